/** How a stream that is told anew is cut into events. */
import { describe, expect, it } from "vitest";
import { ENTRY_BYTES_MAX, encodeEntry } from "../../../../shared/runtime/eventlog/codec.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  toldAnew,
  type NetworkState,
} from "../../../../shared/domain/network-state.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { entryOf, plainly } from "./told-anew.ts";

const PEOPLE = 2_000;
const WORDS = "€".repeat(2_000);

/** Many people, each of whom refuted one case in as many words as one may use. */
function crowded(): NetworkState {
  const salute = {
    ...{ size: "3-5", activity: "raid", uniform: "marked", equipment: "vans" },
    ...{ seenAtMs: 1, note: WORDS },
  };
  const reported = factOf("case", {
    ...{ type: "reported", code: "K7Q4", area: "north", severity: "urgent", reporter: tag(0) },
    ...{ salute, replyRoom: "!chat", expiresAtMs: 2 },
  });
  const people = Array.from({ length: PEOPLE }, (_, at) => [
    factOf("people", { type: "language-chosen", ...{ person: tag(at), language: "es" } }),
    factOf("case", {
      ...{ type: "voted", code: "K7Q4", voter: tag(at), choice: "refute", how: null },
      ...{ what: at % 100 === 0 ? WORDS : "no" },
    }),
  ]);
  return [reported, ...people.flat()]
    .map((fact) => entryOf(fact, 1))
    .reduce(foldNetwork, EMPTY_NETWORK);
}

function tag(number: number): string {
  return number.toString(16).padStart(64, "0");
}

describe("pages", () => {
  const known = crowded();
  const facts = toldAnew(known, "case", { atMs: 1 });
  const entries = place(facts, emptyHeads(), { atMs: 1, cause: "$".repeat(200) });
  const sizes = entries.map((entry) => Buffer.byteLength(JSON.stringify(encodeEntry(entry))));

  it("fit into an event each, however much there is", () => {
    expect(Math.max(...sizes)).toBeLessThan(ENTRY_BYTES_MAX);
    expect(plainly(entries.reduce(foldNetwork, EMPTY_NETWORK).cases)).toEqual(plainly(known.cases));
  });

  it("are as few as that allows, more or less", () => {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(entries.length).toBeLessThan((2 * bytes) / (ENTRY_BYTES_MAX / 2));
  });
});
