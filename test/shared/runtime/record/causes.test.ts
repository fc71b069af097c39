/** What was obeyed is known beyond the entries that said so. */
import { describe, expect, it } from "vitest";
import { entryCause, SNAPSHOT, type Entry } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { isSendable } from "../../../../shared/runtime/eventlog/codec.ts";
import { causeFacts, OBEYED_KEPT_MS } from "../../../../shared/runtime/record/causes.ts";
import { openObeyed, type Obeyed } from "../../../../shared/runtime/record/obeyed.ts";
import { emptyDisk, memoryRows } from "../../../harness/memory-rows.ts";

const NOW_MS = 2 * OBEYED_KEPT_MS;
const ELSEWHERE = entryCause({ stream: "alert", seq: 77 });

/** Own entries, each with what it obeyed and when. */
function ownEntries(causes: readonly (readonly [string | null, number])[]): readonly Entry[] {
  const fact = { stream: "case" as const, type: "named", version: 1, data: {} };
  return causes.flatMap(([cause, atMs]) => place([fact], emptyHeads(), { atMs, cause }));
}

/** What a bot knows to be obeyed that begins with this telling alone. */
function obeyedBy(own: readonly Entry[]): Obeyed {
  const told = place(causeFacts("case", own, NOW_MS), emptyHeads(), { atMs: NOW_MS, cause: null });
  expect(told.every(isSendable)).toBe(true);
  const obeyed = openObeyed(memoryRows(emptyDisk()));
  for (const entry of told) obeyed.addOwn(entry);
  return obeyed;
}

describe("what own entries obeyed", () => {
  it("is known to whoever begins where it was told anew", () => {
    const obeyed = obeyedBy(
      ownEntries([
        ["$order", NOW_MS - 1],
        [ELSEWHERE, NOW_MS - 1],
      ]),
    );
    expect(["$order", ELSEWHERE, "$other"].map(obeyed.has)).toEqual([true, true, false]);
  });

  it("is told once, and not beyond the time in which it could come again", () => {
    const own = ownEntries([
      ["$old", NOW_MS - OBEYED_KEPT_MS - 1],
      ["$order", NOW_MS - OBEYED_KEPT_MS],
      ["$order", NOW_MS],
      [null, NOW_MS],
    ]);
    const facts = causeFacts("case", own, NOW_MS);
    expect(facts.map(({ type }) => type)).toEqual([SNAPSHOT.causes]);
    expect(facts[0]?.data).toEqual({ causes: [["$order", NOW_MS]] });
  });

  it("is told over again from one telling to the next, however much it is", () => {
    const long = "x".repeat(190);
    const own = ownEntries(Array.from({ length: 250 }, (_, at) => [`$${at}${long}`, NOW_MS]));
    const once = place(causeFacts("case", own, NOW_MS), emptyHeads(), { atMs: 0, cause: null });
    expect(once).toHaveLength(3);
    const again = obeyedBy(once);
    expect(own.every(({ cause }) => again.has(cause ?? ""))).toBe(true);
  });

  it("is nothing where the telling has another shape", () => {
    const fact = { stream: "case", type: SNAPSHOT.causes, version: 1 } as const;
    const odd = place([{ ...fact, data: { causes: [["$order"]] } }], emptyHeads(), {
      ...{ atMs: NOW_MS, cause: null },
    });
    const obeyed = openObeyed(memoryRows(emptyDisk()));
    for (const entry of odd) obeyed.addOwn(entry);
    expect(obeyed.has("$order")).toBe(false);
  });
});
