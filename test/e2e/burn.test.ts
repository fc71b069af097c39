/** Erasure, on a real homeserver: what is told before, what goes, what its database keeps. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { rowsOf, rowsWith } from "../harness/homeserver-rows.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const WAIT_MS = 90_000;
/**
 * What the homeserver keeps of a room that it purged: the receipt says that it still knows who was
 * in it and when, which is the first; the others are the errands of the purge itself.
 */
const KEPT = ["current_state_delta_stream", "scheduled_tasks"];

let network: RealNetwork;
let olga: Actor;
let otto: Actor;
let management: RoomId;
let river: RoomId;
let desk: RoomId;
let folder: string;
let database: string;

beforeAll(async () => {
  network = await openRealNetwork({ choices: "canaryMinutes: 1\n" });
  ({ olga, management } = network);
  folder = dirname(network.network.keyFile);
  database = join(folder, "homeserver", "homeserver.db");
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await network.opens('!committee new "River" north/river en');
  desk = await network.opens("!confirmers new north/river");
  otto = await network.person("otto");
  await network.admit(otto, "organizer");
});

afterAll(async () => {
  await network.stop();
});

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const endMs = Date.now() + WAIT_MS;
  while (!(await isSo())) {
    if (Date.now() > endMs) throw new Error(`not in time: ${what}`);
    await wait(500);
  }
}

const membersOf = (roomId: RoomId) =>
  rowsOf(
    database,
    "SELECT state_key FROM current_state_events WHERE room_id = ? AND membership = 'join'",
    roomId,
  ).map((row) => row["state_key"]);

describe("`forget me`", () => {
  it("takes her out of every room and every chat with a bot", async () => {
    const eva = await network.person("eva");
    await network.admit(eva, 'responder "River"');
    const chats = await Promise.all(BOT_NAMES.map((bot) => eva.chat(bot)));
    const [chat] = chats as [RoomId, RoomId, RoomId];
    for (const [at, one] of chats.entries()) {
      await eva.asks(one, at === 0 ? "my rooms" : "help", { kind: "answer" });
    }
    const asked = await eva.asks(chat, "forget me", { kind: "question", why: "forget-me" });
    expect(asked.body).toContain("homeserver");
    expect(membersOf(river)).toContain(eva.userId);
    const receipt = await eva.asks(chat, "yes", { kind: "receipt", why: "forgotten" });
    expect(receipt.body).toContain("1 role");
    await until(() => !membersOf(river).includes(eva.userId), "out of her committee");
    for (const one of chats) {
      await until(() => membersOf(one).length === 1, "left by the bot");
      expect(membersOf(one)).toEqual([eva.userId]);
    }
  });
});

describe("`burn room`", () => {
  let room: RoomId;
  let code: string;

  it("says what stays, and does nothing without a yes", async () => {
    room = await network.opens('!room new "Tonight" ttl 2h');
    const fay = await network.person("fay");
    await network.admit(fay, 'responder "River"');
    const asked = await olga.asks(management, '!burn room "Tonight"', { kind: "question" });
    code = codeOf(asked);
    expect(asked.body).toContain("Stays: the homeserver knows");
    await wait(2_000);
    expect(membersOf(room)).toContain(olga.userId);
  });

  it("empties the room at once, and tells what is true", async () => {
    const before = rowsWith(database, room);
    const control = rowsWith(database, river);
    expect(before["events"]).toBeGreaterThan(5);
    await olga.person.say(management, `!burn room ${code} yes`);
    const { body, card } = await olga.sees(management, { kind: "receipt", room: code });
    const { staying } = card["counts"] as { staying: number };
    // Who made a room with a bot cannot be removed, and the receipt says so.
    expect(membersOf(room)).toEqual(staying === 0 ? [] : [olga.userId]);
    expect(body.includes("could not be removed")).toBe(staying > 0);
    if (staying > 0) await olga.person.leave(room);
    await until(() => rowsWith(database, room)["events"] === undefined, "purged");
    expect(rowsWith(database, river)["events"]).toBeGreaterThanOrEqual(control["events"] ?? 1);
  });

  it("leaves in the homeserver's database no message and no state of it", () => {
    const left = Object.keys(rowsWith(database, room));
    expect(left.filter((table) => !KEPT.includes(table))).toEqual([]);
    const people = rowsOf(
      database,
      "SELECT state_key FROM current_state_delta_stream WHERE room_id = ? AND type = ?",
      room,
      "m.room.member",
    );
    expect(people.map((row) => row["state_key"])).toContain(olga.userId);
  });

  it("is found in many tables while it is there, or this would prove nothing", () => {
    expect(Object.keys(rowsWith(database, river)).length).toBeGreaterThan(10);
  });
});

