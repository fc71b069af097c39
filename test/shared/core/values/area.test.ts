/** Areas: one spelling for each, and who lies in what. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AREA_CHARACTERS_MAX,
  AREA_DEPTH_MAX,
  contains,
  overlaps,
  parseArea,
} from "../../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";

const parts = fc.array(fc.constantFrom("north", "river", "río", "3rd-street", "北"), {
  minLength: 1,
  maxLength: AREA_DEPTH_MAX,
});
const path = parts.map((names) => names.join("/") as AreaPath);

describe("an area as people write it", () => {
  it.each([
    { written: "North/River", path: "north/river" },
    { written: "north / river", path: "north/river" },
    { written: "/north/river/", path: "north/river" },
    { written: "RÍO", path: "río" },
    { written: "ri\u0301o", path: "río" },
    { written: "3rd-street_b", path: "3rd-street_b" },
  ])("$written becomes $path", ({ written, path: expected }) => {
    expect(parseArea(written)).toBe(expected);
  });

  it.each([
    { what: "nothing", written: "" },
    { what: "slashes alone", written: "//" },
    { what: "an empty part", written: "north//river" },
    { what: "a space within a part", written: "north river" },
    { what: "a part that starts with a dash", written: "north/-river" },
    { what: "markup", written: "north/<b>" },
    { what: "a mention", written: "@ana:example.org" },
    { what: "a way upward", written: "north/../south" },
    { what: "a bidirectional override", written: "north\u202e" },
    {
      what: "too deep a path",
      written: Array(AREA_DEPTH_MAX + 1)
        .fill("a")
        .join("/"),
    },
    { what: "too long a name", written: "a".repeat(AREA_CHARACTERS_MAX + 1) },
  ])("$what is not one", ({ written }) => {
    expect(parseArea(written)).toBeUndefined();
  });

  it("is as long and as deep as the limits say", () => {
    expect(parseArea("a".repeat(AREA_CHARACTERS_MAX))).toBeDefined();
    expect(parseArea(Array(AREA_DEPTH_MAX).fill("a").join("/"))).toBeDefined();
  });

  it("is read again as itself, whatever the text was", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), path), (text) => {
        const parsed = parseArea(text);
        if (parsed !== undefined) expect(parseArea(parsed)).toBe(parsed);
      }),
    );
  });
});

describe("the tree of areas", () => {
  const at = (text: string): AreaPath => text as AreaPath;

  it("knows what lies in what, by whole names", () => {
    expect(contains(at("north"), at("north/river"))).toBe(true);
    expect(contains(at("north"), at("north"))).toBe(true);
    expect(contains(at("north/river"), at("north"))).toBe(false);
    expect(contains(at("north"), at("northern"))).toBe(false);
  });

  it("lets a place and what is around it overlap, and neighbors not", () => {
    expect(overlaps(at("north"), at("north/river"))).toBe(true);
    expect(overlaps(at("north/river"), at("north"))).toBe(true);
    expect(overlaps(at("north/river"), at("north/hill"))).toBe(false);
  });

  it("has every place in all that it was extended from", () => {
    fc.assert(
      fc.property(path, path, (outer, inner) => {
        expect(contains(outer, `${outer}/${inner}` as AreaPath)).toBe(true);
        expect(overlaps(outer, inner)).toBe(overlaps(inner, outer));
      }),
    );
  });
});
