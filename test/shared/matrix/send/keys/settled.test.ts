// Without a look at everybody's devices a message is sealed only while that would find nothing new.
import { beforeEach, describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../../shared/core/values/ids.ts";
import { DAY_MS, HOUR_MS } from "../../../../../shared/core/values/time.ts";
import { MasterKeys } from "../../../../../shared/matrix/identity/master-keys.ts";
import {
  AtOnce,
  type AtOnceParts,
  type Judge,
} from "../../../../../shared/matrix/send/keys/at-once.ts";
import {
  SettledKeys,
  type SettledKeysParts,
} from "../../../../../shared/matrix/send/keys/settled.ts";
import { Encrypter } from "../../../../../shared/matrix/send/room-encrypter.ts";
import { Wake } from "../../../../../shared/matrix/sync/wake.ts";

const ROOM = "!room:example.org" as RoomId;
const SELF = "@alert:example.org" as UserId;
const ANA = "@ana:example.org" as UserId;
const BEN = "@ben:example.org" as UserId;
const MESSAGES_MAX = 100;

type Seal = { makeEncrypted(...sealed: unknown[]): void };

/** An engine that dies, as the true one does, when it has to seal under a key that is over. */
class Engine {
  looks = 0;
  key = 0;
  index = 0;
  isOver = true;
  bornMs = 0;
  nowMs = 40 * DAY_MS;
  shown: readonly UserId[] = [SELF, ANA];
  visibility = "joined";
  settings: Record<string, unknown> = {};
  /** Of who left while the bot was away: the homeserver says so at once, the engine later. */
  onSeal: () => void = () => undefined;
  readonly masterKeys: MasterKeys;
  readonly encrypter: Encrypter;
  readonly atOnce: AtOnce;
  readonly crypto: SettledKeysParts["crypto"];

  constructor(startsAnew = true) {
    const room = {
      roomId: ROOM,
      getMyMembership: () => "join",
      getHistoryVisibility: () => this.visibility,
      getMembers: () => this.shown.map((userId) => ({ userId, membership: "join" })),
      getEncryptionTargetMembers: () =>
        Promise.resolve(this.shown.map((userId) => ({ userId, membership: "join" }))),
    };
    const seal = (event: Seal | null): void => {
      const isAged = this.nowMs - this.bornMs >= 7 * DAY_MS || this.nowMs < this.bornMs;
      if (this.isOver || isAged || this.index >= MESSAGES_MAX) throw new Error("unreachable");
      const head = Buffer.from([3, 8, ...varint(this.index), 18, 0]).toString("base64");
      const content = { key: this.key, session_id: `session ${this.key}`, ciphertext: head };
      this.index += 1;
      event?.makeEncrypted("m.room.encrypted", content, "s", "c");
    };
    const look = async (event: Seal | null): Promise<void> => {
      await room.getEncryptionTargetMembers();
      this.looks += 1;
      const isAged = this.nowMs - this.bornMs >= 7 * DAY_MS || this.nowMs < this.bornMs;
      if (this.isOver || isAged || this.index >= MESSAGES_MAX) this.renew();
      if (event !== null) seal(event);
    };
    const crypto = {
      isEncryptionEnabledInRoom: () => Promise.resolve(true),
      encryptEvent: look,
      forceDiscardSession: () => Promise.resolve((this.isOver = true)),
      processSyncChanges: () => Promise.resolve([]),
      getUserCrossSigningKeys: () => Promise.resolve({ master_key: { keys: { key: "k" } } }),
      roomEncryptors: {
        [ROOM]: {
          encryptionSettings: this.settings,
          prepareForEncryption: () => look(null),
          encryptEventInner: (_: unknown, event: Seal) => {
            this.onSeal();
            seal(event);
            return Promise.resolve();
          },
        },
      },
    };
    this.crypto = crypto as unknown as SettledKeysParts["crypto"];
    this.masterKeys = new MasterKeys(crypto as never, SELF);
    const clock = { nowMs: () => this.nowMs };
    const { masterKeys } = this;
    const settled = new SettledKeys({ crypto: this.crypto, masterKeys, startsAnew, clock });
    const client = { getRoom: () => room, getUserId: () => SELF };
    const judge: Judge = (_, members) =>
      Promise.resolve(new Map(members.map(({ userId }) => [userId, "k"])));
    const parts = { client, crypto, judge, settled } as unknown as AtOnceParts;
    this.atOnce = new AtOnce(parts);
    const { atOnce } = this;
    this.encrypter = new Encrypter({ ...parts, synced: new Wake(), atOnce });
  }

  renew(): void {
    this.key += 1;
    this.index = 0;
    this.isOver = false;
    this.bornMs = this.nowMs;
  }

  /** The key of the message, and how often the engine had looked by then. */
  async says(): Promise<readonly [key: unknown, looks: number]> {
    const { content } = await this.encrypter.encrypt(ROOM, "m.room.message", {});
    return [content["key"], this.looks];
  }
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

let engine: Engine;

beforeEach(async () => {
  engine = new Engine();
  await engine.says();
});

describe("a message to a room whose key is where it has to be", () => {
  it("is sealed under it without another look at everybody's devices", async () => {
    expect(await engine.says()).toEqual([1, 1]);
    expect(await engine.says()).toEqual([1, 1]);
  });

  it.each<[string, () => unknown]>([
    ["somebody came in", () => (engine.shown = [SELF, ANA, BEN])],
    ["somebody may have another device", () => listsChanged({ changed: [ANA] })],
    ["somebody shares no room any more", () => listsChanged({ left: [BEN] })],
    ["the engine asked for keys", () => engine.masterKeys.lesson(() => Promise.resolve())],
    ["others may read what was said", () => (engine.visibility = "shared")],
    ["its key is older than the engine allows", () => (engine.nowMs += 8 * DAY_MS)],
    ["the clock was set back", () => (engine.nowMs -= HOUR_MS)],
  ])("is not sealed before the engine has looked again, once %s", async (_, happens) => {
    await happens();
    expect((await engine.says())[1]).toBe(2);
    expect((await engine.says())[1]).toBe(2);
  });

  it("is looked at each time in the last hour of its key", async () => {
    engine.nowMs += 7 * DAY_MS - HOUR_MS;
    expect(await engine.says()).toEqual([1, 2]);
    expect(await engine.says()).toEqual([1, 3]);
    engine.nowMs += HOUR_MS;
    expect(await engine.says()).toEqual([2, 4]);
    expect(await engine.says()).toEqual([2, 4]);
  });

  it("lies under another key as soon as somebody has left", async () => {
    engine.shown = [SELF];
    expect((await engine.says())[0]).toBe(2);
    // So does the SDK by itself.
    void engine.crypto.forceDiscardSession(ROOM);
    expect((await engine.says())[0]).toBe(3);
  });

  it("is not sent when its key was thrown away while it was sealed", async () => {
    engine.onSeal = () => {
      engine.onSeal = () => undefined;
      void engine.crypto.forceDiscardSession(ROOM);
      engine.isOver = false;
      void Promise.resolve().then(() => (engine.isOver = true));
    };
    expect((await engine.says())[0]).toBe(2);
  });

  it("never lies under a key that has sealed as many messages as it may", async () => {
    const keys: unknown[] = [];
    for (let count = 1; count <= 2 * MESSAGES_MAX; count += 1) keys.push((await engine.says())[0]);
    expect(keys.filter((key) => key === 1)).toHaveLength(MESSAGES_MAX - 1);
    expect(keys.filter((key) => key === 2)).toHaveLength(MESSAGES_MAX);
    expect(engine.looks).toBe(3);
  });

  it.each([
    ["messages", { rotation_period_msgs: 1 }],
    ["time", { rotation_period_ms: 0 }],
  ])("is looked at each time where the room allows its keys no %s", async (_, asked) => {
    Object.assign(engine.settings, asked);
    expect((await engine.says())[1]).toBeGreaterThan(0);
    const before = engine.looks;
    expect((await engine.says())[1]).toBe(before + 1);
  });
});

describe("a key of which nobody knows how old it is", () => {
  beforeEach(() => {
    engine = new Engine(false);
    engine.renew();
    engine.bornMs -= 6 * DAY_MS;
  });

  it("is looked at before each message, until there is another one", async () => {
    expect(await engine.says()).toEqual([1, 1]);
    expect(await engine.says()).toEqual([1, 2]);
    engine.nowMs += DAY_MS;
    expect(await engine.says()).toEqual([2, 3]);
    expect(await engine.says()).toEqual([2, 3]);
  });

  it("is known again when it was thrown away here", async () => {
    await engine.crypto.forceDiscardSession(ROOM);
    expect(await engine.says()).toEqual([2, 1]);
    expect(await engine.says()).toEqual([2, 1]);
  });
});

describe("keys ahead of time", () => {
  it("leave nothing to be looked at when the message comes", async () => {
    const early = new Engine();
    expect(await early.atOnce.isReady(ROOM)).toBe(false);
    await early.encrypter.warm(ROOM);
    expect(await early.atOnce.isReady(ROOM)).toBe(true);
    expect(await early.says()).toEqual([1, 1]);
  });

  it("are renewed when nobody knows how old they are", async () => {
    const again = new Engine(false);
    again.renew();
    await again.encrypter.warm(ROOM);
    expect(await again.says()).toEqual([2, 1]);
  });

  it("are renewed when they have not many messages left, and not long before", async () => {
    for (let count = 1; count < 60; count += 1) await engine.says();
    expect(await engine.atOnce.isReady(ROOM)).toBe(true);
    for (let count = 60; count < 80; count += 1) await engine.says();
    expect(await engine.atOnce.isReady(ROOM)).toBe(false);
    await engine.encrypter.warm(ROOM);
    expect((await engine.says())[0]).toBe(2);
  });

  it("are renewed half a day before they are over", async () => {
    engine.nowMs += 6 * DAY_MS;
    expect(await engine.atOnce.isReady(ROOM)).toBe(true);
    engine.nowMs += 13 * HOUR_MS;
    expect(await engine.atOnce.isReady(ROOM)).toBe(false);
    await engine.encrypter.warm(ROOM);
    expect((await engine.says())[0]).toBe(2);
  });

  it("are looked at again after a message, for devices that could not be reached", async () => {
    engine.nowMs += HOUR_MS;
    expect(await engine.atOnce.isReady(ROOM)).toBe(true);
    await engine.says();
    expect(await engine.atOnce.isReady(ROOM)).toBe(false);
    await engine.encrypter.warm(ROOM);
    expect(await engine.atOnce.isReady(ROOM)).toBe(true);
    expect(engine.looks).toBe(2);
  });
});

function listsChanged(deviceLists: object): Promise<unknown> {
  return engine.crypto.processSyncChanges({ toDeviceEvents: [], deviceLists });
}
