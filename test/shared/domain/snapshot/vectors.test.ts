/** Streams told anew as they stand in state rooms: read for ever, so a row is never changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SNAPSHOT, type Fact } from "../../../../shared/core/protocol/entry.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../../../shared/domain/network-state.ts";
import { allToldAnew, entryOf } from "./told-anew.ts";

const AT_MS = 1_795_824_000_000;
const file = join(import.meta.dirname, "../../../vectors/told-anew.json");
const VECTOR = JSON.parse(readFileSync(file, "utf8")) as readonly Fact[];
const PAGES = VECTOR.filter(({ type }) => type === SNAPSHOT.page);

describe("the golden vector of streams told anew", () => {
  it("is read, and told as it stands there", () => {
    const entries = VECTOR.map((fact) => entryOf(fact, AT_MS));
    const state = entries.reduce(foldNetwork, EMPTY_NETWORK);
    expect([...state.unread]).toEqual([]);
    const told = allToldAnew(state, AT_MS).map(({ stream, type, version, data }) => {
      return { stream, type, version, data };
    });
    expect(told).toEqual(VECTOR);
  });

  it.each(PAGES.map((page) => [JSON.stringify(page.data["kind"]), page] as const))(
    "is not read with a field under another name: %s",
    (_kind, page) => {
      const entries = VECTOR.map((fact) => entryOf(fact === page ? renamed(page) : fact, AT_MS));
      expect([...entries.reduce(foldNetwork, EMPTY_NETWORK).unread]).toEqual([page.stream]);
    },
  );
});

function renamed(page: Fact): Fact {
  const text = JSON.stringify(page.data["rows"]).replace(/"(\w+)":/u, '"$1-anew":');
  return { ...page, data: { ...page.data, rows: JSON.parse(text) as Fact["data"]["rows"] } };
}
