/** How a bot notices that its device is shown unsigned by a homeserver that says what it likes. */
import { describe, expect, it } from "vitest";
import type { DeviceStanding } from "../../../shared/matrix/key-signature.ts";
import { SelfWatch } from "../../../shared/matrix/self-watch.ts";

/** What is shown at each look in turn, the last of it for good. */
function watching(...shown: readonly (DeviceStanding | undefined)[]) {
  const found: string[] = [];
  let signed = 0;
  let looks = 0;
  const watch = new SelfWatch({
    look: () => {
      looks += 1;
      return Promise.resolve(shown[Math.min(looks, shown.length) - 1]);
    },
    sign: () => {
      signed += 1;
      return Promise.reject(new Error("not now"));
    },
    onFound: (code) => void found.push(code),
    pause: () => Promise.resolve(),
  });
  return { watch, found, signed: () => signed };
}

describe("a bot's own device", () => {
  it("is signed again when it is shown unsigned", async () => {
    const { watch, found, signed } = watching("unsigned", "signed");
    await watch.lookNow();
    expect(signed()).toBe(1);
    expect(found).toEqual(["self-signed-again"]);
  });

  it("is told once when it stays unsigned, and again when that comes back later", async () => {
    const bad = ["unsigned", "unsigned"] as const;
    const { watch, found } = watching(...bad, ...bad, "signed", ...bad);
    for (let look = 0; look < 4; look += 1) await watch.lookNow();
    expect(found).toEqual(["self-untrusted", "self-untrusted"]);
  });

  it("is not signed under an identity that is not the pinned one, and that is told", async () => {
    const { watch, found, signed } = watching("other-identity");
    await watch.lookNow();
    expect(signed()).toBe(0);
    expect(found).toEqual(["self-untrusted"]);
  });

  it("is not doubted when nobody answers", async () => {
    const { watch, found, signed } = watching(undefined);
    await watch.lookNow();
    expect([found, signed()]).toEqual([[], 0]);
  });

  it("control: is left alone while it is signed", async () => {
    const { watch, found, signed } = watching("signed");
    for (let look = 0; look < 3; look += 1) await watch.lookNow();
    expect([found, signed()]).toEqual([[], 0]);
  });
});
