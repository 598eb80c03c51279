import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { madeStoryFiles } from "../cli/stories.ts";

const SOURCE = fileURLToPath(new URL("../../", import.meta.url));
// A blank, a quote and letters that are not ASCII.
const root = realpathSync(mkdtempSync(join(tmpdir(), "groundtruth 's-café-瓜-")));
const project = join(root, "project");
const other = join(root, "other project");
const script = (name: string) => join(project, "scripts", name);
afterAll(() => {
  chmodSync(project, 0o755);
  rmSync(root, { recursive: true });
});

/** The project without its packages and without a bundle. */
beforeAll(() => {
  mkdirSync(project);
  for (const name of ["src", "scripts", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(SOURCE, name), join(project, name), { recursive: true });
  for (const name of ["geo", "public"]) symlinkSync(join(SOURCE, name), join(project, name));
  // Stands in for npm: says where it was to work.
  mkdirSync(join(root, "bin"));
  writeFileSync(
    join(root, "bin", "npm"),
    `#!/bin/sh\necho "$PWD $*" >> '${join(root, "bin", "log").replace("'", "'\\''")}'\nexit 1\n`,
    { mode: 0o755 },
  );
});

/** Another project, with packages and stories of its own. */
beforeEach(() => {
  rmSync(other, { recursive: true, force: true });
  for (const part of ["node_modules/theirs", "geo/stories/theirs"])
    mkdirSync(join(other, part), { recursive: true });
  writeFileSync(join(other, "package.json"), '{ "name": "other", "version": "1.0.0" }');
  writeFileSync(join(other, "package-lock.json"), "{}");
  writeFileSync(join(other, "tsconfig.json"), "not even JSON");
  writeFileSync(join(other, "node_modules", "theirs", "index.js"), "");
  for (const [name, text] of Object.entries(madeStoryFiles("theirs", "160 km")))
    writeFileSync(join(other, "geo/stories/theirs", name), text);
});
/** Packages of the project as npm leaves them, whatever was done to those of this checkout. */
const install = () => {
  mkdirSync(join(project, "node_modules"));
  for (const name of readdirSync(join(SOURCE, "node_modules")).filter(
    (each) => each !== ".package-lock.json",
  ))
    symlinkSync(join(SOURCE, "node_modules", name), join(project, "node_modules", name));
  cpSync(join(project, "package-lock.json"), join(project, "node_modules", ".package-lock.json"));
};
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
    join(parentPath, name),
  );

