/** The traditional characters that words about distances are written with, each above its simplified form. */
const TRADITIONAL =
  "約將幾過於遠滿僅為內範圍開頭許餘線車駕陸離兩萬億點數來華東側邊鄰臨島艦灣運驅較長寬時間測";
const SIMPLIFIED = "约将几过于远满仅为内范围开头许余线车驾陆离两万亿点数来华东侧边邻临岛舰湾运驱较长宽时间测";

const FORMS: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i] ?? character]),
);
const ANY = new RegExp(`[${TRADITIONAL}]`, "g");
/** Most texts have none of these characters: one range is looked for faster than fifty. */
const CHINESE = /[\u4e00-\u9fff]/;

/** A text with those characters simplified, so that each word is known in one form; as long as it was. */
export const simplified = (text: string): string =>
  CHINESE.test(text) ? text.replace(ANY, (character) => FORMS.get(character) ?? character) : text;
