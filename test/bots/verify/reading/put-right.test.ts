/** A correction takes the place of what it corrects, in her own words, too. */
import { describe, expect, it } from "vitest";
import { putRight } from "../../../../bots/verify/reading/put-right.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { namesOf } from "../../../../shared/language/reading/places.ts";

const PLACES = namesOf(["north/river", "east/lake-street"] as AreaPath[], [
  ["the bridge", "north/river" as AreaPath],
]);
const AROUND = { places: PLACES, nowMs: 1_790_000_000_000, zone: undefined };

const righted = (note: string, correction: string): string => {
  const { note: before, more } = putRight(note, correction, AROUND);
  return more === "" ? before : `${before}; ${more}`;
};

describe("what is put right", () => {
  it.each([
    ["3 agents", "5 agents, not 3", "5 agents"],
    ["3 agents at the bridge taking a man", "no, 5", "5 agents at the bridge taking a man"],
    ["hay tres agentes en el puente", "son cinco, no tres", "hay cinco agentes en el puente"],
    ["hay 3 agentes", "no eran 3, eran 5 agentes", "hay 5 agentes"],
    ["3 agents, 3 vans", "5 agents instead of 3", "5 agents, 3 vans"],
    ["6-10 agents outside", "more than 10", "more than 10 agents outside"],
    ["3 agents", "not 3", "[…] agents"],
    [
      "raid at the bridge, 5 agents",
      "not a raid, a checkpoint",
      "checkpoint at the bridge, 5 agents",
    ],
    ["tres agentes, redada", "no es redada, es un retén", "tres agentes, retén"],
    ["5 agents in uniform", "no uniforms", "5 agents no uniforms"],
    ["4 agents with two vans", "no vans", "4 agents with […]"],
    ["two vans outside", "trucks, not vans", "trucks outside"],
    ["vi 3 camionetas y 2 agentes", "eran 4 camionetas", "vi 4 camionetas y 2 agentes"],
    ["ICE at the bridge", "not ICE, it was police", "police at the bridge"],
    ["3 agents at the bridge", "no, Lake Street", "3 agents at the Lake Street"],
    ["10 minutes ago 3 agents", "20 minutes ago", "[…] 3 agents"],
    ["3 agentes hace 10 minutos", "hace media hora", "3 agentes […]"],
  ])("stands in the words no more: %s + %s", (note, correction, expected) => {
    expect(righted(note, correction)).toBe(expected);
  });
});

describe("what is said besides", () => {
  it.each([
    ["3 agents", "5 agents, not 3, and they have a dog", "5 agents; and they have a dog"],
    ["3 agents", "they have rifles", "3 agents; they have rifles"],
    ["at the bridge", "5 agents, not 3", "at the bridge; 5 agents"],
    ["3 agents", "5 agents near the red church", "5 agents; 5 agents near the red church"],
    ["raid", "they took a man", "raid; they took a man"],
    ["vans", "4 vans", "vans; 4 vans"],
  ])("stays: %s + %s", (note, correction, expected) => {
    expect(righted(note, correction)).toBe(expected);
  });

  it("stays whole where nobody can tell which letters are which word", () => {
    expect(righted("③ agents", "5 agents, not 3")).toBe("③ agents; 5 agents, not 3");
  });
});