describe("`burn network`", () => {
  it("is sealed and silent by two, and one brings everything back", async () => {
    const asked = await olga.asks(management, "!burn network", { kind: "question", why: "burn" });
    const code = codeOf(asked);
    const own = await olga.asks(management, `!approve ${code}`, { kind: "refusal" });
    expect(own.card["reason"]).toBe("not-permitted");
    await otto.asks(management, `!approve ${code}`, { kind: "answer", why: "sealed" });
    const chat = await otto.chat("verify");
    const silent = await otto.asks(chat, "raid at north/river, 6 agents", { kind: "refusal" });
    expect(silent.body).toContain("silent");
    expect(membersOf(river)).toContain(olga.userId);
    await otto.asks(management, `!burn undo ${code}`, { kind: "answer", why: "undone" });
    await otto.asks(chat, "status", { kind: "answer" });
  });

  it("ends every room, the accounts' keys and the bots' disks, when two say now", async () => {
    const asked = await olga.asks(management, "!burn network now", { kind: "question" });
    const code = codeOf(asked);
    await otto.asks(management, `!approve ${code} now`, { kind: "answer", why: "burning" });
    const told = await olga.sees(
      management,
      { kind: "receipt", why: "burnt" },
      { mark: 0, ms: WAIT_MS },
    );
    expect(told.body).toContain("last words");
    expect(told.card["counts"]).toEqual({ left: 0 });
    await network.running.ended;
    const bots = Object.values(network.initialised.bots);
    for (const roomId of [river, desk, management]) {
      expect(membersOf(roomId).filter((one) => bots.some((bot) => bot === one))).toEqual([]);
    }
  }, 240_000);

  it("leaves nothing on disk but three marks, and nothing in the accounts", async () => {
    const data = join(folder, "data");
    for (const bot of BOT_NAMES) expect(await readdir(join(data, bot))).toEqual(["burnt"]);
    expect(existsSync(join(data, "vault.aviso"))).toBe(false);
    const left = await readdir(data);
    expect(left.filter((name) => !BOT_NAMES.some((bot) => bot === name))).toEqual([]);
    const users = rowsOf(database, "SELECT name FROM users").map(({ name }) => String(name));
    const canary = users.filter((name) => /^@n[0-9a-f]{12}:/u.test(name));
    expect(canary).toHaveLength(1);
    for (const bot of [...Object.values(network.initialised.bots), ...canary]) {
      const notes = rowsOf(
        database,
        "SELECT account_data_type AS type, content FROM account_data WHERE user_id = ?",
        bot,
      );
      const full = notes.filter(({ content, type }) => content !== "{}" && type !== "m.push_rules");
      expect(full).toEqual([]);
      const backups = rowsOf(
        database,
        "SELECT version FROM e2e_room_keys_versions WHERE deleted = 0 AND user_id = ?",
        bot,
      );
      expect(backups).toEqual([]);
      expect(
        rowsOf(database, "SELECT device_id FROM devices WHERE hidden = 0 AND user_id = ?", bot),
      ).toEqual([]);
    }
  });
});
