/** Below this width article and map are stacked, and cards are sheets from the bottom: 720 px, as in the style sheets. */
export const NARROW = "(max-width: 719px)";
