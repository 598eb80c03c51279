import { type Direction, directionOfWind } from "./winds.ts";

const LETTERS: Readonly<Record<string, string>> = { 东: "E", 南: "S", 西: "W", 北: "N" };
const SIXTEEN: Readonly<Record<string, string>> = {
  ...{ 北北东: "NNE", 东北东: "ENE", 东东北: "ENE", 东东南: "ESE", 东南东: "ESE", 南南东: "SSE" },
  ...{ 南南西: "SSW", 西南西: "WSW", 西西南: "WSW", 西西北: "WNW", 西北西: "WNW", 北北西: "NNW" },
  ...{ 北偏东: "NNE", 东偏北: "ENE", 东偏南: "ESE", 南偏东: "SSE" },
  ...{ 南偏西: "SSW", 西偏南: "WSW", 西偏北: "WNW", 北偏西: "NNW" },
  ...{ 东北偏北: "NNE", 东北偏东: "ENE", 东南偏东: "ESE", 东南偏南: "SSE" },
  ...{ 西南偏南: "SSW", 西南偏西: "WSW", 西北偏西: "WNW", 西北偏北: "NNW" },
};
const SIGN =
  /[东南西北]{2}偏[东南西北]|[东南西北]偏[东南西北](?:约?\d{1,2}(?:\.\d+)?[度°])?|[东南西北]{1,3}/g;
/** 东偏北30度: from east, 30° towards north. */
const TURNED = /^([东南西北])偏([东南西北])约?(\d{1,2}(?:\.\d+)?)/;
/** Names with a direction in them, but in 湖南部 (the south of a lake). */
const NAMES =
  /(?:[北南东]京|西[安宁藏雅班伯非欧沙]|南[宁昌通非海美亚沙极]|北[海美非欧极约]|东[莞海非欧亚盟帝沙]|中东|[山广]东|[山陕广江巴]西|[湖河]北|[湖河云海越济]南|[台]北|新西兰|墨西哥|马来西亚|密西西比)(?![部方面侧边岸])/g;
/** What shows, the surest first, that a sign is a direction and no part of a name: 以东, 东北方, 东南120公里. */
const SHOWN_BY: readonly ((before: string, after: string) => boolean)[] = [
  (before) => /[以正]$/.test(before),
  (_, after) => /^[方面部侧边向]/.test(after),
  (_, after) => /^(?:[约近仅只距处临邻靠接濒\d，。,.;；、）)\s]|$)/.test(after),
  () => true,
];
/** 东距卡拉奇: what follows lies to the east, so that the speaker lies to its west. */
const OF_OTHER = /^[距临邻靠接濒]/;

const turned = (word: string): Direction | undefined => {
  const [, main = "", side = "", degrees = ""] = TURNED.exec(word) ?? [];
  const start = directionOfWind(LETTERS[main] ?? "");
  const end = directionOfWind(LETTERS[side] ?? "");
  if (!start || !end) return undefined;
  const turn = ((end.degrees - start.degrees + 540) % 360) - 180;
  return { degrees: (start.degrees + Math.sign(turn) * Number(degrees) + 360) % 360, winds: null };
};

/** English says north or south first: 东南 is SE. */
const windOf = (word: string): Direction | undefined => {
  if (SIXTEEN[word] !== undefined) return directionOfWind(SIXTEEN[word]);
  const letters = [...word].map((sign) => LETTERS[sign] ?? "");
  return directionOfWind((/[EW]/.test(letters[0] ?? "") ? letters.reverse() : letters).join(""));
};

/** The longest end of a run of signs that is a wind: of 广西东面's 西东, the 东. */
const directionOf = (word: string): Direction | undefined =>
  TURNED.test(word)
    ? turned(word)
    : (windOf(word) ?? (word.length > 1 ? directionOf(word.slice(1)) : undefined));

/** The direction that a Chinese text (simplified) states: 以东, 西北方向, 东偏北30度. undefined where there is none. */
export const readChineseDirection = (written: string): Direction | undefined => {
  const text = written.replace(NAMES, (name) => "□".repeat(name.length));
  const signs = [...text.matchAll(SIGN)].map((sign) => ({
    word: sign[0],
    before: text.slice(0, sign.index),
    after: text.slice(sign.index + sign[0].length),
  }));
  const found = SHOWN_BY.flatMap(
    (isShown) => signs.find(({ before, after }) => isShown(before, after)) ?? [],
  )[0];
  const direction = found && directionOf(found.word);
  if (!direction || !OF_OTHER.test(found.after)) return direction;
  return { ...direction, degrees: (direction.degrees + 180) % 360, isTurnedRound: true };
};
