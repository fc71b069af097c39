// Who is given the keys of a room, with an engine that writes down whom it was told.
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { readerJudge, type JudgeParts } from "../../../../shared/matrix/send/reader-judge.ts";
import {
  Encrypter,
  type RoomEncrypterParts,
} from "../../../../shared/matrix/send/room-encrypter.ts";
import { Wake } from "../../../../shared/matrix/sync/wake.ts";
import { tagFor } from "../../../harness/actors.ts";

const STATE_ROOM = "!state:example.org" as RoomId;
const ROOM = "!room:example.org" as RoomId;
const ALERT = "@alert:example.org" as UserId;
const ANA = "@ana:example.org" as UserId;
const MALLORY = "@mallory:example.org" as UserId;

type Seal = { makeEncrypted(...sealed: unknown[]): void };

/** A homeserver that shows whom it likes, an engine that believes it, and Ana, who may read. */
class Scene {
  shown: readonly UserId[] = [ALERT, ANA];
  readonly masterKeys = new Map<string, string>([
    [ALERT, "key of alert"],
    [ANA, "key of ana"],
  ]);
  readers: ReadonlySet<UserId> = new Set([ANA]);
  /** To whom each key went, in the order of the keys. */
  readonly keys: Set<string>[] = [];
  /** The key under which each ciphertext lies. */
  readonly sealed: number[] = [];
  readonly isolations: unknown[] = [];
  /** Called while a key is being shared: after the engine asked for whom, before it has sealed. */
  meanwhile: () => void = () => undefined;
  /** What is learned of the time in which the bot was away. */
  catchUp: () => void = () => undefined;
  readonly encrypter: Encrypter;
  #isFresh = true;

