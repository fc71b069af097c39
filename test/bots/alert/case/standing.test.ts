/** An alert never goes out on the word of somebody who counts no more when it is sent. */
import { describe, expect, it } from "vitest";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import type { RotationEvent } from "../../../../shared/domain/standing/rotations.ts";
import type { CaseEvent } from "../../../../shared/domain/streams/cases.ts";
import { actor, tagFor, type Actor } from "../../../harness/actors.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { SlowOutbox } from "../alert/slow-outbox.ts";
import { cardsIn, CODE, caseTurns, olga, orders, report, town, type Town } from "../town.ts";

const [dora, eve, fay] = ["Dora", "Eve", "Fay"].map((name) => actor(name)) as [Actor, Actor, Actor];

/** Reported, and confirmed by these, who are confirmers of that area. */
function confirmedBy(...people: readonly Actor[]): Town {
  const place = town([alertBot]);
  const { world } = place;
  world.confirmers("north/river");
  for (const who of [dora, eve, fay]) world.admit(who, "confirmer", "north/river");
  report(place);
  for (const who of people) world.caseFact(confirms(who));
  return place;
}

function confirms({ tag: voter }: Actor): CaseEvent {
  return { type: "voted", code: CODE, voter, choice: "confirm", how: null, what: null };
}

function revoked({ world }: Town, who: Actor): void {
  world.peopleFact({ type: "revoked", person: who.tag, by: olga.tag });
}

describe("a case that somebody confirmed who counts no more", () => {
  it("raises no alert, though it stands as confirmed", () => {
    const place = confirmedBy(dora, eve);
    revoked(place, dora);
    expect(cardsIn(caseTurns(place, "confirmed"))).toEqual([]);
    const other = confirmedBy(dora, eve);
    const identity = tagFor("another identity");
    other.world.peopleFact({ type: "identity-changed", person: eve.tag, identity });
    expect(cardsIn(caseTurns(other, "confirmed"))).toEqual([]);
  });

  it("control: raises one while all of them count, or enough others do", () => {
    expect(cardsIn(caseTurns(confirmedBy(dora, eve), "confirmed"))).toHaveLength(2);
    const place = confirmedBy(dora, eve, fay);
    revoked(place, dora);
    expect(cardsIn(caseTurns(place, "confirmed"))).toHaveLength(2);
  });
});

describe("an alert whose cards wait to be sent", () => {
  it("is not told once nothing confirms it, and is told when it is confirmed again", () => {
    const place = confirmedBy(dora, eve);
    const outbox = new SlowOutbox(place.world, { asksFirst: true });
    outbox.caseTurns({ type: "confirmed", code: CODE });
    expect(outbox.step(place.north)).toBe(true);
    revoked(place, dora);
    outbox.drain();
    expect(outbox.shown(place.north)).toHaveLength(1);
    expect(outbox.shown(place.river)).toEqual([]);
    expect(outbox.warnings(place.management)).toEqual([]);
    outbox.caseTurns({ type: "unconfirmed", code: CODE });
    place.world.caseFact(confirms(fay));
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.drain();
    const [card] = outbox.shown(place.river).filter(({ sent }) => isFirst(sent));
    expect(card).toBeDefined();
    const { reach } = place.world.state.alerts.alerts.get(CODE) ?? { reach: [] };
    expect(reach.map(({ roomId }) => roomId).toSorted()).toEqual(
      [place.north, place.river].toSorted(),
    );
    expect(reach.every(({ cardId }) => cardId !== null)).toBe(true);
  });

  it("is told in the room of now when it is confirmed again after its room gave way", () => {
    const place = confirmedBy(dora, eve);
    const outbox = new SlowOutbox(place.world, { asksFirst: true });
    outbox.caseTurns({ type: "confirmed", code: CODE });
    revoked(place, dora);
    outbox.drain();
    outbox.caseTurns({ type: "unconfirmed", code: CODE });
    const now = rotated(place);
    place.world.caseFact(confirms(fay));
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.drain();
    expect(outbox.shown(now).filter(({ sent }) => isFirst(sent))).not.toEqual([]);
    const { reach } = place.world.state.alerts.alerts.get(CODE) ?? { reach: [] };
    expect(reach.map(({ roomId }) => roomId).toSorted()).toEqual([place.north, now].toSorted());
  });

  it("is told when it is confirmed again before its turn comes", () => {
    const place = confirmedBy(dora, eve);
    const outbox = new SlowOutbox(place.world, { asksFirst: true });
    outbox.caseTurns({ type: "confirmed", code: CODE });
    revoked(place, dora);
    const wanted = alertBot.wants;
    expect(wanted).toBeDefined();
    place.world.caseFact(confirms(fay));
    outbox.drain();
    expect(outbox.passedOver).toBe(0);
    expect(outbox.shown(place.river)).toHaveLength(1);
  });

  it("goes out all the same when organizers sent it", () => {
    const place = town([alertBot]);
    const sent = orders(place, "alert north/river watch people are being stopped");
    expect(cardsIn(sent)).toHaveLength(2);
    const context = place.world.contextOf("alert");
    const wanted = place.world.effects.map((effect) => alertBot.wants?.(effect, context));
    expect(wanted).not.toContain(false);
  });
});

/** The room of the committee by the river gave way to this one. */
function rotated({ world, river, riverId }: Town): RoomId {
  const ref = "cd".repeat(16);
  const roomId = "!successor" as RoomId;
  const of = { kind: "committee", id: riverId } as const;
  const asked = { ref, of, from: river, codename: "Elm 7", creators: [], graceMs: 1 };
  const events: readonly RotationEvent[] = [
    { type: "rotation-requested", ...asked, why: "command" },
    { type: "rotation-opened", ref, roomId },
    { type: "rotation-switched", ref },
  ];
  for (const event of events) world.record(factOf("room", event));
  return roomId;
}

function isFirst(content: Readonly<Record<string, unknown>>): boolean {
  return (content["org.aviso.card"] as { msgType?: string } | undefined)?.msgType !== "Cancel";
}
