/**
 * The disk is full under a running bot: it stops and says so, and once there is space again
 * nothing is missing. `npm run aviso -- bench disk-full` fills it at more writes.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { benchDiskFull } from "../../scripts/bench/disk-full.ts";
import { isSound, tableOf } from "../../scripts/bench/figures.ts";
import { temporaryFolder } from "../harness/homeserver.ts";
import { IS_CI } from "../harness/thorough.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => folder.remove());

it.runIf(IS_CI)(
  "a bot stops, says that the disk is full, and goes on as if nothing had been",
  async () => {
    const findings = await benchDiskFull({ times: 2, dir: folder.path });
    expect(isSound(findings), tableOf(findings)).toBe(true);
  },
  300_000,
);
