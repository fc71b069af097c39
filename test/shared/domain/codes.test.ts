/** Codes and codenames: drawn by lot, naming one thing, telling nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import { drawCodename } from "../../../shared/domain/codename.ts";
import { drawCode, drawRef, isCodeTaken } from "../../../shared/domain/codes.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { World } from "../../harness/world.ts";

const bytesOf = (...bytes: readonly number[]) => ({
  randomBytes: (count: number) => Uint8Array.from({ length: count }, (_, at) => bytes[at] ?? 0),
});

describe("a code", () => {
  it("is taken by a room, a proposal or a case, open or over", () => {
    const world = new World([]);
    const [first, second] = [1, 2].map(codeFromNumber);
    world.record(factOf("room", { type: "requested", ...room(first ?? "") }));
    world.record(
      factOf("alert", {
        type: "proposed",
        ...{ code: second, area: "north", severity: "urgent", text: "", atMs: 0 },
        ...{ by: "0f".repeat(16) },
      }),
    );
    expect([0, 1, 2].map((number) => isCodeTaken(world.state, codeFromNumber(number)))).toEqual([
      false,
      true,
      true,
    ]);
    const context = { ...world.contextOf("verify"), ...bytesOf(0, 0, 0, 1) };
    expect(drawCode(context)).toBe(codeFromNumber(3));
  });
});

describe("a code of something that was told", () => {
  it("is taken by a case and by an alert, each alone, also when it is over", () => {
    const code = codeFromNumber(5);
    const salute = { size: "1-2", activity: "stop", uniform: "plain", equipment: "none" };
    const place = { code, area: "north", severity: "info" };
    const reported = {
      ...{ type: "reported", ...place, reporter: "0f".repeat(16), replyRoom: "!r" },
      ...{ salute: { ...salute, seenAtMs: 0, note: "" }, expiresAtMs: 0 },
    };
    const raised = {
      ...{ type: "raised", ...place, certainty: "Possible", status: "Actual", salute: null },
      ...{ origin: "organizer", text: "", targets: [], total: 0 },
    };
    for (const facts of [
      [factOf("case", reported), factOf("case", { type: "expired", ...{ code } })],
      [factOf("alert", raised), factOf("alert", { type: "ended", ...ended(code) })],
    ]) {
      const world = new World([]);
      expect(isCodeTaken(world.state, code)).toBe(false);
      for (const fact of facts) {
        world.record(fact);
        expect(isCodeTaken(world.state, code), fact.type).toBe(true);
      }
    }
  });
});

function ended(code: string) {
  return { code, how: "allclear", text: null };
}

describe("a ref", () => {
  it("is sixteen random bytes in hex", () => {
    expect(drawRef(bytesOf(1, 2, 255))).toBe(`0102ff${"00".repeat(13)}`);
  });
});

describe("a codename", () => {
  it("is a word and a number, whatever the lot", () => {
    const context = new World([]).contextOf("alert");
    fc.assert(
      fc.property(fc.nat({ max: 255 }), fc.nat({ max: 255 }), (first, second) => {
        const name = drawCodename({ ...context, ...bytesOf(first, second) });
        expect(name).toMatch(/^[A-Z][a-z]+ [1-9][0-9]?$/u);
      }),
    );
  });

  it("has no word of an area or of a committee in it", () => {
    const world = new World([]);
    world.area("north/river");
    world.committee("The Willow Walk", { areas: ["north/river"] });
    const context = world.contextOf("alert");
    for (let lot = 0; lot < 256; lot += 1) {
      expect(drawCodename({ ...context, ...bytesOf(lot, lot) })).not.toMatch(/river|willow/iu);
    }
  });

  it("is there even when every word would tell something", () => {
    const world = new World([]);
    const words = Array.from({ length: 32 }, (_, lot) => drawn(world, lot).split(" ")[0] ?? "");
    expect(new Set(words).size).toBe(32);
    for (const word of words) world.area(word.toLowerCase());
    expect(drawn(world, 5)).toBe("Room 6");
  });
});

function drawn(world: World, lot: number): string {
  return drawCodename({ ...world.contextOf("alert"), ...bytesOf(lot, lot) });
}

function room(code: string) {
  return {
    ...{ ref: "0f".repeat(16), code, kind: "temporary", title: "", codename: "Fern 4" },
    ...{ closesAtMs: 0, creators: [] },
  };
}
