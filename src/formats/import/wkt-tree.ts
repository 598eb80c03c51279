/** What stands in brackets: a position's numbers, a list, a geometry with its type, or EMPTY. */
export type WktNode =
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  | { readonly kind: "list"; readonly type: string | null; readonly nodes: readonly WktNode[] }
  | { readonly kind: "empty"; readonly type: string | null };

/** One geometry as it is written, where it begins, and what is wrong with its form. */
export interface WktTree {
  readonly offset: number;
  readonly srid: string | null;
  readonly node: WktNode;
  readonly fault: string | null;
  /** The text ends within it. */
  readonly isCutOff: boolean;
}

const MOST_DEPTH = 100;
/** A number ends where a blank, a comma or a bracket stands: "1.2.3" is none. */
const TOKEN = /\s*(?:([A-Za-z]\w*)|([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?=[\s,();]|$)|(\S))/giy;
const DIMENSIONS = /^(?:Z|M|ZM)$/;

interface Token {
  readonly offset: number;
  readonly word: string | undefined;
  readonly number: string | undefined;
  readonly mark: string | undefined;
}

interface Frame {
  readonly type: string | null;
  readonly nodes: WktNode[];
}

/**
 * Reads geometry after geometry; each token is looked at once. What is wrong inside its brackets is skipped with them;
 * one that breaks off ends where another one begins.
 */
export function* readWktTrees(text: string): Generator<WktTree> {
  const tokens = tokensOf(text);
  let token = tokens.next().value;
  while (token) {
    const { tree, next } = token.mark === "," || token.mark === ";" ? NOTHING : readTree(token, tokens);
    if (tree) yield tree;
    token = next ?? tokens.next().value;
  }
}

interface ReadTree {
  readonly tree: WktTree | null;
  /** The token with which another geometry begins, if it is read already. */
  readonly next: Token | undefined;
}
const NOTHING: ReadTree = { tree: null, next: undefined };

function* tokensOf(text: string): Generator<Token, undefined> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, word, number, mark] = match;
    const length = (word ?? number ?? mark ?? "").length;
    yield { offset: match.index + whole.length - length, word: word?.toUpperCase(), number, mark };
  }
  return undefined;
}

type Tokens = Generator<Token, undefined>;

const readTree = (first: Token, tokens: Tokens): ReadTree => {
  const builder = createBuilder();
  let srid: string | null = null;
  let token: Token | undefined = first;
  if (token.word === "SRID") {
    const [equals, number, semicolon] = [tokens.next().value, tokens.next().value, tokens.next().value];
    if (equals?.mark !== "=" || semicolon?.mark !== ";") builder.fail();
    srid = number?.number ?? "";
    token = tokens.next().value;
  }
  while (token && builder.take(token)) token = builder.isWhole() ? undefined : tokens.next().value;
  return { tree: { offset: first.offset, srid, ...builder.result() }, next: token };
};

/** What a geometry begins with. */
const BEGINS =
  /^(?:SRID|(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON|CURVE|SURFACE)|LINEARRING|TRIANGLE|TIN|POLYHEDRALSURFACE|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON)(?:Z|M|ZM)?)$/;
/** In brackets behind these there are numbers, and lists of them: a word begins another geometry. */
const WITHOUT_WORDS = /^(?:POINT|LINESTRING|LINEARRING|POLYGON|TRIANGLE|CIRCULARSTRING)(?:Z|M|ZM)?$/;

/** Puts tokens together until the brackets of one geometry are closed. */
const createBuilder = () => {
  const frames: Frame[] = [];
  let [type, numbers, depth, isBegun, isWhole] = [null as string | null, [] as number[], 0, false, false];
  let node: WktNode = { kind: "empty", type: null };
  let fault: string | null = null;
  const fail = (why = "no well-known text such as POINT (63.475 25.258)"): void => {
    fault ??= why;
  };
  const put = (next: WktNode): void => {
    const frame = frames.at(-1);
    if (frame) frame.nodes.push(next);
    else node = next;
    if (depth === 0) isWhole = true;
  };
  const endPosition = (): void => {
    if (numbers.length > 0) put({ kind: "numbers", numbers });
    numbers = [];
  };
  const open = (): void => {
    if (depth === 0 && type === null) fail();
    depth++;
    if (depth > MOST_DEPTH) fail(`well-known text nested deeper than ${MOST_DEPTH}`);
    else frames.push({ type, nodes: [] });
    type = null;
  };
  const close = (): void => {
    endPosition();
    depth--;
    const frame = depth < MOST_DEPTH ? frames.pop() : undefined;
    if (frame) put({ kind: "list", ...frame });
    if (depth <= 0) isWhole = true;
  };
  /** Whether a word can't stand here: then the geometry ends before it. */
  const isOther = (word: string): boolean => {
    if (!BEGINS.test(word)) return false;
    const frame = frames.at(-1);
    if (!frame) return type !== null;
    return depth === frames.length && (frame.type === null || WITHOUT_WORDS.test(frame.type));
  };
  const takeWord = (word: string): void => {
    if (numbers.length > 0 && word !== "NAN") fail();
    else if (word === "EMPTY") {
      put({ kind: "empty", type });
      type = null;
    } else if (type !== null && DIMENSIONS.test(word)) return;
    else if (word === "NAN") numbers.push(Number.NaN);
    else if (type !== null) fail();
    else type = word;
  };
  return {
    fail,
    isWhole: () => isWhole,
    /** False where the token is no more part of the geometry. */
    take: ({ word, number, mark }: Token): boolean => {
      if (word !== undefined && isOther(word)) {
        fail();
        isWhole = true;
        return false;
      }
      // What begins with no word is no geometry: one token of it is passed over.
      if (!isBegun && word === undefined) [fault, isWhole] = [fault ?? "text that is no geometry", true];
      isBegun = true;
      if (word !== undefined) takeWord(word);
      else if (number !== undefined) numbers.push(Number(number));
      else if (mark === "(") open();
      else if (mark === ")") close();
      else if (mark === "," && depth > 0) endPosition();
      else fail();
      return true;
    },
    result: () => ({ node, fault, isCutOff: !isWhole }),
  };
};
