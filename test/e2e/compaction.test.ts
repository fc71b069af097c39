/**
 * The bots' record moves into a new room on a real homeserver, while alerts go out: nobody misses
 * or sees anything twice, a bot that is killed in the middle of it ends the same, and a network
 * that has lost its disk begins in the new room, with nothing that opens the old one.
 */
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rebuildNetwork } from "../../scripts/network/rebuild-network.ts";
import { readRecoveryKeys } from "../../scripts/network/recovery-keys.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { accountPasswordOf, logInWithRecoveryKey } from "../../shared/matrix/identity/account.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import { emptyDisk } from "../harness/memory-rows.ts";
import { startTestBot, until } from "../harness/person-bot.ts";
import {
  codeOf,
  openRealNetwork,
  resumes,
  shownRecord,
  type Actor,
  type RealNetwork,
} from "../harness/real-network.ts";

const REPORT = "report north/river raid: 5 agents, two vans at the footbridge";
const CLOSED = { kind: "receipt", why: "compacted" };
const MOVE_MS = 180_000;

let real: RealNetwork;
let management: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let carmen: Actor;
let confirmers: RoomId;
let code: string;
let vault: Vault;
/** The room that `init` made, and the keys under which something was said there. */
let first: RoomId;
let sessions: ReadonlySet<string>;

beforeAll(async () => {
  real = await openRealNetwork();
  ({ olga, management } = real);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  await real.opens('!committee new "River" north/river en');
  confirmers = await real.opens("!confirmers new north/river");
  [ana, ben, carmen] = [
    await real.person("ana"),
    await real.person("ben"),
    await real.person("carmen"),
  ];
  await real.admit(ana, 'responder "River"');
  await real.admit(ben, "confirmer north/river");
  await real.admit(carmen, "confirmer north/river");
  code = codeOf(await ana.asks(await ana.chat("verify"), REPORT, { state: "unconfirmed" }));
  await ben.asks(confirmers, `!confirm ${code} onsite`, { kind: "case", case: code });
  vault = await vaultNow();
  first = vault.stateRoom;
}, 400_000);

afterAll(() => real.stop());

async function vaultNow(): Promise<Vault> {
  const key = await readVaultKey({ keyFile: real.network.keyFile });
  return openVault({ file: join(real.initialised.data, VAULT_FILE), key });
}

/** What the homeserver tells one of the bots. */
async function told(bot: BotName, path: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`${real.network.homeserver.url}/_matrix/client/v3${path}`, {
    headers: { authorization: `Bearer ${vault.bots[bot].accessToken}` },
  });
  return (await answer.json()) as Readonly<Record<string, unknown>>;
}

/** The rooms in which the three bots are, and nobody else. */
async function roomsOfBots(): Promise<readonly RoomId[]> {
  const { joined_rooms: all } = (await told("rooms", "/joined_rooms")) as {
    joined_rooms: readonly RoomId[];
  };
  const found: RoomId[] = [];
  for (const roomId of all) {
    const { joined = {} } = (await told(
      "rooms",
      `/rooms/${encodeURIComponent(roomId)}/joined_members`,
    )) as { joined?: object };
    const ids = Object.keys(joined).sort();
    const bots = BOT_NAMES.map((bot) => vault.bots[bot].userId as string).sort();
    if (ids.join() === bots.join()) found.push(roomId);
  }
  return found;
}

/** How many keys of a room lie in the backup of a bot. */
async function backedUp(bot: BotName, roomId: RoomId): Promise<number> {
  const { version } = await told(bot, "/room_keys/version");
  const path = `/room_keys/keys/${encodeURIComponent(roomId)}?version=${String(version)}`;
  return Object.keys((await told(bot, path))["sessions"] ?? {}).length;
}

/** The keys under which something was said in a room, as whoever copied it all would know them. */
async function sessionsOf(roomId: RoomId): Promise<ReadonlySet<string>> {
  const path = `/rooms/${encodeURIComponent(roomId)}/messages?dir=b&limit=1000`;
  const { chunk } = (await told("rooms", path)) as {
    chunk: readonly Readonly<{ content: Readonly<{ session_id?: string }> }>[];
  };
  return new Set(chunk.flatMap(({ content }) => content.session_id ?? []));
}

/** So many alerts, one after the other; the codes of those that were sent. */
async function alerts(count: number, turn: string): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const words = `!alert north/river watch the road is blocked, ${turn} ${at}`;
    const sent = await olga.asks(management, words, { kind: "answer", area: "north/river" });
    codes.push(codeOf(sent));
  }
  return codes;
}

/** How often each of these was shown to her as a card of its own. */
function timesShown(who: Actor, codes: readonly string[]): readonly number[] {
  return codes.map(
    (one) => who.seen(undefined, { kind: "alert", msgType: "Alert", case: one }).length,
  );
}

async function seesEachOnce(codes: readonly string[]): Promise<void> {
  await until(() => timesShown(ana, codes).every((times) => times > 0));
  expect(timesShown(ana, codes)).toEqual(codes.map(() => 1));
}

