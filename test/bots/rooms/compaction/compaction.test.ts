/** The bots' record moves into a new room: asked for, told in numbers, closed with the truth. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { Extent } from "../../../../shared/core/bot.ts";
import { COMPACTION_STEPS } from "../../../../shared/core/compacting.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import { compactingFor } from "../../../../shared/domain/standing/compacting.ts";
import { BOTS_GONE_MS } from "../../../../shared/domain/streams/retention.ts";
import type { RotationSettings } from "../../../../shared/core/settings.ts";
import type { Sent } from "../../../harness/world.ts";
import { ana, orders, otto, town, type Town } from "../../alert/town.ts";

const BOTS = [verifyBot, alertBot, roomsBot];

type Place = Town & { extent: Extent };

function place(rotation: Partial<RotationSettings> = {}): Place {
  const extent: Extent = { entries: 40, sinceMs: null };
  const off = { graceMs: DAY_MS, leaving: "off", schedule: null, committees: {} } as const;
  const rooms: typeof roomsBot = {
    ...roomsBot,
    onTick: (context) => {
      const settings = { ...context.settings, rotation: { ...off, ...rotation } };
      return roomsBot.onTick({ ...context, settings, recorded: () => made.extent });
    },
    onReceipt: (receipt, context) =>
      roomsBot.onReceipt(receipt, { ...context, recorded: () => made.extent }),
  };
  const made: Place = { ...town([verifyBot, alertBot, rooms]), extent };
  made.world.quick = Object.values(made.world.network.bots);
  return made;
}

const underWay = ({ world }: Town) => world.state.compactions.underWay;
const now = ({ world }: Town) => world.state.compactions.now;

/** All three say that they have come so far. */
function allPass({ world }: Town, steps: readonly (typeof COMPACTION_STEPS)[number][]): void {
  const ref = world.state.compactions.underWay?.ref ?? "";
  for (const step of steps) {
    for (const { name, writes } of BOTS) {
      world.happens(compactingFor(name, writes).passed(ref, step));
    }
  }
}

function receipts(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(({ card }) => card["why"] === "compacted");
}

describe("room rotate state", () => {
  it("shows what it would do, with numbers, and changes nothing", () => {
    const made = place();
    const [plan] = orders(made, "!room rotate state");
    const people = made.world.state.people.persons.size;
    expect(plan?.card).toMatchObject({ kind: "question", counts: { cases: 0, people } });
    expect(plan?.body).toContain("!room rotate state now");
    expect(underWay(made)).toBeNull();
  });

  it.each(["!room rotate state", "!sala renovar estado", "!rotate the record"])(
    "is begun by the yes of whoever was shown it, and by nobody else's: %s",
    (order) => {
      const made = place();
      orders(made, order);
      orders(made, "yes", otto);
      expect(underWay(made)).toBeNull();
      const [answer] = orders(made, "yes");
      expect(answer?.card).toMatchObject({ kind: "answer", why: "compaction" });
      expect(underWay(made)).toMatchObject({ why: "command", isDone: false });
      expect(underWay(made)?.from).toBe(made.world.network.stateRoom);
    },
  );

  it("is dropped by a no", () => {
    const made = place();
    orders(made, "!room rotate state");
    orders(made, "no");
    orders(made, "yes");
    expect(underWay(made)).toBeNull();
  });

  it("is one at a time: asked for again, it says how far it has come", () => {
    const made = place();
    orders(made, "!room rotate state now");
    const ref = underWay(made)?.ref;
    allPass(made, ["ready"]);
    for (const order of ["!room rotate state now", "!room rotate state"]) {
      const [told] = orders(made, order);
      expect(told?.body).toContain("In the new room: 3 of 3 bots");
      expect(told?.body).toContain("read everything there: 0");
    }
    expect(underWay(made)?.ref).toBe(ref);
  });

  it("is refused to whoever is no organizer", () => {
    const made = place();
    made.world.join(made.world.network.managementRoom, ana);
    const [told] = orders(made, "!room rotate state now", ana);
    expect(told?.card["kind"]).toBe("refusal");
    expect(underWay(made)).toBeNull();
  });

  it("names a committee that is called so, before the record", () => {
    const made = place();
    made.world.committee("State", { areas: ["north/river"] });
    orders(made, "!room rotate state now");
    expect(underWay(made)).toBeNull();
    expect(made.world.state.standings.rotations.size).toBe(1);
  });

  it("leaves everything as it was where no room is made, and says so", () => {
    const made = place();
    made.world.areRoomsRefused = true;
    const sent = orders(made, "!room rotate state now");
    expect(sent.map(({ card }) => card["kind"])).toContain("warning");
    expect(underWay(made)).toBeNull();
    expect(now(made)).toBeNull();
  });
});

