/**
 * A homeserver that says one thing and does another, on a real network with a proxy in between:
 * sends that it swallows, ids and rooms that are others', pages that lead nowhere.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assert } from "../../shared/core/assert.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { EventId, RoomId, UserId } from "../../shared/core/values/ids.ts";
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
import {
  codeOf,
  editsOf,
  openRealNetwork,
  type Actor,
  type RealNetwork,
} from "../harness/real-network.ts";
import { timelineOf, withGap } from "../harness/sync-answers.ts";

const RAID = "report north/river raid: 5 agents, two vans";
const TOKEN = "t-nonsense";
const FORBIDDEN = { errcode: "M_FORBIDDEN", error: "no" };
/** A loop must not make a bot grow by more than this. */
const GROWTH_MIB_MAX = 200;
const PAGES_MAX = 40;
/** Three sends, each of which waits for an answer of the sync. */
const TOLD_MS_MAX = 90_000;

let proxy: LoopbackProxy;
let network: RealNetwork;
let vault: Vault;
let management: RoomId;
let confirmers: RoomId;
let river: RoomId;
let lake: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let eva: Actor;
const endings: (() => void)[] = [];

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
  vault = await openVault({ file: join(data, VAULT_FILE), key });
  [ana, ben, eva] = (await Promise.all(
    ["ana", "ben", "eva"].map((name) => network.person(name)),
  )) as [Actor, Actor, Actor];
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await network.opens('!committee new "River" north/river en');
  lake = await network.opens('!committee new "Lake" north/river en');
  confirmers = await network.opens("!confirmers new north/river");
  await network.admit(ben, "confirmer north/river");
  for (const name of ["River", "Lake"]) await network.admit(eva, `responder "${name}"`);
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

function isSend({ token, method, path }: Asked, bot: BotName, roomId: RoomId): boolean {
  const isOfBot = token === vault.bots[bot].accessToken;
  return isOfBot && method === "PUT" && path.includes(`/rooms/${roomId}/send/`);
}

function isPage({ token, path }: Asked, bot: BotName, roomId: RoomId): boolean {
  return token === vault.bots[bot].accessToken && path.endsWith(`/rooms/${roomId}/messages`);
}

/** Takes nothing, and says that it did. */
function swallowing(bot: BotName, roomId: RoomId): Meddler {
  const json = { event_id: "$swallowed" };
  return (asked) => (isSend(asked, bot, roomId) ? { do: "answer", status: 200, json } : undefined);
}

/** An alert by hand; gives its code. */
async function alertBy(actor: Actor): Promise<string> {
  const told = { kind: "answer", area: "north/river" };
  return codeOf(await actor.asks(management, "!alert north/river watch two vans", told));
}

async function cardIn(roomId: RoomId, code: string): Promise<EventId> {
  const card = { kind: "alert", case: code, msgType: "Alert" };
  return (await eva.sees(roomId, card)).message.eventId;
}

async function deliveryOf(code: string): Promise<unknown> {
  const { card } = await olga.asks(management, `!delivery ${code}`, { kind: "answer", case: code });
  return card["counts"];
}

describe("a send that is swallowed", () => {
  it("is told as undelivered when it never shows, and stands once when it does", async () => {
    meddle(swallowing("alert", river));
    meddle(atMost(1, swallowing("alert", lake)));
    const mark = olga.mark();
    const code = await alertBy(olga);
    await cardIn(lake, code);
    const warned = () => olga.seen(management, { kind: "warning", case: code }, mark);
    await expect.poll(warned, { timeout: TOLD_MS_MAX }).toHaveLength(1);
    expect(await deliveryOf(code)).toMatchObject({ reached: 1, failed: 1 });
    expect(eva.seen(lake, { kind: "alert", case: code })).toHaveLength(1);
    expect(eva.seen(river, { kind: "alert", case: code })).toEqual([]);
  });

  it("control: is told as delivered where it is shown", async () => {
    const code = await alertBy(olga);
    await Promise.all([cardIn(river, code), cardIn(lake, code)]);
    expect(await deliveryOf(code)).toMatchObject({ reached: 2, failed: 0 });
  });
});

