import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import { prepareSynapse } from "../../scripts/homeserver/installation.ts";
import { findPython } from "../../scripts/homeserver/python.ts";
import { temporaryFolder } from "../harness/homeserver.ts";
import { IS_CI } from "../harness/thorough.ts";

const INSTALLER = join(PROJECT_ROOT, "scripts", "homeserver", "install.py");

/** Writes a wheel of an empty package called `synapse`, so that no test needs the network. */
const MAKE_WHEEL = `
import sys, zipfile
info = "synapse-1.0.dist-info"
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("synapse/__init__.py", "")
    wheel.writestr(info + "/METADATA", "Metadata-Version: 2.1\\nName: synapse\\nVersion: 1.0\\n")
    tag = "Root-Is-Purelib: true\\nTag: py3-none-any\\n"
    wheel.writestr(info + "/WHEEL", "Wheel-Version: 1.0\\n" + tag)
    wheel.writestr(info + "/RECORD", "")
`;

describe.runIf(IS_CI)("the installation of Synapse", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let python: string;
  let wheel: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    python = await findPython();
    wheel = join(folder.path, "synapse-1.0-py3-none-any.whl");
    execFileSync(python, ["-c", MAKE_WHEEL, wheel]);
  });

  afterAll(() => folder.remove());

  function install(target: string): ChildProcess {
    return spawn(python, [INSTALLER, target, wheel], { stdio: ["pipe", "pipe", "inherit"] });
  }

  async function isBuilding(target: string): Promise<boolean> {
    const names = await readdir(dirname(target)).catch(() => []);
    return names.some((name) => name.includes(".building-"));
  }

  async function outcome(child: ChildProcess): Promise<{ code: number | null; said: string }> {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await once(child, "close");
    return { code: child.exitCode, said };
  }

  it("is done once when two ask at the same time", async () => {
    const target = join(folder.path, "two", "env");
    const outcomes = await Promise.all([outcome(install(target)), outcome(install(target))]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(outcomes.map(({ said }) => said).toSorted()).toEqual([
      "progress environment\nprogress packages\n",
      "progress waiting\n",
    ]);
    execFileSync(join(target, "bin", "python"), ["-c", "import synapse"]);
    expect((await outcome(install(target))).said).toBe("");
  });

  it("begins anew after it was killed half way", async () => {
    const target = join(folder.path, "killed", "env");
    const first = install(target);
    await vi.waitUntil(() => isBuilding(target), { timeout: 10_000 });
    first.kill("SIGKILL");
    await once(first, "close");
    expect(existsSync(target)).toBe(false);
    expect((await outcome(install(target))).code).toBe(0);
    expect(await isBuilding(target)).toBe(false);
  });

  it("ends when the one who asked is gone", async () => {
    const target = join(folder.path, "orphan", "env");
    const child = install(target);
    await vi.waitUntil(() => isBuilding(target), { timeout: 10_000 });
    child.stdin?.destroy();
    expect((await outcome(child)).code).toBe(1);
    expect(existsSync(target)).toBe(false);
  });

  it("says in one line that the package index cannot be reached", async () => {
    const cacheDir = join(folder.path, "offline");
    // A Python whose pip looks for its packages where nobody answers.
    const offline = join(folder.path, "offline-python");
    const settings = ["PIP_CONFIG_FILE=/dev/null", "PIP_FIND_LINKS=", "PIP_NO_CACHE_DIR=1"];
    const nowhere = "PIP_INDEX_URL=http://127.0.0.1:1/";
    const script = `#!/bin/sh\nexec env ${settings.join(" ")} ${nowhere} ${python} "$@"\n`;
    await writeFile(offline, script);
    await chmod(offline, 0o755);
    await expect(prepareSynapse({ cacheDir, candidates: [offline] })).rejects.toMatchObject({
      code: "setup",
      hint: "the Python package index is out of reach: check the network, then run this again",
    });
  });

  it("says in one line that its folder cannot be written", async () => {
    const cacheDir = join(folder.path, "file");
    await writeFile(cacheDir, "");
    await expect(prepareSynapse({ cacheDir })).rejects.toMatchObject({
      code: "setup",
      hint: expect.stringMatching(
        /cannot be written: make it writable, or set AVISO_CACHE/u,
      ) as string,
    });
  });

  it("replaces an environment whose Python is gone", async () => {
    const target = join(folder.path, "dangling", "env");
    await mkdir(join(target, "bin"), { recursive: true });
    await writeFile(join(target, "aviso-stamp"), wheel);
    expect((await outcome(install(target))).code).toBe(0);
    execFileSync(join(target, "bin", "python"), ["-c", "import synapse"]);
  });
});
