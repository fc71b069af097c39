/** Answers to a roll call: by poll or word, once a person, only by those whom it reached. */
import { describe, expect, it } from "vitest";
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { POLL_END_TYPE } from "../../../../shared/language/content.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { GOING_ENOUGH } from "../../../../bots/alert/roll-call/count.ts";
import { actor, tagFor } from "../../../harness/actors.ts";
import {
  ana,
  ben,
  caseTurns,
  cleo,
  CODE,
  mallory,
  orders,
  raise,
  refusals,
  town,
  type Town,
} from "../town.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";

const OTHER = codeFromNumber(99);

function pollIn({ world }: Town, roomId: RoomId): { going: string; cant: string } {
  const poll = world.sent.find((one) => one.roomId === roomId && one.card["kind"] === "rollcall");
  return (poll?.card["choices"] ?? {}) as JsonObject as { going: string; cant: string };
}

/** What follows when the disks were lost just now. */
function rebuilt({ world }: Town): Outcome {
  return alertBot.onRebuilt?.(world.contextOf("alert"), world.nowMs) ?? NOTHING;
}

const answers = ({ world }: Town) => world.facts("answered").map((entry) => entry.data["answer"]);

describe("the poll of a roll call", () => {
  const ends = ({ world }: Town) => world.sent.filter(({ type }) => type === POLL_END_TYPE);

  it("is ended, though the disk was lost, in every room where it stood", () => {
    const place = town();
    raise(place);
    place.world.passes(1_000);
    const [alert] = place.world.state.alerts.alerts.values();
    expect(alert?.polls.map(({ roomId }) => roomId)).toEqual(
      expect.arrayContaining([place.river, place.north]),
    );
    place.world.burnDisks();
    const again = () => rebuilt(place).effects;
    const endings = () =>
      again().filter((effect) => effect.do === "send" && effect.type === POLL_END_TYPE);
    expect(endings()).toEqual([]);
    orders(place, `!allclear ${CODE}`);
    expect(endings()).toHaveLength(alert?.polls.length ?? 0);
  });

  it("asks with place and reason", () => {
    const place = town();
    raise(place);
    const polls = place.world.sent.filter(({ card }) => card["kind"] === "rollcall");
    expect(JSON.stringify(polls.map(({ content }) => content))).toContain(
      `"Redada, north/river: ¿puede ir? / Raid, north/river: can you go? (${CODE})"`,
    );
  });

  it.each(["allclear", "retract it was a drill", "refuted"])(
    "ends in every room with %s, and says what came of it",
    (how) => {
      const place = town();
      raise(place);
      place.world.says(ana, place.river, "!going");
      const [word = "", ...words] = how.split(" ");
      if (how === "refuted") caseTurns(place, "refuted");
      else orders(place, `!${[word, CODE, ...words].join(" ")}`);
      expect(ends(place).map(({ roomId }) => roomId)).toEqual([place.river, place.north]);
      const [end] = ends(place);
      expect(end?.card).toMatchObject({ case: CODE, counts: { going: 1, cant: 0 } });
      expect(end?.content["body"]).toContain("Van 1 ·");
    },
  );

  it("control: goes on while the alert does", () => {
    const place = town();
    raise(place);
    orders(place, `!update ${CODE} they moved`);
    expect(ends(place)).toEqual([]);
  });
});

