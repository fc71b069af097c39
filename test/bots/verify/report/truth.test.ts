/** "Is it true?": by case, by place, by pasting a rumor; and what comes of it. */
import { beforeEach, describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";
import { into } from "../network.ts";

const [olga, ana, ben, cleo, gus] = ["Olga", "Ana", "Ben", "Cleo", "Gus"].map((name) =>
  actor(name),
) as [Actor, Actor, Actor, Actor, Actor];
let world: World;
let river: RoomId;
let committee: RoomId;

beforeEach(() => {
  world = new World([verifyBot, alertBot]);
  world.area("north/river", "south/bridge");
  world.admit(olga, "organizer");
  river = world.confirmers("north/river");
  for (const one of [ben, cleo]) world.admit(one, "confirmer", "north/river");
  const rio = world.committee("Rio", { areas: ["north/river"] });
  committee = rio.roomId;
  for (const one of [ana, gus]) world.admit(one, "responder", rio.id);
});

const says = (who: Actor, text: string): readonly Sent[] =>
  into(world.direct(who), world.says(who, world.direct(who), text));
const reported = (): string => {
  says(gus, "report north/river raid, 6 agents");
  return [...world.state.cases.keys()].at(-1) ?? "";
};

describe("a rumor", () => {
  it.each(["status they say there is a raid at the river", "dicen que hay redada en river"])(
    "hears what is known, since when and by how many, and never who: %s",
    (text) => {
      const code = reported();
      world.says(ben, river, `!confirm ${code} onsite`);
      world.nowMs += 5 * 60_000;
      const [known] = says(ana, text);
      expect(known?.body).toContain(code);
      expect(known?.body).toMatch(/seen by one|lo vio una/u);
      expect(known?.body).toMatch(/5 min/u);
      expect(known?.body).not.toMatch(/ben/iu);
    },
  );

  it("of which nobody has reported is no all clear, and becomes a report by one word", () => {
    const sent = says(ana, "status they say there is a raid at the bridge");
    expect(sent.map(({ card }) => card["kind"])).toEqual(["answer", "question"]);
    expect(sent[0]?.card).toMatchObject({ counts: { open: 0 }, area: "south/bridge" });
    expect(sent[0]?.body).toContain("That does not mean it is safe");
    expect(sent[1]?.body).toMatch(/Shall people look\?[^]*Second hand/u);
    says(ana, "yes");
    const [found] = [...world.state.cases.values()];
    expect(found).toMatchObject({ area: "south/bridge", marks: ["hearsay"] });
  });

  it("asked as a question does the same, and in a room tells how to report", () => {
    const sent = says(ana, "is it true that there is a raid at the bridge?");
    expect(sent.at(-1)?.card).toMatchObject({ kind: "question", question: "preview" });
    const [answer, ...more] = into(
      committee,
      world.says(ana, committee, "!status they say there is a raid at the bridge"),
    );
    expect(answer?.body).toContain("That does not mean it is safe");
    expect(more).toEqual([]);
  });

  it("that names no place of ours hears all that is open, and is asked where", () => {
    const [none, where] = says(ana, "status people say they detain somebody somewhere");
    expect(none?.body).toContain("That does not mean it is safe");
    // No list is announced where there is none.
    expect(none?.body).toContain("Nothing is open anywhere.");
    expect(where?.card).toMatchObject({ kind: "question", question: "area" });
    says(ana, "cancel");
    const code = reported();
    const [all, ...more] = says(ana, "status people say they detain somebody somewhere");
    expect(all?.body).toContain("I know no place of ours in that");
    expect(all?.body).toContain(code);
    expect(more).toEqual([]);
  });

  it("of somebody who was never admitted is told of nothing", () => {
    reported();
    const [answer] = says(actor("Nora"), "status they say there is a raid at the river");
    expect(answer?.body).not.toMatch(/north|[A-Z0-9]{4}:/u);
  });
});

describe("what was refuted", () => {
  it("is told for a while to whoever asks about its place", () => {
    const code = reported();
    for (const who of [ben, cleo]) world.says(who, river, `!refute ${code} a parade`);
    const [told] = says(ana, "status river");
    expect(told?.body).toMatch(
      new RegExp(`Over since a short while:[^]*${code}.*false alarm`, "u"),
    );
    expect(says(gus, "people say there is a raid at the river")[0]?.body).toContain("false alarm");
    says(gus, "cancel");
    world.nowMs += 4 * 60 * 60_000;
    expect(says(ana, "status river")[0]?.body).not.toContain(code);
  });

  it("is corrected wherever it was asked: in chats, and in the committee's room", () => {
    const code = reported();
    world.says(gus, committee, "!status north/river");
    says(ana, "status they say there is a raid at the river");
    const before = world.sent.length;
    for (const who of [ben, cleo]) world.says(who, river, `!refute ${code} a parade`);
    const corrected = world.sent
      .slice(before)
      .filter(({ card }) => card["case"] === code && card["state"] === "refuted")
      .map(({ roomId }) => roomId);
    expect(corrected).toEqual(expect.arrayContaining([committee, world.direct(ana)]));
  });
});
