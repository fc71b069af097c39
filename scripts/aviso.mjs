/**
 * The first thing that runs in a fresh clone: installs what is missing and hands over to
 * scripts/cli.ts under the project's own Node. Plain JavaScript for Node 18, without libraries.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureLibraries } from "./entry/libraries.mjs";
import { checkNode, nodeFor } from "./entry/runtime.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const QUIET = ["--disable-warning=ExperimentalWarning", "--disable-warning=DEP0060"];
/** What is young grows to three times this many MB before V8 looks at it: by itself, to 48. */
const SMALL = ["--max-semi-space-size=4"];
const FORWARDED = ["SIGTERM", "SIGINT", "SIGHUP"];

async function main() {
  checkNode(process.versions.node);
  await ensureLibraries(ROOT, (line) => process.stderr.write(`${line}\n`));
  const { platform, arch, execPath } = process;
  const version = process.versions.node;
  handOver(nodeFor(ROOT, { platform, arch, version, execPath }));
}

function handOver(node) {
  const cache = process.env["AVISO_CACHE"] ?? join(ROOT, ".cache");
  // Every process from here on starts in half the time once its code was compiled.
  const code = { NODE_COMPILE_CACHE: join(cache, "code"), MALLOC_ARENA_MAX: "2" };
  const env = { ...code, ...process.env };
  // The fourth channel tells the command line that we are gone, even when nobody could say so.
  const child = spawn(
    node,
    [...QUIET, ...SMALL, join(ROOT, "scripts", "cli.ts"), ...process.argv.slice(2)],
    {
      env,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    },
  );
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      // At a terminal, Ctrl-C reaches the whole group: a second one would mean "at once".
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once("error", () => fail("the project's own Node cannot be run on this machine"));
  child.once("close", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

function fail(message) {
  process.stderr.write(`aviso: ${message}\n`);
  process.exit(1);
}

main().catch((error) => {
  fail(error instanceof Error ? error.message : String(error));
});
