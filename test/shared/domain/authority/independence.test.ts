/** How many of several people speak for themselves, in every shape of who vouched for whom. */
import { describe, expect, it } from "vitest";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { lineageOf, voicesAmong } from "../../../../shared/domain/authority/independence.ts";

/** `"ben<ana"`: Ana vouched for Ben. */
function voices(people: string, links: string, apart?: string): number {
  const tags = people.split(" ") as Tag[];
  const sponsorsOf = sponsorsIn(links);
  return voicesAmong(tags, { sponsorsOf, apart: apart === undefined ? [] : [apart as Tag] });
}

function sponsorsIn(links: string) {
  const pairs = links.split(" ").map((link) => link.split("<") as [Tag, Tag]);
  return (person: Tag): readonly Tag[] =>
    pairs.filter(([sponsored]) => sponsored === person).map(([, sponsor]) => sponsor);
}

describe("people who say the same", () => {
  it.each([
    ["ana ben cleo", "", 3],
    ["ana ana", "", 1],
    ["ana ben", "ben<ana", 1],
    ["ben cleo", "ben<ana cleo<ana", 1],
    ["ana cleo", "ben<ana cleo<ben", 1],
    ["ana ben cleo dora", "ben<ana dora<cleo", 2],
    ["ana ben cleo", "cleo<ana cleo<ben", 2],
    ["ana ben cleo dora eva", "ana<ben ben<ana", 4],
    ["ben cleo dora eva", "ben<ana cleo<ana cleo<hilda dora<hilda", 3],
  ])("%s count where %s as %i", (people, links, count) => {
    expect(voices(people, links)).toBe(count);
  });

  it("count for nothing beside whoever they go back to", () => {
    expect(voices("ben cleo", "ben<ana", "ana")).toBe(1);
    expect(voices("ben cleo", "ana<ben", "ana")).toBe(1);
    expect(voices("ana ben", "", "ana")).toBe(1);
  });

  it("are never fewer because one more says it", () => {
    const links = "cleo<ana cleo<ben dora<cleo eva<ana eva<dora";
    const people = ["ana", "ben", "cleo", "dora", "eva"];
    for (let set = 0; set < 32; set += 1) {
      const chosen = people.filter((_, at) => (set >> at) % 2 === 1);
      const before = chosen.length === 0 ? 0 : voices(chosen.join(" "), links);
      for (const more of people) {
        expect(voices([...chosen, more].join(" "), links)).toBeGreaterThanOrEqual(before);
      }
    }
  });

  it("are counted at once, however many of them go back to each other", () => {
    const people = Array.from({ length: 200 }, (_, at) => `p${at}`);
    const links = people.slice(1).map((person, at) => `${person}<p${Math.floor(at / 2)}`);
    // To try every set of them would take longer than anybody waits, and so longer than a test.
    expect(voices(people.join(" "), links.join(" "))).toBe(1);
  });
});

it("a lineage ends where a circle closes", () => {
  const links = sponsorsIn("ana<ben ben<cleo cleo<ana");
  expect(lineageOf("ana" as Tag, links)).toEqual(new Set(["ana", "ben", "cleo"]));
});
