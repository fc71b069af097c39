/**
 * The disk has burned. With the recovery keys alone the network goes on: the same cases, rooms
 * and people, from devices that are new, and nobody is told or asked anything twice.
 */
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rebuildNetwork } from "../../scripts/network/rebuild-network.ts";
import { readRecoveryKeys, type RecoveryKeys } from "../../scripts/network/recovery-keys.ts";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import {
  startLoopbackProxy,
  type Asked,
  type LoopbackProxy,
} from "../../scripts/network/loopback-proxy.ts";
import {
  codeOf,
  openRealNetwork,
  shownRecord,
  type Actor,
  type RealNetwork,
} from "../harness/real-network.ts";

const REPORT = "report north/river raid: 5 agents, two vans at the footbridge";
/** Time for what the bots might send although they should not. */
const SILENCE_MS = 2_000;
const ENDING = { kind: "alert", msgType: "Cancel" } as const;
/** What the homeserver answers where the last word does not come through. */
const BUSY = { do: "answer", status: 503, json: {} } as const;
const ANSWER_MS_MAX = 60_000;

let real: RealNetwork;
let people: Readonly<Record<"olga" | "ana" | "ben" | "carmen" | "eva", Actor>>;
let confirmers: RoomId;
let committee: RoomId;
let code: string;
/** An alert whose end every room was told; one whose end was under way when the disks burned. */
let told: string;
let underWay: string;
let proxy: LoopbackProxy;
let before: Vault;
let keys: RecoveryKeys;

