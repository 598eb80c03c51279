/** The 16 winds, clockwise from north. */
const WINDS = [
  ...["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE"],
  ...["S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"],
];

/** A stated direction. */
export interface Direction {
  /** Clockwise from north, 0 ≤ degrees < 360. */
  readonly degrees: number;
  /** Of how many winds the word is one (4, 8, 16); null for a number of degrees. */
  readonly winds: 4 | 8 | 16 | null;
  /** Present where the text says where the other place lies (东距卡拉奇: Karachi lies east), and this is its opposite. */
  readonly isTurnedRound?: true;
}

/** The direction of a wind's letters ("NNE"), or undefined. */
export const directionOfWind = (wind: string): Direction | undefined => {
  const index = WINDS.indexOf(wind.toUpperCase());
  if (index < 0) return undefined;
  return { degrees: index * 22.5, winds: index % 4 === 0 ? 4 : index % 2 === 0 ? 8 : 16 };
};

/** The letters of the one of 16 winds that is nearest to a bearing (0 ≤ degrees < 360): "WSW". */
export const windOfDegrees = (degrees: number): string => WINDS[Math.round(degrees / 22.5) % 16] ?? "N";

const SIDES: Readonly<Record<string, string>> = { N: "north", E: "east", S: "south", W: "west" };

/** The 16 winds in words, by their letters, clockwise from north: "west-north-west". */
export const WIND_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  WINDS.map((wind) => [wind, [...wind].map((letter) => SIDES[letter]).join("-")]),
);

/** The nearest of 16 winds in words. */
export const windWords = (degrees: number): string => WIND_NAMES[windOfDegrees(degrees)] ?? "north";
