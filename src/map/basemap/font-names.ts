/** Names of the map's fonts, as the style's `font-faces` lists them. */
export const FONT_REGULAR = "Inter Regular";
export const FONT_SEMIBOLD = "Inter SemiBold";
