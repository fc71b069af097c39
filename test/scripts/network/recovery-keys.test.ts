/** Where the recovery keys go: never over anything else, and told before anything is made. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  readRecoveryKeys,
  recoveryKeysFileOf,
  requirePlaceFor,
  writeRecoveryKeys,
  type RecoveryKeys,
} from "../../../scripts/network/recovery-keys.ts";
import type { UserId } from "../../../shared/core/values/ids.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

const folder = await temporaryFolder();
afterAll(() => folder.remove());

function keysOf(first: number): RecoveryKeys {
  const bot = (name: string, byte: number) => ({
    userId: `@${name}:example.org` as UserId,
    recoveryKey: new Uint8Array(32).fill(byte),
  });
  const bots = { verify: bot("verify", first), alert: bot("alert", 2), rooms: bot("rooms", 3) };
  return { homeserverUrl: "http://127.0.0.1:8008", bots };
}

function bytesOf({ bots }: RecoveryKeys) {
  const { verify, alert, rooms } = bots;
  return { verify: verify.recoveryKey, alert: alert.recoveryKey, rooms: rooms.recoveryKey };
}

describe("the recovery keys", () => {
  it("lie beside the data folder, not in it", () => {
    expect(recoveryKeysFileOf(join(folder.path, "data"))).toBe(
      join(folder.path, "data-recovery-keys.txt"),
    );
  });

  it("may be written again by the run that made them", async () => {
    const file = join(folder.path, "again");
    await requirePlaceFor(bytesOf(keysOf(1)), file);
    await writeRecoveryKeys(file, keysOf(1));
    await requirePlaceFor(bytesOf(keysOf(1)), file);
    expect(await readRecoveryKeys(file)).toEqual(keysOf(1));
  });

  it.each([
    [
      "those of another network",
      "other",
      () => writeRecoveryKeys(join(folder.path, "other"), keysOf(9)),
    ],
    ["anything else", "letter", () => writeFile(join(folder.path, "letter"), "Dear Eva,")],
  ])("are not written over %s", async (_what, name, prepare) => {
    const file = join(folder.path, name);
    await prepare();
    const before = await readFile(file, "utf8");
    const attempt = requirePlaceFor(bytesOf(keysOf(1)), file);
    await expect(attempt).rejects.toMatchObject({ code: "setup", message: /move it away/u });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it("are asked another place for when theirs cannot be written", async () => {
    const file = join(folder.path, "missing", "keys.txt");
    const attempt = requirePlaceFor(bytesOf(keysOf(1)), file);
    await expect(attempt).rejects.toMatchObject({
      code: "setup",
      message: /--recovery-keys-file/u,
    });
  });
});
