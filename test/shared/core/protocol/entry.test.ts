/** Streams: each has one writer, and each entry a name as a cause. */
import { describe, expect, it } from "vitest";
import {
  BOT_NAMES,
  entryCause,
  STREAM_NAMES,
  STREAM_WRITERS,
} from "../../../../shared/core/protocol/entry.ts";

describe("the streams", () => {
  it("have one writer each, and each bot writes some", () => {
    expect(Object.keys(STREAM_WRITERS).sort()).toEqual([...STREAM_NAMES].sort());
    expect([...new Set(Object.values(STREAM_WRITERS))].sort()).toEqual([...BOT_NAMES].sort());
  });

  it("name an entry as a cause by its place", () => {
    expect(entryCause({ stream: "case", seq: 7 })).toBe("entry:case/7");
  });
});
