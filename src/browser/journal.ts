import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Draft, Journal } from "../app/edit/editing-effects.ts";
import type { Step } from "../app/edit/history.ts";
import { err, ok, type Result } from "../core/result.ts";

/** A draft without its steps; `revision` grows with each writing. */
interface Head extends Omit<Draft, "history"> {
  readonly history: Omit<Draft["history"], "steps">;
  readonly revision: number;
}

interface Schema extends DBSchema {
  readonly heads: { key: string; value: Head };
  /** Key: story and number of the step. */
  readonly steps: { key: [string, number]; value: Step };
}

const STORES = ["heads", "steps"] as const;
const TAKEN = "Another tab has changed this story meanwhile, so this tab's change was not kept.";

/**
 * Drafts in IndexedDB: one entry a draft and one a step, so that a change writes one story and no more. A tab that has
 * not seen the last writing of another one writes nothing.
 */
export const createJournal = (): Journal => {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () => {
    opened ??= openDB<Schema>("groundtruth", 1, {
      upgrade: (db) => {
        db.createObjectStore("heads", { keyPath: "id" });
        db.createObjectStore("steps");
      },
    });
    // A browser that refuses once is asked again: the reader may have made room.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  const seen = new Map<string, { readonly revision: number; readonly steps: readonly Step[] }>();

  const read = async (id: string): Promise<Draft | null> => {
    const transaction = (await open()).transaction(STORES);
    const head = await transaction.objectStore("heads").get(id);
    const steps = head ? await transaction.objectStore("steps").getAll(stepsFrom(id, 0)) : [];
    seen.set(id, { revision: head?.revision ?? 0, steps });
    return head ? { id, base: head.base, history: { ...head.history, steps } } : null;
  };

  const write = async ({ id, base, history }: Draft): Promise<Result<null>> => {
    const { steps, ...position } = history;
    const last = seen.get(id) ?? { revision: 0, steps: [] };
    const same = commonLength(last.steps, steps);
    const transaction = (await open()).transaction(STORES, "readwrite", { durability: "strict" });
    const [heads, kept] = [transaction.objectStore("heads"), transaction.objectStore("steps")];
    const before = await heads.get(id);
    if ((before?.revision ?? 0) !== last.revision) {
      await transaction.done;
      return err(TAKEN);
    }
    const revision = last.revision + 1;
    await Promise.all([
      heads.put({ id, base, history: position, revision }),
      kept.delete(stepsFrom(id, same)),
      ...steps.slice(same).map((step, index) => kept.put(step, [id, same + index])),
      transaction.done,
    ]);
    seen.set(id, { revision, steps });
    return ok(null);
  };

  const remove = async (id: string): Promise<null> => {
    const transaction = (await open()).transaction(STORES, "readwrite", { durability: "strict" });
    await Promise.all([
      transaction.objectStore("heads").delete(id),
      transaction.objectStore("steps").delete(stepsFrom(id, 0)),
      transaction.done,
    ]);
    seen.delete(id);
    return null;
  };

  return {
    read: (id) => attempt(() => read(id)),
    write: async (draft) => {
      const written = await attempt(() => write(draft));
      return written.ok ? written.value : written;
    },
    list: () => attempt(async () => (await open()).getAllKeys("heads")),
    remove: (id) => attempt(() => remove(id)),
  };
};

const stepsFrom = (id: string, first: number): IDBKeyRange =>
  IDBKeyRange.bound([id, first], [id, Number.POSITIVE_INFINITY]);

/** How many steps at the beginning are the very same: they need not be written again. */
const commonLength = (a: readonly Step[], b: readonly Step[]): number => {
  const differs = a.findIndex((step, index) => step !== b[index]);
  return differs < 0 ? Math.min(a.length, b.length) : differs;
};

/** What a browser refuses, as a sentence. */
const attempt = async <T>(action: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await action());
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "QuotaExceededError") return err("The storage that this browser gives to the page is full.");
    const reason = error instanceof Error ? error.message : String(error);
    return err(`This browser keeps nothing for the page (${reason}).`);
  }
};
