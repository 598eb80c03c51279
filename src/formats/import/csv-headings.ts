/** Which of a position's two numbers a column's heading names: "x" and "y" may be degrees or metres. */
type Axis = "lat" | "lon" | "x" | "y";

/** What a heading says of its column. */
export interface Heading {
  readonly axis: Axis;
  /** Whether the word means nothing else: German "Breite" is a width too. */
  readonly isSure: boolean;
  /** What it says beside the axis: "client" of "client_latitude". Both columns of a pair say the same. */
  readonly rest: string;
  /** It counts towards the west or the south: "Longitude (W)", 西经. */
  readonly isBackward: boolean;
  /** The word is a part of a longer one: "reclat", "Plata". */
  readonly isWithin: boolean;
}

type Words = Readonly<Record<"lat" | "lon", readonly string[]>>;

/** Words for latitude and longitude, and how they are often misspelt. */
// biome-ignore format: lists to be read across
const SURE: Words = {
  lat: [
    "latitude", "latitud", "latitudine", "lat", "lati", "lattitude", "latitute", "latiude", "breitengrad", "breitengrade",
    "breedtegraad", "breddgrad", "breddegrad", "leveysaste", "leveyspiiri", "enlem", "lintang", "vĩ độ", "широта",
    "纬度", "緯度", "北纬", "北緯", "南纬", "南緯", "위도", "خط العرض", "دائرة العرض", "عرض بلد", "קו רוחב",
    "अक्षांश", "ละติจูด",
  ],
  lon: [
    "longitude", "longitud", "longitudine", "lon", "long", "lng", "longtitude", "longitute", "longitde", "langengrad",
    "längengrad", "laengengrad", "längengrade", "lengtegraad", "längdgrad", "lengdegrad", "længdegrad", "pituusaste",
    "pituuspiiri", "boylam", "bujur", "kinh độ", "долгота", "довгота", "经度", "經度", "経度", "东经", "東經", "東経", "西经",
    "西經", "西経", "경도", "خط الطول", "طول بلد", "קו אורך", "देशांतर", "देशान्तर", "ลองจิจูด",
  ],
};
/** Words that mean width and length too. */
// biome-ignore format: lists to be read across
const DOUBTFUL: Words = {
  lat: [
    "breite", "breedte", "bredd", "bredde", "szerokość", "šířka", "šírka", "širina", "szélesség", "πλάτος", "العرض",
    "عرض", "ширина",
  ],
  lon: [
    "länge", "laenge", "lengte", "längd", "lengde", "længde", "długość", "délka", "dĺžka", "dužina", "dolžina",
    "hosszúság", "μήκος", "الطول", "طول", "дължина", "довжина", "duljina",
  ],
};
/** "Geographische Breite" is no width. */
const GEOGRAPHIC = /\b(?:geogr|zemepis|zemljepis|foldrajz)|географ|γεωγραφ|جغراف/;

/** What a heading says beside its axis without saying anything else. */
// biome-ignore format: a list to be read across
const NEUTRAL = new Set([
  "dd", "d", "dms", "dm", "dmm", "ddm", "deg", "degs", "degree", "degrees", "degre", "degres", "grad", "grade", "gradi", "grados",
  "graus", "graden", "decimal", "decimals", "decimale", "dec", "dez", "dezimal", "wgs84", "wgs", "84", "epsg", "4326",
  "etrs89", "nad83", "gda94", "cgcs2000", "gps", "geo", "geographic", "geographical", "gis", "map", "coord", "coords",
  "coordinate", "coordinates", "koordinate", "koordinaten", "coordenada", "coordonnee", "point", "pt", "pos", "position",
  "centroid", "center", "centre", "n", "e", "north", "east", "northern", "eastern", "nord", "ost", "est", "x", "y", "value", "val", "num", "float",
  "loc", "location", "place", "site", "station", "the", "of", "in", "col", "column", "坐标", "坐標", "座標", "度", "值", "град", "градусы",
]);
const BACKWARD = new Set([
  "w",
  "s",
  "west",
  "south",
  "western",
  "southern",
  "ouest",
  "sud",
  "sur",
  "oeste",
  "westlich",
  "sudlich",
]);
const BACKWARD_WORDS = /西[经經経]|南[纬緯]/;

/** One form of what is the same heading: small letters without marks, one blank between words. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[æøßłıđ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const FOLDED: Readonly<Record<string, string>> = { æ: "ae", ø: "o", ß: "ss", ł: "l", ı: "i", đ: "d" };

interface Word {
  readonly axis: "lat" | "lon";
  readonly isSure: boolean;
  readonly plain: string;
}
const listed = (words: Words, isSure: boolean): Word[] =>
  (["lat", "lon"] as const).flatMap((axis) =>
    words[axis].map((word) => ({ axis, isSure, plain: plainHeading(word) })),
  );
const WORDS: readonly Word[] = [...listed(SURE, true), ...listed(DOUBTFUL, false)].sort(
  (a, b) => b.plain.length - a.plain.length,
);
/** Words that are found within others too: "reclat", "stop_lon", "latwgs84". */
const GLUED = /latitude|longitude|lat|long|lng|lon/;
/** Chinese and its neighbours put no blanks between words. */
const hasNoBlanks = (word: string): boolean =>
  !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u.test(word);

const XY = /(?:^| )(?:coord|koord|point|pos)?([xy])(?:coord|koord|pos)?(?: |$)/;
const LONGEST_HEADING = 100;

