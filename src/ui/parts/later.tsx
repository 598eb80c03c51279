import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component whose script is fetched when it is first drawn: the first sight of a story does not wait for it. */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> => {
  let Loaded: ComponentType<Props> | null = null;
  return (props: Props) => {
    const [, redraw] = useState(false);
    useEffect(() => {
      if (Loaded) return;
      void load().then((component) => {
        Loaded = component;
        redraw(true);
      });
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
};
