import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { backupChecked } from "../../../shared/matrix/engine.ts";

const withCheck = (keyBackupCheckInProgress: Promise<unknown> | null) => ({
  backupManager: { keyBackupCheckInProgress },
});

describe("the end of a session", () => {
  it("waits for a look at the key backup that is under way, however it ends", async () => {
    for (const fails of [false, true]) {
      const check = Promise.withResolvers<null>();
      let hasEnded = false;
      const waiting = backupChecked(withCheck(check.promise)).then(() => (hasEnded = true));
      await pause(5);
      expect(hasEnded).toBe(false);
      if (fails) check.reject(new Error("no such thing"));
      else check.resolve(null);
      await waiting;
    }
  });

  it("waits for none that is not under way, and for none for ever", async () => {
    await backupChecked(withCheck(null));
    await backupChecked(withCheck(new Promise(() => undefined)), 5);
  });
});
