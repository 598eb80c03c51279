import type { Tabs } from "../app/edit/editing-effects.ts";

const lockName = (id: string): string => `groundtruth:${id}`;

/**
 * Tabs of one browser, by Web Locks and BroadcastChannel. Where the page has no locks (not https, not localhost) each
 * tab may edit; the journal still refuses to write over what another one wrote.
 */
export const createTabs = (): Tabs => {
  const channel = new BroadcastChannel("groundtruth");
  return {
    take: (id, when, lost) => takeLock(lockName(id), when, lost),
    tell: (id) => channel.postMessage(id),
    listen: (id, changed) => {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (data === id) changed();
      };
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
};

const takeLock = (
  name: string,
  when: "free" | "leaves" | "force",
  lost: () => void,
): Promise<(() => void) | null> => {
  // The DOM types know only secure contexts, where there always is one.
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    let isHeld = false;
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve(null);
      isHeld = true;
      return new Promise<void>((release) => {
        resolve(() => {
          isHeld = false;
          release();
        });
      });
    };
    locks.request(name, { ifAvailable: when === "free", steal: when === "force" }, hold).catch(() => {
      // The promise of a lock fails when the lock is stolen, or at once where the browser gives none at all.
      if (isHeld) lost();
      else resolve(() => {});
    });
  });
};
