// The command on a made collection: seconds and memory as it grows, beside only reading the same files in the same run;
// folders beside lines; an unchanged collection; the start of one check beside bare Node.
// node scripts/bench/check.mjs [stories …]
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { COMMAND, ensureBundle } from "../bundle.mjs";

const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [1000, 10_000, 100_000];
const START_ROUNDS = 21;

if (!ensureBundle()) process.exit(1);
const scratch = mkdtempSync(join(tmpdir(), "groundtruth-check-"));
const probe = join(scratch, "probe.cjs");
// Peak memory of a child is known to itself alone, and its maxRSS begins with that of this process.
writeFileSync(
  probe,
  `const fs = require("node:fs");
process.once("exit", () => {
  const status = "/proc/self/status";
  const peak = fs.existsSync(status) && /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync(status, "utf8"));
  fs.writeSync(2, "\\n#" + (peak ? peak[1] : process.resourceUsage().maxRSS));
});`,
);

/** A story of two inland towns and one claim that is off by up to a fifth; `index` makes it another one. */
function story(index) {
  const turn = (share) => (index * share) % 1;
  const [lon, lat] = [70 + 20 * turn(0.618034), 45 + 8 * turn(0.414214)];
  const km = Math.round(20 + 400 * turn(0.732051));
  const text = `The mine lies about ${km} km from the town, says the paper. ${"It was opened in spring. ".repeat(20)}`;
  const exact = `about ${km} km from the town`;
  const start = text.indexOf(exact);
  const place = (id, at) => ({
    type: "Feature",
    id,
    properties: { kind: "town", name: id, source: "made", coordinateUncertaintyInMeters: 2000 },
    geometry: { type: "Point", coordinates: at },
  });
  const east = (km * (0.8 + 0.4 * turn(0.236068))) / (111.3 * Math.cos((lat * Math.PI) / 180));
  return {
    id: `story-${String(index).padStart(6, "0")}`,
    article: { title: `Story ${index}`, source: "made", date: "2026-01-01", lang: "en", text },
    places: {
      type: "FeatureCollection",
      features: [place("mine", [lon, lat]), place("town", [lon + east, lat])],
    },
    routes: { type: "FeatureCollection", features: [] },
    annotations: {
      type: "AnnotationPage",
      items: [
        {
          id: "a1",
          type: "Annotation",
          motivation: "assessing",
          body: "c1",
          target: {
            selector: [
              { type: "TextQuoteSelector", exact },
              { type: "TextPositionSelector", start, end: start + exact.length },
            ],
          },
        },
      ],
    },
    claims: [
      { id: "c1", kind: "distance", from: "mine", to: "town", stated: { text: exact }, mode: "unstated" },
    ],
  };
}

async function makeCollection(count) {
  const folder = join(scratch, `folders-${count}`);
  const lines = join(scratch, `lines-${count}.ndjson`);
  let held = "";
  for (let i = 0; i < count; i++) {
    const made = story(i);
    const path = join(folder, made.id);
    mkdirSync(path, { recursive: true });
    const { text, ...front } = made.article;
    const yaml = Object.entries(front).map(([key, value]) => `${key}: "${value}"\n`);
    writeFileSync(join(path, "article.md"), `---\n${yaml.join("")}---\n\n${text}\n`);
    writeFileSync(join(path, "places.geojson"), JSON.stringify(made.places));
    writeFileSync(join(path, "routes.geojson"), JSON.stringify(made.routes));
    writeFileSync(join(path, "annotations.json"), JSON.stringify(made.annotations));
    writeFileSync(join(path, "claims.json"), JSON.stringify(made.claims));
    held += `${JSON.stringify(made)}\n`;
    if (held.length > 1e6 || i === count - 1) {
      appendFileSync(lines, held);
      held = "";
    }
  }
  // The cache believes no file that is as young as a step of the clock.
  await setTimeout(3000);
  return { folder, lines };
}

const READ_FOLDERS = `const fs=require("node:fs");for(const name of fs.readdirSync(process.argv[1]))for(const file of ["article.md","places.geojson","routes.geojson","annotations.json","claims.json"])fs.readFileSync(process.argv[1]+"/"+name+"/"+file,"utf8")`;
const READ_LINES = `const fs=require("node:fs");const d=fs.openSync(process.argv[1]);const b=Buffer.alloc(65536);let rest="";for(let n;(n=fs.readSync(d,b));){rest+=b.toString("latin1",0,n);for(let e;(e=rest.indexOf("\\n"))>=0;rest=rest.slice(e+1))JSON.parse(rest.slice(0,e))}`;

function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", probe, ...args], {
    cwd: scratch,
    env: { ...process.env, XDG_CACHE_HOME: join(scratch, "cache") },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status === null || status > 1) throw new Error(`${args.join(" ")}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(stderr.split("#").at(-1)) / 1024 };
}

const command = COMMAND;
const check = (...args) => run([command, "check", "--format", "ndjson", "--fail-on", "none", ...args]);
const show = (name, { seconds, megabytes }, beside = "") =>
  console.log(
    `  ${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(5)} MB  ${beside}`,
  );

let before;
for (const count of SIZES) {
  const { folder, lines } = await makeCollection(count);
  run(["-e", READ_FOLDERS, folder]); // Once, so that the disk's cache is as warm for all.
  console.log(`${count.toLocaleString("en")} stories`);
  const reading = run(["-e", READ_FOLDERS, folder]);
  const folders = check(folder);
  const unchanged = check(folder);
  const readingAgain = run(["-e", READ_FOLDERS, folder]);
  const read = (reading.seconds + readingAgain.seconds) / 2;
  const readingLines = run(["-e", READ_LINES, lines]);
  const byLines = check("--story", lines);
  show("reading the folders", { ...reading, seconds: read });
  show("check, folders", folders, `${(folders.seconds / read).toFixed(2)} × reading (goal: at most 2)`);
  show(
    "check, unchanged",
    unchanged,
    `${(unchanged.seconds / read).toFixed(2)} × reading (goal: at most 0.5)`,
  );
  show(
    "reading lines and JSON",
    readingLines,
    `${(read / readingLines.seconds).toFixed(2)} × as fast as folders`,
  );
  show(
    "check, lines",
    byLines,
    `${(folders.seconds / byLines.seconds).toFixed(2)} × as fast as folders (goal: 1.6)`,
  );
  if (before) {
    const growth = (now, then) => Math.log(now / then) / Math.log(count / before.count);
    console.log(
      `  exponent: folders ${growth(folders.seconds, before.folders.seconds).toFixed(2)}, lines ${growth(byLines.seconds, before.byLines.seconds).toFixed(2)} (goal: at most 1.05 from 10,000 up)`,
    );
  }
  before = { count, folders, byLines };
  rmSync(folder, { recursive: true });
  rmSync(lines);
}

const one = (await makeCollection(1)).folder;
const times = { bare: [], changed: [], unchanged: [] };
const timed = (list, args) => list.push(run(args).seconds);
for (let round = 0; round < START_ROUNDS; round++) {
  timed(times.bare, ["-e", "0"]);
  rmSync(join(scratch, "cache"), { recursive: true, force: true });
  timed(times.changed, [command, "check", one]);
  timed(times.unchanged, [command, "check", one]);
}
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const ratio = (name) => (median(times[name]) / median(times.bare)).toFixed(2);
console.log(
  `Start: bare Node ${(1000 * median(times.bare)).toFixed(0)} ms; check of one story ${ratio("changed")} ×, unchanged ${ratio("unchanged")} × (goal: at most 1.7)`,
);
rmSync(scratch, { recursive: true });