  constructor(judged = true) {
    const room = {
      getMyMembership: () => "join",
      getMembers: () => this.shown.map((userId) => ({ userId, membership: "join" })),
      getEncryptionTargetMembers: () =>
        Promise.resolve(this.shown.map((userId) => ({ userId, membership: "join" }))),
    };
    const share = async (event: Seal | null, _blacklist: boolean, isolation: unknown) => {
      this.isolations.push(isolation);
      const targets = (await room.getEncryptionTargetMembers()).map(({ userId }) => userId);
      if (this.#isFresh) this.keys.push(new Set());
      this.#isFresh = false;
      for (const userId of targets) this.keys.at(-1)?.add(userId);
      this.meanwhile();
      event?.makeEncrypted("m.room.encrypted", { key: this.keys.length - 1 }, "s", "c");
    };
    const crypto = {
      isEncryptionEnabledInRoom: () => Promise.resolve(true),
      encryptEvent: (event: Seal) => share(event, false, undefined),
      forceDiscardSession: () => Promise.resolve((this.#isFresh = true)),
      roomEncryptors: {
        [ROOM]: {
          encryptEvent: share,
          prepareForEncryption: () => share(null, false, undefined),
        },
      },
    };
    const parts = { client: { getRoom: () => room }, crypto, synced: new Wake() };
    this.encrypter = new Encrypter({
      ...(parts as unknown as RoomEncrypterParts),
      ...(judged ? { judge: readerJudge(this.#judging()) } : {}),
    });
  }

  async says(roomId: RoomId = ROOM): Promise<readonly string[]> {
    const { content } = await this.encrypter.encrypt(roomId, "m.room.message", {});
    return this.readersOf(content["key"] as number);
  }

  /** Whoever can open what lies under this key. */
  readersOf(key: number): readonly string[] {
    this.sealed.push(key);
    return [...(this.keys[key] ?? [])];
  }

  #judging(): JudgeParts {
    return {
      identities: {
        look: (userId) => {
          const key = this.masterKeys.get(userId);
          return Promise.resolve(key === undefined ? undefined : { first: key, last: key });
        },
      },
      tagger: { user: tagFor, identity: tagFor },
      pins: { alert: { userId: ALERT, masterKey: "key of alert" } },
      isStateRoom: (roomId) => roomId === STATE_ROOM,
      personOf: () => undefined,
      caughtUp: () => {
        this.catchUp();
        return Promise.resolve();
      },
      readersOf: ({ members }) => members.filter(({ userId }) => this.readers.has(userId)),
    };
  }
}

describe("the keys of a room", () => {
  it("are given to readers alone, whoever the homeserver says is there", async () => {
    const scene = new Scene();
    scene.shown = [ALERT, ANA, MALLORY];
    expect(await scene.says()).toEqual([ALERT, ANA]);
    expect(await scene.says()).toEqual([ALERT, ANA]);
  });

  it("are given once it is known who was revoked while the bot was away", async () => {
    const scene = new Scene();
    scene.catchUp = () => {
      scene.readers = new Set();
    };
    expect(await scene.says()).toEqual([ALERT]);
  });

  it("control: where nobody judges they are given to all its members", async () => {
    const scene = new Scene(false);
    scene.shown = [ALERT, ANA, MALLORY];
    expect(await scene.says()).toEqual([ALERT, ANA, MALLORY]);
  });

  it("are not given to a bot with a replaced identity, nor to one in the state room", async () => {
    expect(await new Scene().says(STATE_ROOM)).toEqual([ALERT]);
    const scene = new Scene();
    scene.masterKeys.set(ALERT, "another");
    expect(await scene.says()).toEqual([ANA]);
  });

  it("are others from the message on that is not for everybody who had them", async () => {
    const scene = new Scene();
    expect(await scene.says()).toEqual([ALERT, ANA]);
    scene.readers = new Set();
    expect(await scene.says()).toEqual([ALERT]);
    expect(scene.sealed).toEqual([0, 1]);
  });

  it("control: they stay the same while the same people read", async () => {
    const scene = new Scene();
    await scene.says();
    scene.shown = [ALERT, ANA, MALLORY];
    await scene.says();
    scene.readers = new Set([ANA, MALLORY]);
    expect(await scene.says()).toEqual([ALERT, ANA, MALLORY]);
    expect(scene.sealed).toEqual([0, 0, 0]);
  });

  it("are thrown away with what lies under them when somebody stops being a reader", async () => {
    const scene = new Scene();
    scene.meanwhile = () => {
      scene.readers = new Set();
    };
    expect(await scene.says()).toEqual([ALERT]);
    expect(scene.keys[0]).toEqual(new Set([ALERT, ANA]));
    expect(scene.sealed).toEqual([1]);
  });

  it("are thrown away when somebody's identity is replaced meanwhile", async () => {
    const scene = new Scene();
    scene.meanwhile = () => {
      scene.masterKeys.set(ANA, "another");
    };
    expect(await scene.says()).toEqual([ALERT, ANA]);
    expect(scene.sealed).toEqual([1]);
  });

  it("are not used at all when who reads changes each time they are shared", async () => {
    const scene = new Scene();
    let count = 0;
    scene.meanwhile = () => {
      scene.masterKeys.set(ANA, `another ${(count += 1)}`);
    };
    await expect(scene.says()).rejects.toMatchObject({ code: "server-failed" });
    expect(scene.sealed).toEqual([]);
  });

  it("are shared ahead of time with readers alone", async () => {
    const scene = new Scene();
    scene.shown = [ALERT, ANA, MALLORY];
    await scene.encrypter.warm(ROOM);
    expect(scene.keys).toEqual([new Set([ALERT, ANA])]);
    scene.readers = new Set();
    expect(await scene.says()).toEqual([ALERT]);
  });
});

describe("fixed words for somebody who cannot be shown to be herself", () => {
  it("lie under a key of their own, for every device of hers and for nobody else", async () => {
    const scene = new Scene();
    await scene.says();
    scene.masterKeys.set(ANA, "another");
    scene.readers = new Set();
    const to = { roomId: ROOM, userId: ANA };
    const told = await scene.encrypter.encryptUnproven(to, "m.room.message", {});
    expect(scene.readersOf(told.content["key"] as number)).toEqual([ANA]);
    expect(scene.isolations.at(-1)).toMatchObject({ errorOnVerifiedUserProblems: false });
    expect(await scene.says()).toEqual([ALERT]);
    expect(scene.sealed).toEqual([0, 1, 2]);
  });
});
