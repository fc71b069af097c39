// The real crypto engine on this store: its keys survive, and no fault makes it use a message
// index twice or lose a room key that it had confirmed.

import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import {
  DecryptionSettings,
  DeviceId,
  DeviceLists,
  EncryptionSettings,
  initAsync,
  OlmMachine,
  RequestType,
  RoomId,
  StoreHandle,
  TrustRequirement,
  UserId,
} from "@matrix-org/matrix-sdk-crypto-wasm";
import { beforeAll, describe, expect, it } from "vitest";

import { installGlobals, openStore, type Store } from "../../../shared/crypto-store/index.ts";
import { IS_THOROUGH } from "../../harness/thorough.ts";
import { tempFolder } from "./world.ts";

const ANA = "@ana:river.example";
const BEN = "@ben:river.example";
const ROOM = "!room:river.example";
const KEY = new Uint8Array(32).fill(7);
/** Shares no factor with the number of statements of one kind. */
const CREATE_STRIDE = 29;
const EVERY_STATEMENT_MS_MAX = 180_000;

interface Running {
  readonly machine: OlmMachine;
  readonly store: Store;
  readonly fatal: Error[];
  stop(): Promise<void>;
}

type Probe = (n: number, sql: string) => void;

/** Opens the store and Ana's machine on it. */
async function start(
  file: string,
  options: { probe?: Probe; key?: Uint8Array } = {},
): Promise<Running> {
  const fatal: Error[] = [];
  const onFatal = (error: Error): void => {
    fatal.push(error);
  };
  const probe = options.probe === undefined ? {} : { onStatement: options.probe };
  const store = await openStore({ file, onFatal, ...probe });
  installGlobals(store);
  try {
    const handle = await StoreHandle.openWithKey("bot", (options.key ?? KEY).slice());
    const machine = await OlmMachine.initFromStore(new UserId(ANA), new DeviceId("ANADEV"), handle);
    const stop = async (): Promise<void> => {
      machine.close();
      await store.close();
    };
    return { machine, store, fatal, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** As much of a homeserver as two machines need: device keys and one-time keys. */
class Keys {
  readonly #devices = new Map<string, unknown>();
  readonly #oneTime = new Map<string, [string, unknown][]>();

  /** Answers the machine's requests until it has none. */
  async serve(machine: OlmMachine): Promise<void> {
    for (const request of await machine.outgoingRequests()) {
      const body = JSON.parse(request.body) as Record<string, Record<string, unknown>>;
      const answer = this.#answer(machine.userId.toString(), request.type, body);
      await machine.markRequestAsSent(request.id ?? "", request.type, JSON.stringify(answer));
    }
  }

  async claim(machine: OlmMachine, user: string, device: string): Promise<void> {
    const request = await machine.getMissingSessions([new UserId(user)]);
    if (!request) return;
    const [name, key] = this.#oneTime.get(user)?.shift() ?? ["none", {}];
    const answer = { one_time_keys: { [user]: { [device]: { [name]: key } } }, failures: {} };
    await machine.markRequestAsSent(request.id, RequestType.KeysClaim, JSON.stringify(answer));
  }

  #answer(user: string, type: RequestType, body: Record<string, Record<string, unknown>>): unknown {
    if (type === RequestType.KeysUpload) {
      if (body["device_keys"] !== undefined) this.#devices.set(user, body["device_keys"]);
      this.#oneTime.set(user, Object.entries(body["one_time_keys"] ?? {}));
      return { one_time_key_counts: { signed_curve25519: 50 } };
    }
    if (type !== RequestType.KeysQuery) return {};
    const asked = Object.keys(body["device_keys"] ?? {});
    const device = (name: string): unknown => {
      const keys = this.#devices.get(name) as { device_id: string } | undefined;
      return keys === undefined ? {} : { [keys.device_id]: keys };
    };
    return {
      device_keys: Object.fromEntries(asked.map((name) => [name, device(name)])),
      failures: {},
    };
  }
}

/** Shares a room key and gives the to-device events that the other side must receive. */
async function share(from: OlmMachine, to: string): Promise<string> {
  const settings = new EncryptionSettings();
  const requests = await from.shareRoomKey(new RoomId(ROOM), [new UserId(to)], settings);
  const events: unknown[] = [];
  for (const request of requests) {
    const { messages } = JSON.parse(request.body) as {
      messages: Record<string, Record<string, unknown>>;
    };
    for (const content of Object.values(messages[to] ?? {})) {
      events.push({ type: request.event_type, sender: from.userId.toString(), content });
    }
    await from.markRequestAsSent(request.id, RequestType.ToDevice, "{}");
  }
  return JSON.stringify(events);
}

function receive(machine: OlmMachine, toDevice: string): Promise<unknown> {
  const counts = new Map([["signed_curve25519", 49]]);
  return machine.receiveSyncChanges(toDevice, new DeviceLists(), counts, new Set<string>());
}

async function encrypt(machine: OlmMachine, body: string): Promise<string> {
  const content = JSON.stringify({ msgtype: "m.text", body });
  return machine.encryptRoomEvent(new RoomId(ROOM), "m.room.message", content);
}

async function decrypt(machine: OlmMachine, sender: string, content: string): Promise<string> {
  const event = {
    type: "m.room.encrypted",
    event_id: "$one",
    room_id: ROOM,
    sender,
    origin_server_ts: 1,
    content: JSON.parse(content) as unknown,
  };
  const settings = new DecryptionSettings(TrustRequirement.Untrusted);
  const clear = await machine.decryptRoomEvent(JSON.stringify(event), new RoomId(ROOM), settings);
  return (JSON.parse(clear.event) as { content: { body: string } }).content.body;
}

/** The index of a Megolm message: version byte 3, tag 8, then a varint. */
function messageIndex(content: string): number {
  const { ciphertext } = JSON.parse(content) as { ciphertext: string };
  const bytes = Buffer.from(ciphertext, "base64");
  expect([bytes[0], bytes[1]]).toEqual([3, 8]);
  let index = 0;
  for (let at = 2, shift = 0; ; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0;
    index |= (byte & 0x7f) << shift;
    if (byte < 0x80) return index;
  }
}

/** Fails the k-th statement after it is armed. */
function fault(): { probe: Probe; arm: (k: number) => void; seen: () => number } {
  let left = Infinity;
  let seen = 0;
  const probe = (): void => {
    seen += 1;
    left -= 1;
    if (left === 0) throw Object.assign(new Error("injected"), { errcode: 10 });
  };
  return {
    probe,
    arm: (k) => {
      left = k;
      seen = 0;
    },
    seen: () => seen,
  };
}

function copyOf(file: string): string {
  const copy = join(tempFolder(), "copy.db");
  for (const suffix of ["", "-wal"]) {
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
  }
  return copy;
}

/** The operation ends, or the owner hears that it must die: whichever is first. */
async function settles(running: Running, work: Promise<unknown>): Promise<unknown> {
  const dying = new Promise((resolve) => {
    const look = (): void => {
      if (running.fatal.length > 0) setTimeout(resolve, 5, undefined);
      else timer = setTimeout(look, 5);
    };
    let timer = setTimeout(look, 5);
    const stop = (): void => {
      clearTimeout(timer);
    };
    work.then(stop, stop);
  });
  return Promise.race([work, dying]);
}

/** Ana's store with a room key shared to Ben, and Ben with one ready for Ana. */
async function prepare(): Promise<{
  file: string;
  ben: OlmMachine;
  toAna: string;
  fromBen: string;
}> {
  const file = join(tempFolder(), "crypto.db");
  const keys = new Keys();
  const ana = await start(file);
  const ben = await OlmMachine.initialize(new UserId(BEN), new DeviceId("BENDEV"));
  for (const machine of [ana.machine, ben]) await keys.serve(machine);
  await ana.machine.updateTrackedUsers([new UserId(BEN)]);
  await ben.updateTrackedUsers([new UserId(ANA)]);
  for (const machine of [ana.machine, ben]) await keys.serve(machine);
  await keys.claim(ana.machine, BEN, "BENDEV");
  await receive(ben, await share(ana.machine, BEN));
  await encrypt(ana.machine, "zero");
  await keys.claim(ben, ANA, "ANADEV");
  const toAna = await share(ben, ANA);
  const fromBen = await encrypt(ben, "from Ben");
  await ana.stop();
  return { file, ben, toAna, fromBen };
}

beforeAll(async () => {
  await initAsync();
});

describe("the Rust engine", () => {
  it("finds its identity again after a reopen", async () => {
    const file = join(tempFolder(), "crypto.db");
    const first = await start(file);
    const curve = first.machine.identityKeys.curve25519.toBase64();
    await first.stop();
    const second = await start(file);
    expect(second.machine.identityKeys.curve25519.toBase64()).toBe(curve);
    await second.stop();
  });

  it("refuses a wrong storage key, which harms nothing", async () => {
    const file = join(tempFolder(), "crypto.db");
    const first = await start(file);
    const curve = first.machine.identityKeys.curve25519.toBase64();
    await first.stop();
    await expect(start(file, { key: new Uint8Array(32) })).rejects.toThrow();
    const again = await start(file);
    expect(again.machine.identityKeys.curve25519.toBase64()).toBe(curve);
    await again.stop();
  });

  it("leaves no other id than those of tracked users in the file", async () => {
    const { file } = await prepare();
    const bytes = readFileSync(file);
    expect(bytes.includes(ROOM)).toBe(false);
    expect(bytes.includes("BENDEV")).toBe(false);
    expect(bytes.includes(BEN)).toBe(true);
  });

  it(
    "is created wholly or can be created again, whichever statement fails",
    async () => {
      const whole = fault();
      whole.arm(Infinity);
      await (await start(join(tempFolder(), "crypto.db"), { probe: whole.probe })).stop();
      const total = whole.seen();
      expect(total).toBeGreaterThan(100);
      // All of them take half a minute; otherwise a stride meets each kind.
      for (let k = 1; k <= total; k += IS_THOROUGH ? 1 : CREATE_STRIDE) {
        const file = join(tempFolder(), "crypto.db");
        const { probe, arm } = fault();
        arm(k);
        const first = await start(file, { probe }).catch(() => undefined);
        await first?.stop();
        const again = await start(file);
        const curve = again.machine.identityKeys.curve25519.toBase64();
        await again.stop();
        const third = await start(file);
        expect(third.machine.identityKeys.curve25519.toBase64()).toBe(curve);
        await third.stop();
      }
    },
    EVERY_STATEMENT_MS_MAX,
  );

  it("opens again with the same identity, whichever statement of an open fails", async () => {
    const { file } = await prepare();
    const clean = await start(copyOf(file));
    const curve = clean.machine.identityKeys.curve25519.toBase64();
    await clean.stop();
    for (let k = 1, isDone = false; !isDone; k += 1) {
      const copy = copyOf(file);
      const { probe, arm, seen } = fault();
      arm(k);
      const running = await start(copy, { probe }).catch(() => undefined);
      await running?.stop();
      isDone = seen() < k;
      const again = await start(copy);
      expect(again.machine.identityKeys.curve25519.toBase64()).toBe(curve);
      await again.stop();
    }
  });

  it("never uses a message index twice, whichever statement of a send fails", async () => {
    const { file } = await prepare();
    let failures = 0;
    for (let k = 1, isDone = false; !isDone; k += 1) {
      const copy = copyOf(file);
      const { probe, arm, seen } = fault();
      const running = await start(copy, { probe });
      // The session is in memory from here on: the engine panics when it cannot read it.
      const released = [messageIndex(await encrypt(running.machine, "warm"))];
      arm(k);
      for (const body of ["one", "two"]) {
        const sent = await settles(running, encrypt(running.machine, body)).catch(() => undefined);
        if (typeof sent === "string") released.push(messageIndex(sent));
      }
      isDone = seen() < k;
      if (running.fatal.length > 0) failures += 1;
      arm(Infinity);
      await running.store.close();
      const again = await start(copy);
      released.push(messageIndex(await encrypt(again.machine, "three")));
      expect(released, `k = ${k}`).toEqual([...new Set(released)].sort((a, b) => a - b));
      await again.stop();
    }
    expect(failures).toBeGreaterThan(2);
  });

  it("reuses an index when the file is put back: what the rolled-back check is for", async () => {
    const { file } = await prepare();
    const index = async (copy: string): Promise<number> => {
      const running = await start(copy);
      const sent = messageIndex(await encrypt(running.machine, "x"));
      await running.stop();
      return sent;
    };
    expect(await index(copyOf(file))).toBe(await index(copyOf(file)));
  });

  it("loses no room key, whichever statement of a receive fails", async () => {
    const { file, toAna, fromBen } = await prepare();
    let failures = 0;
    for (let k = 1, isDone = false; !isDone; k += 1) {
      const copy = copyOf(file);
      const { probe, arm, seen } = fault();
      const running = await start(copy, { probe });
      arm(k);
      await settles(running, receive(running.machine, toAna)).catch(() => undefined);
      isDone = seen() < k;
      const mustReplay = running.fatal.length > 0;
      if (mustReplay) failures += 1;
      await running.store.close();
      const again = await start(copy);
      // The owner died before it saved the sync token, so the server sends the same again.
      if (mustReplay) await receive(again.machine, toAna);
      expect(await decrypt(again.machine, BEN, fromBen), `k = ${k}`).toBe("from Ben");
      await again.stop();
    }
    expect(failures).toBeGreaterThan(2);
  });
});
