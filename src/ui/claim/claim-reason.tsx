/** What a reader looks for first: the measured length, and the rounder number that gives the figure. */
const WEIGHTY =
  /((?<=\bis )[\d.,]+ [a-z]+(?: miles)?(?= \(WGS84\))|[\d.,]+ [a-z]+(?: miles?)? [×÷] [\d.]*\d)/;

/** The judge's sentence, its weighty figures set bold. */
export const Reason = ({ text }: { text: string }) => (
  <p class="reason">
    {text
      .replace(/"([^"]*)"/g, "“$1”")
      .split(WEIGHTY)
      .map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part))}
  </p>
);
