/** A report in one line: where, and what is clear enough to be coded. */
import { describe, expect, it } from "vitest";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { findArea, leadingArea } from "../../../../bots/verify/people/areas.ts";
import { readReportLine, readSeen } from "../../../../bots/verify/report/report-line.ts";
import { NO_COMMITTEES, type Committees } from "../../../../shared/domain/streams/committees.ts";

const committees: Committees = {
  areas: new Set(["north/river", "north/old-town", "south", "south/peñón"] as AreaPath[]),
  committees: NO_COMMITTEES.committees,
};

describe("the place", () => {
  it.each([
    ["north/river", "north/river"],
    ["North / River", "north/river"],
    ["north river", "north/river"],
    ["river", "north/river"],
    ["old town", "north/old-town"],
    ["penon", "south/peñón"],
    ["north", "north"],
  ])("is found in %s", (text, area) => {
    expect(findArea(text, committees)).toBe(area);
  });

  it("is not guessed when nobody knows it", () => {
    expect(findArea("atlantis", committees)).toBeUndefined();
    expect(findArea("<b>north/river</b> ", committees)).toBeUndefined();
    expect(findArea("", committees)).toBeUndefined();
  });

  it.each([
    ["north/river: two vans", "north/river", "two vans"],
    ["in old town, agents at the corner", "north/old-town", "agents at the corner"],
    ["en south redada", "south", "redada"],
    ["north/river", "north/river", ""],
  ])("begins %s", (text, area, rest) => {
    expect(leadingArea(text, committees)).toEqual({ area, rest });
  });

  it("is missing when the line begins with what was seen, and unknown when with a name", () => {
    for (const text of ["vans at the corner", "3 agents", "hay agentes", "Redada en la esquina"]) {
      expect(readReportLine(text, { committees, language: "en" }).place).toBe("missing");
    }
    for (const text of ["atlantis two vans", "north/nowhere raid", "Zzz"]) {
      expect(readReportLine(text, { committees, language: "en" }).place).toBe("unknown");
    }
  });
});

describe("what was seen", () => {
  it.each([
    ["raid, 6 agents in uniform, two vans", "raid", "6-10", "marked", "vans"],
    ["redada, tres agentes de civil con armas", "raid", "3-5", "plain", "weapons"],
    ["retén con dos patrullas", "checkpoint", "unknown", "unknown", "vehicles"],
    ["doce hombres sin uniforme", "unknown", "over-10", "plain", "unknown"],
    ["one officer parked in a white SUV", "presence", "1-2", "unknown", "vehicles"],
    ["2 vans 4 armed men detained somebody", "detention", "3-5", "unknown", "weapons"],
    ["something strange", "unknown", "unknown", "unknown", "unknown"],
  ])("%s", (text, activity, size, uniform, equipment) => {
    expect(readSeen(text, "en")).toEqual({ activity, size, uniform, equipment, note: text });
  });

  it("does not take a number of vans for a number of people", () => {
    expect(readSeen("3 vans", "en").size).toBe("unknown");
    expect(readSeen("all at once agents came", "en").size).toBe("unknown");
    expect(readSeen("once agentes", "es").size).toBe("over-10");
    expect(readSeen("٤ agents", "en").size).toBe("3-5");
    expect(readSeen("3 vans 1 agent", "en").size).toBe("1-2");
  });
});
