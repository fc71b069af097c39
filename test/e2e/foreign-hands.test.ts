/**
 * An organizer who made a room with a bot may do everything in it (room version 12). What she
 * changes there with an ordinary app is put back within seconds, or the room gives way.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { until } from "../harness/person-bot.ts";
import { openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const FOREIGN = { kind: "warning", why: "foreign" };

let real: RealNetwork;
let management: RoomId;
let olga: Actor;
let ana: Actor;
let river: RoomId;

beforeAll(async () => {
  real = await openRealNetwork();
  ({ olga, management } = real);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await real.opens('!committee new "River" north/river en');
  ana = await real.person("ana");
  await real.admit(ana, 'responder "River"');
});

afterAll(() => real.stop());

type Content = Readonly<Record<string, unknown>>;

function placeOf(path: string): string {
  return `${real.network.homeserver.url}/_matrix/client/v3/${path}`;
}

/** As any app of hers does it, with her own token. */
async function asks(who: Actor, method: string, path: string, body?: Content): Promise<Content> {
  const { accessToken } = who.person.credentials;
  const answer = await fetch(placeOf(path), {
    method,
    headers: { authorization: `Bearer ${accessToken}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Content;
}

const stateOf = (type: string, roomId = river) =>
  `rooms/${encodeURIComponent(roomId)}/state/${type}/`;
const read = (type: string) => asks(olga, "GET", stateOf(type));
const write = (type: string, content: Content) => asks(olga, "PUT", stateOf(type), content);

/** What she wrote is as it was before, by the homeserver's own word, and the organizers know. */
async function isPutBack(type: string, content: Content, before: Content): Promise<void> {
  const mark = olga.mark();
  await write(type, content);
  const told = await olga.sees(management, FOREIGN, { mark, ms: 45_000 });
  expect(told.body).toContain(olga.userId);
  expect(told.body).toContain("River");
  await expect.poll(() => read(type), { timeout: 45_000 }).toEqual(before);
}

describe("what an organizer changes in a room that she made with a bot", () => {
  it("is put back within seconds, and told: who may come in", { timeout: 150_000 }, async () => {
    const before = await read("m.room.join_rules");
    await isPutBack("m.room.join_rules", { join_rule: "public" }, before);
  });

  it("is put back when several parts change at once", { timeout: 150_000 }, async () => {
    const [name, powers] = [await read("m.room.name"), await read("m.room.power_levels")];
    await write("m.room.topic", { topic: "raids" });
    await write("m.room.power_levels", { ...powers, users: { [ana.userId]: 100 }, invite: 0 });
    await isPutBack("m.room.name", { name: "Raids by the river" }, name);
    await expect.poll(() => read("m.room.topic"), { timeout: 45_000 }).toEqual({ topic: "" });
    const now = await read("m.room.power_levels");
    expect(now).toMatchObject({ users: {}, invite: 100, users_default: 0, state_default: 100 });
  });

  it("is found at the next start when no bot ran meanwhile", { timeout: 120_000 }, async () => {
    // Away for longer than the rounds of one fight are counted would take minutes: another room.
    const hill = await real.opens('!committee new "Hill" north/river en');
    await real.running.stop();
    const mark = olga.mark();
    await asks(olga, "PUT", stateOf("m.room.history_visibility", hill), {
      history_visibility: "world_readable",
    });
    await real.network.start();
    const told = await olga.sees(management, FOREIGN, { mark, ms: 90_000 });
    expect(told.body).toContain("Hill");
    const now = () => asks(olga, "GET", stateOf("m.room.history_visibility", hill));
    await expect.poll(now, { timeout: 60_000 }).toEqual({ history_visibility: "joined" });
  });
});

describe("an upgrade of a room", () => {
  it("is followed by no bot: the room gives way to one of ours", { timeout: 180_000 }, async () => {
    const mark = olga.mark();
    const seen = ana.mark();
    const path = `rooms/${encodeURIComponent(river)}/upgrade`;
    const { replacement_room: hers } = await asks(olga, "POST", path, { new_version: "12" });
    for (const bot of Object.values(real.initialised.bots)) {
      const invited = `rooms/${encodeURIComponent(String(hers))}/invite`;
      await asks(olga, "POST", invited, { user_id: bot });
    }
    const told = await olga.sees(management, FOREIGN, { mark, ms: 90_000 });
    expect(told.body).toContain("River");
    await olga.sees(management, { kind: "receipt", why: "rotated" }, { mark, ms: 120_000 });
    // Olga alone was there to be told; a second organizer makes the next room where there is one.
    const words = "!alert north/river watch the road is blocked";
    await olga.asks(management, words, { kind: "answer", area: "north/river" });
    await until(() => ana.seen(undefined, { kind: "alert", msgType: "Alert" }, seen).length > 0);
    const shown = ana.seen(undefined, { kind: "alert", msgType: "Alert" }, seen);
    expect(shown.map(({ message }) => message.roomId)).not.toContain(hers);
    expect(shown.map(({ message }) => message.roomId)).not.toContain(river);
    const members = `rooms/${encodeURIComponent(String(hers))}/members?not_membership=leave`;
    const { chunk } = await asks(olga, "GET", members);
    const inside = (chunk as readonly Content[]).map(({ state_key: who }) => who);
    for (const bot of Object.values(real.initialised.bots)) expect(inside).not.toContain(bot);
  });
});
