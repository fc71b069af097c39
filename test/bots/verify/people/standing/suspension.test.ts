/** Identities that change: who is told what, how often, and how somebody comes back. */
import { describe, expect, it } from "vitest";
import { onPeopleReceipt } from "../../../../../bots/verify/people/receipt/receipts.ts";
import { tellSuspended } from "../../../../../bots/verify/people/standing/digest/suspended.ts";
import { takeSlip } from "../../../../../bots/verify/trust/slip/take-slip.ts";
import type { Outcome } from "../../../../../shared/core/bot.ts";
import type { EventId } from "../../../../../shared/core/values/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import { drawOneTimeCode, tagOfCode } from "../../../../../shared/domain/one-time-code.ts";
import { actor, tagFor, type Actor } from "../../../../harness/actors.ts";
import type { Sent } from "../../../../harness/world.ts";
import { into, reasons, type Town } from "../../network.ts";
import { oldTown, orders, writes } from "../../trust/desk.ts";

const CODE = drawOneTimeCode((count) => new Uint8Array(count).fill(7));

/** Another identity of hers. */
function other(who: Actor) {
  return tagFor(`another identity of ${who.userId}`);
}

function resets({ world }: Town, ...people: readonly Actor[]): readonly Sent[] {
  return people.flatMap((who) => world.sees(who, other(who)));
}

/** What stands in the management room: messages, and the edits of them. */
function told(place: Town, sent: readonly Sent[]) {
  const all = into(place.world.network.managementRoom, sent);
  const isEdit = ({ content }: Sent): boolean => JSON.stringify(content).includes("m.replace");
  return { messages: all.filter((one) => !isEdit(one)), edits: all.filter(isEdit) };
}

/** What this machine notes, where the world of the test notes nothing between two calls. */
function noting(place: Town) {
  const notes = new Map<string, string>();
  const record = ({ notes: written = [] }: Outcome): void => {
    for (const { name, text } of written) {
      if (text === null) notes.delete(name);
      else notes.set(name, text);
    }
  };
  const there = (): ReturnType<typeof place.world.contextOf> => ({
    ...place.world.contextOf("verify"),
    noted: (name) => notes.get(name),
    notedUnder: (prefix) => new Map([...notes].filter(([name]) => name.startsWith(prefix))),
  });
  return { there, record };
}

/** The ticket of the message in it. */
function ticketIn(outcome: Outcome | undefined) {
  const [message] = outcome?.effects ?? [];
  return message !== undefined && "ticket" in message ? (message.ticket ?? null) : null;
}

