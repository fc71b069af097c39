/**
 * A place in words works wherever one is asked for, whoever asks; and "nothing is reported" is
 * nowhere said as if it were safe.
 */
import { describe, expect, it } from "vitest";
import { Rehearsal } from "../../../../scripts/rehearse/rehearsal.ts";
import { scriptOf } from "../../../../scripts/rehearse/script.ts";
import { cardOf } from "../../../../shared/language/content.ts";

const NAMED = ['olga@management> !area name north river "the bridge", "el puente"'];

/** What whoever spoke last is answered where she wrote. */
function answered(...lines: readonly string[]) {
  const script = scriptOf(lines.join("\n"));
  const rehearsal = new Rehearsal(script, "en");
  const seen = script.items.flatMap((item) => (item.do === "remark" ? [] : [rehearsal.play(item)]));
  const last = seen.at(-1) ?? [];
  const bodies = last.map(({ content }) => JSON.stringify(content["body"] ?? ""));
  return { cards: last.map(({ content }) => cardOf(content)), bodies };
}

describe("a place in words", () => {
  it.each([
    ["olga@management> !status north river", "north/river"],
    ["olga@management> !status the bridge", "north/river"],
    ["olga@management> !who north river", "north/river"],
    ["olga@management> !who the bridge watch", "north/river"],
    ["olga@management> !who Lake Street urgent", "east/lake-street"],
    ["olga@management> !quien el puente", "north/river"],
    ["olga@management> !alert north river watch two vans", "north/river"],
    ["olga@management> !alerta el puente atención dos vans", "north/river"],
    ["olga@management> !alert lake st urgent raid", "east/lake-street"],
    ["olga@management> !area add North River Bend", "north-river-bend"],
    ["olga@management> !area add East Side / Bay View", "east-side/bay-view"],
    ["olga@management> !area remove bernal heights", "south/bernal-heights"],
    ["olga@management> !area move bernal heights to Hill Side", "hill-side"],
    ['olga@management> !area name lake street "the shore"', "east/lake-street"],
    [
      'olga@management> !committee new "Two" North River, the mission en',
      "north/river, south/mission",
    ],
    ['olga@management> !committee new "Two" the bridge es watch', "north/river"],
    ['olga@management> !committee edit "Lake" areas lake street, the bridge', "north/river"],
    ["olga@management> !confirmers new North River", "north/river"],
    ["olga@management> !admit @dana:example.org confirmer the north", "north"],
    ["olga@management> !invite confirmer the north", "north"],
    ["olga@management> !drill lake street", "east/lake-street"],
    ["olga@management> !soundcheck the bridge", "north/river"],
    ["eva@River> !duty on until 22 the bridge", "north/river"],
    ["ben> status north river", "north/river"],
    ["ben> estado en el puente", "north/river"],
    ["ben> any news in the mission?", "south/mission"],
    ["eva@River> !status old town", "north/old-town"],
    ["ben@confirmers north> !status the bridge", "north/river"],
  ])("is taken where one is asked for: %s", (line, place) => {
    const { cards, bodies } = answered(...NAMED, line);
    const told = [...cards.map((card) => card?.area), ...bodies].join("\n");
    expect(told).toContain(place);
    expect(cards.filter((card) => card?.kind === "refusal")).toEqual([]);
  });

  it.each([
    "olga@management> !who atlantis",
    "olga@management> !who north/atlantis",
    "olga@management> !who north atlantis",
    "olga@management> !who atlantis river",
    "olga@management> !alert north/atlantis watch two vans",
    "olga@management> !area remove atlantis river",
    "olga@management> !confirmers new atlantis river",
    "ben> status north/atlantis",
    "ben> status atlantis/river",
    "olga@management> !alert atlantis river watch two vans",
    'olga@management> !committee new "Two" North Atlantis en',
    "olga@management> !area move atlantis to west",
  ])("that nobody knows is never another one: %s", (line) => {
    expect(answered(line).cards.map((card) => card?.kind)).toEqual(["refusal"]);
  });
});

describe("nothing is reported", () => {
  it.each([
    ["ben> status", /does not mean it is safe/u],
    ["ben> status the mission", /does not mean it is safe/u],
    ["ben> estado", /no quiere decir que no haya peligro/u],
    ["ben> is it true about the mission?", /does not mean it is safe/u],
    ["ben> ¿es cierto lo de la mission?", /no quiere decir que no haya peligro/u],
    ["ben> a friend says there is ice in the mission", /does not mean it is safe/u],
    ["eva@River> !status", /does not mean it is safe/u],
    ["eva@River> !estado", /no quiere decir que no haya peligro/u],
    ["ben@confirmers north> !status", /does not mean it is safe/u],
    ["eva@alert> status", /does not mean it is safe/u],
    ["olga@management> !status north river", /does not mean it is safe/u],
  ])("is never said as if it were safe: %s", (line, words) => {
    const { bodies } = answered(line);
    expect(bodies.at(-1)).toMatch(words);
  });

  it("is not even said to somebody who was never admitted", () => {
    for (const text of ["status", "status north river", "is it true about north river?"]) {
      const { bodies } = answered(`zoe> ${text}`);
      expect(bodies.at(-1)).not.toMatch(/no reports|all quiet|all clear|nothing is open/iu);
      expect(bodies.at(-1)).toMatch(/told to people whom an organizer admitted/u);
    }
  });
});
