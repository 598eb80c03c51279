/** The report's style: the viewer's colours (a test holds them together), the reader's own fonts. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fbfaf6; --raised: #ffffff; --ink: #1b1e22; --ink-2: #5a6068; --line: #e5e0d6;
  --place: #0b6b72; --place-soft: #d5eded; --claim: #9a4a0b; --claim-soft: #fbe9d3; --route: #41589b;
  --holds: #1a7350; --rounded: #2467a8; --differs: #8f5f00; --contradicted: #b2302a;
  --land: #f4f1e9; --sea: #d5e4ea; --coast: #9db6c0;
  --sans: Inter, system-ui, sans-serif; --serif: "Source Serif 4", "Songti SC", "Noto Serif CJK SC", Georgia, serif; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15181b; --raised: #23282d; --ink: #ece8e1; --ink-2: #a9aeb4; --line: #2e343a;
  --place: #5cc2c6; --place-soft: #173a3d; --claim: #f0a35e; --claim-soft: #3a2a1a; --route: #93a9da;
  --holds: #5bbe93; --rounded: #76aee8; --differs: #e5b04f; --contradicted: #f08a7e;
  --land: #242a2e; --sea: #0e171c; --coast: #3c4a52; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
main, body > header, body > footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
body > header { padding-top: 2.5rem; }
h1, h2 { font-family: var(--serif); line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.4rem; }
h3 { margin: 0 0 .75rem; font-size: 1.0625rem; color: var(--verdict); }
p { margin: .75rem 0; }
a { color: inherit; text-underline-offset: 2px; }
.quiet, footer { color: var(--ink-2); font-size: .875rem; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.chips li { border: 1px solid var(--line); border-radius: 99px; padding: .125rem .75rem; font-size: .875rem; color: var(--verdict); }
.story { margin: 2.5rem 0; border-top: 1px solid var(--line); padding-top: 2rem; }
.claim { background: var(--raised); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; margin: 1.25rem 0; break-inside: avoid; }
.holds { --verdict: var(--holds); } .holds-rounded { --verdict: var(--rounded); }
.differs { --verdict: var(--differs); } .contradicted { --verdict: var(--contradicted); }
.unmeasurable { --verdict: var(--ink-2); }
blockquote { margin: 0 0 1rem; font: 1.0938rem/1.62 var(--serif); overflow-wrap: anywhere; }
mark { background: var(--claim-soft); color: inherit; border-bottom: 2px solid var(--claim); padding: 0 .1em; }
.map { display: block; width: 100%; height: auto; background: var(--sea); border: 1px solid var(--line); border-radius: 8px; }
.land { fill: var(--land); stroke: var(--coast); stroke-width: .75; fill-rule: evenodd; }
.disc { fill: var(--place); fill-opacity: .16; }
.area { fill: var(--place); fill-opacity: .08; stroke: var(--place); stroke-width: 2; fill-rule: evenodd; }
.casing, .line, .sea-path { fill: none; stroke-linecap: round; }
.casing { stroke: var(--paper); stroke-width: 6; } .line { stroke: var(--claim); stroke-width: 3; }
.sea-path { stroke: var(--route); stroke-width: 2.5; stroke-dasharray: 0 6; }
.point { fill: var(--place); stroke: var(--paper); stroke-width: 2; }
.map text { paint-order: stroke; stroke: var(--paper); stroke-width: 3; stroke-linejoin: round; fill: var(--ink); font: 650 14px var(--sans); }
.map .area-name { fill: var(--place); letter-spacing: .04em; }
.map .bar-text { font: 400 12px var(--sans); stroke-width: 2; }
.bar { fill: none; stroke: var(--ink-2); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .875rem; }
th, td { text-align: right; padding: .3rem 0 .3rem .75rem; border-top: 1px solid var(--line); font-weight: 400; }
thead th { border-top: 0; color: var(--ink-2); }
th:first-child { text-align: left; padding-left: 0; }
tr[class] td { color: var(--verdict); }
dl { margin: 1rem 0 0; font-size: .875rem; }
dt { font-weight: 600; color: var(--place); }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
.error { color: var(--contradicted); overflow-wrap: anywhere; white-space: pre-wrap; }
footer { padding-bottom: 3rem !important; border-top: 1px solid var(--line); padding-top: 1rem !important; }
@media (max-width: 30rem) { .claim { padding: 1rem; } th, td { padding-left: .4rem; } }
@media print { body { background: none; } }
`;
