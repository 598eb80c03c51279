const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Which way an arrow key points, in pixels of the screen; undefined for another key, or one for the browser (Alt, Ctrl). */
export const arrowOf = (event: KeyboardEvent): readonly [x: number, y: number] | undefined =>
  event.altKey || event.ctrlKey || event.metaKey ? undefined : ARROWS[event.key];
