import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Call } from "./faults.ts";

interface Content {
  bytes: Buffer;
  /** As it was when it was last synced. */
  synced: Buffer;
}
type Entry = Content | "folder";
/** What stands under a name from now on; null: nothing. */
interface Change {
  readonly name: string;
  readonly entry: Entry | null;
  /** The change of the same name before it. */
  readonly before: Change | undefined;
  /** The other half of a rename: both are kept or none. */
  other?: Change;
}

interface Folder {
  /** As they stood when the folder was last synced. */
  readonly synced: Map<string, Entry>;
  /** In their order, since then. */
  changes: Change[];
}

/**
 * A disk that keeps what was synced, and of the rest what it likes: any of the changes of names, a rename in both of its
 * folders or in none; of a file that was not synced all, half or nothing.
 */
export class Disk {
  readonly #folders = new Map<string, Folder>();
  readonly #open = new Map<string, Content>();

  constructor(top: string) {
    this.#folders.set(top, { synced: new Map(), changes: [] });
  }

  /** A file or folder (null) that has been there for long. */
  put(path: string, text: string | null): void {
    if (text === null) this.#folders.set(path, { synced: new Map(), changes: [] });
    const bytes = Buffer.from(text ?? "");
    this.#folder(dirname(path)).synced.set(
      basename(path),
      text === null ? "folder" : { bytes, synced: bytes },
    );
  }

  /** Does what a call did. */
  call({ name, path, to, isDone }: Call): void {
    if (!isDone) return;
    if (name === "mkdirSync") this.#mkdir(path);
    if (name === "openSync" && to !== "r") this.#create(path);
    if (name === "writeSync" && Buffer.isBuffer(to))
      this.#content(path).bytes = Buffer.concat([this.#content(path).bytes, to]);
    if (name === "fsyncSync") this.#sync(path);
    if (name === "linkSync") this.#set(String(to), this.#entry(path));
    if (name === "renameSync") {
      const change = this.#set(String(to), this.#entry(path));
      const other = this.#set(path, null);
      change.other = other;
      other.other = change;
    }
    if (name === "unlinkSync" || name === "rmdirSync") this.#set(path, null);
  }

  /** Writes what is left after the power fails; `choose(n)` gives a whole number from 0 to n. */
  restore(top: string, target: string, choose: (most: number) => number): void {
    const kept = new Set<Change>();
    for (const { changes } of this.#folders.values())
      for (const each of changes) if (choose(1) === 1) keep(each, kept);
    this.#write(top, target, kept, choose);
  }

  #write(top: string, target: string, kept: ReadonlySet<Change>, choose: (most: number) => number): void {
    mkdirSync(target, { recursive: true });
    const { synced, changes } = this.#folder(top);
    const left = new Map<string, Entry | null>(synced);
    for (const each of changes) if (kept.has(each)) left.set(each.name, each.entry);
    for (const [name, entry] of left)
      if (entry === "folder") this.#write(join(top, name), join(target, name), kept, choose);
      else if (entry) writeFileSync(join(target, name), leftOf(entry, choose));
  }

  #folder(path: string): Folder {
    const folder = this.#folders.get(path);
    if (!folder) throw new Error(`${path}: no such folder`);
    return folder;
  }
  #set(path: string, entry: Entry | null): Change {
    const { changes } = this.#folder(dirname(path));
    const before = changes.findLast(({ name }) => name === basename(path));
    const change = { name: basename(path), entry, before };
    changes.push(change);
    return change;
  }
  #entry(path: string): Entry {
    const { synced, changes } = this.#folder(dirname(path));
    const last = changes.findLast(({ name }) => name === basename(path));
    const entry = last ? last.entry : synced.get(basename(path));
    if (!entry) throw new Error(`${path}: no such file`);
    return entry;
  }
  #content(path: string): Content {
    const content = this.#open.get(path);
    if (!content) throw new Error(`${path}: not open`);
    return content;
  }
  #mkdir(path: string): void {
    if (this.#folders.has(path) && this.#current(path) === "folder") return;
    this.#folders.set(path, { synced: new Map(), changes: [] });
    this.#set(path, "folder");
  }
  #current(path: string): Entry | null | undefined {
    try {
      return this.#entry(path);
    } catch {
      return null;
    }
  }
  #create(path: string): void {
    const content = { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) };
    this.#open.set(path, content);
    this.#set(path, content);
  }
  #sync(path: string): void {
    const folder = this.#folders.get(path);
    if (!folder) {
      this.#content(path).synced = this.#content(path).bytes;
      return;
    }
    const kept = new Set<Change>();
    for (const each of folder.changes) keep(each, kept);
    for (const each of this.#folders.values()) {
      for (const { name, entry } of each.changes.filter((change) => kept.has(change)))
        if (entry) each.synced.set(name, entry);
        else each.synced.delete(name);
      each.changes = each.changes.filter((change) => !kept.has(change));
    }
  }
}

/** Keeps a change, and what cannot be lost without it: the other half of a rename, and earlier changes of the name. */
const keep = (change: Change, kept: Set<Change>): void => {
  if (kept.has(change)) return;
  kept.add(change);
  if (change.before) keep(change.before, kept);
  if (change.other) keep(change.other, kept);
};

const leftOf = ({ bytes, synced }: Content, choose: (most: number) => number): Buffer => {
  if (bytes.equals(synced)) return bytes;
  return [synced, bytes.subarray(0, bytes.length >> 1), bytes][choose(2)] ?? synced;
};
