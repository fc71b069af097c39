/** Places in words, and the answers to "which case?" that name one. */
import { describe, expect, it } from "vitest";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { placeSaid } from "../../../../shared/conversation/said/place.ts";
import { NO_COMMITTEES } from "../../../../shared/domain/streams/committees.ts";
import { REPORT, town, type Town } from "../../../bots/verify/network.ts";

const areas = ["north/river", "south/mission", "east/lake-street"] as AreaPath[];
const committees = { ...NO_COMMITTEES, areas: new Set(areas) };

describe("a place", () => {
  it.each([
    ["north/river", "north/river"],
    ["north river", "north/river"],
    ["river", "north/river"],
    ["north", "north"],
    ["the mission", "south/mission"],
    ["in the mission?", "south/mission"],
    ["lake street", "east/lake-street"],
  ])("is found in words: %s", (text, area) => {
    expect(placeSaid(text, committees)).toBe(area);
  });

  it.each(["atlantis", "", "river or the mission"])("is none in %j", (text) => {
    expect(placeSaid(text, committees)).toBeUndefined();
  });
});

/** Two cases are open, and Ben is asked which one he means. */
function asked({ world, ana, anaChat, ben }: Town) {
  for (const text of [REPORT, REPORT]) world.says(ana, anaChat, text);
  const chat = world.direct(ben);
  world.says(ben, chat, "confirm");
  return chat;
}

describe("after “which case?”", () => {
  it.each(["the first", "el primero", "1", "uno", "la primera"])("%s answers", (text) => {
    const place = town();
    const chat = asked(place);
    const first = [...place.world.state.cases.keys()][0];
    expect(place.world.says(place.ben, chat, text)[0]?.card).toMatchObject({ case: first });
    expect(place.world.facts("voted")).toHaveLength(1);
  });

  it("an answer that is not understood keeps the question", () => {
    const place = town();
    const chat = asked(place);
    place.world.says(place.ben, chat, "hmm");
    place.world.says(place.ben, chat, "2");
    expect(place.world.facts("voted")).toHaveLength(1);
  });
});
