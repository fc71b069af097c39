/**
 * Whoever runs the server writes into the state room in a bot's name, under a key that was put
 * into the key backups; and gives a restored network an old past. On a real network.
 */
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rebuildNetwork } from "../../scripts/network/rebuild-network.ts";
import { readRecoveryKeys, type RecoveryKeys } from "../../scripts/network/recovery-keys.ts";
import { BOT_NAMES, type BotName, type Entry } from "../../shared/core/protocol/entry.ts";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type { CaseEvent } from "../../shared/domain/streams/cases.ts";
import { ACTIVITIES, EQUIPMENT, SIZES, UNIFORMS } from "../../shared/domain/streams/shapes.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";
import { emptyHeads, place } from "../../shared/runtime/eventlog/chain.ts";
import { encodeEntry, ENTRY_TYPE } from "../../shared/runtime/eventlog/codec.ts";
import { withSignature } from "../../shared/runtime/eventlog/signed.ts";
import { createSignatures } from "../../shared/vault/signing.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import { startLoopbackProxy, type LoopbackProxy } from "../../scripts/network/loopback-proxy.ts";
import { KEY_WAIT_MS } from "../../shared/matrix/sync/inbox/waits.ts";
import { until } from "../harness/person-bot.ts";
import { forgeIn, type Forgery } from "../harness/planted-key.ts";
import {
  codeOf,
  openRealNetwork,
  resumes,
  shownRecord,
  type Actor,
  type RealNetwork,
} from "../harness/real-network.ts";

/** Time for what must not happen to happen. */
const SILENCE_MS = 6_000;

let proxy: LoopbackProxy;
let real: RealNetwork;
let management: RoomId;
let river: RoomId;
let olga: Actor;
let otto: Actor;
let eva: Actor;
let vault: Vault;
let forgery: Forgery;
/** Events of the state room that are kept from everybody. */
const withheld = new Set<unknown>();
let isWithholding = false;

beforeAll(async () => {
  real = await openRealNetwork({
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  ({ olga, management } = real);
  vault = await vaultOf(real.initialised.data);
  [eva, otto] = (await Promise.all(["eva", "otto"].map((name) => real.person(name)))) as [
    Actor,
    Actor,
  ];
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await real.opens('!committee new "River" north/river en');
  await real.admit(eva, 'responder "River"');
  await real.admit(otto, "organizer");
  await otto.asks(management, "!area add otto", { kind: "answer" });
  forgery = await forgeIn(vault.stateRoom);
  await plantEverywhere();
}, 120_000);

afterAll(async () => {
  await real.stop();
  await proxy.stop();
});

async function vaultOf(data: string): Promise<Vault> {
  const key = await readVaultKey({ keyFile: real.network.keyFile });
  return openVault({ file: join(data, VAULT_FILE), key });
}

async function plantEverywhere(): Promise<void> {
  for (const bot of BOT_NAMES) {
    await forgery.plant(real.network.homeserver.url, vault.bots[bot], vault.bots.verify);
  }
}

/** The first two entries of a stream in which nothing has happened: a case that is confirmed. */
function confirmedCase(): readonly Entry[] {
  const code = "2222" as CaseCode;
  const area = "north/river" as AreaPath;
  const salute = {
    ...{ size: SIZES[0], activity: ACTIVITIES[0], uniform: UNIFORMS[0], equipment: EQUIPMENT[0] },
    ...{ seenAtMs: Date.now(), note: "" },
  };
  const events: readonly CaseEvent[] = [
    {
      ...{ type: "reported", code, area, severity: "urgent", reporter: "ab".repeat(16) as Tag },
      ...{ salute, replyRoom: river, expiresAtMs: Date.now() + 3_600_000 },
    },
    { type: "confirmed", code },
  ];
  const facts = events.map((event) => factOf("case", event));
  return place(facts, emptyHeads(), { atMs: Date.now(), cause: "$cause" });
}

/** Puts it into the state room in verify's name. */
async function inject(content: JsonObject): Promise<void> {
  const event = await forgery.encrypt(ENTRY_TYPE, content);
  const room = encodeURIComponent(vault.stateRoom);
  const path = `rooms/${room}/send/m.room.encrypted/forged${Math.random()}`;
  const url = `${real.network.homeserver.url}/_matrix/client/v3/${path}`;
  const { accessToken } = vault.bots.verify;
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await fetch(url, { method: "PUT", headers, body: JSON.stringify(event) });
  expect(answer.ok).toBe(true);
}

function signedByVerify(entry: Entry): JsonObject {
  const keys = Object.fromEntries(
    BOT_NAMES.map((bot) => [bot, vault.bots[bot].signingKey]),
  ) as Record<BotName, string>;
  const seed = vault.bots.verify.signingSeed;
  const signatures = createSignatures({ bot: "verify", seed, keys });
  return withSignature(encodeEntry(entry), "entry", signatures);
}

const warnings = (mark: number): readonly unknown[] =>
  olga.seen(management, { kind: "warning" }, mark).map(({ card }) => card["why"]);

describe("entries under a key that was put into the key backups", () => {
  it("are not believed: nobody is alerted, and the organizers are told", async () => {
    const mark = olga.mark();
    for (const entry of confirmedCase()) await inject(encodeEntry(entry));
    await olga.sees(management, { kind: "warning", why: "intruder" }, mark);
    await pause(SILENCE_MS);
    expect(eva.seen(river, { kind: "alert" })).toEqual([]);
    expect(warnings(mark)).not.toContain("safe-mode");
    await olga.asks(management, "!area add south", { kind: "answer" });
  });
});

/** Hides what comes into the state room from now on, from everybody who asks through the proxy. */
function withholdTheRest(): void {
  proxy.meddle(({ path }) => {
    const isRead = path.endsWith("/sync") || path.includes("/messages");
    if (!isWithholding || !isRead) return undefined;
    return { do: "rewrite", change: without };
  });
}

/** The same JSON without the events that are withheld, wherever they stand in it. */
function without(json: unknown): unknown {
  if (Array.isArray(json)) {
    return json.filter((one) => !isWithheld(one)).map((one: unknown) => without(one));
  }
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, without(value)]));
}

