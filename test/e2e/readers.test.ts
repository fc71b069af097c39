/**
 * Who reads, on a real network: strangers whom the homeserver puts into rooms or only shows there,
 * members with another identity than was admitted, and people who were revoked. Each of them has a
 * real client that would open whatever it is given a key for.
 */
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assert } from "../../shared/core/assert.ts";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import {
  atMost,
  startLoopbackProxy,
  type Asked,
  type LoopbackProxy,
  type Meddler,
} from "../../scripts/network/loopback-proxy.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";
import { timelineOf, withTimeline } from "../harness/sync-answers.ts";

const FORBIDDEN = { errcode: "M_FORBIDDEN", error: "no" };
const NAMES = ["ana", "ben", "carmen", "eva", "hugo", "otto", "mallory"] as const;

let proxy: LoopbackProxy;
let network: RealNetwork;
let vault: Vault;
let management: RoomId;
let river: RoomId;
let confirmers: RoomId;
let chat: RoomId;
let olga: Actor;
let people: Readonly<Record<(typeof NAMES)[number], Actor>>;
const endings: (() => void)[] = [];

beforeAll(async () => {
  network = await openRealNetwork({
    // The rooms stay when somebody is revoked: what is sealed in them must be safe all the same.
    choices: "rotate: { leaving: off }\n",
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  ({ olga, management } = network);
  const { data } = network.initialised;
  const key = await readVaultKey({ keyFile: network.network.keyFile });
  vault = await openVault({ file: join(data, VAULT_FILE), key });
  const entered = await Promise.all(NAMES.map((name) => network.person(name)));
  people = Object.fromEntries(NAMES.map((name, index) => [name, entered[index]])) as typeof people;
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await network.opens('!committee new "River" north/river en');
  await network.opens('!committee new "Hill" north/river en urgent');
  confirmers = await network.opens("!confirmers new north/river");
  for (const name of ["ben", "carmen"] as const) {
    await network.admit(people[name], "confirmer north/river");
  }
  await network.admit(people.eva, 'responder "River"');
  await network.admit(people.hugo, 'responder "Hill"');
  chat = await people.ana.chat("verify");
  await people.ana.asks(chat, "help", { kind: "answer" });
});

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

afterAll(async () => {
  await network.stop();
  await proxy.stop();
});

function meddle(meddler: Meddler): void {
  endings.push(proxy.meddle(meddler));
}

/** The homeserver lets nobody be removed. */
function refuseRemovals(): void {
  meddle(({ path }) =>
    path.endsWith("/kick") ? { do: "answer", status: 403, json: FORBIDDEN } : undefined,
  );
}

/** What only somebody with a bot's token, or with the homeserver, can do. */
async function asBot(bot: BotName, roomId: RoomId, action: string, who: Actor): Promise<void> {
  const { accessToken } = vault.bots[bot];
  const room = encodeURIComponent(roomId);
  const url = `${network.network.homeserver.url}/_matrix/client/v3/rooms/${room}/${action}`;
  const answer = await fetch(url, {
    ...{ method: "POST", headers: { authorization: `Bearer ${accessToken}` } },
    body: JSON.stringify({ user_id: who.userId }),
  });
  assert(answer.ok, "the homeserver does what its own administrator wants");
}

/** What this person could read in a room of what bots said there. */
function readBy(actor: Actor, roomId: RoomId, mark: number): readonly unknown[] {
  const bots = new Set<string>(Object.values(network.initialised.bots));
  return actor.person
    .messages()
    .slice(mark)
    .filter((message) => message.roomId === roomId && bots.has(message.sender));
}

/** Bodies of the requests in which a bot gave keys to this person. */
function keysTo(who: Actor, since: number): readonly Asked[] {
  return proxy.asked
    .slice(since)
    .filter(({ path }) => path.includes("/sendToDevice/m.room.encrypted/"))
    .filter(({ body }) => body.toString("utf8").includes(who.userId));
}

function warnings(why: string, mark: number, about?: Actor) {
  return olga
    .seen(management, { kind: "warning", why }, mark)
    .filter(({ body }) => about === undefined || body.includes(about.userId));
}

async function confirmed(by: Actor): Promise<string> {
  const report = "report north/river raid: 5 agents, two vans";
  const code = codeOf(await people.ana.asks(chat, report, { kind: "case" }));
  await by.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
  return code;
}

/** Something is said by a bot in each of the rooms, and the members who were admitted read it. */
async function everywhereSaid(): Promise<void> {
  const mark = people.carmen.mark();
  await people.eva.asks(river, "!status", { kind: "answer" });
  await olga.asks(management, "!area list", { kind: "answer" });
  await confirmed(people.carmen);
  await people.carmen.sees(confirmers, { kind: "request" }, mark);
  await people.ana.asks(chat, "help", { kind: "answer" });
}

async function leaves(actor: Actor, roomId: RoomId): Promise<void> {
  await actor.person.leave(roomId);
  await actor.person.goneFrom(roomId);
}

describe("a stranger whom nobody can remove", () => {
  it("reads nothing in any room, and organizers are told of each", async () => {
    const { mallory, ana } = people;
    refuseRemovals();
    const marks = { mallory: mallory.mark(), olga: olga.mark() };
    const rooms = [management, confirmers, river, chat];
    await mallory.entersAfter(() => asBot("verify", management, "invite", mallory));
    await mallory.entersAfter(() => asBot("verify", confirmers, "invite", mallory));
    await mallory.entersAfter(() => asBot("alert", river, "invite", mallory));
    await mallory.entersAfter(() => ana.person.invite(chat, mallory.userId));
    await until(() => warnings("stranger", marks.olga, mallory).length === rooms.length);
    await ana.sees(chat, { kind: "warning", why: "stranger" });
    await everywhereSaid();
    await until(() => mallory.person.undecryptable() >= rooms.length);
    for (const roomId of rooms) expect(readBy(mallory, roomId, marks.mallory)).toEqual([]);
    expect(warnings("stranger", marks.olga, mallory)).toHaveLength(rooms.length);
    for (const roomId of rooms) await leaves(mallory, roomId);
  });

  it("is also a responder in another room than hers", async () => {
    const { hugo } = people;
    refuseRemovals();
    const marks = { hugo: hugo.mark(), olga: olga.mark() };
    await hugo.entersAfter(() => asBot("verify", confirmers, "invite", hugo));
    await until(() => warnings("stranger", marks.olga, hugo).length === 1);
    await confirmed(people.carmen);
    await until(() => hugo.person.undecryptable() > 0);
    expect(readBy(hugo, confirmers, marks.hugo)).toEqual([]);
    await leaves(hugo, confirmers);
  });

  it("control: whoever can be removed is", async () => {
    const { mallory } = people;
    await mallory.entersAfter(() => asBot("alert", river, "invite", mallory));
    await mallory.person.goneFrom(river);
  });
});

describe("a stranger who is shown for one moment only", () => {
  it("is given no key, and the organizers are told all the same", async () => {
    // Nobody of whom the same was said a moment ago: the same words are gathered.
    const passer = await network.person("passer");
    const { accessToken } = vault.bots.alert;
    let shown = 0;
    const ghost = (membership: string, id: string): JsonObject => ({
      ...{ type: "m.room.member", state_key: passer.userId, sender: passer.userId },
      ...{ event_id: id, origin_server_ts: Date.now(), content: { membership } },
    });
    meddle(({ token, path }) =>
      token === accessToken && path.endsWith("/sync") && shown < 2
        ? {
            do: "rewrite",
            change: (json) => {
              shown += 1;
              const event = shown === 1 ? ghost("join", "$comes") : ghost("leave", "$goes");
              return withMember(json, river, event);
            },
          }
        : undefined,
    );
    const since = proxy.asked.length;
    const mark = olga.mark();
    await people.eva.asks(river, "!status", { kind: "answer" });
    await until(() => warnings("stranger", mark, passer).length === 1);
    await people.eva.asks(river, "!status", { kind: "answer" });
    expect(shown).toBe(2);
    expect(keysTo(passer, since)).toEqual([]);
  });

  it("control: a member is given keys, which can be seen on the way", async () => {
    const since = proxy.asked.length;
    const newcomer = await network.person("newcomer");
    await network.admit(newcomer, 'responder "River"');
    await newcomer.asks(river, "!status", { kind: "answer" });
    expect(keysTo(newcomer, since).length).toBeGreaterThan(0);
  });
});

describe("another identity than was admitted", () => {
  it("of a confirmer reads nothing, counts for nothing, and is told of once", async () => {
    const { ben } = people;
    refuseRemovals();
    const mark = olga.mark();
    await ben.person.replaceIdentity();
    await until(() => warnings("changed-identity", mark, ben).length === 1);
    const marks = ben.mark();
    const code = await confirmed(people.carmen);
    await ben.person.say(confirmers, `!confirm ${code}`);
    await ben.sees(undefined, { kind: "refusal", reason: "changed-identity" }, marks);
    expect(readBy(ben, confirmers, marks)).toEqual([]);
    const told = { kind: "case", case: code, area: "north/river" };
    const { card } = await people.carmen.asks(confirmers, `!status ${code}`, told);
    expect(card["counts"]).toMatchObject({ confirm: 1 });
    expect(warnings("changed-identity", mark, ben)).toHaveLength(1);
  });

  it("of a responder reads nothing in the committee's room", async () => {
    const { eva } = people;
    refuseRemovals();
    await eva.person.replaceIdentity();
    const mark = eva.mark();
    const before = eva.person.undecryptable();
    const newcomer = await network.person("second");
    await network.admit(newcomer, 'responder "River"');
    await newcomer.asks(river, "!status", { kind: "answer" });
    await until(() => eva.person.undecryptable() > before);
    expect(readBy(eva, river, mark)).toEqual([]);
  });
});

describe("an organizer who was revoked", () => {
  it("reads nothing of a committee that she made, which has its alerts all the same", async () => {
    const { otto, hugo } = people;
    await network.admit(otto, "organizer");
    await otto.asks(management, "!area add south", { kind: "answer" });
    const maker = await otto.entersAfter(() =>
      otto.asks(management, '!committee new "Maker" south en', { kind: "room" }),
    );
    await network.admit(hugo, 'responder "Maker"');
    await olga.asks(management, `!revoke ${otto.userId}`, { kind: "answer" });
    const mark = otto.mark();
    await olga.asks(management, "!alert south watch two vans at the corner", { kind: "answer" });
    await hugo.sees(maker, { kind: "alert" });
    await until(() => otto.person.undecryptable() > 0);
    expect(readBy(otto, maker, mark)).toEqual([]);
    expect(otto.person.members(maker)).toContain(otto.userId);
  });
});

describe("an invitation that is owed", () => {
  it("is dropped when she is revoked before it went out", async () => {
    const { mallory } = people;
    let asked = 0;
    const later = { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 10_000 };
    const isInvitation = ({ path, body }: Asked): boolean =>
      path.endsWith("/invite") && body.toString("utf8").includes(mallory.userId);
    meddle(
      atMost(1, (request) => {
        if (!isInvitation(request)) return undefined;
        asked += 1;
        return { do: "answer", status: 429, json: later };
      }),
    );
    const since = proxy.asked.length;
    await olga.person.say(management, `!admit ${mallory.userId} confirmer north/river`);
    await until(() => asked === 1);
    await olga.asks(management, `!revoke ${mallory.userId}`, { kind: "answer" });
    const { carmen } = people;
    // What stands behind it in the same room goes out only once it is settled.
    const mark = carmen.mark();
    await confirmed(carmen);
    await carmen.sees(confirmers, { kind: "request" }, mark);
    expect(proxy.asked.slice(since).filter(isInvitation)).toHaveLength(1);
    expect(mallory.person.rooms()).not.toContain(confirmers);
  });
});

/** A member event where the client looks for it, whichever way the homeserver tells state. */
function withMember(json: unknown, roomId: RoomId, event: JsonObject): JsonObject {
  const changed = withTimeline(json, roomId, [...timelineOf(json, roomId), event]);
  const rooms = changed["rooms"] as { join: Record<string, Record<string, unknown>> };
  const room = rooms.join[roomId];
  const after = room?.["org.matrix.msc4222.state_after"] as { events: unknown[] } | undefined;
  after?.events.push(event);
  return changed;
}
