import type { App } from "../app/app.ts";
import { type LegendLine, legendOf } from "../app/legend.ts";
import type { Story } from "../core/story.ts";

/** What stands below a picture of the map, so that it says by itself what it shows. */
interface Caption {
  readonly title: string;
  /** Source and date of the article; when the picture was made, and where its map is. */
  readonly origin: string;
  /** What the marks in sight mean. */
  readonly legend: readonly LegendLine[];
  /** A length on the map, in its pixels. */
  readonly scale: { readonly words: string; readonly width: number } | null;
  /** Whose data it is: the licences ask for it on every copy. */
  readonly credit: string;
}

/** A caption that is laid out, in the map's pixels. */
interface LaidOut {
  readonly height: number;
  readonly draw: (top: number) => void;
}

const [PADDING, TITLE_SIZE, SIZE, LINE, GAP] = [12, 15, 12, 18, 16];
const SWATCH_WIDTH = 26;

export const captionOf = (app: App, story: Story, container: HTMLElement): Caption => {
  const { title, source, date } = story.article;
  const scale = container.querySelector<HTMLElement>(".maplibregl-ctrl-scale");
  const today = new Date().toISOString().slice(0, 10);
  return {
    title,
    origin: `${source}, ${date.slice(0, 10)}. Map made ${today}: ${location.href}`,
    legend: legendOf(story).filter(({ key }) => !app.hidden.value.has(key)),
    scale: scale && { words: scale.textContent ?? "", width: scale.offsetWidth },
    credit: container.querySelector(".maplibregl-ctrl-attrib-inner")?.textContent ?? "",
  };
};

/** Lays a caption out in so many pixels of width; drawn on paper with the colours that the page has on `container`. */
export const layOutCaption = (
  context: CanvasRenderingContext2D,
  { title, origin, legend, scale, credit }: Caption,
  width: number,
  container: HTMLElement,
): LaidOut => {
  const style = getComputedStyle(container);
  // The map's own controls have another font than the page.
  const { fontFamily } = getComputedStyle(document.body);
  const color = (name: string) => style.getPropertyValue(name);
  const setFont = (size: number, weight = 400) => {
    context.font = `${weight} ${size}px ${fontFamily}`;
  };
  const inner = width - 2 * PADDING;
  const draws: ((top: number) => void)[] = [];
  let y = PADDING;
  const addText = (text: string, size: number, weight: number, ink: string) => {
    setFont(size, weight);
    for (const line of wrapped(context, text, inner)) {
      const baseline = y + size;
      draws.push((top) => {
        setFont(size, weight);
        context.fillStyle = color(ink);
        context.fillText(line, PADDING, top + baseline);
      });
      y += Math.round(size * 1.4);
    }
  };
  addText(title, TITLE_SIZE, 600, "--ink");
  addText(origin, SIZE, 400, "--ink-2");
  y += 6;
  let x = 0;
  const addMark = (words: string, markWidth: number, mark: (x: number, middle: number) => void) => {
    setFont(SIZE);
    const length = markWidth + context.measureText(words).width;
    if (x > 0 && x + length > inner) [x, y] = [0, y + LINE];
    const [left, middle] = [PADDING + x, y + LINE / 2];
    draws.push((top) => {
      setFont(SIZE);
      mark(left, top + middle);
      context.fillStyle = color("--ink");
      context.fillText(words, left + markWidth, top + middle + SIZE * 0.36);
    });
    x += length + GAP;
  };
  if (scale)
    addMark(scale.words, scale.width + 6, (left, middle) =>
      drawScale(context, left, middle, scale.width, color("--ink")),
    );
  for (const { name, swatch } of legend)
    addMark(name, SWATCH_WIDTH, (left, middle) => drawSwatch(context, swatch, left, middle, color));
  if (x > 0) y += LINE + 6;
  addText(credit, SIZE - 1, 400, "--ink-2");
  const height = y + PADDING - 4;
  return {
    height,
    draw: (top) => {
      for (const draw of draws) draw(top);
    },
  };
};

/** Lines no wider than `width`: broken at blanks, and where a script or an address has none, at any letter. */
const wrapped = (context: CanvasRenderingContext2D, text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\s)/)) {
    if (line !== "" && context.measureText(line + word.trimEnd()).width > width) {
      lines.push(line);
      line = "";
    }
    for (const letter of word) {
      if (line !== "" && context.measureText(line + letter).width > width) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
};

const drawScale = (
  context: CanvasRenderingContext2D,
  left: number,
  middle: number,
  width: number,
  ink: string,
): void => {
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, middle - 4);
  context.lineTo(left, middle + 3);
  context.lineTo(left + width, middle + 3);
  context.lineTo(left + width, middle - 4);
  context.stroke();
};

/** The marks of src/ui/legend.css. */
const drawSwatch = (
  context: CanvasRenderingContext2D,
  swatch: LegendLine["swatch"],
  left: number,
  middle: number,
  color: (name: string) => string,
): void => {
  const ink =
    swatch === "claim" ? "--claim" : ["dots", "band", "line"].includes(swatch) ? "--route" : "--place";
  context.save();
  context.fillStyle = context.strokeStyle = color(ink);
  if (swatch === "disc" || swatch === "ring") {
    context.beginPath();
    context.arc(left + 10, middle, swatch === "disc" ? 5.5 : 4, 0, 2 * Math.PI);
    context.lineWidth = 3;
    if (swatch === "disc") context.fill();
    else context.stroke();
  } else if (swatch === "area") {
    context.lineWidth = 2;
    context.strokeRect(left + 1, middle - 5, 18, 10);
    context.globalAlpha = 0.08;
    context.fillRect(left + 1, middle - 5, 18, 10);
  } else {
    context.globalAlpha = swatch === "band" ? 0.4 : 1;
    context.lineWidth = swatch === "line" ? 2 : swatch === "band" ? 4 : 3;
    if (swatch === "dots") context.setLineDash([3, 3]);
    context.beginPath();
    context.moveTo(left, middle);
    context.lineTo(left + 20, middle);
    context.stroke();
  }
  context.restore();
};
