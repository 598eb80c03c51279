import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { findBrowser } from "../browser.mjs";

/** A run says nothing when the bare page against itself is outside of this. */
const VOID_OUTSIDE = [0.93, 1.07];
const GOAL = 1.15;
const VIEWPORT = { width: 1280, height: 800 };
/** Both pages set this mark at their map's first idle. */
const isIdle = () => performance.getEntriesByName("first-idle-map").length > 0;

const PATIENCE_MS = 30_000;

/** Asks until it holds: Playwright's own waiting evaluates a text, which our Content-Security-Policy forbids. */
const until = async (page, holds) => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate(holds))) {
    if (Date.now() > end) throw new Error(`${page.url()}: not after ${PATIENCE_MS / 1000} s: ${holds}`);
    await page.waitForTimeout(50);
  }
};

/**
 * Time from navigation to the map's first idle: our page beside a bare MapLibre page with the very style that ours has,
 * served alike, in turn; medians of `rounds`. The bare page runs twice a round, to tell the machine's noise.
 */
export async function firstIdle(rounds) {
  const bare = await buildBare();
  const servers = [await serve("dist"), await serve(bare.outDir)];
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      "--no-sandbox",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
    ],
  });
  try {
    const address = (server) => `http://127.0.0.1:${server.httpServer.address().port}/`;
    const pages = {
      ours: `${address(servers[0])}#/pasni-port`,
      bare: address(servers[1]),
      again: address(servers[1]),
    };
    const view = await viewOf(browser, pages.ours);
    const style = await styleOf(browser, `${address(servers[1])}style.html`);
    writeFileSync(join(bare.outDir, "style.json"), JSON.stringify({ ...style, ...view }));
    const times = { ours: [], bare: [], again: [] };
    const busy = { ours: [], bare: [], again: [] };
    const bytes = {};
    for (let round = 0; round < rounds; round++)
      for (const name of round % 2 ? ["again", "ours", "bare"] : ["bare", "ours", "again"]) {
        const visit = await visitOnce(browser, pages[name]);
        times[name].push(visit.milliseconds);
        busy[name].push(visit.busyMilliseconds);
        bytes[name] = visit.bytes;
      }
    const [ours, first, second] = [median(times.ours), median(times.bare), median(times.again)];
    const noise = second / first;
    const isVoid = noise < VOID_OUTSIDE[0] || noise > VOID_OUTSIDE[1];
    console.log(
      `First idle map, median of ${rounds}: ours ${ours.toFixed(0)} ms, bare ${first.toFixed(0)} ms, bare again ${second.toFixed(0)} ms`,
    );
    console.log(
      `Page's main thread busy until then: ours ${median(busy.ours).toFixed(0)} ms, bare ${median([...busy.bare, ...busy.again]).toFixed(0)} ms`,
    );
    console.log(
      `Bytes to it: ours ${bytes.ours.toLocaleString("en")}, bare ${bytes.bare.toLocaleString("en")}`,
    );
    console.log(
      `Ratio ${(ours / first).toFixed(3)} (goal: at most ${GOAL}); bare against itself ${noise.toFixed(3)}${isVoid ? ": VOID, the machine is too noisy" : ""}`,
    );
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
    rmSync(bare.root, { recursive: true, force: true });
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The bare page: MapLibre, PMTiles, one style; and a page that tells which style ours has. */
async function buildBare() {
  const root = mkdtempSync(join(process.cwd(), "node_modules/.bench-"));
  const outDir = join(root, "dist");
  const page = (script, body) =>
    `<!doctype html><style>body{margin:0}#map{position:absolute;inset:48px 0 0 481px}</style>${body}<script type="module">${script}</script>`;
  writeFileSync(
    join(root, "index.html"),
    page(
      `import { addProtocol, Map, setWorkerUrl } from "maplibre-gl";
      import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
      import "maplibre-gl/dist/maplibre-gl.css";
      import { Protocol } from "pmtiles";
      setWorkerUrl(workerUrl);
      addProtocol("pmtiles", new Protocol().tile);
      const style = await (await fetch("style.json")).json();
      const map = new Map({ container: "map", style, attributionControl: false });
      map.once("idle", () => performance.mark("first-idle-map"));`,
      '<div id="map"></div>',
    ),
  );
  writeFileSync(
    join(root, "style.html"),
    page(`import "${join(process.cwd(), "scripts/bench/first-style.ts")}";`, ""),
  );
  await build({
    root,
    configFile: false,
    base: "./",
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir,
      target: "es2023",
      assetsInlineLimit: 0,
      rolldownOptions: { input: [join(root, "index.html"), join(root, "style.html")] },
    },
    worker: { format: "es" },
  });
  for (const folder of ["basemap", "geo"])
    cpSync(join("dist", folder), join(outDir, folder), { recursive: true });
  return { root, outDir };
}

const serve = (outDir) =>
  preview({
    configFile: false,
    root: process.cwd(),
    logLevel: "error",
    preview: { port: 0, host: "127.0.0.1" },
    build: { outDir },
  });

async function styleOf(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await until(page, () => "style" in window);
  const style = await page.evaluate(() => window.style);
  await page.close();
  return style;
}

/** The camera that our page opens the story with, as a style has it. */
async function viewOf(browser, url) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url);
  await until(page, isIdle);
  await until(page, () => location.hash.includes("view="));
  const [zoom, lat, lon] = new URL(page.url()).hash.split("view=")[1].split("/").map(Number);
  await page.close();
  return { center: [lon, lat], zoom };
}

async function visitOnce(browser, url) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    bytes += (await request.sizes().catch(() => ({ responseBodySize: 0 }))).responseBodySize;
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  await page.goto(url);
  await until(page, isIdle);
  const { metrics } = await devtools.send("Performance.getMetrics");
  const busyMilliseconds = 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  const milliseconds = await page.evaluate(() => performance.getEntriesByName("first-idle-map")[0].startTime);
  await context.close();
  return { milliseconds, busyMilliseconds, bytes };
}
