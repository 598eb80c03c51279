import { defineConfig } from "@playwright/test";

/** Another port lets two checkouts be tested on one machine. */
const PORT = Number(process.env.GROUNDTRUTH_PORT ?? 4179);
const browser = process.env.GROUNDTRUTH_BROWSER;

/** Browser tests run on the built site in dist/, in a real Chromium; `npm test` builds it and finds the browser. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // A sandbox needs rights that containers lack; WebGL is drawn in software where there is no graphics card.
      args: [
        "--no-sandbox",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
  webServer: {
    command: `npx --no-install vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