describe("an answer to a send", () => {
  it("names another alert's card in vain", async () => {
    const first = await alertBy(olga);
    const standing = await cardIn(river, first);
    meddle((asked) =>
      isSend(asked, "alert", river)
        ? { do: "rewrite", change: () => ({ event_id: standing }) }
        : undefined,
    );
    const second = await alertBy(olga);
    const card = await cardIn(river, second);
    await olga.asks(management, `!retract ${second} wrong street`, { kind: "answer" });
    await until(() => editsOf(eva, card).length > 0);
    expect(editsOf(eva, standing)).toEqual([]);
  });

  it("says no to what was taken, and the all clear comes all the same", async () => {
    const json = { errcode: "M_UNKNOWN", error: "no" };
    meddle((asked) =>
      isSend(asked, "alert", river) ? { do: "answer", status: 400, json, isDone: true } : undefined,
    );
    const mark = olga.mark();
    const code = await alertBy(olga);
    await cardIn(river, code);
    await olga.asks(management, `!allclear ${code}`, { kind: "answer" });
    await eva.sees(river, { kind: "alert", case: code, msgType: "Cancel" });
    expect(olga.seen(management, { kind: "warning", case: code }, mark)).toEqual([]);
  });

  it("says no twice while confirmers are to be asked, and they are asked after all", async () => {
    meddle(
      atMost(2, (asked) =>
        isSend(asked, "verify", confirmers)
          ? { do: "answer", status: 403, json: FORBIDDEN }
          : undefined,
      ),
    );
    const code = codeOf(await ana.asks(await ana.chat("verify"), RAID, { kind: "case" }));
    await ben.sees(confirmers, { kind: "request", case: code });
  });
});

describe("a room that is answered to a creation", () => {
  it("is never spoken in when it is a member's own", async () => {
    const theirs = await eva.person.createRoom({
      invite: [vault.bots.alert.userId],
      encrypted: true,
    });
    await until(() => eva.person.members(theirs).includes(vault.bots.alert.userId));
    meddle(
      atMost(1, (asked) =>
        asked.token === vault.bots.alert.accessToken && asked.path.endsWith("/createRoom")
          ? { do: "rewrite", change: () => ({ room_id: theirs }) }
          : undefined,
      ),
    );
    const pond = await network.opens('!committee new "Pond" north/river en');
    expect(pond).not.toBe(theirs);
    const code = await alertBy(olga);
    await olga.sees(pond, { kind: "alert", case: code });
    expect(eva.seen(theirs, { kind: "room" })).toEqual([]);
    expect(eva.seen(theirs, { kind: "alert" })).toEqual([]);
  });
});

/** Shows a gap in this room to one bot, once, in the place of what somebody said there. */
function hide(bot: BotName, roomId: RoomId, by: UserId): void {
  const { accessToken } = vault.bots[bot];
  let isHidden = false;
  meddle((asked) =>
    asked.token === accessToken && asked.path.endsWith("/sync")
      ? {
          do: "rewrite",
          change: (json) => {
            const said = timelineOf(json, roomId).some(({ sender }) => sender === by);
            if (isHidden || !said) return json;
            isHidden = true;
            return withGap(json, roomId, TOKEN);
          },
        }
      : undefined,
  );
}

function pagesAsked(bot: BotName, roomId: RoomId): number {
  return proxy.asked.filter((asked) => isPage(asked, bot, roomId)).length;
}

async function memoryMib(bot: BotName): Promise<number> {
  const pid = network.pids()[BOT_NAMES.indexOf(bot)];
  assert(pid !== undefined, "every bot runs");
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

describe("a gap", () => {
  it("with a nonsense token is filled all the same", async () => {
    hide("verify", management, olga.userId);
    await olga.asks(management, "!help", { kind: "answer" });
  });

  it("that is refused is told, and the room is heard afterwards", async () => {
    meddle((asked) =>
      isPage(asked, "verify", management)
        ? { do: "answer", status: 403, json: FORBIDDEN }
        : undefined,
    );
    hide("verify", management, olga.userId);
    await olga.asks(management, "!help", { kind: "warning", why: "gap" });
    await olga.asks(management, "!help", { kind: "answer" });
  });

  it.each([
    ["committee's room", () => ({ roomId: river, by: eva.userId })],
    ["state room", () => ({ roomId: vault.stateRoom, by: vault.bots.alert.userId })],
  ])("in the %s that leads in a circle is told, with few pages and no growth", async (_n, at) => {
    const { roomId, by } = at();
    const before = { pages: pagesAsked("alert", roomId), mib: await memoryMib("alert") };
    let count = 0;
    meddle((asked) => {
      if (!isPage(asked, "alert", roomId)) return undefined;
      count += 1;
      const json = { chunk: [{ event_id: "$same" }], end: `t${count}` };
      return { do: "answer", status: 200, json };
    });
    hide("alert", roomId, by);
    const mark = olga.mark();
    if (roomId === river) await eva.person.say(river, "!going");
    else await olga.asks(management, "!area add south", { kind: "answer" });
    await olga.sees(management, { kind: "warning", why: "gap" }, mark);
    expect(pagesAsked("alert", roomId) - before.pages).toBeLessThan(PAGES_MAX);
    expect((await memoryMib("alert")) - before.mib).toBeLessThan(GROWTH_MIB_MAX);
    await eva.asks(await eva.chat("alert"), "help", { kind: "answer" });
  });
});
