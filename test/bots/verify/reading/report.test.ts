/** What a person wrote in her own words, read whole. */
import { describe, expect, it } from "vitest";
import { readCorrection } from "../../../../bots/verify/reading/correction.ts";
import { readReport, type ReportRead } from "../../../../bots/verify/reading/report.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { namesOf } from "../../../../shared/language/reading/places.ts";

const areas = [
  "north/river",
  "north/old-town",
  "south/mission",
  "east/lake-street",
  "west/mercado",
] as AreaPath[];
const places = namesOf(areas, [["the bridge", "north/river" as AreaPath]]);
const context = { places, nowMs: Date.UTC(2026, 0, 15, 20) };

function read(text: string): ReportRead {
  return readReport(text, context);
}

describe("a report in somebody's own words", () => {
  it.each([
    ["3 agents at the bus stop on Lake Street just standing around", "presence"],
    ["saw 3 agents an hour ago parked on Lake Street, not a raid", "presence"],
    ["no arrests yet but 5 agents hanging out by the bart station", "presence"],
    ["no es redada, nomas estan parados", "presence"],
    ["se llevaron a mi tio from the bus stop", "detention"],
    ["they are taking people", "detention"],
    ["me pararon dos agentes manejando", "stop"],
    ["se pararon en la esquina", "presence"],
    ["they're knocking on doors", "other"],
    ["retén con dos patrullas", "checkpoint"],
    ["thank you so much", undefined],
  ])("says what they do: %s", (text, activity) => {
    expect(read(text).activity).toBe(activity);
  });

  it.each([
    ["3 agents and 2 vans", "3-5"],
    ["two vans", undefined],
    ["un chingo de agentes", "over-10"],
    ["half a dozen officers", "6-10"],
    ["más de 5 agentes", "6-10"],
    ["10 or more agents", "over-10"],
    ["4 or 5 agents", "3-5"],
    ["they took 3 people", undefined],
    ["se llevaron a tres personas, eran 4 agentes", "3-5"],
    ["once agents left", undefined],
    ["once agentes en el mercado", "over-10"],
    ["van 3 agentes", "3-5"],
    ["twenty agents", "over-10"],
    ["treinta y dos agentes", "over-10"],
    ["agents 5 blocks away", undefined],
  ])("counts agents, and nobody else: %s", (text, size) => {
    expect(read(text).size).toBe(size);
  });

  it.each([
    ["four men no uniforms", "plain"],
    ["they don't have any uniforms", "plain"],
    ["vestidos normal", "plain"],
    ["jackets say ICE", "marked"],
    ["unos de civil otros con uniforme", "mixed"],
    ["two vans", undefined],
  ])("says how they are dressed: %s", (text, uniform) => {
    expect(read(text).uniform).toBe(uniform);
  });

  it("names everything that they have, and nothing that they have not", () => {
    expect(read("vans and rifles").equipment).toEqual(["vans", "weapons"]);
    expect(read("no vans, two SUVs").equipment).toEqual(["vehicles"]);
    expect(read("van 3 agentes caminando").equipment).toEqual([]);
  });

  it.each([
    ["two vans at north river", ["north/river"], undefined],
    ["in the mission", ["south/mission"], undefined],
    ["en la misión hay migra", ["south/mission"], undefined],
    ["ICE on lake st near the church", ["east/lake-street"], undefined],
    ["report north slash river two vans", ["north/river"], undefined],
    ["ICE at the bridge, two vans", ["north/river"], undefined],
    ["raid in oldtown", ["north/old-town"], undefined],
    ["north river and lake street", ["north/river", "east/lake-street"], undefined],
    ["agents on Potrero Avenue", [], "potrero avenue"],
    ["they are here", [], undefined],
  ])("says where, wherever it stands: %s", (text, found, unknown) => {
    const { areas: named, unknownPlace } = read(text);
    expect([named, unknownPlace]).toEqual([found, unknown]);
  });

  it.each([
    ["ICE 10 minutes ago", 10],
    ["hace veinte minutos se llevaron a dos", 20],
    ["half an hour ago", 30],
    ["just now, 6 ICE", 0],
    ["siguen aquí", 0],
    ["6 to 8 agents at 24th and mission", undefined],
  ])("says when: %s", (text, minutes) => {
    expect(read(text).ago?.minutes).toBe(minutes);
  });

  it("of another's telling, of long ago and of what is over is known to be so", () => {
    expect(read("dicen que hay redada en la mission")).toMatchObject({ isSecondHand: true });
    expect(read("two hours ago ICE at the bridge")).toMatchObject({ isLate: true });
    expect(read("ICE was at the bridge, they left")).toMatchObject({ isOver: true });
    expect(read("ICE at the bridge")).toMatchObject({
      ...{ isSecondHand: false, isLate: false, isOver: false, ago: undefined },
    });
  });
});

describe("what is no report", () => {
  it.each([
    ["hola buenas tardes", "greeting"],
    ["thank you!!", "thanks"],
    ["help me", "help"],
    ["no sé qué hacer", "help"],
    ["is it true that there is a raid at lake street?", "question"],
    ["¿es cierto que hay redada en la mission?", "question"],
    ["👍👍", "emoji"],
    ["no hay migra en el mercado", "other"],
    ["are they here?", "question"],
    ["what if they are at my door", "question"],
    ["they are not here", "other"],
    ["ya no están aquí", "other"],
    ["¿ya llegaron?", "other"],
    ["help, they're taking people", "report"],
    ["ICE is at the home depot", "report"],
    ["they are here", "report"],
    ["They're outside", "report"],
    ["help they are at my door", "report"],
    ["ya están aquí", "report"],
    ["están tocando la puerta", "report"],
    ["ya llegaron!!", "report"],
  ])("is told apart: %s", (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe("a correction in place", () => {
  it.each([
    ["5 agents, not 3", { count: { least: 5, most: 5 } }],
    ["no, Lake Street", { areas: ["east/lake-street"] }],
    ["hace 20 minutos", { ago: { minutes: 20, isVague: false } }],
    ["they are plain clothes", { uniform: "plain" }],
    ["no guns", { without: ["weapons"] }],
    ["it's not a raid", { activity: null }],
    ["thanks", {}],
  ])("changes what it names alone: %s", (text, changed) => {
    expect(readCorrection(text, context)).toEqual(changed);
  });
});

// Seconds stand for minutes here: what went wrong once took as long as the square of the length.
it("looks at no word of a text that is too long, and takes no time without end for another", () => {
  for (const unit of ["1 ", "ﷺ", "no ", "at 5 ", "hace 1 hora ", "lake ", "😀"]) {
    const before = process.threadCpuUsage();
    expect(readReport(unit.repeat(60_000 / unit.length), context).kind).toBe("too-long");
    readReport(unit.repeat(2_000).slice(0, 2_000), context);
    expect(process.threadCpuUsage(before).user).toBeLessThan(5_000_000);
  }
});