describe("the record of the bots, which moves while alerts go out", () => {
  it("shows what it would do first, and is asked for by an organizer", async () => {
    const plan = await olga.asks(management, "!room rotate state", { kind: "question" });
    expect(plan.card).toMatchObject({ why: "compaction", counts: { cases: 1, people: 4 } });
    await until(async () => (await backedUp("verify", first)) > 0);
    sessions = await sessionsOf(first);
    expect(sessions.size).toBeGreaterThan(0);
  });

  it("loses and repeats nothing", { timeout: MOVE_MS + 60_000 }, async () => {
    const mark = olga.mark();
    await olga.asks(management, "yes", { kind: "answer", why: "compaction" });
    const codes = await alerts(6, "moving");
    const receipt = await olga.sees(management, CLOSED, { mark, ms: MOVE_MS });
    expect(receipt.card["counts"]).toMatchObject({ entries: expect.any(Number) as number });
    await seesEachOnce([...codes, ...(await alerts(1, "moved"))]);
  });

  it("stands in a new room, and of the old one nobody has a key in a backup", async () => {
    const rooms = await roomsOfBots();
    expect(rooms).toHaveLength(1);
    expect(rooms).not.toContain(first);
    for (const bot of BOT_NAMES) {
      const { joined_rooms: all } = await told(bot, "/joined_rooms");
      expect(all).not.toContain(first);
      expect(await backedUp(bot, first)).toBe(0);
      await until(async () => (await backedUp(bot, rooms[0] ?? first)) > 0);
    }
  });
});

describe("bots that are killed while it moves", () => {
  it("end the same, wherever it was", { timeout: 4 * MOVE_MS }, async () => {
    const deaths = [
      ["rooms", 0],
      ["alert", 700],
      ["verify", 1_500],
      ["rooms", 3_000],
    ] as const;
    for (const [bot, waitMs] of deaths) {
      const mark = olga.mark();
      await olga.person.say(management, "!room rotate state now");
      await pause(waitMs);
      const pid = real.running.pidOf(bot);
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      const codes = await alerts(2, `${bot} after ${waitMs}`);
      await olga.sees(management, CLOSED, { mark, ms: MOVE_MS });
      await seesEachOnce(codes);
      expect(olga.seen(management, CLOSED, mark)).toHaveLength(1);
      expect(await roomsOfBots()).toHaveLength(1);
    }
  });
});

describe("a network that has lost its disk after that", () => {
  it("begins in the new room, and shows what stood there", { timeout: 180_000 }, async () => {
    const [now] = await roomsOfBots();
    await real.running.stop();
    const { data, recoveryKeysFile } = real.initialised;
    const copy = join(data, "..", "recovery-keys.txt");
    await copyFile(recoveryKeysFile, copy);
    await rm(data, { recursive: true });
    await rm(real.network.keyFile);
    const keyFile = real.network.keyFile;
    const recoveryKeys = await readRecoveryKeys(copy);
    const rebuilt = await rebuildNetwork({ recoveryKeys, data, keyFile });
    expect(rebuilt.stateRoom).toBe(now);
    vault = await vaultNow();
    const mark = olga.mark();
    await real.network.start();
    const shown = await shownRecord(real, mark);
    expect(shown.body).toContain(carmen.userId);
    expect(shown.body).toContain(`case ${code}`);
    await resumes(real, mark);
  });

  it("goes on with the open case, and with who was admitted", { timeout: 120_000 }, async () => {
    await carmen.asks(confirmers, `!confirm ${code} remote`, { kind: "case", case: code });
    await seesEachOnce([code, ...(await alerts(1, "restored"))]);
    for (const actor of [olga, ana, ben, carmen]) expect(actor.person.undecryptable()).toBe(0);
  });

  it("has no key that opens what was said in the first room", { timeout: 120_000 }, async () => {
    const [now = first] = await roomsOfBots();
    const { bots } = await readRecoveryKeys(join(real.initialised.data, "..", "recovery-keys.txt"));
    const homeserverUrl = real.network.homeserver.url;
    for (const bot of BOT_NAMES) {
      // A device of its own, with all that the recovery key opens.
      const { recoveryKey } = bots[bot];
      const credentials = await logInWithRecoveryKey({ homeserverUrl, ...bots[bot] });
      const password = accountPasswordOf(recoveryKey);
      const identity = { kind: "rebuild", recoveryKey, password } as const;
      const disk = emptyDisk();
      const { session } = await startTestBot({ homeserverUrl, credentials, identity, disk });
      const keys = JSON.parse(await session.exportRoomKeys([first, now])) as readonly Readonly<{
        room_id: string;
        session_id: string;
      }>[];
      const ofFirst = keys.filter(
        ({ room_id: room, session_id: key }) => room === first || sessions.has(key),
      );
      await session.stop();
      expect(ofFirst).toEqual([]);
      expect(keys.length).toBeGreaterThan(0);
    }
  });
});
