import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { arm, coarsen, disarm } from "../disk/faults.ts";
import { hunted } from "../hunt.ts";
import {
  endWorlds,
  FIGURES,
  IDS,
  LONG_AGO,
  makeWorld,
  textOf,
  type World,
  wait,
} from "./collection-world.ts";

afterAll(endWorlds);

/** A check at a time that is off by so much: an hour later, its entries count; earlier, the clock was set back. */
const at = (world: World, offMilliseconds: number, act: () => void): void => {
  const now = vi
    .spyOn(Date, "now")
    .mockImplementation(() => performance.timeOrigin + performance.now() + offMilliseconds);
  act();
  now.mockRestore();
  // An hour has passed: no file is written within the same step of the clock.
  if (offMilliseconds > 0) wait(25);
  expect(world.check(false)).toBeDefined();
};

const HOUR = 3_600_000;
const LATER = [0, HOUR, -HOUR];
const id = fc.constantFrom(...IDS);
const file = fc.constantFrom(...STORY_FILES);
const figure = fc.nat(FIGURES.length - 1);
type Step = (world: World) => void;

const agrees = (world: World, cached: ReturnType<World["check"]>): void =>
  expect(cached).toEqual(world.check(false));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...LATER).map(
      (off): Step =>
        (world) =>
          at(world, off, () => agrees(world, world.check(true))),
    ),
  },
  // Written in place, of the same size, and the time that it had.
  {
    weight: 4,
    arbitrary: fc.tuple(id, file, figure, fc.boolean(), fc.boolean()).map(
      ([story, name, to, isRename, keepsTime]): Step =>
        (world) => {
          const path = world.pathOf(story, name);
          if (!existsSync(path)) return;
          const { atime, mtime } = statSync(path);
          const target = isRename ? join(world.home, "aside") : path;
          writeFileSync(target, textOf(story, name, to));
          if (keepsTime) utimesSync(target, atime, mtime);
          if (isRename) renameSync(target, path);
        },
    ),
  },
  fc.tuple(id, file, fc.integer({ min: -2, max: 2 })).map(
    ([story, name, hours]): Step =>
      ({ pathOf }) => {
        const path = pathOf(story, name);
        const time = Date.now() / 1000 + hours * 3600;
        if (existsSync(path)) utimesSync(path, time, time);
      },
  ),
  fc.tuple(id, file).map(
    ([story, name]): Step =>
      ({ pathOf }) => {
        if (existsSync(pathOf(story, name))) appendFileSync(pathOf(story, name), " ");
      },
  ),
  fc.tuple(id, file).map(
    ([story, name]): Step =>
      ({ pathOf }) =>
        rmSync(pathOf(story, name), { force: true }),
  ),
  id.map(
    (story): Step =>
      ({ stories }) =>
        rmSync(join(stories, story), { recursive: true, force: true }),
  ),
  fc.tuple(fc.constantFrom(...IDS, "b/d", "0"), figure).map(
    ([story, to]): Step =>
      ({ put }) =>
        put(story, to),
  ),
  // Two stories change places, whole.
  fc.tuple(id, id).map(
    ([one, other]): Step =>
      ({ stories, home }) => {
        const [here, there] = [join(stories, one), join(stories, other)];
        if (one === other || !existsSync(here) || !existsSync(there)) return;
        renameSync(here, join(home, "moved"));
        renameSync(there, here);
        renameSync(join(home, "moved"), there);
      },
  ),
  // A second check while the first is at work, and a change between its stories.
  fc.tuple(id, figure).map(
    ([story, to]): Step =>
      (world) => {
        at(world, HOUR, () => {
          world.check(true, () => {
            agrees(world, world.check(true));
            world.put(story, to);
          });
          wait(25);
        });
      },
  ),
  // What happens to the cache: a fault or a death at any call, a damage, an older state of it.
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom("kill", "ENOSPC", "EIO", "EACCES", "EFBIG"),
        fc.boolean(),
      )
      .map(
        ([call, how, isLasting]): Step =>
          (world) =>
            at(world, HOUR, () => {
              arm(world.caches, [{ at: call, how, isLasting }]);
              const cached = world.check(true);
              disarm();
              agrees(world, cached);
            }),
      ),
  },
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([where, to]): Step =>
      ({ cacheFiles }) => {
        for (const path of cacheFiles()) {
          const bytes = readFileSync(path);
          if (bytes.length > 0) bytes[where % bytes.length] = to;
          writeFileSync(path, bytes);
        }
      },
  ),
  fc.nat().map(
    (where): Step =>
      ({ cacheFiles }) => {
        for (const path of cacheFiles())
          writeFileSync(path, readFileSync(path).subarray(0, where % (statSync(path).size + 1)));
      },
  ),
  fc.constant<Step>(({ cacheFiles, home }) => {
    for (const path of cacheFiles()) copyFileSync(path, join(home, "kept"));
  }),
  fc.constant<Step>(({ cacheFiles, home }) => {
    for (const path of cacheFiles())
      if (existsSync(join(home, "kept"))) copyFileSync(join(home, "kept"), path);
  }),
);

test("a check with its cache says what one without says, whatever happens to both", () => {
  let hits = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
      const world = makeWorld();
      for (const each of steps) each(world);
      world.put("a", 0); // Something for the cache to write.
      wait(25);
      at(world, HOUR, () => agrees(world, world.check(true)));
      // Nothing is left of any death, and a cache that was not touched since is used.
      expect(world.cacheFiles()).toHaveLength(1);
      const [kept] = world.cacheFiles();
      const before = kept && statSync(kept).ino;
      at(world, HOUR, () => agrees(world, world.check(true)));
      if (kept && statSync(kept).ino === before) hits++;
      rmSync(world.home, { recursive: true });
    }),
    { numRuns: hunted(30, 1500), seed: 20251128 },
  );
  expect(hits).toBeGreaterThan(20);
});

test("nor where a file of the same size and times is another one, since the clock goes in steps", () => {
  coarsen(2000);
  fc.assert(
    fc.property(fc.array(fc.tuple(id, file, figure), { minLength: 2, maxLength: 8 }), (edits) => {
      const world = makeWorld();
      for (const [story, name, to] of edits) {
        agrees(world, world.check(true));
        writeFileSync(world.pathOf(story, name), textOf(story, name, to));
        utimesSync(world.pathOf(story, name), LONG_AGO, LONG_AGO);
      }
      agrees(world, world.check(true));
      rmSync(world.home, { recursive: true });
    }),
    { numRuns: hunted(20, 500), seed: 20251128 },
  );
  coarsen(0);
});