describe("the end of it", () => {
  function settled(): Readonly<{ made: Place; from: RoomId; sent: readonly Sent[] }> {
    const made = place();
    const from = made.world.network.stateRoom;
    orders(made, "!room rotate state now");
    allPass(made, COMPACTION_STEPS);
    return { made, from, sent: made.world.passes(SECOND_MS) };
  }

  it("comes when all three are settled, and not before", () => {
    const made = place();
    orders(made, "!room rotate state now");
    allPass(made, ["ready", "read"]);
    made.world.passes(HOUR_MS);
    expect(underWay(made)?.isDone).toBe(false);
  });

  it("is told with what came along, and the receipt with what is off the disk", () => {
    const { made, sent } = settled();
    const people = made.world.state.people.persons.size;
    const done = sent.find(({ card }) => card["why"] === "compaction");
    expect(done?.card).toMatchObject({ kind: "receipt", counts: { people, cases: 0 } });
    made.extent = { entries: 12, sinceMs: null };
    const [receipt] = receipts(made.world.passes(SECOND_MS));
    expect(receipt?.card["counts"]).toEqual({ entries: 28 });
    expect(receipt?.body).toContain("Done: all three bots left");
    expect(receipt?.body).toContain("the homeserver still knows");
    expect(underWay(made)).toBeNull();
    expect(now(made)?.count).toBe(1);
  });

  it("waits for the other bots, and says of one that stays that nothing is known", () => {
    const { made, from } = settled();
    made.world.join(from, made.world.network.bots.alert);
    made.world.passes(BOTS_GONE_MS / 2);
    expect(underWay(made)?.isDone).toBe(true);
    const [receipt] = receipts(made.world.passes(BOTS_GONE_MS));
    expect(receipt?.body).toContain("Not known: whether all bots have left");
  });

  it("claims no number where this disk does not remember one", () => {
    const { made } = settled();
    made.world.burnDisks();
    const [receipt] = receipts(made.world.passes(SECOND_MS));
    expect(receipt?.card["counts"]).toBeUndefined();
  });

  it("is told once, however often it is asked for", () => {
    const { made } = settled();
    const all = [1, 2, 3].flatMap(() => receipts(made.world.passes(MINUTE_MS)));
    expect(all).toHaveLength(1);
  });
});

describe("a record that is due", () => {
  it.each<readonly [string, Partial<RotationSettings>, Partial<Extent>]>([
    ["by its age", { recordMs: 30 * DAY_MS }, { sinceMs: 0 }],
    ["by its length", { recordEntries: 1_000 }, { entries: 1_000, sinceMs: 0 }],
  ])("moves by itself, once: %s", (_what, rotation, extent) => {
    const made = place(rotation);
    made.extent = { entries: 40, sinceMs: made.world.nowMs, ...extent };
    const [told] = made.world.passes(SECOND_MS);
    expect(told?.card).toMatchObject({ kind: "receipt", why: "compaction" });
    const ref = underWay(made)?.ref;
    expect(ref).toBeDefined();
    made.world.passes(MINUTE_MS);
    expect(underWay(made)?.ref).toBe(ref);
    allPass(made, COMPACTION_STEPS);
    for (let minute = 0; minute < 5; minute += 1) made.world.passes(MINUTE_MS);
    // This disk may count the old entries for a moment: they ask for no second one.
    expect(underWay(made)).toBeNull();
    expect(now(made)?.count).toBe(1);
  });

  it("stays where nothing was chosen, and while it is young and short", () => {
    const none = place();
    none.extent = { entries: 1_000_000, sinceMs: 0 };
    const young = place({ recordMs: DAY_MS, recordEntries: 1_000 });
    young.extent = { entries: 999, sinceMs: young.world.nowMs };
    for (const made of [none, young]) {
      made.world.passes(HOUR_MS);
      expect(underWay(made)).toBeNull();
    }
  });

  it("is asked for again some hours after no room was made, and not at each tick", () => {
    const made = place({ recordEntries: 10 });
    made.world.areRoomsRefused = true;
    const warnings = (sent: readonly Sent[]): number =>
      sent.filter(({ card }) => card["kind"] === "warning").length;
    expect(warnings(made.world.passes(SECOND_MS))).toBe(1);
    expect(warnings(made.world.passes(HOUR_MS))).toBe(0);
    expect(warnings(made.world.passes(6 * HOUR_MS))).toBe(1);
  });

  it("that does not get on is told of once a day, with what it waits for", () => {
    const made = place();
    orders(made, "!room rotate state now");
    const slow = (sent: readonly Sent[]) =>
      sent.filter(({ card }) => card["kind"] === "warning" && card["why"] === "compaction");
    expect(slow(made.world.passes(HOUR_MS))).toEqual([]);
    const [told] = slow(made.world.passes(6 * HOUR_MS));
    expect(told?.body).toContain("In the new room: 0 of 3 bots");
    expect(slow(made.world.passes(HOUR_MS))).toEqual([]);
    expect(slow(made.world.passes(DAY_MS))).toHaveLength(1);
  });
});