describe("a roll call", () => {
  it("counts a person once, whether by poll or by word, and the last answer counts", () => {
    const place = town();
    raise(place);
    place.world.votes(ana, place.river, pollIn(place, place.river).going);
    const [byWord] = place.world.says(ana, place.river, `!going ${CODE}`);
    expect(byWord?.card["counts"]).toEqual({ going: 1, cant: 0, here: 0, home: 0 });
    const [changed] = place.world.votes(ana, place.river, pollIn(place, place.river).cant);
    expect(changed?.card["counts"]).toEqual({ going: 0, cant: 1, here: 0, home: 0 });
    expect(answers(place)).toEqual(["going", "cant"]);
  });

  it("judges a vote by its id, whatever room the homeserver puts it in", () => {
    const place = town();
    raise(place);
    // Cleo belongs to Hill, which was not told; Rio's answer id is of no use to her.
    place.world.votes(cleo, place.hill, pollIn(place, place.river).going);
    place.world.votes(ana, place.river, tagFor("an id of no poll"));
    expect(answers(place)).toEqual([]);
    place.world.votes(ana, place.river, pollIn(place, place.river).going);
    expect(answers(place)).toEqual(["going"]);
  });

  it("does not count strangers, changed identities and spoiled votes", () => {
    const place = town();
    raise(place);
    const { going, cant } = pollIn(place, place.river);
    place.world.join(place.river, mallory);
    place.world.votes(mallory, place.river, going);
    place.world.says(mallory, place.river, `!going ${CODE}`);
    place.world.votes(ana, place.river, going, cant);
    place.world.votes(ana, place.river);
    place.world.says(ana, place.river, `!going ${CODE}`, { identity: tagFor("another key") });
    expect(answers(place)).toEqual([]);
  });

  it("says that a vote for nothing or for both leaves her answer as it was", () => {
    const place = town();
    raise(place);
    const { going, cant } = pollIn(place, place.river);
    expect(place.world.votes(ana, place.river)).toEqual([]);
    place.world.votes(ana, place.river, going);
    for (const ids of [[], [going, cant], [cant, tagFor("of another poll")]]) {
      const [sent] = place.world.votes(ana, place.river, ...ids);
      expect(sent?.card).toMatchObject({ kind: "refusal", reason: "malformed", case: CODE });
      expect(sent?.body).toContain(` ${CODE}`);
    }
    expect(answers(place)).toEqual(["going"]);
  });

  it("control: leaves polls alone that people make themselves", () => {
    const place = town();
    raise(place);
    const [one, other] = [tagFor("tea"), tagFor("coffee")];
    for (const ids of [[], [one], [one, other]]) {
      expect(place.world.votes(ana, place.river, ...ids)).toEqual([]);
    }
  });

  it("needs no code when one open alert reached the person, and asks when there are two", () => {
    const place = town();
    expect(refusals(place.world.says(ana, place.river, "!going"))).toEqual(["unknown-case"]);
    raise(place);
    const [noted] = place.world.says(ana, place.river, "!going 10");
    expect(noted?.card["case"]).toBe(CODE);
    expect(place.world.facts("answered")[0]?.data["minutes"]).toBe(10);
    raise(place, { code: OTHER });
    expect(refusals(place.world.says(ben, place.river, "!going"))).toEqual(["missing"]);
  });

  it("offers finished lines where two are open, in her words and for this place", () => {
    const place = town();
    raise(place);
    raise(place, { code: OTHER });
    const [asked] = place.world.says(ben, place.river, "!going 5");
    for (const code of [CODE, OTHER]) {
      expect(asked?.body).toContain(`“!voy ${code} 5” (north/river: Redada)`);
    }
    const [plain] = place.world.says(ben, place.world.direct(ben, "alert"), "no puedo");
    expect(plain?.body).toContain(`“no puedo ${OTHER}”`);
  });

  it.each(["here", "home"])("takes %s for the one that she goes to", (word) => {
    const place = town();
    raise(place);
    raise(place, { code: OTHER });
    expect(refusals(place.world.says(ana, place.river, `!${word}`))).toEqual(["missing"]);
    place.world.says(ana, place.river, `!going ${OTHER}`);
    place.world.says(ana, place.river, `!cant ${CODE}`);
    const [said] = place.world.says(ana, place.river, `!${word}`);
    expect(said?.card["case"]).toBe(OTHER);
    // For another answer her earlier one tells nothing.
    expect(refusals(place.world.says(ana, place.river, "!cant"))).toEqual(["missing"]);
  });

  it("works in a direct chat and in Spanish, and answers in the words' language", () => {
    const place = town();
    raise(place);
    const [reply] = place.world.says(ana, place.world.direct(ana, "alert"), `voy ${CODE} 5 min`);
    expect(reply?.body).toContain("usted va, 5 min");
    const [english] = place.world.says(ben, place.world.direct(ben, "alert"), "going");
    expect(english?.body).toContain("you are going");
  });

  it("asks people to stand by when enough are going, and still knows of them", () => {
    const place = town();
    raise(place);
    const crowd = Array.from({ length: GOING_ENOUGH + 1 }, (_, index) => actor(`P${index}`));
    const replies = crowd.map((person) => {
      place.world.admit(person, "responder", place.riverId);
      return place.world.says(person, place.river, `!going ${CODE}`)[0]?.body ?? "";
    });
    const isStandBy = replies.map((body) => /suficiente|Enough/u.test(body));
    expect(isStandBy).toEqual([...Array<boolean>(GOING_ENOUGH).fill(false), true]);
    expect(answers(place)).toHaveLength(GOING_ENOUGH + 1);
  });

  it("takes nothing but home when it is over", () => {
    const place = town();
    raise(place);
    place.world.says(ana, place.river, `!going ${CODE}`);
    orders(place, `!allclear ${CODE}`);
    expect(refusals(place.world.says(ben, place.river, `!going ${CODE}`))).toEqual(["closed"]);
    expect(refusals(place.world.says(ben, place.river, `!here ${CODE}`))).toEqual(["closed"]);
    const [home] = place.world.says(ana, place.river, "!home");
    expect(home?.card["counts"]).toMatchObject({ going: 0, home: 1 });
  });

  it("does not belong to a committee that was not told", () => {
    const place = town();
    raise(place);
    expect(refusals(place.world.says(cleo, place.hill, `!going ${CODE}`))).toEqual([
      "not-permitted",
    ]);
  });

  it("names nobody in its answers but whom it answers", () => {
    const place = town();
    raise(place);
    place.world.says(ben, place.river, `!going ${CODE}`);
    const [reply] = place.world.says(ana, place.river, `!going ${CODE}`);
    expect(reply?.body).toMatch(/^ana: /u);
    expect(JSON.stringify(reply?.content)).not.toMatch(/\bben\b/iu);
  });

  it.each([
    ["!going K7Q5", "wrong-code"],
    [`!here ${codeFromNumber(1)}`, "unknown-case"],
  ])("answers %j with %s", (text, reason) => {
    const place = town();
    raise(place);
    expect(refusals(place.world.says(ana, place.river, text))).toEqual([reason]);
  });
});
