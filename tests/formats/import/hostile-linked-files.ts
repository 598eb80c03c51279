import { strToU8 } from "fflate";
import type { HostileFile } from "./hostile-file.ts";

const lpf = (feature: string): Uint8Array =>
  strToU8(
    `{"type":"FeatureCollection","@context":"https://example.org/linked-places","features":[${feature}]}`,
  );
const annotation = (body: string, selector: string): Uint8Array =>
  strToU8(`[{"type":"Annotation","body":${body},"target":{"selector":${selector}}}]`);
const QUOTE = '[{"type":"TextQuoteSelector","exact":"Pasni"}]';

export const HOSTILE_LINKED_FILES: readonly HostileFile[] = [
  [
    "Linked Places without a geometry",
    "a.json",
    lpf('{"type":"Feature","names":[{"toponym":"X"}]}'),
    /nothing/,
  ],
  [
    "Linked Places with names that are none",
    "a.json",
    lpf('{"names":{"__proto__":[1]},"geometry":{"type":"Point","coordinates":["x",{}]}}'),
    /nothing/,
  ],
  ["Linked Places of numbers and nulls", "a.json", lpf('1,null,"x",[]'), /nothing/],
  [
    "Linked Places of metres",
    "a.json",
    lpf('{"names":[],"geometry":{"type":"Point","coordinates":[7066000,2911000]}}'),
    /nothing/,
  ],
  [
    "lines of JSON of which the second breaks off",
    "a.geojsonl",
    strToU8('{"type":"Feature"}\n{"type":'),
    /feature 2/,
  ],
  [
    "an annotation of words that the text has not",
    "a.json",
    annotation('"pasni-port"', '[{"type":"TextQuoteSelector","exact":"<script>alert(1)</script>"}]'),
    /nothing/,
  ],
  [
    "an annotation whose words are nowhere said",
    "a.json",
    annotation('"pasni-port"', '[{"type":"FragmentSelector","value":"char=0,5"}]'),
    /nothing/,
  ],
  [
    "an annotation by a name of every object",
    "a.json",
    annotation('{"value":"__proto__"}', QUOTE),
    /nothing/,
  ],
  [
    "an annotation with bodies 20,000 deep",
    "a.json",
    annotation(`${'{"value":'.repeat(20_000)}1${"}".repeat(20_000)}`, QUOTE),
    /nothing/,
  ],
  [
    "an annotation with a geotag of metres",
    "a.json",
    annotation('{"type":"Feature","geometry":{"type":"Point","coordinates":[7066000,2911000]}}', QUOTE),
    /nothing/,
  ],
];
