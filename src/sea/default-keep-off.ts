/** What a ship keeps off the coast where there is room, three nautical miles: docs/decisions/sea-keep-off.md. */
export const DEFAULT_KEEP_OFF_METERS = 5556;
