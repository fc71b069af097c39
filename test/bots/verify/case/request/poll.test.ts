/** The confirmers' poll: it tells who was there, and it ends with what it asks about. */
import { describe, expect, it } from "vitest";
import type { CaseCode } from "../../../../../shared/core/values/ids.ts";
import type { PollAnswer } from "../../../../../shared/domain/streams/cases.ts";
import { POLL_END_TYPE, POLL_TYPE } from "../../../../../shared/language/content.ts";
import type { Sent } from "../../../../harness/world.ts";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import { onlyCase, pollEnds, reported, town, type Town } from "../../network.ts";

function answerId(place: Town, answer: PollAnswer): string {
  return [...onlyCase(place).answers].find(([, meant]) => meant === answer)?.[0] ?? "";
}

function votes(place: Town, who: Town["ben"], answer: PollAnswer): readonly Sent[] {
  return place.world.votes(who, place.river, answerId(place, answer));
}

function said(place: Town, who: Town["ben"], word: string, code: CaseCode): readonly Sent[] {
  return place.world.says(who, place.river, `!${word} ${code}`);
}

/** The text of the one poll that ended, in its room. */
function result(sent: readonly Sent[]): unknown {
  const [end, ...others] = pollEnds(sent);
  expect(others).toEqual([]);
  return end?.content["org.matrix.msc1767.text"];
}

describe("the confirmers' poll", () => {
  it("asks what is reported and where", () => {
    const place = town();
    reported(place);
    const poll = place.world.sent.find(({ type }) => type === POLL_TYPE);
    expect(poll?.content["org.matrix.msc1767.text"]).toMatch(
      /^Raid in north\/river: is it true\? \/ Redada en north\/river: /u,
    );
  });

  it.each([
    ["confirm", "confirm", "onsite"],
    ["remote", "confirm", "remote"],
    ["refute", "refute", null],
    ["unsure", "unsure", null],
  ] as const)("tells by %s what she says, and how she knows it", (answer, choice, how) => {
    const place = town();
    reported(place);
    votes(place, place.ben, answer);
    expect(onlyCase(place).votes.get(place.ben.tag)).toMatchObject({ choice, how, what: null });
  });

  it("and words are one vote, the last", () => {
    const place = town();
    const code = reported(place);
    votes(place, place.ben, "confirm");
    said(place, place.ben, "refute", code);
    votes(place, place.ben, "remote");
    const { votes: counted } = onlyCase(place);
    expect([...counted]).toMatchObject([
      [place.ben.tag, { choice: "confirm", how: "remote", what: null }],
    ]);
  });

  it("of an earlier version does not say that she was there", () => {
    const place = town();
    const code = reported(place);
    const { world, river } = place;
    const asked = { ...onlyCase(place), answers: new Map(), askedRooms: [] };
    world.state = { ...world.state, cases: world.state.cases.with(code, asked) };
    const [confirm = "", refute = "", unsure = ""] = ["a", "b", "c"].map((one) => one.repeat(32));
    world.caseFact({ type: "asked", code, roomId: river, answers: { confirm, refute, unsure } });
    world.votes(place.ben, river, confirm);
    expect(onlyCase(place).votes.get(place.ben.tag)?.how).toBeNull();
  });
});

describe("a poll ends", () => {
  it("when the case is confirmed, with what it came to", () => {
    const place = town();
    const code = reported(place);
    said(place, place.dora, "unsure", code);
    expect(pollEnds(votes(place, place.ben, "remote"))).toEqual([]);
    const sent = votes(place, place.cleo, "confirm");
    expect(result(sent)).toMatch(
      /^north\/river: confirmed\. Yes: 2 · No: 0 · Cannot tell: 1 \/ north\/river: confirmado\. /u,
    );
    expect(pollEnds(sent)[0]).toMatchObject({ roomId: place.river, card: { kind: "receipt" } });
    // Once: a later change ends nothing that is over.
    expect(place.world.notedBy("verify", "poll/").size).toBe(0);
    expect(pollEnds(said(place, place.ben, "withdraw", code))).toEqual([]);
  });

  it("and another one is sent when the case falls back, whose answers count", () => {
    const place = town();
    const code = reported(place);
    votes(place, place.ben, "confirm");
    votes(place, place.cleo, "confirm");
    const sent = said(place, place.ben, "withdraw", code);
    expect(onlyCase(place)).toMatchObject({ state: "unconfirmed", askedRooms: [place.river] });
    const [again, ...more] = sent.filter(({ type }) => type === POLL_TYPE);
    expect(more).toEqual([]);
    const { confirm } = again?.card["choices"] as { confirm: string };
    const ended = place.world.votes(place.dora, place.river, confirm);
    expect(onlyCase(place).state).toBe("confirmed");
    expect(pollEnds(ended)).toHaveLength(1);
  });

  it("though the disk was lost while it was open, or just as it was to be ended", () => {
    const place = town();
    const code = reported(place);
    place.world.passes(1_000);
    expect(onlyCase(place).polls).toMatchObject([{ roomId: place.river }]);
    place.world.burnDisks();
    const again = () => verifyBot.onRebuilt?.(place.world.contextOf("verify"), place.world.nowMs);
    expect(again()?.effects).toEqual([]);
    expect(again()?.notes).toHaveLength(1);
    for (const who of [place.ben, place.cleo]) said(place, who, "confirm", code);
    const [{ eventId } = { eventId: "" }] = onlyCase(place).polls;
    expect(again()?.effects).toMatchObject([
      { do: "send", type: POLL_END_TYPE, content: { "m.relates_to": { event_id: eventId } } },
    ]);
  });

  it("is recorded once, and not again for what was over long ago", () => {
    const place = town();
    reported(place);
    place.world.passes(1_000);
    place.world.passes(1_000);
    expect(place.world.facts("polled")).toHaveLength(1);
    place.world.passes(place.world.settings.caseExpiryMs);
    place.world.burnDisks();
    place.world.nowMs += 25 * 3_600_000;
    const again = verifyBot.onRebuilt?.(place.world.contextOf("verify"), place.world.nowMs);
    expect(again?.effects).toEqual([]);
  });

  it("when it is refuted, and when nobody could say anything in time", () => {
    const refuted = town();
    const code = reported(refuted);
    said(refuted, refuted.ben, "refute", code);
    expect(result(said(refuted, refuted.cleo, "refute", code))).toMatch(
      /^north\/river: refuted\. Yes: 0 · No: 2/u,
    );
    const quiet = town();
    reported(quiet);
    expect(result(quiet.world.passes(quiet.world.settings.caseExpiryMs))).toMatch(
      /^north\/river: not confirmed in time/u,
    );
  });

  it("stays open where its place was lost with the disk, and a vote in it is answered", () => {
    const place = town();
    const code = reported(place);
    place.world.burnDisks();
    for (const who of [place.ben, place.cleo]) said(place, who, "refute", code);
    expect(onlyCase(place).state).toBe("refuted");
    const [late] = votes(place, place.dora, "confirm");
    expect(late?.card).toMatchObject({ kind: "refusal", reason: "closed" });
  });
});

it("what it was is said once, however many say it", () => {
  const place = town();
  const code = reported(place);
  place.world.says(place.ben, place.river, `!refute ${code} a film crew`);
  const sent = place.world.says(place.cleo, place.river, `!refute ${code} A film crew.`);
  const told = sent.find(({ roomId }) => roomId === place.anaChat);
  expect(told?.body.match(/film crew/giu)).toHaveLength(1);
});
