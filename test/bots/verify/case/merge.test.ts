/** Two reports of the same thing: one case, one vote a person, and each is answered for her own. */
import { describe, expect, it } from "vitest";
import type { CaseCode, EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { into, messages, REPORT } from "../network.ts";

const people = ["Olga", "Ana", "Ada", "Ben", "Cleo", "Dora"].map((name) => actor(name));
const [olga, ana, ada, ben, cleo, dora] = people as [Actor, Actor, Actor, Actor, Actor, Actor];

type Two = Readonly<{ world: World; first: CaseCode; second: CaseCode; river: RoomId }>;

/** Ana and Ada reported what may be the same; Ben, Cleo and Dora are asked. */
function two(text = REPORT): Two {
  const world = new World([verifyBot, alertBot]);
  world.area("north/river", "south");
  world.admit(olga, "organizer");
  for (const who of [ana, ada]) world.admit(who, "responder", "nowhere");
  const river = world.confirmers("north/river");
  for (const who of [ben, cleo, dora]) world.admit(who, "confirmer", "north/river");
  world.committee("Rio", { areas: ["north/river"] });
  world.says(ana, world.direct(ana), REPORT);
  world.says(ada, world.direct(ada), text);
  const [first, second] = [...world.state.cases.keys()];
  if (first === undefined || second === undefined) throw new Error("not two cases");
  return { world, first, second, river };
}

/** The message that asked whether they are the same, as verify notes it once it stands there. */
const proposal = ({ world }: Two): EventId => {
  const [name = ""] = world.notedBy("verify", "same/").keys();
  return name.slice("same/".length) as EventId;
};
const stateOf = ({ world }: Two, code: CaseCode) => world.state.cases.get(code)?.state;
const says = ({ world, river }: Two, who: Actor, text: string) =>
  world.says(who, river, `!${text}`);
const merged = (place: Two): Two => {
  says(place, ben, `same ${place.first} ${place.second}`);
  return place;
};
const raised = ({ world }: Two): number => world.facts("raised").length;

describe("a report that is like one that is open", () => {
  it("is a question of its own to the confirmers, with the words that make one of both", () => {
    const { world, first, second, river } = two();
    const asked = messages(into(river, world.sent)).find(({ card }) => card["question"] === "same");
    expect(asked?.card).toMatchObject({ kind: "question", case: second });
    expect(asked?.body).toContain(`${second}: is it the same as ${first}?`);
    expect(asked?.body).toContain(`!same ${first} ${second}`);
  });

  it.each(["yes", "Sí", "👍", "same", "!mismo"])(
    "is merged by one word as the reply: %s",
    (text) => {
      const place = two();
      const { world, river, second, first } = place;
      world.says(ben, river, text, { replyTo: proposal(place) });
      expect(world.state.cases.get(second)?.mergedInto).toBe(first);
      expect(world.facts("voted")).toEqual([]);
    },
  );

  it.each(["no", "No, es otra cosa", "nope"])("stays two, and has no vote, by: %s", (text) => {
    const place = two();
    place.world.says(ben, place.river, text, { replyTo: proposal(place) });
    expect(place.world.state.cases.get(place.second)?.mergedInto).toBeNull();
    expect(place.world.facts("voted")).toEqual([]);
  });

  it("is merged by the word alone in the room, undone by another, by an organizer too", () => {
    const place = two();
    const { world, river, second, first } = place;
    world.says(cleo, river, "same");
    expect(world.state.cases.get(second)?.mergedInto).toBe(first);
    world.says(cleo, river, "apart");
    expect(world.state.cases.get(second)?.mergedInto).toBeNull();
    world.says(olga, world.network.managementRoom, `!merge ${first} ${second}`);
    const [undone] = world.says(olga, world.network.managementRoom, "!apart");
    expect(undone?.card).toMatchObject({ why: "parted" });
    expect(world.state.cases.get(second)?.mergedInto).toBeNull();
  });

  it("is no such thing when it is another act", () => {
    const { world, second, river } = two(
      "report north/river checkpoint, 2 agents, plain clothes, cars",
    );
    const sent = messages(into(river, world.sent)).filter(({ card }) => card["case"] === second);
    expect(sent.map(({ card }) => card["question"])).not.toContain("same");
  });
});

describe("two cases that are one", () => {
  it("are told to those who were asked and, under her code, to who reported the second", () => {
    const place = two();
    const sent = says(place, cleo, `same ${place.second} ${place.first}`);
    expect(into(place.river, sent)[0]?.card).toMatchObject({ case: place.first, why: "merged" });
    const own = into(place.world.direct(ada), sent);
    expect(own.map(({ card }) => card["case"])).toEqual([place.second]);
    expect(into(place.world.direct(ana), sent)).toEqual([]);
  });

  it("need one more name for what only one is like", () => {
    const place = two();
    says(place, ben, `same ${place.second}`);
    expect(place.world.state.cases.get(place.second)?.mergedInto).toBe(place.first);
  });

  it("count once what one person said about both", () => {
    const place = merged(two());
    says(place, ben, `confirm ${place.first}`);
    says(place, ben, `confirm ${place.second}`);
    expect(stateOf(place, place.first)).toBe("unconfirmed");
    says(place, cleo, `confirm ${place.second}`);
    expect(stateOf(place, place.first)).toBe("confirmed");
    expect(raised(place)).toBe(1);
  });

  it("are confirmed by what was said about each before they were merged", () => {
    const place = two();
    says(place, cleo, `confirm ${place.first}`);
    says(place, dora, `confirm ${place.second}`);
    expect(raised(place)).toBe(0);
    const sent = says(place, ben, `same ${place.first} ${place.second}`);
    expect(stateOf(place, place.first)).toBe("confirmed");
    for (const [who, code] of [
      [ana, place.first],
      [ada, place.second],
    ] as const) {
      const told = messages(into(place.world.direct(who), sent)).map(({ card }) => card);
      expect(told.some((card) => card["case"] === code && card["state"] === "confirmed")).toBe(
        true,
      );
      expect(new Set(told.map((card) => card["case"]))).toEqual(new Set([code]));
    }
  });

  it("take the last word of a person, whichever it was about", () => {
    const place = merged(two());
    says(place, cleo, `confirm ${place.first}`);
    place.world.nowMs += 1_000;
    says(place, cleo, `refute ${place.second} a school bus`);
    place.world.nowMs += 1_000;
    says(place, dora, `confirm ${place.first}`);
    expect(stateOf(place, place.first)).toBe("unconfirmed");
    place.world.nowMs += 1_000;
    says(place, cleo, `confirm ${place.first}`);
    expect(stateOf(place, place.first)).toBe("confirmed");
  });

  it("know no vote of either reporter", () => {
    const place = two();
    place.world.admit(ada, "confirmer", "north/river");
    merged(place);
    const [refused] = says(place, ada, `confirm ${place.first}`);
    expect(refused?.card).toMatchObject({ kind: "refusal", reason: "own-report" });
  });

  it("are refuted and given up together, each reporter under her own code", () => {
    const place = merged(two());
    says(place, cleo, `refute ${place.first}`);
    const sent = says(place, dora, `refute ${place.second}`);
    for (const code of [place.first, place.second]) expect(stateOf(place, code)).toBe("refuted");
    expect(into(place.world.direct(ada), messages(sent))[0]?.card).toMatchObject({
      ...{ case: place.second, state: "refuted" },
    });
    const quiet = merged(two());
    quiet.world.passes(quiet.world.settings.caseExpiryMs + MINUTE_MS);
    for (const code of [quiet.first, quiet.second]) expect(stateOf(quiet, code)).toBe("expired");
  });

  it("are over when an organizer ends the alert on them", () => {
    const place = merged(two());
    for (const who of [cleo, dora]) says(place, who, `confirm ${place.second}`);
    const { world } = place;
    world.says(olga, world.network.managementRoom, `!allclear ${place.first}`);
    for (const code of [place.first, place.second]) expect(stateOf(place, code)).toBe("ended");
  });

  it("leave one that goes on when the other is taken back by whoever reported it", () => {
    const place = merged(two());
    place.world.says(ana, place.world.direct(ana), "cancel");
    expect(stateOf(place, place.first)).toBe("withdrawn");
    expect(place.world.state.cases.get(place.second)).toMatchObject({
      ...{ state: "unconfirmed", mergedInto: null },
    });
  });

  it("with an alert each keep both, and each is corrected", () => {
    const place = two();
    for (const who of [cleo, dora]) {
      for (const code of [place.first, place.second]) says(place, who, `confirm ${code}`);
    }
    expect(raised(place)).toBe(2);
    merged(place);
    says(place, cleo, `withdraw ${place.first}`);
    const certainties = () =>
      [place.first, place.second].map(
        (code) => place.world.state.alerts.alerts.get(code)?.certainty,
      );
    expect(certainties()).toEqual(["Possible", "Possible"]);
    says(place, cleo, `confirm ${place.second}`);
    expect(certainties()).toEqual(["Observed", "Observed"]);
    for (const who of [cleo, dora]) says(place, who, `refute ${place.second}`);
    const endings = [...place.world.state.alerts.alerts.values()].map(({ ending }) => ending);
    expect(endings).toEqual(["refuted", "refuted"]);
  });

  it("are asked about as the one that stands for both", () => {
    const place = merged(two());
    says(place, cleo, `confirm ${place.second}`);
    const [told] = says(place, dora, `status ${place.second}`);
    expect(told?.card).toMatchObject({ case: place.first, counts: { confirm: 1, needed: 2 } });
    expect(told?.body).toContain(place.second);
  });
});

describe("merging", () => {
  it("takes a confirmer who is asked about both and reported neither", () => {
    const place = two();
    place.world.admit(ada, "confirmer", "north/river");
    const [refused] = says(place, ada, `same ${place.first} ${place.second}`);
    expect(refused?.card).toMatchObject({ kind: "refusal", reason: "not-permitted" });
    expect(place.world.facts("merged")).toEqual([]);
  });

  it("takes an organizer for what is not alike", () => {
    const place = two("report north/river checkpoint, 2 agents, plain clothes, cars");
    const { world, first, second } = place;
    const [refused] = says(place, ben, `same ${first} ${second}`);
    expect(refused?.card["reason"]).toBe("not-permitted");
    world.says(olga, world.network.managementRoom, `!merge ${first} ${second}`);
    expect(world.state.cases.get(second)?.mergedInto).toBe(first);
  });

  it("is refused twice, and for what is over", () => {
    const place = merged(two());
    const again = says(place, ben, `same ${place.first} ${place.second}`);
    expect(again[0]?.card["reason"]).toBe("already");
    for (const who of [cleo, dora]) says(place, who, `refute ${place.first}`);
    expect(says(place, ben, `same ${place.first} ${place.second}`)[0]?.card["reason"]).toBe(
      "closed",
    );
  });
});

describe("apart", () => {
  it("gives each the votes that were given to it, and demotes what has too few", () => {
    const place = two();
    says(place, cleo, `confirm ${place.first}`);
    says(place, dora, `confirm ${place.second}`);
    merged(place);
    expect(stateOf(place, place.first)).toBe("confirmed");
    says(place, dora, `apart ${place.second}`);
    for (const code of [place.first, place.second]) {
      expect(stateOf(place, code)).toBe("unconfirmed");
      expect(place.world.state.cases.get(code)?.votes.size).toBe(1);
    }
  });

  it("confirms what had enough by itself, and an alert of its own goes out", () => {
    const place = merged(two());
    for (const who of [cleo, dora]) says(place, who, `confirm ${place.second}`);
    expect(raised(place)).toBe(1);
    says(place, cleo, `apart ${place.second}`);
    expect(stateOf(place, place.first)).toBe("unconfirmed");
    expect(stateOf(place, place.second)).toBe("confirmed");
    expect(raised(place)).toBe(2);
  });

  it("is answered when there is nothing to part", () => {
    const place = two();
    expect(says(place, ben, `apart ${place.first}`)[0]?.card["reason"]).toBe("already");
  });
});