beforeAll(async () => {
  real = await openRealNetwork({
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  const { olga, management } = real;
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  committee = await real.opens('!committee new "River" north/river en');
  confirmers = await real.opens("!confirmers new north/river");
  const [ana, ben] = await Promise.all([real.person("ana"), real.person("ben")]);
  const [carmen, eva] = await Promise.all([real.person("carmen"), real.person("eva")]);
  people = { olga, ana, ben, carmen, eva };
  await real.admit(ben, "confirmer north/river");
  await real.admit(carmen, "confirmer north/river");
  await real.admit(ana, 'responder "River"');
  await real.admit(eva, 'responder "River"');
  code = codeOf(await ana.asks(await ana.chat("verify"), REPORT, { state: "unconfirmed" }));
  await ben.asks(confirmers, `!confirm ${code} onsite`, { kind: "case", case: code });
  told = await alerted("Vans at the bridge");
  await olga.asks(management, `!allclear ${told}`, { kind: "answer" });
  await eva.sees(committee, { ...ENDING, case: told });
  underWay = await alerted("Vans at the market");
  const isTelling = ({ path }: Asked): boolean => path.includes(`/rooms/${committee}/send/`);
  const letThrough = proxy.meddle((asked) => (isTelling(asked) ? BUSY : undefined));
  await olga.asks(management, `!allclear ${underWay}`, { kind: "answer" });
  await real.running.stop();
  letThrough();
  await burnDisk();
}, 120_000);

afterAll(async () => {
  await real.stop();
  await proxy.stop();
});

async function alerted(what: string): Promise<string> {
  const text = `!alert north/river watch ${what}`;
  const alert = codeOf(await people.olga.asks(real.management, text, { kind: "answer" }));
  await people.eva.sees(committee, { kind: "alert", case: alert, msgType: "Alert" });
  return alert;
}

async function burnDisk(): Promise<void> {
  const { data, recoveryKeysFile } = real.initialised;
  const copy = join(data, "..", "recovery-keys.txt");
  await copyFile(recoveryKeysFile, copy);
  keys = await readRecoveryKeys(copy);
  before = await vaultOf(data);
  await rm(data, { recursive: true });
  await rm(real.network.keyFile);
}

/** Where the network was: its key lies in its own folder, not in the home. */
function places(): Readonly<{ data: string; keyFile: string }> {
  return { data: real.initialised.data, keyFile: real.network.keyFile };
}

async function vaultOf(data: string): Promise<Vault> {
  const key = await readVaultKey({ keyFile: real.network.keyFile });
  return openVault({ file: join(data, VAULT_FILE), key });
}

/** Whether the homeserver still lets this token do anything, such as writing to the state room. */
async function areOldTokensTaken(): Promise<readonly boolean[]> {
  const { stateRoom } = before;
  return Promise.all(
    BOT_NAMES.map(async (bot) => {
      const place = `/_matrix/client/v3/rooms/${encodeURIComponent(stateRoom)}/joined_members`;
      const authorization = `Bearer ${before.bots[bot].accessToken}`;
      const answer = await fetch(real.network.homeserver.url + place, {
        headers: { authorization },
      });
      return answer.status === 200;
    }),
  );
}

function confirmsIn({ counts }: Readonly<Record<string, unknown>>): unknown {
  return typeof counts === "object" && counts !== null && "confirm" in counts
    ? counts.confirm
    : undefined;
}

describe("a network of which only the recovery keys are left", () => {
  it("is not rebuilt with a key that is another bot's, and loses no device by that", async () => {
    const { verify, rooms } = keys.bots;
    const alert = { ...keys.bots.alert, recoveryKey: verify.recoveryKey };
    const recoveryKeys = { ...keys, bots: { verify, alert, rooms } };
    const attempt = rebuildNetwork({ recoveryKeys, ...places() });
    await expect(attempt).rejects.toMatchObject({ code: "wrong-key", message: /alert/u });
    expect(await areOldTokensTaken()).toEqual([true, true, true]);
  });

  it("says so when the homeserver does not answer", async () => {
    const homeserverUrl = "http://127.0.0.1:9";
    const attempt = rebuildNetwork({ recoveryKeys: keys, ...places(), homeserverUrl });
    await expect(attempt).rejects.toMatchObject({ code: "unreachable" });
  });

  it("tells how long it has to wait where logins are limited", async () => {
    const { url, meddle, stop } = await startLoopbackProxy(real.network.homeserver.url);
    const refusal = { do: "answer", status: 403, json: { errcode: "M_FORBIDDEN" } } as const;
    const later = { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 700 };
    const limit = { do: "answer", status: 429, json: later } as const;
    let logins = 0;
    meddle(({ path }) => {
      if (!path.endsWith("/login")) return undefined;
      logins += 1;
      return logins === 1 ? limit : refusal;
    });
    const waits: number[] = [];
    const onWait = (ms: number): void => void waits.push(ms);
    const where = { ...places(), homeserverUrl: url };
    const attempt = rebuildNetwork({ recoveryKeys: keys, ...where, onWait });
    await expect(attempt).rejects.toMatchObject({ code: "wrong-key" });
    expect({ waits, logins }).toEqual({ waits: [700], logins: 2 });
    await stop();
  });

  it("comes back with the same rooms and identities, and without any older device", async () => {
    const { data, bots, managementRoom, stateRoom } = real.initialised;
    const rebuilt = await rebuildNetwork({ recoveryKeys: keys, ...places() });
    expect(rebuilt).toMatchObject({ bots, managementRoom, stateRoom });
    expect(await areOldTokensTaken()).toEqual([false, false, false]);
    const after = await vaultOf(data);
    for (const bot of BOT_NAMES) {
      expect(after.bots[bot].masterKey).toBe(before.bots[bot].masterKey);
      expect(after.bots[bot].deviceId).not.toBe(before.bots[bot].deviceId);
    }
    expect(after.founder).toBeUndefined();
  });

  it("is not built over a network that is there", async () => {
    await expect(rebuildNetwork({ recoveryKeys: keys, ...places() })).rejects.toMatchObject({
      code: "setup",
    });
  });
});

describe("a network that was rebuilt", () => {
  it("says nothing twice, shows what came back, and changes nothing unlooked at", async () => {
    const { olga } = people;
    await pause(1_000);
    const marks = Object.values(people).map((actor) => ({ actor, mark: actor.mark() }));
    await olga.person.say(real.management, "!area add harbor");
    await real.network.start();
    await olga.sees(real.management, { kind: "refusal", reason: "held" });
    const shown = await shownRecord(real, marks[0]?.mark ?? 0);
    expect(shown.body).toContain(people.carmen.userId);
    expect(shown.body).toContain(`case ${code}`);
    await pause(SILENCE_MS);
    const said = marks.flatMap(({ actor, mark }) => actor.seen(undefined, {}, mark));
    expect(said.map(({ card }) => card["kind"]).sort()).toEqual(["refusal", "warning"]);
  });

  it("goes on by the word of an organizer, and of nobody else", async () => {
    const { olga, eva } = people;
    const resume = `resume ${codeOf(await shownRecord(real, 0))}`;
    const chat = await eva.chat("verify");
    await eva.asks(chat, resume, { kind: "refusal", reason: "not-permitted" });
    await olga.asks(real.management, "!resume 2222", { kind: "refusal", reason: "wrong-code" });
    const { body } = await olga.asks(real.management, `!${resume}`, { kind: "answer" });
    expect(body).not.toContain("alert or rooms");
    await olga.asks(real.management, "!area add harbor", { kind: "answer" });
  });

  it("says once more what was under way when all disks burned, and nothing else", async () => {
    const { eva } = people;
    await eva.sees(committee, { ...ENDING, case: underWay });
    await pause(SILENCE_MS);
    const endings = [told, underWay].map(
      (alert) => eva.seen(committee, { ...ENDING, case: alert }).length,
    );
    expect(endings).toEqual([1, 1]);
  });

  it("goes on with the open case: once it is confirmed, the committee is alerted", async () => {
    const { carmen, eva, ana } = people;
    await carmen.asks(confirmers, `!confirm ${code} remote`, { kind: "case", case: code });
    await eva.sees(committee, { kind: "alert", case: code, msgType: "Alert" });
    await ana.sees(committee, { kind: "alert", case: code, msgType: "Alert" });
    expect(eva.seen(committee, { kind: "alert", case: code })).toHaveLength(1);
  });

  it("counts nobody's confirmation a second time", async () => {
    const { ben } = people;
    const mark = ben.mark();
    await ben.person.say(confirmers, `!confirm ${code} onsite`);
    // Beside the answer it may still be told there how many committees have been alerted.
    const confirmedBy = (): readonly unknown[] =>
      ben.seen(confirmers, { case: code }, mark).flatMap(({ card }) => confirmsIn(card) ?? []);
    await ben.person.waitFor(() => confirmedBy().length > 0, ANSWER_MS_MAX);
    expect(confirmedBy()).toEqual([2]);
  });

  it("obeys an organizer, and still nobody else", async () => {
    const { olga, eva } = people;
    await olga.asks(real.management, "!area add south", { kind: "answer" });
    await olga.asks(real.management, `!update ${code} They have left.`, { kind: "answer" });
    await eva.sees(committee, { kind: "alert", case: code, msgType: "Update" });
    const chat = await eva.chat("verify");
    await eva.asks(chat, `admit ${eva.userId} organizer`, {
      kind: "refusal",
      reason: "not-permitted",
    });
  });

  it("and its people can read each other, in both directions", () => {
    for (const actor of Object.values(people)) expect(actor.person.undecryptable()).toBe(0);
  });
});
