/** The hues of the story's own marks, the same as in src/ui/tokens.css (a test holds them together). */
export const TOKENS = {
  light: {
    ink: "#1B1E22",
    ink2: "#5A6068",
    paper: "#FBFAF6",
    place: "#0B6B72",
    claim: "#9A4A0B",
    route: "#41589B",
    markEdge: "#FFFFFF",
  },
  dark: {
    ink: "#ECE8E1",
    ink2: "#A9AEB4",
    paper: "#15181B",
    place: "#5CC2C6",
    claim: "#F0A35E",
    route: "#93A9DA",
    markEdge: "#15181B",
  },
} as const;

export type Theme = keyof typeof TOKENS;
