import interCyrillic400 from "@fontsource/inter/files/inter-cyrillic-400-normal.woff2?url";
import interCyrillic600 from "@fontsource/inter/files/inter-cyrillic-600-normal.woff2?url";
import interGreek400 from "@fontsource/inter/files/inter-greek-400-normal.woff2?url";
import interGreek600 from "@fontsource/inter/files/inter-greek-600-normal.woff2?url";
import interLatin400 from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import interLatin600 from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";
import interLatinExt400 from "@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url";
import interLatinExt600 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url";
import arabic400 from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url";
import arabic600 from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url";
import type { FontFacesSpecification } from "maplibre-gl";
import { FONT_REGULAR, FONT_SEMIBOLD } from "./font-names.ts";

// The ranges for which each file is cut, as its package's own style sheets give them.
const LATIN = [
  "U+0000-00FF",
  "U+0131",
  "U+0152-0153",
  "U+02BB-02BC",
  "U+02C6",
  "U+02DA",
  "U+02DC",
  "U+2000-206F",
  "U+20AC",
  "U+2122",
  "U+2191",
  "U+2193",
  "U+2212",
  "U+2215",
  "U+FEFF",
  "U+FFFD",
];
const LATIN_EXT = [
  "U+0100-02BA",
  "U+02BD-02C5",
  "U+02C7-02CC",
  "U+02CE-02D7",
  "U+02DD-02FF",
  "U+1D00-1DBF",
  "U+1E00-1E9F",
  "U+1EF2-1EFF",
  "U+2020",
  "U+20A0-20AB",
  "U+20AD-20C0",
  "U+2113",
  "U+2C60-2C7F",
  "U+A720-A7FF",
];
const CYRILLIC = ["U+0301", "U+0400-045F", "U+0490-0491", "U+04B0-04B1", "U+2116"];
const GREEK = ["U+0370-0377", "U+037A-037F", "U+0384-038A", "U+038C", "U+038E-03A1", "U+03A3-03FF"];
// With the presentation forms, by which the map shapes Arabic letters.
const ARABIC = [
  "U+0600-06FF",
  "U+0750-077F",
  "U+0870-088E",
  "U+0890-0891",
  "U+0897-08E1",
  "U+08E3-08FF",
  "U+FB50-FDFF",
  "U+FE70-FEFC",
];

const absolute = (url: string): string => new URL(url, document.baseURI).href;
const face = (url: string, range: string[]) => ({ url: absolute(url), "unicode-range": range });

/** The bundled fonts of the map's labels. Other scripts are drawn with the reader's own fonts. */
export const fontFaces = (): FontFacesSpecification => ({
  [FONT_REGULAR]: [
    face(interLatin400, LATIN),
    face(interLatinExt400, LATIN_EXT),
    face(interCyrillic400, CYRILLIC),
    face(interGreek400, GREEK),
    face(arabic400, ARABIC),
  ],
  [FONT_SEMIBOLD]: [
    face(interLatin600, LATIN),
    face(interLatinExt600, LATIN_EXT),
    face(interCyrillic600, CYRILLIC),
    face(interGreek600, GREEK),
    face(arabic600, ARABIC),
  ],
});
