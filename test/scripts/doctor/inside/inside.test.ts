/** What the doctor says of the record of a network, and of rooms by what stands in it. */
import { describe, expect, it } from "vitest";
import { knownFrom } from "../../../../scripts/doctor/inside/read.ts";
import { examineMembers, examinePurges } from "../../../../scripts/doctor/inside/rooms.ts";
import {
  examineNames,
  examineOverdue,
  examineSchedules,
} from "../../../../scripts/doctor/inside/times.ts";
import type { Ask } from "../../../../scripts/doctor/outside/ask.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { LIVES } from "../../../../shared/core/lives.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { GOODBYE_MS } from "../../../../shared/domain/streams/retention.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { createTagger } from "../../../../shared/vault/tags.ts";
import type { Vault } from "../../../../shared/vault/vault.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { World } from "../../../harness/world.ts";

const TAG_KEY = new Uint8Array(32).fill(7);
const tagger = createTagger(TAG_KEY);
const ANA = "@ana:example.org" as UserId;
const MALLORY = "@mallory:example.org" as UserId;

function network() {
  const world = new World([roomsBot]);
  const river = world.committee("River", { areas: ["north"] });
  const person = tagger.user(ANA);
  const admitted = { role: "responder", scope: river.id, by: null, identity: null } as const;
  world.record(factOf("people", { type: "admitted", ...{ person, ...admitted } }));
  const account = (userId: UserId) => ({ userId, accessToken: "t" });
  const { bots, managementRoom, stateRoom } = world.network;
  const vault = {
    ...{ tagKey: TAG_KEY, managementRoom, stateRoom, serverName: "example.org" },
    bots: {
      ...{ verify: account(bots.verify), alert: account(bots.alert), rooms: account(bots.rooms) },
    },
  } as unknown as Vault;
  return { world, river, vault, known: knownFrom(world.state, vault) };
}

const asking =
  (members: readonly string[], goneRooms = true): Ask =>
  (path) => {
    const joined = Object.fromEntries(members.map((id) => [id, {}]));
    if (path.includes("joined_members")) {
      return Promise.resolve({ status: 200, dateMs: 0, json: { joined }, errcode: undefined });
    }
    const gone = { status: 404, dateMs: 0, json: {}, errcode: "M_NOT_FOUND" };
    const there = { status: 200, dateMs: 0, json: {}, errcode: undefined };
    return Promise.resolve(goneRooms ? gone : there);
  };

describe("who is in the rooms", () => {
  it("is well where everybody was admitted to them", async () => {
    const { known, vault, river } = network();
    const only = { ...known, state: { ...known.state, people: known.state.people } };
    const ask: Ask = (path, request) =>
      asking(path.includes(encodeURIComponent(river.roomId)) ? [ANA] : [])(path, request);
    expect(await examineMembers(only, vault, ask)).toMatchObject({
      level: "ok",
      values: { unknown: 0 },
    });
  });

  it("is told by count where somebody was not, and by no name", async () => {
    const { known, vault, river } = network();
    const ask: Ask = (path, request) =>
      asking(path.includes(encodeURIComponent(river.roomId)) ? [ANA, MALLORY] : [])(path, request);
    const found = await examineMembers(known, vault, ask);
    expect(found).toMatchObject({ level: "warn", check: "members", values: { unknown: 1 } });
    expect(JSON.stringify(found)).not.toMatch(/@|mallory|River/u);
  });
});

describe("rooms that ended", () => {
  function ended() {
    const made = network();
    const { world } = made;
    const requested = {
      ...{ type: "requested", ref: "ab".repeat(16), code: codeFromNumber(7), kind: "temporary" },
      ...{ title: "Bread", codename: "Fern 3", closesAtMs: world.nowMs, creators: [] },
    } as const;
    const { ref } = requested;
    world.record(factOf("room", requested));
    const roomId = world.room(world.network.bots.rooms);
    world.record(factOf("room", { type: "opened", ...{ ref, roomId } }));
    world.record(factOf("room", { type: "closed", ...{ ref, removed: 0 } }));
    return { ...made, closedMs: world.nowMs };
  }

  it("are looked for once the homeserver had the time to purge them", async () => {
    const { world, closedMs } = ended();
    const early = await examinePurges(world.state, closedMs + HOUR_MS, asking([], false));
    expect(early).toMatchObject([{ level: "ok", check: "purge" }]);
    const late = closedMs + 2 * HOUR_MS;
    expect(await examinePurges(world.state, late, asking([]))).toMatchObject([
      { level: "ok", values: { gone: 1, there: 0 } },
    ]);
    expect(await examinePurges(world.state, late, asking([], false))).toMatchObject([
      { level: "warn", values: { gone: 0, there: 1 } },
    ]);
  });
});

describe("what time should have brought", () => {
  const rotation = { leaving: "off", graceMs: HOUR_MS, schedule: "0 4 * * *", committees: {} };

  it("is well where nobody chose a schedule", () => {
    const { world } = network();
    expect(examineSchedules(world.state, world.settings, world.nowMs).level).toBe("ok");
  });

  it("tells when a schedule was seen to last, and what was missed since", () => {
    const { world } = network();
    Object.assign(world.settings, { rotation });
    world.passes(1_000);
    world.passes(DAY_MS);
    world.passes(GOODBYE_MS + MINUTE_MS);
    const { nowMs } = world;
    const now = examineSchedules(world.state, world.settings, nowMs);
    expect(now).toMatchObject({ level: "ok", values: { missed: 0 } });
    expect(now.says).toMatch(/last seen to: \d{4}-\d\d-\d\d 04:00$/u);
    const later = examineSchedules(world.state, world.settings, nowMs + 3 * DAY_MS);
    expect(later).toMatchObject({ level: "warn", check: "schedules" });
    expect(later.values?.["missed"]).toBeGreaterThan(0);
  });

  it("tells which choice names a committee that is not there, and not how it is called", () => {
    const { world } = network();
    const incidents = { from: "info", legal: "", dispatch: "Nowhere" } as const;
    expect(examineNames(world.state, world.settings).level).toBe("ok");
    const found = examineNames(world.state, { ...world.settings, incidents });
    expect(found).toMatchObject({ level: "warn", check: "names", values: { unknown: 1 } });
    expect(found.says).toContain("incidents.dispatch");
    expect(JSON.stringify(found)).not.toContain("Nowhere");
  });

  it("counts what is past its time, and nothing that is held or only just due", () => {
    const { world } = network();
    const code = codeFromNumber(9);
    const requested = {
      ...{ type: "requested", ref: "cd".repeat(16), code, kind: "temporary", title: "" },
      ...{ codename: "Fern 3", closesAtMs: world.nowMs, creators: [] },
    } as const;
    world.record(factOf("room", requested));
    const { ref } = requested;
    world.record(factOf("room", { type: "closed", ...{ ref, removed: 0 } }));
    const life = LIVES.cases.days * DAY_MS;
    const at = (ms: number) => examineOverdue(world.state, world.settings, world.nowMs + ms);
    expect(at(life + HOUR_MS)).toMatchObject({ level: "ok", values: { late: 0 } });
    expect(at(life + DAY_MS + HOUR_MS)).toMatchObject({ level: "warn", values: { late: 1 } });
    const held = { code, untilMs: world.nowMs + 9 * life };
    world.record(factOf("retention", { type: "held", ...{ ...held, by: tagger.user(ANA) } }));
    expect(at(life + DAY_MS + HOUR_MS)).toMatchObject({ level: "ok", values: { held: 1 } });
  });
});
