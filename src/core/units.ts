/**
 * Metres in one of each unit a text may use. Inside, every length is in metres.
 * km, m: SI. mi: the international mile, 1,609.344 m (1959 agreement). nmi: 1,852 m (Monaco 1929).
 * ft: 0.3048 m. li: the market li (市里), 500 m.
 */
export const METERS_PER_UNIT = {
  km: 1000,
  m: 1,
  mi: 1609.344,
  nmi: 1852,
  ft: 0.3048,
  li: 500,
} as const;

export type Unit = keyof typeof METERS_PER_UNIT;

/** The units that a reader may choose for the screen. */
export const READER_UNITS = ["km", "mi", "nmi"] as const;
export type ReaderUnit = (typeof READER_UNITS)[number];

/** `value` of `unit`, in metres. */
export const toMeters = (value: number, unit: Unit): number => value * METERS_PER_UNIT[unit];

/** `meters`, in `unit`. */
export const fromMeters = (meters: number, unit: Unit): number => meters / METERS_PER_UNIT[unit];