/** What a heading says of its column's place in a position; null where it says nothing, or names both numbers. */
export const readHeading = (heading: string): Heading | null => {
  if (heading.length > LONGEST_HEADING) return null;
  const plain = plainHeading(heading);
  const [word, second] = axisWords(plain);
  if (word === undefined) return readXy(plain);
  if (second !== undefined) return null;
  const others = wordsBeside(plain, word.start, word.end);
  const rest = others.filter((each) => !NEUTRAL.has(each) && !BACKWARD.has(each) && !GEOGRAPHIC.test(each));
  return {
    axis: word.axis,
    isSure: word.isSure || GEOGRAPHIC.test(plain),
    rest: rest.join(" "),
    isBackward: others.some((each) => BACKWARD.has(each)) || BACKWARD_WORDS.test(plain),
    isWithin: word.isWithin,
  };
};

const wordsBeside = (plain: string, start: number, end: number): string[] =>
  `${plain.slice(0, start)} ${plain.slice(end)}`.split(" ").filter((each) => each !== "");

const readXy = (plain: string): Heading | null => {
  const match = XY.exec(plain);
  const [whole = "", letter] = match ?? [];
  if (!match || (letter !== "x" && letter !== "y")) return null;
  const rest = wordsBeside(plain, match.index, match.index + whole.length).filter(
    (each) => !NEUTRAL.has(each),
  );
  return { axis: letter, isSure: false, rest: rest.join(" "), isBackward: false, isWithin: false };
};

/** Which number comes first in a column that holds both, if its heading says so: "Lat/Lon", "lnglat", 纬度经度. */
export const readOrder = (heading: string): "lat-lon" | "lon-lat" | null => {
  if (heading.length > LONGEST_HEADING) return null;
  const plain = plainHeading(heading);
  const [first, second] = axisWords(plain);
  if (first && second && first.axis !== second.axis) return first.axis === "lat" ? "lat-lon" : "lon-lat";
  // Opendatasoft's name of a column of "latitude, longitude".
  return /^geo point(?: 2d)?$/.test(plain) ? "lat-lon" : null;
};

interface Found extends Omit<Word, "plain"> {
  readonly isWithin: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words for an axis in a plain heading, in their order. */
const axisWords = (plain: string): Found[] => {
  const found: Found[] = [];
  const isFree = (start: number, end: number) =>
    found.every((each) => end <= each.start || start >= each.end);
  for (const { axis, isSure, plain: word } of WORDS) {
    const start = indexOfWord(plain, word);
    if (start >= 0 && isFree(start, start + word.length))
      found.push({ axis, isSure, isWithin: false, start, end: start + word.length });
  }
  if (found.length === 0) {
    let from = 0;
    for (let match = GLUED.exec(plain); match; match = GLUED.exec(plain.slice(from))) {
      const start = from + match.index;
      from = start + match[0].length;
      const axis = match[0].startsWith("la") ? "lat" : "lon";
      found.push({ axis, isSure: true, isWithin: true, start, end: from });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Between blanks, where its script has them; the blank before it stands where the word begins in `plain`. */
const indexOfWord = (plain: string, word: string): number =>
  hasNoBlanks(word) ? plain.indexOf(word) : ` ${plain} `.indexOf(` ${word} `);

/** Headings of metres in a projection. */
const PROJECTED =
  /\b(?:eastings?|northings?|utm|rechtswert|hochwert|ostwert|nordwert|lambert|mercator|gauss|lv95|lv03|osgb|bng|gk|sweref\w*|irenet\w*|mga\w*)\b/;
export const isProjected = (heading: string): boolean =>
  PROJECTED.test(plainHeading(heading.slice(0, LONGEST_HEADING)));

const MINUTES = /^(?:m|min|mins|minute|minutes|minuten|sec|secs|second|seconds|sekunden|分|秒)$/;
/** Whether the rest of a heading is a part of an angle; beside "lat_max", "lat_min" is an edge of a box. */
export const isMinutes = (rest: string): boolean => MINUTES.test(rest);

const OTHER_DATUM =
  /\b(?:gcj ?(?:02)?|bd ?(?:09)?|mars|amap|gaode|baidu|tokyo|nad ?27|ed ?50|sk ?42|pulkovo ?\w*|sad ?69|rotated|rad|radians?|gon|mils?)\b|百度|高德|火星/;
/** Whether the rest of a heading names another unit or shape of the Earth, or a shift on purpose as maps in China have. */
export const isOtherDatum = (rest: string): boolean => OTHER_DATUM.test(rest);

const ABOUT =
  /\b(?:err|error|accuracy|precision|uncertainty|std|sd|sigma|delta|diff|offset|count|id|code|range|span|zone|sin|cos|max|maximum|min|minimum|speed|velocity|rate)\b/;
/** Whether the rest of a heading is of a number about positions that is none itself: "lat_error". */
export const isAboutPositions = (rest: string): boolean => ABOUT.test(rest);

const POSITION =
  /coord|koord|coorden|position|posicion|posizione|locat|lage|standort|punkt|punto|point|geo|gps|wsporz|souradn|координат|坐标|坐標|座標|经纬|經緯|経緯|좌표|位置/;
/** Whether a heading says that both numbers of a position are in its column. */
export const isPositionHeading = (heading: string): boolean =>
  POSITION.test(plainHeading(heading.slice(0, LONGEST_HEADING)));
