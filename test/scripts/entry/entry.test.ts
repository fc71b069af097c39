import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../../scripts/entry/cache.ts";
import { isRunning, temporaryFolder } from "../../harness/homeserver.ts";

const ENTRY = ["scripts/aviso.mjs", ...["libraries", "lock", "runtime"].map(entryFile)];
const FETCHING = "Fetching the libraries …\n";

function entryFile(name: string): string {
  return `scripts/entry/${name}.mjs`;
}

type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>;

describe("the entry, in a fresh clone", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const at = (path: string): string => join(folder.path, path);

  /** A project of its own: our entry, a command line that tells how it was called, no libraries. */
  beforeEach(async () => {
    folder = await temporaryFolder();
    await mkdir(at("scripts/entry"), { recursive: true });
    for (const file of ENTRY) await cp(join(PROJECT_ROOT, file), at(file));
    await writeFile(at("scripts/cli.ts"), "const args: string[] = process.argv.slice(2);\n" + CLI);
    await packages({});
  });

  afterEach(() => folder.remove());

  const CLI = `
if (args[0] === "wait") setInterval(() => undefined, 1_000);
process.on("SIGTERM", () => process.exit(7));
process.stdout.write(args.join(" ") + "\\n");
if (args[0] === "fail") process.exit(3);
`;

  async function packages(dependencies: Record<string, string>): Promise<void> {
    const about = { name: "a", version: "1.0.0", dependencies };
    const locked = Object.entries(dependencies).map(([name, version]) => [
      `node_modules/${name}`,
      { version, integrity: "sha512-AAAA" },
    ]);
    const lock = { ...about, lockfileVersion: 3, requires: true };
    const all = { "": about, ...(Object.fromEntries(locked) as object) };
    await writeFile(at("package.json"), JSON.stringify({ ...about, type: "module" }));
    await writeFile(at("package-lock.json"), JSON.stringify({ ...lock, packages: all }));
  }

  function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [at("scripts/aviso.mjs"), ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      // Without a trace of the npm that may run these tests.
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
    });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said.stderr += chunk.toString()));
    const ended = once(child, "close").then((): Ended => ({ code: child.exitCode, ...said }));
    return { child, ended };
  }

  it("fetches the libraries, hands over, and is silent about it the next time", async () => {
    const first = await start(["a", "b"]).ended;
    expect(first).toEqual({ code: 0, stdout: "a b\n", stderr: FETCHING });
    expect(await start(["fail"]).ended).toEqual({ code: 3, stdout: "fail\n", stderr: "" });
  });

  it("fetches once when two start at the same time", async () => {
    const both = await Promise.all([start(["a"]).ended, start(["a"]).ended]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).toSorted()).toEqual(["", FETCHING]);
  });

  it("takes over from one that was killed while it fetched", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await once(dead, "close");
    await mkdir(at(".cache"));
    await writeFile(at(".cache/libraries.lock"), String(dead.pid));
    const both = await Promise.all([start(["a"]).ended, start(["a"]).ended]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).toSorted()).toEqual(["", FETCHING]);
  });

  it("fetches again when other libraries are wanted", async () => {
    await start([]).ended;
    await packages({ "no-such-package-of-ours": "1.0.0" });
    expect((await start([], offline()).ended).stderr).toContain(FETCHING);
  });

  it("believes npm's own note of what was installed by hand", async () => {
    await packages({ "no-such-package-of-ours": "1.0.0" });
    await mkdir(at("node_modules"));
    const { packages: wanted } = JSON.parse(await readFile(at("package-lock.json"), "utf8")) as {
      packages: object;
    };
    const note = at("node_modules/.package-lock.json");
    await writeFile(note, JSON.stringify({ packages: wanted }));
    expect(await start(["a"], offline()).ended).toEqual({ code: 0, stdout: "a\n", stderr: "" });
  });

  function offline(): NodeJS.ProcessEnv {
    return { npm_config_registry: "http://127.0.0.1:1/", npm_config_fetch_retries: "0" };
  }

  it("says in one line that the registry cannot be reached", async () => {
    await packages({ "no-such-package-of-ours": "1.0.0" });
    const line =
      "aviso: the package registry cannot be reached: check the network, then run this again\n";
    expect(await start(["a"], offline()).ended).toEqual({
      code: 1,
      stdout: "",
      stderr: FETCHING + line,
    });
  });

  it("says in one line that npm is missing", async () => {
    await mkdir(at("bin"));
    await symlink(process.execPath, at("bin/node"));
    const line = "aviso: npm is missing: install it (it comes with Node), then run again\n";
    const ended = await start([], { PATH: at("bin") }).ended;
    expect(ended).toEqual({ code: 1, stdout: "", stderr: FETCHING + line });
  });

  it("leaves the libraries of another folder alone when they are linked", async () => {
    await mkdir(at("elsewhere"));
    await writeFile(at("elsewhere/kept"), "");
    await symlink(at("elsewhere"), at("node_modules"));
    const line = "node_modules is a link to libraries of another version: install its own\n";
    expect((await start([]).ended).stderr).toBe(`${FETCHING}aviso: ${line}`);
    expect(await readFile(at("elsewhere/kept"), "utf8")).toBe("");
  });

  it("uses the Node that comes along", async () => {
    await start([]).ended;
    const own = at(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
    await mkdir(dirname(own), { recursive: true });
    await writeFile(own, "#!/bin/sh\necho own $*\n", { mode: 0o755 });
    const { stdout } = await start(["a"]).ended;
    expect(stdout).toMatch(/^own --disable-warning=\S+ .*cli\.ts a\n$/u);
  });

  it("passes a signal on, and the exit code back", async () => {
    await start([]).ended;
    const { child, ended } = start(["wait"]);
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect((await ended).code).toBe(7);
    expect(isRunning(child.pid ?? 0)).toBe(false);
  });
});

describe("the entry, before anything", () => {
  it.each([
    ["17.9.1", "Node 17.9.1 is too old: install Node 18 or newer"],
    ["18.0.0", "fine"],
  ])("on Node %s: %s", async (version, answer) => {
    const module = new URL("../../../scripts/entry/runtime.mjs", import.meta.url).href;
    const script = `import { checkNode } from "${module}";
      try { checkNode("${version}"); console.log("fine") } catch (e) { console.log(e.message) }`;
    expect(await answerOf(script)).toBe(answer);
  });

  it.each([
    ["24.12.0", "/usr/bin/node"],
    ["25.0.0", "/usr/bin/node"],
    ["24.11.1", "no Node 24 comes along for plan9 mips: install Node 24.12 or newer"],
    ["18.20.0", "no Node 24 comes along for plan9 mips: install Node 24.12 or newer"],
  ])("without a Node of its own, on Node %s: %s", async (version, answer) => {
    const module = new URL("../../../scripts/entry/runtime.mjs", import.meta.url).href;
    const running = { platform: "plan9", arch: "mips", version, execPath: "/usr/bin/node" };
    const script = `import { nodeFor } from "${module}";
      try { console.log(nodeFor("/nowhere", ${JSON.stringify(running)})) }
      catch (e) { console.log(e.message.replace(", then run this again", "")) }`;
    expect(await answerOf(script)).toBe(answer);
  });

  async function answerOf(script: string): Promise<string> {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await once(child, "close");
    return said.trim();
  }
});
