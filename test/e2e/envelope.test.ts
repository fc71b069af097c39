/**
 * What was opened is bound to its envelope, on a real network: a homeserver gives one event id to
 * two ciphertexts, the first of which has no key yet, to have one person's words count as
 * another's.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assert } from "../../shared/core/assert.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { openVault, VAULT_FILE } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import { startLoopbackProxy, type LoopbackProxy } from "../../scripts/network/loopback-proxy.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";
import { timelineOf, withTimeline } from "../harness/sync-answers.ts";

const RAID = "report north/river raid: 5 agents, two vans";

type Sync = JsonObject & Readonly<{ to_device?: Readonly<{ events?: readonly JsonObject[] }> }>;

let proxy: LoopbackProxy;
let network: RealNetwork;
let management: RoomId;
let confirmers: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let carmen: Actor;
let token: string;

beforeAll(async () => {
  network = await openRealNetwork({
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  ({ olga, management } = network);
  const { data } = network.initialised;
  const key = await readVaultKey({ keyFile: network.network.keyFile });
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  token = vault.bots.verify.accessToken;
  [ana, ben, carmen] = (await Promise.all(
    ["ana", "ben", "carmen"].map((name) => network.person(name)),
  )) as [Actor, Actor, Actor];
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  confirmers = await network.opens("!confirmers new north/river");
  for (const actor of [ben, carmen]) await network.admit(actor, "confirmer north/river");
});

afterAll(async () => {
  await network.stop();
  await proxy.stop();
});

/** Verify gets no keys until `release`; all the time it is shown what `show` is given. */
function lyingHomeserver() {
  const held: JsonObject[] = [];
  const invented: JsonObject[] = [];
  let isHolding = true;
  const end = proxy.meddle((asked) =>
    asked.token === token && asked.path.endsWith("/sync")
      ? {
          do: "rewrite",
          change: (json) => {
            const sync = json as Sync;
            const keys = sync.to_device?.events ?? [];
            if (isHolding) held.push(...keys);
            const events = isHolding ? [] : [...held.splice(0), ...keys];
            const shown = [...timelineOf(json, confirmers), ...invented.splice(0)];
            return withTimeline({ ...sync, to_device: { events } }, confirmers, shown);
          },
        }
      : undefined,
  );
  return {
    end,
    show: (event: JsonObject) => invented.push(event),
    release: () => {
      isHolding = false;
    },
    /** Nothing is left to be shown, and verify has answered what was said after it. */
    isThrough: async () => {
      await until(async () => {
        await carmen.person.say(confirmers, "talk among people");
        return invented.length === 0 && (isHolding || held.length === 0);
      });
    },
  };
}

function event(id: string, sender: Actor, content: JsonObject): JsonObject {
  return {
    ...{ event_id: id, sender: sender.userId, origin_server_ts: Date.now() },
    ...{ type: "m.room.encrypted", content, unsigned: {} },
  };
}

async function newCase(): Promise<string> {
  return codeOf(await ana.asks(await ana.chat("verify"), RAID, { kind: "case" }));
}

/** Ben's vote, sealed under a key that verify has not yet; never sent by himself. */
async function sealedVote(code: string): Promise<JsonObject> {
  await ben.person.renewKeys(confirmers);
  const content = { msgtype: "m.text", body: `!confirm ${code}`, "m.mentions": {} };
  return ben.person.encrypt(confirmers, "m.room.message", content);
}

function otherThan(content: JsonObject): JsonObject {
  const session = content["session_id"];
  assert(typeof session === "string", "what was sealed names its session");
  return { ...content, session_id: `x${session.slice(1)}` };
}

async function votesOn(code: string): Promise<unknown> {
  const told = { kind: "case", case: code, area: "north/river" };
  const { card } = await ben.asks(confirmers, `!status ${code}`, told);
  return (card["counts"] as Readonly<Record<string, number>>)["confirm"];
}

describe("one event id for two ciphertexts", () => {
  it("lets nobody's words count as another's, and is told to the organizers", async () => {
    const code = await newCase();
    const lie = lyingHomeserver();
    const vote = await sealedVote(code);
    const mark = olga.mark();
    lie.show(event("$twice", ben, vote));
    await lie.isThrough();
    lie.show(event("$twice", carmen, otherThan(vote)));
    await lie.isThrough();
    lie.release();
    await lie.isThrough();
    await olga.sees(management, { kind: "warning", why: "contradicted" }, mark);
    expect(await votesOn(code)).toBe(0);
    lie.end();
  });

  it("control: under its own id the same vote counts once its key has come", async () => {
    const code = await newCase();
    const lie = lyingHomeserver();
    const vote = await sealedVote(code);
    lie.show(event("$once", ben, vote));
    await lie.isThrough();
    lie.release();
    await lie.isThrough();
    await until(async () => (await votesOn(code)) === 1);
    lie.end();
  });
});
