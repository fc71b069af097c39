/** Notes: what only this machine keeps, each with its end. */
import { describe, expect, it } from "vitest";
import type { Note, NoteDrop } from "../../../../shared/core/bot.ts";
import { openNotes, type Notes } from "../../../../shared/runtime/record/notes.ts";
import { emptyDisk, memoryRows, rowsOn } from "../../../harness/memory-rows.ts";

const NOW_MS = 1_000;

function opened() {
  const disk = emptyDisk();
  const rows = memoryRows(disk);
  const notes = openNotes(rows);
  const write = (...some: readonly (Note | NoteDrop)[]): Promise<void> =>
    rows.write((transaction) => {
      notes.write(transaction, some);
    });
  const again = (): Notes => openNotes(memoryRows(disk));
  return { notes, write, again, left: () => rowsOn(disk, "notes").map(([name]) => name) };
}

const note = (name: string, untilMs = NOW_MS + 1): Note => ({ name, text: `of ${name}`, untilMs });

describe("a note", () => {
  it("is read until its end, by its name or by how that begins, over a restart too", async () => {
    const { notes, write, again } = opened();
    await write(note("a/1"), note("a/2"), note("b/1"));
    for (const one of [notes, again()]) {
      expect(one.read("a/1", NOW_MS)).toBe("of a/1");
      expect(one.read("a", NOW_MS)).toBeUndefined();
      expect([...one.readUnder("a/", NOW_MS).keys()]).toEqual(["a/1", "a/2"]);
      expect(one.read("a/1", NOW_MS + 1)).toBeUndefined();
      expect(one.readUnder("a/", NOW_MS + 1).size).toBe(0);
    }
  });

  it("is gone from the disk when it is dropped, and the last word on a name counts", async () => {
    const { notes, write, again, left } = opened();
    await write(note("a/1"), note("a/2"));
    await write({ name: "a/1", text: null }, { name: "none", text: null });
    expect(notes.read("a/1", NOW_MS)).toBeUndefined();
    expect(again().read("a/1", NOW_MS)).toBeUndefined();
    expect(left()).toEqual(["a/2"]);
    await write({ name: "a/2", text: null }, note("a/2"), note("a/3"), { name: "a/3", text: null });
    expect(left()).toEqual(["a/2"]);
  });

  it("is taken off the disk once its time is over, and others stay", async () => {
    const { notes, write, left } = opened();
    await write(note("over", NOW_MS), note("open"));
    await notes.prune(NOW_MS);
    expect(left()).toEqual(["open"]);
    expect(notes.read("open", NOW_MS)).toBe("of open");
  });
});