describe("identities that change one after the other", () => {
  it("stand in one message with a finished line for each (five of eight in ten minutes)", () => {
    const place = oldTown();
    const people = ["Eva", "Fay", "Gil", "Hal"].map((name) => actor(name));
    for (const who of people) place.world.admit(who, "responder", place.committee);
    const gone = [place.ben, ...people];
    const sent = gone.flatMap((who) => {
      place.world.passes(2 * MINUTE_MS - 1);
      return resets(place, who);
    });
    const { messages, edits } = told(place, sent);
    expect(messages.map(({ card }) => card["why"])).toEqual(["changed-identity"]);
    const last = edits.at(-1);
    expect(last?.card["counts"]).toEqual({ people: 5 });
    expect(last?.body).toContain(`!admit ${place.ben.userId} confirmer north/river again`);
    for (const { userId } of people) {
      expect(last?.body).toContain(`!admit ${userId} responder "River side" again`);
    }
  });

  it("are told of while an earlier one, who is revoked by then, waits to be told of", () => {
    const place = oldTown();
    const { there, record } = noting(place);
    resets(place, place.ben, place.cleo);
    const [first] = [place.ben, place.cleo].map(({ userId }) => {
      const outcome = tellSuspended(userId, there());
      record(outcome);
      return outcome;
    });
    const ticket = ticketIn(first);
    place.world.passes(MINUTE_MS);
    place.world.peopleFact({ type: "revoked", person: place.ben.tag, by: place.olga.tag });
    const result = { ok: true, eventId: "$digest" as EventId } as const;
    const { effects } = onPeopleReceipt({ key: "k", effect: "send", ticket, result }, there());
    expect(JSON.stringify(effects)).toContain(place.cleo.userId);
    expect(JSON.stringify(effects)).not.toContain(place.ben.userId);
  });

  it("are told of, too, when the one before them changes again before anything was shown", () => {
    const place = oldTown();
    const { there, record } = noting(place);
    resets(place, place.ben, place.cleo);
    const said = [place.ben, place.cleo, place.ben].map(({ userId }) => {
      const outcome = tellSuspended(userId, there());
      record(outcome);
      return outcome;
    });
    const [first, , again] = said;
    expect(JSON.stringify(again?.effects)).toContain(place.cleo.userId);
    // The first one is shown late: in it she would be told of twice.
    const result = { ok: true, eventId: "$first" as EventId } as const;
    const late = { key: "k", effect: "send", ticket: ticketIn(first), result } as const;
    expect(onPeopleReceipt(late, there()).effects).toEqual([]);
  });

  it("begin a new message after ten minutes, and when one changes once more", () => {
    const place = oldTown();
    const first = told(place, resets(place, place.ben));
    const again = told(place, place.world.sees(place.ben, tagFor("a third one")));
    place.world.passes(11 * MINUTE_MS);
    const later = told(place, resets(place, place.cleo));
    expect([first, again, later].map(({ messages }) => messages.length)).toEqual([1, 1, 1]);
    expect(later.messages[0]?.body).not.toContain(place.ben.userId);
  });

  it("are told to each of them at once, in her language, and who can mend it", () => {
    const place = oldTown();
    writes(place, place.ben, "español");
    const sent = resets(place, place.ben);
    const own = into(place.world.direct(place.ben), sent);
    expect(reasons(own)).toEqual(["changed-identity"]);
    expect(own[0]?.body).toContain("Sus claves cambiaron");
    expect(own[0]?.body).not.toContain("readmit-organizer");
  });
});

it("whoever is admitted again is called another identity", () => {
  const place = oldTown();
  resets(place, place.ben);
  const line = `!admit ${place.ben.userId} confirmer north/river again`;
  const [answer] = orders(place, line);
  expect(answer?.body).toContain("another identity than the one that was admitted before");
});

describe("the only organizer whose identity is lost", () => {
  function handedIn(place: Town, who: Actor): void {
    const invite = tagOfCode(CODE, tagFor);
    const slip = { do: "readmit", invite, person: who.tag } as const;
    const turn = takeSlip(slip, place.world.contextOf("verify"));
    for (const fact of "outcome" in turn ? turn.outcome.facts : []) place.world.happens(fact);
    expect(takeSlip(slip, place.world.contextOf("verify"))).toMatchObject({ answer: { ok: true } });
  }

  it("hears of the way back, and comes back by a code that is hers alone", () => {
    const place = oldTown();
    const { olga, world } = place;
    const [heard] = into(world.direct(olga), resets(place, olga));
    expect(heard?.body).toContain(`account readmit-organizer ${olga.userId}`);
    handedIn(place, olga);
    const mallory = actor("Mallory", "elsewhere.example");
    expect(reasons(writes(place, mallory, CODE))).toEqual(["wrong-code"]);
    const back = world.says(olga, world.direct(olga), CODE, { identity: other(olga) });
    expect(reasons(back)).toEqual([]);
    expect(back.map(({ card }) => card["why"])).toContain("came-back");
    expect(world.state.people.persons.get(olga.tag)).toMatchObject({
      ...{ identity: other(olga), changedTo: null },
    });
    // Good once.
    world.sees(olga, tagFor("a third one"));
    const third = { identity: tagFor("a third one") };
    expect(reasons(world.says(olga, world.direct(olga), CODE, third))).toContain(
      "changed-identity",
    );
  });

  it("is late after an hour", () => {
    const place = oldTown();
    resets(place, place.olga);
    handedIn(place, place.olga);
    place.world.passes(HOUR_MS + 1);
    const chat = place.world.direct(place.olga);
    const sent = place.world.says(place.olga, chat, CODE, { identity: other(place.olga) });
    expect(reasons(sent)).toContain("changed-identity");
  });
});
