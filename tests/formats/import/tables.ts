import * as fc from "fast-check";

/** A place as a generator knows it. */
export interface Known {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** Headings of latitude and longitude as programs and people write them. */
export const HEADINGS: readonly (readonly [lat: string, lon: string])[] = [
  ["lat", "lon"],
  ["Lat", "Long"],
  ["LAT", "LNG"],
  ["latitude", "longitude"],
  ["Latitude", "Longitude"],
  ["LATITUDE", "LONGITUDE"],
  ["decimalLatitude", "decimalLongitude"],
  ["lat_dd", "long_dd"],
  ["Latitude (DD)", "Longitude (DD)"],
  ["lat_wgs84", "lon_wgs84"],
  ["GPS Latitude", "GPS Longitude"],
  ["gpsLat", "gpsLng"],
  ["stop_lat", "stop_lon"],
  ["reclat", "reclong"],
  ["INTPTLAT", "INTPTLONG"],
  ["Latitude °N", "Longitude °E"],
  ["Lat.", "Lon."],
  ["latitude_deg", "longitude_deg"],
  ["Breitengrad", "Längengrad"],
  ["Geographische Breite", "Geographische Länge"],
  ["Breite", "Länge"],
  ["breedtegraad", "lengtegraad"],
  ["latitud", "longitud"],
  ["Latitudine", "Longitudine"],
  ["Latitude", "Longitude"],
  ["широта", "долгота"],
  ["Широта, градусы", "Долгота, градусы"],
  ["纬度", "经度"],
  ["緯度", "經度"],
  ["緯度", "経度"],
  ["北纬", "东经"],
  ["纬度（度）", "经度（度）"],
  ["위도", "경도"],
  ["Enlem", "Boylam"],
  ["szerokość geograficzna", "długość geograficzna"],
  ["Breddegrad", "Længdegrad"],
  ["leveysaste", "pituusaste"],
  ["zeměpisná šířka", "zeměpisná délka"],
  ["Γεωγραφικό πλάτος", "Γεωγραφικό μήκος"],
  ["خط العرض", "خط الطول"],
  ["Vĩ độ", "Kinh độ"],
  ["अक्षांश", "देशांतर"],
  ["lat1", "lon1"],
  ["Northern latitude", "Eastern longitude"],
  ["coord_lat", "coord_lon"],
];
/** Of these the words mean widths and lengths too: they count with enough decimals. */
const DOUBTFUL = ["Breite"];

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
}

/** Columns beside, some of which look like positions. */
const DECOYS: readonly ((index: number) => readonly [heading: string, cell: string])[] = [
  (i) => ["id", String(i + 1)],
  (i) => ["x", String(500_000 + 137.25 * i)],
  (i) => ["y", String(2_800_000 + 91.5 * i)],
  (i) => ["X", String(i * 3)],
  (i) => ["Y", String(i * 5)],
  (i) => ["depth", String((i * 7.3) % 40)],
  (i) => ["population", String(1000 * (i + 3))],
  (i) => ["year", String(1990 + i)],
  (i) => ["plate", `AB ${i} CD`],
  (i) => ["long name", `the longest ${i}`],
  (i) => ["date", `2024-05-0${(i % 9) + 1}`],
  (i) => ["time", `10:${15 + i}`],
  (i) => ["phone", `+49 30 123${i}`],
  (i) => ["lat_error", String(i / 100)],
  () => ["accuracy", "0.0005"],
  (i) => ["elevation", String(12.3456 + i)],
  (i) => ["platform", `P${i}`],
  (i) => ["Easting", String(400_000 + i)],
  (i) => ["Northing", String(2_700_000 + i)],
  () => ["note", "said, and quoted"],
  (i) => ["ratio", String(0.1234 * i)],
];

type Write = (degrees: number, axis: "lat" | "lon", comma: string) => string;
const letter = (degrees: number, axis: "lat" | "lon"): string =>
  axis === "lat" ? (degrees < 0 ? "S" : "N") : degrees < 0 ? "W" : "E";
/** Notations, each with what of a degree it keeps. */
const NOTATIONS: readonly Write[] = [
  (degrees, _axis, comma) => String(degrees).replace(".", comma),
  (degrees, axis, comma) => `${Math.abs(degrees).toFixed(5).replace(".", comma)}° ${letter(degrees, axis)}`,
  (degrees, axis) => {
    const tenths = Math.round(Math.abs(degrees) * 36_000);
    const [whole, minutes, seconds] = [
      Math.floor(tenths / 36_000),
      Math.floor(tenths / 600) % 60,
      (tenths % 600) / 10,
    ];
    return `${whole}°${minutes}'${seconds}"${letter(degrees, axis)}`;
  },
];
/** Seconds with one decimal: 0.05 of 3600, and a little. */
export const NOTATION_DEGREES = 0.00002;

export interface Table {
  readonly text: string;
  readonly places: readonly Known[];
}

const degrees = (most: number) =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((value) => value / 10_000 + 0.00003);
const places: fc.Arbitrary<Known[]> = fc
  .array(fc.tuple(degrees(89), degrees(179)), { minLength: 3, maxLength: 12 })
  .map((list) => list.map(([lat, lon], index) => ({ name: `Place ${index}`, lat, lon })));

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A table of known places: its columns renamed, shuffled, with others between them, in any of the forms of a table. */
export const tableOf = (
  columns: (places: readonly Known[], notation: Write, comma: string) => readonly Column[],
): fc.Arbitrary<Table> =>
  fc
    .tuple(
      places,
      fc.constantFrom(...NOTATIONS),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.boolean(),
      fc.subarray(DECOYS.map((_, index) => index)),
      fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "\ufeff"),
    )
    .map(([known, notation, delimiter, isComma, decoys, order, end, mark]) => {
      const comma = isComma && delimiter === ";" ? "," : ".";
      const all = [
        { heading: "name", cells: known.map(({ name }) => name) },
        ...columns(known, notation, comma),
        ...decoys.map((decoy) => ({
          heading: DECOYS[decoy]?.(0)[0] ?? "",
          cells: known.map((_, index) => DECOYS[decoy]?.(index)[1] ?? ""),
        })),
      ];
      const shuffled = all
        .map((column, index) => [order[index] ?? 0, column] as const)
        .sort(([a], [b]) => a - b)
        .map(([, column]) => column);
      const write = (cells: readonly string[]) =>
        cells.map((cell) => (/["\n,;|\t]/.test(cell) ? quoted(cell) : cell)).join(delimiter);
      const rows = [
        shuffled.map(({ heading }) => heading),
        ...known.map((_, row) => shuffled.map(({ cells }) => cells[row] ?? "")),
      ];
      return { text: mark + rows.map(write).join(end) + end, places: known };
    });

/** A pair of columns under headings; words that mean widths too have plain numbers of five decimals. */
export const pairOf =
  ([lat, lon]: readonly [string, string], isSwapped = false) =>
  (known: readonly Known[], notation: Write, comma: string): Column[] => {
    const write = DOUBTFUL.includes(lat) ? NOTATIONS[0] : notation;
    const cells = (axis: "lat" | "lon") => known.map((each) => write?.(each[axis], axis, comma) ?? "");
    return [
      { heading: isSwapped ? lon : lat, cells: cells("lat") },
      { heading: isSwapped ? lat : lon, cells: cells("lon") },
    ];
  };
