/**
 * The homeserver dies while alerts go out, and answers of a living one are lost: every committee
 * is told once. `npm run aviso -- bench homeserver-restarts` does the same any number of times.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { isSound, tableOf } from "../../scripts/bench/figures.ts";
import { benchHomeserverRestarts } from "../../scripts/bench/homeserver-restarts.ts";
import { temporaryFolder } from "../harness/homeserver.ts";
import { IS_CI, IS_THOROUGH } from "../harness/thorough.ts";

const TIMES = IS_THOROUGH ? 3 : 2;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => folder.remove());

it.runIf(IS_CI)(
  "every committee is told once, whatever became of the homeserver",
  async () => {
    const findings = await benchHomeserverRestarts({ times: TIMES, seed: 3, dir: folder.path });
    expect(isSound(findings), tableOf(findings)).toBe(true);
    const lost = findings.figures.find(({ name }) => name.startsWith("answers lost"));
    expect(lost?.value).toBeGreaterThan(TIMES);
  },
  300_000,
);
