/** What is done while nobody confirms a report, until it is given up. */
import { describe, expect, it } from "vitest";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";
import { into, messages } from "../network.ts";

const never = { remindMs: 0, widerMs: 0, neighborsMs: 0, downgradeMs: 0, giveUpMs: 0 };
const urgent = {
  remindMs: 4 * MINUTE_MS,
  widerMs: 5 * MINUTE_MS,
  neighborsMs: 10 * MINUTE_MS,
  downgradeMs: 20 * MINUTE_MS,
  giveUpMs: 40 * MINUTE_MS,
};

type Town = Readonly<{ world: World; ana: Actor; chat: RoomId; rooms: Record<string, RoomId> }>;

/** Two confirmers each of `north/river`, its neighbor `north/hill`, and `south`. */
function town(): Town {
  const world = new World([verifyBot], {
    waiting: { info: never, watch: never, urgent },
    quorum: { info: 2, watch: 1, urgent: 2 },
  });
  const areas = ["north/river", "north/hill", "south"];
  world.area(...areas);
  world.admit(actor("Olga"), "organizer");
  const ana = actor("Ana");
  world.admit(ana, "responder", "nowhere");
  const rooms = Object.fromEntries(areas.map((area) => [area, world.confirmers(area)]));
  for (const area of areas) {
    for (const which of [1, 2]) world.admit(actor(`${area} ${which}`), "confirmer", area);
  }
  return { world, ana, chat: world.direct(ana), rooms };
}

function reported({ world, ana, chat }: Town) {
  world.says(ana, chat, "report north/river raid, 6 agents in uniform, two vans");
  const [found] = world.state.cases.values();
  if (found === undefined) throw new Error("nothing was reported");
  return () => world.state.cases.get(found.code) ?? found;
}

const whys = (sent: readonly Sent[]): readonly unknown[] =>
  messages(sent).map(({ card }) => card["why"]);

describe("a report that nobody confirms", () => {
  it("is asked about again where it was asked, once", () => {
    const place = town();
    reported(place);
    expect(place.world.passes(4 * MINUTE_MS - 1)).toEqual([]);
    const sent = messages(place.world.passes(1));
    expect(sent.map(({ roomId, card }) => [roomId, card["why"]])).toEqual([
      [place.rooms["north/river"], "reminder"],
    ]);
    expect(place.world.passes(30_000)).toEqual([]);
  });

  it("is put to the area around, then to everybody, and whoever reported it hears so", () => {
    const place = town();
    const found = reported(place);
    const { world, rooms, chat } = place;
    world.passes(4 * MINUTE_MS);
    const wider = world.passes(MINUTE_MS);
    expect(into(rooms["north/hill"] as RoomId, wider)).toHaveLength(2);
    expect(into(rooms["south"] as RoomId, wider)).toEqual([]);
    expect(whys(into(chat, wider))).toEqual(["wider"]);
    const all = world.passes(5 * MINUTE_MS);
    expect(into(rooms["south"] as RoomId, all)).toHaveLength(2);
    expect(into(rooms["north/hill"] as RoomId, all)).toEqual([]);
    expect(found().circle).toBeNull();
  });

  it("is confirmed by people of the wider area, who had no say before", () => {
    const place = town();
    const found = reported(place);
    const { world, rooms } = place;
    const far = [1, 2].map((which) => actor(`north/hill ${which}`));
    const says = (who: Actor): void => {
      world.says(who, rooms["north/hill"] as RoomId, `!confirm ${found().code}`);
    };
    far.forEach(says);
    expect(found().votes.size).toBe(0);
    world.passes(4 * MINUTE_MS);
    world.passes(MINUTE_MS);
    far.forEach(says);
    expect(found().state).toBe("confirmed");
  });

  it("is no longer urgent after its time, and counts then as what it is", () => {
    const place = town();
    const found = reported(place);
    const { world, rooms, chat } = place;
    world.says(actor("north/river 1"), rooms["north/river"] as RoomId, `!confirm ${found().code}`);
    for (const minutes of [4, 1, 5]) world.passes(minutes * MINUTE_MS);
    expect(found()).toMatchObject({ severity: "urgent", state: "unconfirmed" });
    const sent = world.passes(10 * MINUTE_MS);
    expect(whys(into(chat, sent))).toContain("downgraded");
    // One is a quorum for what is only watched, so her voice is enough now.
    expect(found()).toMatchObject({ severity: "watch", state: "confirmed" });
  });

  it("is given up at last, and who reported it and the organizers hear what to do", () => {
    const place = town();
    const found = reported(place);
    const { world, chat } = place;
    for (const minutes of [4, 1, 5, 10]) world.passes(minutes * MINUTE_MS);
    const sent = world.passes(20 * MINUTE_MS);
    expect(found().state).toBe("expired");
    const [own] = messages(into(chat, sent));
    expect(own?.body).toContain("Nobody answered");
    const [warned] = messages(into(world.network.managementRoom, sent));
    expect(warned?.card).toMatchObject({ kind: "warning", why: "unanswered", case: found().code });
  });

  it("begins anew with all of it when it was confirmed and falls back", () => {
    const place = town();
    const found = reported(place);
    const { world, rooms } = place;
    const river = rooms["north/river"] as RoomId;
    world.passes(4 * MINUTE_MS);
    for (const which of [1, 2]) {
      world.says(actor(`north/river ${which}`), river, `!confirm ${found().code}`);
    }
    expect(found().state).toBe("confirmed");
    expect(world.passes(60 * MINUTE_MS).filter(({ card }) => card["why"] === "reminder")).toEqual(
      [],
    );
    world.says(actor("north/river 1"), river, `!withdraw ${found().code}`);
    expect(found()).toMatchObject({ state: "unconfirmed", steps: [] });
    expect(whys(world.passes(4 * MINUTE_MS))).toEqual(["reminder"]);
  });
});
