// Which Chromium the browser tests use.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./install.mjs";

const VARIABLE = "GROUNDTRUTH_BROWSER";
const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome.exe"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a browser: the one that the variable GROUNDTRUTH_BROWSER names, else an installed Chrome or
 * Chromium, else Playwright's own, else one that is installed now. Throws with the reason if there is none.
 */
export async function findBrowser() {
  const named = process.env[VARIABLE];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE} names ${named}, and there is no such file`);
  }
  return installed() ?? (await playwrights()) ?? (await install());
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path));
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function install() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  console.log(
    `No Chrome or Chromium found: installing ${isDebianRoot ? "Debian's chromium" : "Playwright's"} …`,
  );
  if (isDebianRoot) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } else run("playwright", ["install", "chromium"]);
  const path = installed() ?? (await playwrights());
  if (path) return path;
  throw new Error(`no browser could be installed: install Chromium, or name one in ${VARIABLE}`);
}
