import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rehearsed } from "../../../scripts/rehearse/rehearse.ts";

const seenShape = z.object({
  to: z.string(),
  room: z.string(),
  body: z.string(),
  rings: z.boolean(),
  card: z.looseObject({ kind: z.string() }),
});

function seen(...lines: readonly string[]) {
  const printed = [...rehearsed(lines.join("\n"), { language: "en", json: true })];
  return printed.map((line) => seenShape.parse(JSON.parse(line)));
}

const page = (...lines: readonly string[]): string =>
  [...rehearsed(lines.join("\n"), { language: "en", json: false })].join("\n");

const CONFIRMED = [
  "ana> report north/river raid, 6 agents, two vans",
  "ben@confirmers north> !confirm {case}",
  "carla@confirmers north> [Yes]",
] as const;

describe("a rehearsal", () => {
  it("goes from a report to the alert, and shows each message to whoever can read it", () => {
    const all = seen(...CONFIRMED);
    const alerted = all.filter(({ card }) => card.kind === "alert");
    expect(alerted.map(({ to }) => to).toSorted()).toEqual(["eva", "finn", "olga"]);
    expect(alerted.every(({ room, rings }) => room === "River" && rings)).toBe(true);
    expect(all.some(({ to, room }) => to === "ana" && room === "verify")).toBe(true);
  });

  it("counts an answer to the newest poll that has it", () => {
    const withoutPoll = seen(...CONFIRMED.slice(0, 2));
    expect(withoutPoll.some(({ card }) => card.kind === "alert")).toBe(false);
  });

  it("is a page that can be played again, and is then the same", () => {
    const once = page("# a night", ...CONFIRMED, "(20m later)");
    expect(page(once)).toBe(once);
    expect(once).toContain("alert → River: ");
  });

  it("lets people come late, and shows what they read when they come", () => {
    const head = ["---", "late: [eva]", "---"];
    const before = seen(...head, ...CONFIRMED);
    expect(before.some(({ to }) => to === "eva")).toBe(false);
    const after = seen(...head, ...CONFIRMED, "(eva comes in)");
    expect(after.some(({ to, room }) => to === "eva" && room === "River")).toBe(true);
  });

  it("shows nothing but the fixed help to who has signed no device", () => {
    const head = ["---", "unsigned: [ana]", "---"];
    const all = seen(...head, "ana> report north/river raid").filter(({ to }) => to === "ana");
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ card }) => card["reason"] === "unsigned-device")).toBe(true);
    const signed = seen(...head, "(ana signs)", "ana> report north/river raid");
    expect(signed.some(({ card }) => card.kind === "case")).toBe(true);
  });

  it("is played in the network that its head describes", () => {
    const head = ["---", "areas: [centro]", "confirmers: { centro: [rosa] }", "---"];
    const all = seen(...head, "ana> report centro redada");
    expect(all.some(({ to, room }) => to === "rosa" && room === "confirmers centro")).toBe(true);
  });

  it.each([
    ["ana@Atlantis> hello", "line 1: no room is called so; there are: verify, alert, rooms"],
    ["ana@management> !help", "line 1: she is not in that room"],
    ["ben@confirmers north> [Perhaps]", "line 1: no poll here has such an answer"],
  ])("says which line cannot be played: %s", (line, what) => {
    expect(() => seen(line)).toThrow(what);
  });
});
