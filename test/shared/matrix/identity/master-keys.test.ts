/** How long a reading of somebody's master key holds. */
import { beforeEach, describe, expect, it } from "vitest";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import type { Crypto } from "../../../../shared/matrix/engine.ts";
import { MasterKeys } from "../../../../shared/matrix/identity/master-keys.ts";

const SELF = "@verify:home.test" as UserId;
const ANA = "@ana:home.test" as UserId;

let key: string;
let readings: number;
let masterKeys: MasterKeys;

beforeEach(() => {
  key = "first";
  readings = 0;
  const crypto = {
    getUserCrossSigningKeys: () => {
      readings += 1;
      return Promise.resolve({ master_key: { keys: { key } } });
    },
  };
  masterKeys = new MasterKeys(crypto as unknown as Crypto, SELF);
});

describe("a master key that was read", () => {
  it("is not read again while the engine learns nothing", async () => {
    await masterKeys.of(ANA);
    expect(await masterKeys.of(ANA)).toBe("first");
    expect(readings).toBe(1);
  });

  it("is another one as soon as the engine has learnt of it", async () => {
    await masterKeys.of(ANA);
    await masterKeys.lesson(() => Promise.resolve((key = "second")));
    expect(await masterKeys.of(ANA)).toBe("second");
  });

  it("is another one while the engine still learns", async () => {
    await masterKeys.of(ANA);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const lesson = masterKeys.lesson(() => promise);
    expect(await masterKeys.of(ANA)).toBe("first");
    key = "second";
    expect(await masterKeys.of(ANA)).toBe("second");
    resolve(undefined);
    await lesson;
    expect(await masterKeys.of(ANA)).toBe("second");
  });

  it("is another one after a lesson that failed half way", async () => {
    await masterKeys.of(ANA);
    const failing = masterKeys.lesson(() => {
      key = "second";
      return Promise.reject(new Error("away"));
    });
    await expect(failing).rejects.toThrow("away");
    expect(await masterKeys.of(ANA)).toBe("second");
  });

  it("of the bot itself is read each time: nobody needs to be asked for it to change", async () => {
    await masterKeys.of(SELF);
    await masterKeys.of(SELF);
    expect(readings).toBe(2);
  });
});
