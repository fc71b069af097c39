/** Finds a Python that can hold Synapse. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Fault } from "../../shared/core/fault.ts";

const run = promisify(execFile);

/** Oldest Python that the pinned Synapse runs on. */
const MINOR_MIN = 10;
const ANSWER_MS_MAX = 20_000;
const PYTHONS = ["python3", ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`), "python"];

/** Says which of the needs it misses, or `ok`. */
const PROBE = [
  "import sys",
  `if sys.version_info < (3, ${MINOR_MIN}): print("old"); sys.exit()`,
  "try: import ensurepip, venv; print('ok')",
  "except ImportError: print('no-venv')",
].join("\n");

/**
 * The first of the candidates that can make a virtual environment. Fails `setup` with what to
 * install when there is none.
 */
export async function findPython(candidates: readonly string[] = PYTHONS): Promise<string> {
  const answers: string[] = [];
  for (const candidate of candidates) {
    const answer = await probe(candidate);
    if (answer === "ok") return candidate;
    answers.push(answer);
  }
  throw new Fault("setup", "find Python", { hint: hintFor(answers) });
}

function hintFor(answers: readonly string[]): string {
  if (answers.includes("no-venv")) {
    return "Python has no venv module: install it (on Debian and Ubuntu: apt install python3-venv)";
  }
  const found = answers.includes("old") ? "Python is too old" : "there is no Python here";
  return `${found}: install Python 3.${MINOR_MIN} or newer, then run this again`;
}

async function probe(candidate: string): Promise<string> {
  try {
    const { stdout } = await run(candidate, ["-c", PROBE], { timeout: ANSWER_MS_MAX });
    return stdout.trim();
  } catch {
    return "absent";
  }
}
