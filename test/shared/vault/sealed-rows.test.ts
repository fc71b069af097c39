/** Sealed rows over rows in memory: what DurableRows promises, and what a disk thief sees. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createRowSeal, sealRows, type PlainRows } from "../../../shared/vault/sealed-rows.ts";

const key = new Uint8Array(32).fill(3);
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString("utf8");
const bytes = (words: string) => new Uint8Array(Buffer.from(words));

let disk: Map<string, Map<string, Uint8Array>>;

/** Rows in memory; a write that throws is undone. */
function plainRows(): PlainRows {
  const spaceOf = (space: string) => disk.get(space) ?? new Map<string, Uint8Array>();
  return {
    get: (space, name) => spaceOf(space).get(name),
    list: (space) => spaceOf(space),
    write: (work) => {
      const before = new Map([...disk].map(([space, rows]) => [space, new Map(rows)]));
      return new Promise((resolve) => {
        try {
          const result = work({
            get: (space, name) => spaceOf(space).get(name),
            put: (space, name, value) => disk.set(space, spaceOf(space).set(name, value)),
            delete: (space, name) => spaceOf(space).delete(name),
          });
          resolve(result);
        } catch (error) {
          disk = before;
          throw error;
        }
      });
    },
  };
}

beforeEach(() => {
  disk = new Map();
});

describe("sealed rows", () => {
  it("give back what was put, within the write and after it", async () => {
    const rows = sealRows(plainRows(), key);
    const seen = await rows.write((transaction) => {
      transaction.put("cursor", "!room", bytes("one"));
      return text(transaction.get("cursor", "!room"));
    });
    expect(seen).toBe("one");
    expect(text(rows.get("cursor", "!room"))).toBe("one");
    expect(rows.get("other", "!room")).toBeUndefined();
    await rows.write((transaction) => {
      transaction.delete("cursor", "!room");
    });
    expect(rows.get("cursor", "!room")).toBeUndefined();
  });

  it("list in ascending order of the plain keys, whatever lies below", async () => {
    const keys = fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(keys, async (names) => {
        disk = new Map();
        const rows = sealRows(plainRows(), key);
        await rows.write((transaction) => {
          for (const name of names) transaction.put("inbox", name, bytes(`value of ${name}`));
        });
        const listed = rows.list("inbox");
        expect(listed.map(([name]) => name)).toEqual([...names].sort());
        for (const [name, value] of listed) expect(text(value)).toBe(`value of ${name}`);
      }),
      { numRuns: 40 },
    );
  });

  it("show neither key nor value to whoever reads the disk", async () => {
    const put = (rows: Pick<PlainRows, "write">) =>
      rows.write((transaction) => {
        transaction.put("cursor", "@ana:example.org", bytes("van at the corner"));
      });
    const onDisk = () =>
      Buffer.concat(
        [...(disk.get("cursor") ?? [])].flatMap(([name, value]) => [Buffer.from(name), value]),
      ).toString("latin1");
    await put(sealRows(plainRows(), key));
    expect(onDisk()).not.toMatch(/ana|van/u);
    // Negative control: the same search finds both in rows that are not sealed.
    await put(plainRows());
    expect(onDisk()).toMatch(/ana.*van/u);
  });

  it("do not open when altered, moved to another key or space, or under another key", async () => {
    const rows = sealRows(plainRows(), key);
    await rows.write((transaction) => {
      transaction.put("one", "a", bytes("first"));
      transaction.put("one", "b", bytes("second"));
    });
    const [[nameA, valueA] = ["", bytes("")], [nameB] = [""]] = [...(disk.get("one") ?? [])];
    expect(() => sealRows(plainRows(), new Uint8Array(32)).list("one")).toThrow("sealed row");
    for (let at = 0; at < valueA.length; at += 1) {
      const altered = valueA.map((byte, index) => (index === at ? byte ^ 1 : byte));
      disk.get("one")?.set(nameA, altered);
      expect(() => rows.get("one", "a")).toThrow("sealed row");
      disk.get("one")?.set(nameA, valueA.subarray(0, at));
      expect(() => rows.get("one", "a")).toThrow("sealed row");
    }
    disk.get("one")?.set(nameB, valueA);
    expect(() => rows.get("one", "b")).toThrow("sealed row");
    disk.set("two", new Map([[nameA, valueA]]));
    expect(() => rows.list("two")).toThrow("sealed row");
    // Negative control: back in its own place it opens.
    disk.get("one")?.set(nameA, valueA);
    expect(text(rows.get("one", "a"))).toBe("first");
  });

  it("are sealed anew each time, so that equal values do not look alike", () => {
    const rowSeal = createRowSeal(key);
    const [one, other] = [1, 2].map(() => rowSeal.seal("space", "key", bytes("the same")));
    expect(text(one)).not.toBe(text(other));
  });

  it("are not written when the work fails", async () => {
    const rows = sealRows(plainRows(), key);
    const failing = rows.write((transaction) => {
      transaction.put("one", "a", bytes("first"));
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(rows.get("one", "a")).toBeUndefined();
  });

  it("open the row that version 1 was fixed with", () => {
    const vector = z
      .object({ key: z.string(), space: z.string(), name: z.string(), stored: z.string() })
      .parse(JSON.parse(readFileSync("test/vectors/sealed-row-1.json", "utf8")));
    const rowSeal = createRowSeal(new Uint8Array(Buffer.from(vector.key, "hex")));
    const stored = new Uint8Array(Buffer.from(vector.stored, "base64"));
    const [plainKey, value] = rowSeal.open(vector.space, vector.name, stored);
    expect([plainKey, text(value)]).toEqual(["north/river", "a value"]);
    expect(rowSeal.nameOf(vector.space, plainKey)).toBe(vector.name);
  });
});
