/**
 * A burn goes on when the rooms bot is killed in the middle of it, on a real homeserver: it ends as
 * if nobody had died, its database has no message of the room, and the end is told once.
 */
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { rowsOf, rowsWith } from "../harness/homeserver-rows.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const END_MS_MAX = 150_000;
/** Instants after the order at which the bot dies: before it is on record, in the middle, late. */
const DEATHS_MS = [0, 400, 1_500];
/** What the homeserver keeps of a room that it purged, and the receipt says so. */
const KEPT = ["current_state_delta_stream", "scheduled_tasks"];
const BURNT = { kind: "receipt", why: "burnt" };

let real: RealNetwork;
let olga: Actor;
let otto: Actor;
let ana: Actor;
let management: RoomId;
let control: RoomId;
let database: string;

beforeAll(async () => {
  real = await openRealNetwork();
  ({ olga, management } = real);
  database = join(dirname(real.network.keyFile), "homeserver", "homeserver.db");
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  control = await real.opens('!committee new "Harbour" north/river en');
  otto = await real.person("otto");
  ana = await real.person("ana");
  await real.admit(otto, "organizer");
});

afterAll(() => real.stop());

/** It dies so long from now; its supervisor starts it again, as another process. */
async function roomsDies(waitMs: number): Promise<void> {
  await pause(waitMs);
  const pid = real.running.pidOf("rooms");
  if (pid === undefined) throw new Error("the rooms bot is not there to be killed");
  process.kill(pid, "SIGKILL");
  await until(() => ![undefined, pid].includes(real.running.pidOf("rooms")));
}

function membersOf(roomId: RoomId): readonly unknown[] {
  return rowsOf(
    database,
    "SELECT state_key FROM current_state_events WHERE room_id = ? AND membership = 'join'",
    roomId,
  ).map((row) => row["state_key"]);
}

/** Nothing of the room is left but what the receipt names, and the other room has all it had. */
async function isPurged(roomId: RoomId, controlEvents: number): Promise<void> {
  await until(() => rowsWith(database, roomId)["events"] === undefined);
  await until(() => Object.keys(rowsWith(database, roomId)).every((table) => KEPT.includes(table)));
  expect(rowsWith(database, control)["events"]).toBeGreaterThanOrEqual(controlEvents);
  expect(membersOf(control)).toContain(olga.userId);
}

/** The end was told once; her people are out, the room is purged, and the other one is whole. */
async function isBurntOnce(room: RoomId, mark: number, before: number): Promise<void> {
  await until(() => !membersOf(room).includes(ana.userId));
  if (membersOf(room).includes(olga.userId)) await olga.person.leave(room);
  await isPurged(room, before);
  expect(olga.seen(management, BURNT, mark)).toHaveLength(1);
}

const controlEvents = (): number => rowsWith(database, control)["events"] ?? 0;

/** Two organizers want a committee gone; the code of it. */
async function agreed(name: string, now: "" | " now"): Promise<string> {
  const asked = await olga.asks(management, `!burn committee "${name}"${now}`, {
    kind: "question",
  });
  const code = codeOf(asked);
  await otto.person.say(management, `!approve ${code}${now}`);
  return code;
}

describe("`burn room`, in which the rooms bot is killed", () => {
  it.each(DEATHS_MS)("empties the room, dead after %i ms", { timeout: 400_000 }, async (waitMs) => {
    const room = await real.opens(`!room new "Tonight ${waitMs}" ttl 2h`);
    const before = controlEvents();
    expect(rowsWith(database, room)["events"]).toBeGreaterThan(5);
    const asked = await olga.asks(management, `!burn room "Tonight ${waitMs}"`, {
      kind: "question",
    });
    const code = codeOf(asked);
    const mark = olga.mark();
    const receipt = { kind: "receipt", room: code };
    await olga.person.say(management, `!burn room ${code} yes`);
    await roomsDies(waitMs);
    const { card, body } = await olga.sees(management, receipt, { mark, ms: END_MS_MAX });
    const { staying } = card["counts"] as { staying: number };
    // Who made a room with a bot cannot be removed, and the receipt says so.
    expect(membersOf(room)).toEqual(staying === 0 ? [] : [olga.userId]);
    expect(body.includes("could not be removed")).toBe(staying > 0);
    if (staying > 0) await olga.person.leave(room);
    await isPurged(room, before);
    expect(olga.seen(management, receipt, mark)).toHaveLength(1);
  });
});

describe("`burn committee`, in which the rooms bot is killed", () => {
  it.each(DEATHS_MS)("ends it now, dead after %i ms", { timeout: 400_000 }, async (waitMs) => {
    const name = `Ferry ${waitMs}`;
    const room = await real.opens(`!committee new "${name}" north/river en`);
    await real.admit(ana, `responder "${name}"`);
    const before = controlEvents();
    const mark = olga.mark();
    await agreed(name, " now");
    await roomsDies(waitMs);
    await olga.sees(management, BURNT, { mark, ms: END_MS_MAX });
    await isBurntOnce(room, mark, before);
    const gone = await olga.asks(management, `!burn committee "${name}"`, { kind: "refusal" });
    expect(gone.card["reason"]).toBe("unknown-committee");
  });

  it("keeps the undo window, and burns when two want it now", { timeout: 400_000 }, async () => {
    const room = await real.opens('!committee new "Lock" north/river en');
    await real.admit(ana, 'responder "Lock"');
    const before = controlEvents();
    const mark = olga.mark();
    const code = await agreed("Lock", "");
    await roomsDies(200);
    await olga.sees(management, { why: "sealed", case: code }, { mark, ms: END_MS_MAX });
    await roomsDies(0);
    expect(membersOf(room)).toEqual(expect.arrayContaining([ana.userId, olga.userId]));
    await olga.person.say(management, `!burn undo ${code}`);
    await roomsDies(200);
    await olga.sees(management, { why: "undone", case: code }, { mark, ms: END_MS_MAX });
    const again = await agreed("Lock", "");
    await olga.sees(management, { why: "sealed", case: again }, { mark, ms: END_MS_MAX });
    expect(olga.seen(management, BURNT, mark)).toEqual([]);
    await agreed("Lock", " now");
    await roomsDies(400);
    await olga.sees(management, { ...BURNT, case: again }, { mark, ms: END_MS_MAX });
    await isBurntOnce(room, mark, before);
  });
});