const run = (
  args: readonly string[],
  { cwd = other, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) => {
  const path = `${join(root, "bin")}${delimiter}${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: path, XDG_CACHE_HOME: join(root, "cache"), ...env },
  });
  return { status, stdout, stderr };
};

describe.sequential("the scripts, started from another project's folder", () => {
  test("install into their own folder alone", () => {
    const before = contents(other);
    // What npm tells a script of the other project.
    const env = {
      npm_config_local_prefix: other,
      npm_config_prefix: other,
      INIT_CWD: other,
      npm_config_global: "true",
    };
    for (const name of ["groundtruth.mjs", "start.mjs", "test.mjs"]) {
      rmSync(join(root, "bin", "log"), { force: true });
      const { status, stdout, stderr } = run([script(name), "check"], { env });
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("npm ci failed");
      const log = readFileSync(join(root, "bin", "log"), "utf8");
      expect(log).toMatch(new RegExp(`^${project} ci --prefix ${project}/? --no-global `));
    }
    expect(contents(other)).toEqual(before);
  });

  test("do not install what is there, whatever the times say; they do where the lock file names another version", () => {
    install();
    utimesSync(join(project, "package-lock.json"), Date.now() / 1000 + 1e6, Date.now() / 1000 + 1e6);
    rmSync(join(root, "bin", "log"), { force: true });
    expect(run([script("groundtruth.mjs"), "--version"])).toEqual({
      status: 0,
      stdout: "0.1.0\n",
      stderr: "",
    });
    expect(existsSync(join(root, "bin", "log"))).toBe(false);
    const lock = readFileSync(join(project, "package-lock.json"), "utf8");
    writeFileSync(
      join(project, "package-lock.json"),
      lock.replace('"version": "6.17.0"', '"version": "6.17.9"'),
    );
    utimesSync(join(project, "package-lock.json"), 1, 1);
    expect(run([script("groundtruth.mjs"), "--version"]).stderr).toContain("npm ci failed");
    writeFileSync(join(project, "package-lock.json"), lock);
  });

  test("read the stories of the folder that they are started from, by relative paths too, and write nothing else there", () => {
    const before = contents(other);
    const checked = run([script("groundtruth.mjs"), "check", "--format", "ndjson"]);
    expect([checked.status, checked.stderr]).toEqual([1, ""]);
    expect(JSON.parse(checked.stdout)).toMatchObject({ story: "theirs", verdict: "contradicted" });
    const named = run([script("groundtruth.mjs"), "check", "../theirs", "--format", "ndjson"], {
      cwd: join(other, "geo/stories/theirs"),
    });
    expect([named.status, JSON.parse(named.stdout).story]).toEqual([1, "theirs"]);
    expect(contents(other)).toEqual(before);
    const add = ["add", "place", "--story", "theirs", "--name", "X", "--at", "25N 63E", "--source", "me"];
    expect(run([script("groundtruth.mjs"), ...add]).status).toBe(0);
    expect(contents(other)).toEqual(before);
  });

  test("work through a link, and in a folder that was deleted", () => {
    symlinkSync(script("groundtruth.mjs"), join(root, "a link.mjs"));
    expect(run([join(root, "a link.mjs"), "check", "--fail-on", "none"]).status).toBe(0);
    const gone = join(root, "gone");
    mkdirSync(gone);
    const { status, stdout } = spawnSync(
      "sh",
      [
        "-c",
        'rmdir "$PWD"; exec "$0" "$@"',
        process.execPath,
        script("groundtruth.mjs"),
        "check",
        join(other, "geo"),
        "--fail-on",
        "none",
      ],
      { cwd: gone, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: join(root, "cache") } },
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining("theirs")]);
  });

  test("run the source as it is, not as it was: also of the same length and with an old time", () => {
    const versions = join(project, "src/core/versions.ts");
    const text = readFileSync(versions, "utf8");
    for (const version of ["0.1.9", "0.1.8", "0.1.0"]) {
      writeFileSync(versions, text.replace('"0.1.0"', `"${version}"`));
      utimesSync(versions, 1, 1);
      expect(run([script("groundtruth.mjs"), "--version"]).stdout).toBe(`${version}\n`);
    }
  });

  test("trust no bundle that was cut off, and no code cache of another one", () => {
    const bundle = join(project, "build/command.cjs");
    const good = readFileSync(bundle, "utf8");
    writeFileSync(bundle, good.slice(0, 1000));
    expect(run([script("groundtruth.mjs"), "--version"])).toMatchObject({ status: 0, stdout: "0.1.0\n" });
    writeFileSync(bundle, good.replaceAll('"0.1.0"', '"0.1.7"').replaceAll("`0.1.0`", "`0.1.7`"));
    expect(run([join(project, "build/groundtruth.cjs"), "--version"]).stdout).toBe("0.1.7\n");
    writeFileSync(bundle, good);
    expect(run([join(project, "build/groundtruth.cjs"), "--version"]).stdout).toBe("0.1.0\n");
  });

  test.runIf(process.getuid?.() !== 0)(
    "in a checkout that can't be written to the source itself is run",
    () => {
      rmSync(join(project, "build"), { recursive: true });
      chmodSync(project, 0o555);
      expect(run([script("groundtruth.mjs"), "check", "--fail-on", "none"]).status).toBe(0);
      chmodSync(project, 0o755);
    },
  );
});
