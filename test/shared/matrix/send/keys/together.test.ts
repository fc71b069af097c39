// What the engine does for many rooms at the same time.
import { beforeEach, describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import type { EngineUser } from "../../../../../shared/matrix/engine.ts";
import {
  lookTogether,
  shareInTurn,
  type TogetherParts,
} from "../../../../../shared/matrix/send/keys/together.ts";

const userOf = (name: string): EngineUser => ({ toString: () => name, clone: () => userOf(name) });
const [ANA, BEN, EVA] = ["ana", "ben", "eva"].map(userOf) as [EngineUser, EngineUser, EngineUser];

let looks: string[][];
let answer: () => Promise<void>;
let heard: number;
let nowMs: number;
let look: (...users: readonly EngineUser[]) => Promise<void>;

beforeEach(() => {
  [looks, heard, nowMs] = [[], 0, 0];
  answer = () => Promise.resolve();
  const keyClaimManager = {
    ensureSessionsForUsers: (_: unknown, users: readonly EngineUser[]) => {
      looks.push(users.map(String));
      return answer();
    },
  };
  const crypto = { keyClaimManager } as unknown as TogetherParts["crypto"];
  lookTogether({ crypto, heard: () => heard, clock: { nowMs: () => nowMs } });
  look = (...users) => keyClaimManager.ensureSessionsForUsers(undefined, users);
});

describe("ways to everybody's devices", () => {
  it("are looked for once for all rooms that ask at the same time", async () => {
    await Promise.all([look(ANA, BEN), look(BEN, EVA), look(ANA)]);
    expect(looks).toEqual([["ana", "ben", "eva"]]);
  });

  it("are looked for once more for who was asked for meanwhile, and for nobody twice", async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    answer = () => promise;
    const first = look(ANA);
    await Promise.resolve().then(() => undefined);
    const later = [look(ANA, BEN), look(EVA)];
    resolve(undefined);
    await Promise.all([first, ...later]);
    expect(looks).toEqual([["ana"], ["ben", "eva"]]);
  });

  it("need no look while nothing is new, and for a minute", async () => {
    await look(ANA, BEN);
    nowMs += MINUTE_MS - 1;
    await look(BEN);
    expect(looks).toHaveLength(1);
    nowMs += 1;
    await look(BEN);
    expect(looks).toHaveLength(2);
  });

  it("are looked for again when the engine has heard of something, also meanwhile", async () => {
    await look(ANA);
    heard += 1;
    answer = () => Promise.resolve(void (heard += 1));
    await look(ANA);
    await look(ANA);
    expect(looks).toHaveLength(3);
  });

  it("are looked for again after a clock was set back", async () => {
    await look(ANA);
    nowMs -= 1;
    await look(ANA);
    expect(looks).toHaveLength(2);
  });

  it("that could not be had fail those who asked for them, and nobody after them", async () => {
    answer = () => Promise.reject(new Error("away"));
    const asked = [look(ANA), look(BEN)];
    await expect(asked[0]).rejects.toThrow("away");
    await expect(asked[1]).rejects.toThrow("away");
    answer = () => Promise.resolve();
    await look(ANA);
    expect(looks).toEqual([["ana", "ben"], ["ana"]]);
  });
});

describe("keys of many rooms", () => {
  it("are made for one room after the other, whatever came of the one before", async () => {
    const done: string[] = [];
    const machine = {
      shareRoomKey: async (room: string) => {
        done.push(`begins ${room}`);
        await Promise.resolve();
        done.push(`ends ${room}`);
        if (room === "river") throw new Error("no");
        return room;
      },
    };
    shareInTurn({ crypto: { olmMachine: machine } as unknown as TogetherParts["crypto"] });
    const shared = await Promise.allSettled([
      machine.shareRoomKey("river"),
      machine.shareRoomKey("harbor"),
    ]);
    expect(done).toEqual(["begins river", "ends river", "begins harbor", "ends harbor"]);
    expect(shared.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});
