/** How a bot notices that its device is shown unsigned by a homeserver that says what it likes. */
import { describe, expect, it } from "vitest";
import type { DeviceStanding } from "../../../../shared/matrix/identity/key-signature.ts";
import { SelfWatch, watchSelf } from "../../../../shared/matrix/sync/self-watch.ts";

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

  it("is looked at again at news about it, not at news about others", async () => {
    let looks = 0;
    const look = (): Promise<object> => {
      looks += 1;
      return Promise.resolve({});
    };
    const taken: object[] = [];
    const crypto = {
      processSyncChanges: (changes: object) => {
        taken.push(changes);
        return Promise.resolve([]);
      },
    };
    const parts = { client: { http: { authedRequest: look } }, crypto };
    const owner = { userId: "@alert:home.test", deviceId: "ALERT", masterKey: "key" };
    const found: string[] = [];
    // What it finds is another identity: told, and left alone until the next turn.
    const watch = watchSelf(parts as unknown as Parameters<typeof watchSelf>[0], owner, {
      onFound: (code) => void found.push(code),
      pause: () => Promise.resolve(),
    });
    watch.start();
    const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
    await settled();
    expect(looks).toBe(2);
    await crypto.processSyncChanges({ deviceLists: { changed: ["@mallory:home.test"] } });
    await settled();
    expect(looks).toBe(2);
    await crypto.processSyncChanges({ deviceLists: { changed: [owner.userId] } });
    await settled();
    watch.stop();
    expect(looks).toBe(4);
    expect(taken).toHaveLength(2);
    expect(found).toEqual(["self-untrusted"]);
  });
});