function isWithheld(one: unknown): boolean {
  return typeof one === "object" && one !== null && "event_id" in one && withheld.has(one.event_id);
}

async function newestOfStateRoom(): Promise<readonly string[]> {
  const room = encodeURIComponent(vault.stateRoom);
  const base = `${real.network.homeserver.url}/_matrix/client/v3`;
  const url = `${base}/rooms/${room}/messages?dir=b&limit=100`;
  const { accessToken } = vault.bots.verify;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });
  const { chunk } = (await answer.json()) as { chunk: { event_id: string }[] };
  return chunk.map(({ event_id }) => event_id);
}

async function burnt(): Promise<RecoveryKeys> {
  await real.running.stop();
  const { data, recoveryKeysFile } = real.initialised;
  const copy = join(data, "..", "recovery-keys.txt");
  await copyFile(recoveryKeysFile, copy);
  await rm(data, { recursive: true });
  await rm(real.network.keyFile);
  return readRecoveryKeys(copy);
}

describe("a restore from an old end of the state room", () => {
  let mark: number;

  it("brings nobody who was revoked back to power", async () => {
    const before = new Set(await newestOfStateRoom());
    await olga.asks(management, `!revoke ${otto.userId}`, { kind: "answer" });
    const recoveryKeys = await burnt();
    for (const id of await newestOfStateRoom()) if (!before.has(id)) withheld.add(id);
    isWithholding = true;
    withholdTheRest();
    const { keyFile } = real.network;
    await rebuildNetwork({ recoveryKeys, data: real.initialised.data, keyFile });
    vault = await vaultOf(real.initialised.data);
    await plantEverywhere();
    for (const entry of confirmedCase()) await inject(encodeEntry(entry));
    mark = olga.mark();
    await real.network.start();
    const { body } = await shownRecord(real, mark);
    expect(body).not.toMatch(/was revoked$/mu);
    // The homeserver, or anybody who may, brings him back into the room.
    await otto.entersAfter(() => olga.person.invite(management, otto.userId));
    const refusal = { kind: "refusal", reason: "held" };
    // His app may not yet know the new devices of the bots when he says it first: then what he says
    // next waits until it is certain that the key of the first will not come.
    await until(async () => {
      await otto.person.say(management, "!area add second");
      await pause(3_000);
      return otto.seen(management, refusal).length > 0;
    }, 2 * KEY_WAIT_MS);
  });

  it("nor makes entries that were forged meanwhile count", () => {
    expect(warnings(mark)).toContain("intruder");
    expect(eva.seen(river, { kind: "alert" })).toEqual([]);
  });

  it("control: goes on once an organizer has taken his role away again", async () => {
    await olga.asks(management, `!revoke ${otto.userId}`, { kind: "answer" });
    await resumes(real, mark);
    const { body } = await olga.asks(management, "!area list", { kind: "answer" });
    expect(body).toContain("otto");
    expect(body).not.toContain("second");
  });

  it("control: the same forged entries count with verify's own signature", async () => {
    for (const entry of confirmedCase()) await inject(signedByVerify(entry));
    expect(codeOf(await eva.sees(river, { kind: "alert", case: "2222" }))).toBe("2222");
  });
});
