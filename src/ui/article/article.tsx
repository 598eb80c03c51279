import { useSignalEffect } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { STANDINGS, type Standing, standingOf } from "../../app/claim/standing.ts";
import { formatDate } from "../../app/format.ts";
import { type Mark, type Segment, segmentsOf } from "../../app/marks.ts";
import { openRef } from "../../app/open-ref.ts";
import { claimRef, type Ref, sameRef } from "../../app/refs.ts";
import type { Story } from "../../core/story.ts";
import "./article.css";
import { Chips } from "../claim/chips.tsx";
import { later } from "../parts/later.tsx";
import { Markdown } from "../parts/markdown.tsx";

const Orphans = later(() => import("./orphans.tsx").then((module) => module.Orphans));

/** The article: every character of it, with its mentions and claims marked. */
export const Article = ({ app, story }: { app: App; story: Story }) => {
  const { title, source, date, lang, text } = story.article;
  const element = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    const selection = app.selection.value;
    const claim = app.claim.value;
    const ref = selection?.ref ?? (claim === null ? null : claimRef(claim));
    if (ref) scrollTo(element.current, app, ref, selection?.passage ?? null);
  });
  const body = useMemo(
    () => (
      <Markdown
        text={text}
        drawText={(start, end) =>
          segmentsOf(app.marks.value.found, start, end).map((segment) => (
            <Stretch key={segment.start} app={app} segment={segment} text={text} />
          ))
        }
      />
    ),
    [text, app.marks.value],
  );
  return (
    <article ref={element} class="article" lang={lang} dir="auto">
      <h1 dir="auto" lang={/\p{Script=Han}/u.test(title) ? "zh" : lang}>
        {title}
      </h1>
      <p class="byline">
        {source} · {formatDate(date)}
      </p>
      <Chips app={app} story={story} />
      <div class="article-text">{body}</div>
      {app.marks.value.orphans.length > 0 && <Orphans app={app} />}
    </article>
  );
};

/** Brings a passage into sight, unless it is there: the one that was asked for, else the first mention. */
const scrollTo = (article: HTMLElement | null, app: App, ref: Ref, passage: string | null): void => {
  const mark =
    app.marks.peek().found.find(({ annotation }) => annotation === passage) ??
    app.marks.peek().found.find((each) => sameRef(each.ref, ref));
  if (!mark) return;
  requestAnimationFrame(() => {
    const target = (article ?? document).querySelector(
      `[data-annotations~="${CSS.escape(mark.annotation)}"]`,
    );
    const pane = target?.closest(".article-pane");
    if (!target || !pane) return;
    const [box, frame] = [target.getBoundingClientRect(), pane.getBoundingClientRect()];
    const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBottom) || 0;
    const isInSight = box.top >= frame.top + 24 && box.bottom <= frame.bottom - covered - 24;
    if (!isInSight) target.scrollIntoView({ block: "center", behavior: "smooth" });
  });
};

/** A stretch under the same marks: plain words, a mention, a claim, or a mention within a claim. */
const Stretch = ({ app, segment, text }: { app: App; segment: Segment; text: string }) => {
  const words = text.slice(segment.start, segment.end);
  const [claim] = segment.claims;
  const lead = segment.mentions[0] ?? claim;
  if (!lead) return <span data-at={segment.start}>{words}</span>;
  const isClaimEnd = claim?.end === segment.end;
  return (
    <>
      <MarkLink app={app} lead={lead} segment={segment}>
        {words}
      </MarkLink>
      {claim && isClaimEnd && <Glyph standing={standingOf(app.verdicts.value, claim.ref.id)} />}
    </>
  );
};

/** How the claim stands, once it is judged. */
const Glyph = ({ standing }: { standing: Standing | undefined }) =>
  standing ? (
    <sup class={`claim-glyph verdict ${standing}`} role="img" aria-label={STANDINGS[standing].words}>
      {STANDINGS[standing].glyph}
    </sup>
  ) : (
    <sup class="claim-glyph" aria-hidden="true">
      ↔
    </sup>
  );

const MarkLink = (props: { app: App; lead: Mark; segment: Segment; children: string }) => {
  const { app, lead, segment } = props;
  const { mentions, claims } = segment;
  const marks = [...mentions, ...claims];
  const isContinued = lead.start < segment.start;
  const among = mentions.filter(({ start, end }) => start === lead.start && end === lead.end);
  const open = (event: Event) => {
    event.preventDefault();
    if (lead.ref.type === "claim") openRef(app, lead.ref);
    else app.select({ ref: lead.ref, among: among.map(({ ref }) => ref), passage: lead.annotation });
  };
  const [on, off] = [() => setHover(app, lead.ref), () => setHover(app, null)];
  return (
    <a
      class={markClasses(app, lead, segment)}
      href={app.linkTo(
        lead.ref.type === "claim"
          ? { claim: lead.ref.id, feature: null }
          : { feature: lead.ref, passage: lead.annotation },
      )}
      data-at={segment.start}
      data-annotations={marks.map(({ annotation }) => annotation).join(" ")}
      tabIndex={isContinued ? -1 : 0}
      onClick={open}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
    >
      {props.children}
    </a>
  );
};

const setHover = (app: App, ref: Ref | null): void => {
  app.hover.value = ref;
};

const markClasses = (app: App, lead: Mark, { mentions, claims }: Segment): string => {
  const refs = mentions.map(({ ref }) => ref);
  const selection = app.selection.value;
  const isLit = [...refs, ...claims.map(({ ref }) => ref)].some((ref) => sameRef(ref, app.hover.value));
  const isSelected =
    lead.ref.type === "place" &&
    refs.some((ref) => sameRef(ref, selection?.ref)) &&
    (selection?.passage == null || mentions.some(({ annotation }) => annotation === selection.passage));
  const isClaimSelected = claims.some(({ ref }) => ref.id === app.claim.value);
  return [
    lead.ref.type === "place" ? "mention" : "claim-words",
    claims.length > 0 ? "in-claim" : "",
    isLit ? "lit" : "",
    isSelected ? "selected" : "",
    isClaimSelected ? "claim-selected" : "",
  ].join(" ");
};
