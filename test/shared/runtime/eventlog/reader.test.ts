/** One stream, read whatever the network does to it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SNAPSHOT, type Entry } from "../../../../shared/core/protocol/entry.ts";
import {
  emptyHeads,
  genesisOf,
  hashOf,
  headOf,
  place,
} from "../../../../shared/runtime/eventlog/chain.ts";
import {
  advance,
  degradedOf,
  GAP_WAIT_MS,
  next,
  offer,
  readingFrom,
  WAITING_MAX,
  type Reading,
  type Verdict,
} from "../../../../shared/runtime/eventlog/reader.ts";

const COUNT = 6;
const CHAIN = chainOf("genuine", COUNT);

function chainOf(name: string, count: number): readonly Entry[] {
  const fact = (number: number) => ({
    stream: "case" as const,
    type: "named",
    version: 1,
    data: { name, number },
  });
  const facts = Array.from({ length: count }, (_, number) => fact(number));
  return place(facts, emptyHeads(), { atMs: 0, cause: null });
}

function at(chain: readonly Entry[], seq: number): Entry {
  const entry = chain[seq - 1];
  if (entry === undefined) throw new Error("the chain is that long");
  return entry;
}

/** A reader as the runtime drives it. */
class Reader {
  reading: Reading;
  readonly read: Entry[] = [];

  constructor(reading: Reading = readingFrom("case", genesisOf("case"))) {
    this.reading = reading;
  }

  offer(entry: Entry, nowMs = 0): Verdict {
    const hashAt = (seq: number): string | undefined => {
      const known = this.read.find((one) => one.seq === seq);
      return known && hashOf(known);
    };
    const { reading, verdict } = offer(this.reading, entry, { nowMs, hashAt });
    this.reading = reading;
    for (let ready = next(this.reading); ready !== undefined; ready = next(this.reading)) {
      this.reading = advance(this.reading, ready, nowMs);
      this.read.push(ready);
    }
    return verdict;
  }

  why(nowMs = 0): string | undefined {
    return degradedOf(this.reading, nowMs)?.why;
  }
}

describe("a reader", () => {
  it("reads any order and any repetition as the one chain", () => {
    const order = fc.shuffledSubarray([...CHAIN, ...CHAIN], { minLength: 2 * COUNT });
    fc.assert(
      fc.property(order, (entries) => {
        const reader = new Reader();
        for (const entry of entries) reader.offer(entry);
        expect(reader.read).toEqual(CHAIN);
        expect(reader.why(GAP_WAIT_MS)).toBeUndefined();
      }),
    );
  });

  it("calls a missing entry a gap once it was waited for long enough, and heals", () => {
    const reader = new Reader();
    reader.offer(at(CHAIN, 2), 100);
    expect(reader.why(100 + GAP_WAIT_MS - 1)).toBeUndefined();
    expect(reader.why(100 + GAP_WAIT_MS)).toBe("gap");
    reader.offer(at(CHAIN, 1), 200 + GAP_WAIT_MS);
    expect(reader.why(10 * GAP_WAIT_MS)).toBeUndefined();
  });

  it("reads nothing that does not link, and heals when what links comes", () => {
    const reader = new Reader();
    reader.offer({ ...at(CHAIN, 1), prev: genesisOf("alert").hash });
    expect(reader.read).toEqual([]);
    expect(reader.why()).toBe("broken");
    reader.offer(at(CHAIN, 1));
    reader.offer(at(CHAIN, 2));
    expect(reader.read).toHaveLength(2);
    expect(reader.why()).toBeUndefined();
  });

  it("keeps the first of two for the newest place, until the next tells", () => {
    const reader = new Reader();
    reader.offer(at(CHAIN, 1));
    expect(reader.offer(at(chainOf("forged", 1), 1))).toBe("forged");
    expect(reader.why()).toBe("forged");
    reader.offer(at(CHAIN, 2));
    expect(reader.why()).toBeUndefined();
    expect(reader.read).toEqual(CHAIN.slice(0, 2));
  });

  it("believes neither of two that came together, until the next tells", () => {
    const head = at(CHAIN, 1);
    const forged = { ...at(CHAIN, 2), data: { name: "forged" } };
    const reader = new Reader();
    reader.offer(forged);
    reader.offer(at(CHAIN, 2));
    reader.offer(head);
    expect(reader.read).toEqual([head]);
    expect(reader.why()).toBe("forged");
    reader.offer(at(CHAIN, 3));
    expect(reader.read).toEqual(CHAIN.slice(0, 3));
    expect(reader.why()).toBeUndefined();
  });

  it("notices a forgery of an old place, which changes nothing", () => {
    const reader = new Reader();
    for (const entry of CHAIN) reader.offer(entry);
    const before = reader.reading;
    expect(reader.offer({ ...at(CHAIN, 2), atMs: 7 })).toBe("forged");
    expect(reader.reading).toBe(before);
  });

  it("stays broken when it met a forged entry before the true one", () => {
    const reader = new Reader();
    reader.offer(at(chainOf("forged", 1), 1));
    for (const entry of CHAIN) reader.offer(entry);
    expect(reader.read).toHaveLength(1);
    expect(reader.why()).toBe("forged");
  });

  it("calls a second entry for a place that is still to come a forgery", () => {
    const reader = new Reader();
    expect(reader.offer(at(CHAIN, 3))).toBe("kept");
    expect(reader.offer(at(chainOf("forged", 3), 3))).toBe("forged");
    expect(reader.offer(at(CHAIN, 3))).toBe("repeated");
  });

  it("keeps the contradiction of the newest place until something is chained onto that", () => {
    const reader = new Reader();
    const stray = { ...at(CHAIN, 1), prev: "0".repeat(64) };
    expect(reader.offer(stray)).toBe("kept");
    expect(reader.offer(at(CHAIN, 1))).toBe("forged");
    expect([reader.read.length, reader.why()]).toEqual([1, "forged"]);
    reader.offer(at(CHAIN, 2));
    expect([reader.read.length, reader.why()]).toEqual([2, undefined]);
  });

  it("does not wait for more than it can hold", () => {
    const reader = new Reader();
    const head = headOf(at(CHAIN, 1));
    for (let seq = 2; seq < WAITING_MAX + 2; seq += 1) {
      expect(reader.offer({ ...at(CHAIN, 2), seq, prev: head.hash })).toBe("kept");
    }
    expect(reader.offer({ ...at(CHAIN, 2), seq: WAITING_MAX + 2 })).toBe("too-many");
  });
});

describe("a reader with a baseline", () => {
  const BASE = 3;
  const baseline = headOf(at(CHAIN, BASE));
  const fresh = (): Reader => new Reader(readingFrom("case", baseline, baseline));

  it("reads on from it as from the entry that it stands for, in whatever order they come", () => {
    const order = fc.shuffledSubarray([...CHAIN, ...CHAIN], { minLength: 2 * COUNT });
    fc.assert(
      fc.property(order, (entries) => {
        const reader = fresh();
        for (const entry of entries) expect(reader.offer(entry)).not.toBe("forged");
        expect(reader.read).toEqual(CHAIN.slice(BASE));
        expect(reader.why(GAP_WAIT_MS)).toBeUndefined();
      }),
    );
  });

  it("takes what is older for repeated, whatever it says; control: without one it does not", () => {
    const other = chainOf("other", COUNT);
    const reader = fresh();
    const whole = new Reader();
    for (const entry of CHAIN) whole.offer(entry);
    for (let seq = 1; seq < BASE; seq += 1) {
      for (const chain of [CHAIN, other]) expect(reader.offer(at(chain, seq))).toBe("repeated");
      expect(whole.offer(at(other, seq))).toBe("forged");
    }
    expect(reader.why(GAP_WAIT_MS)).toBeUndefined();
  });

  it("knows who contradicts the baseline itself, until something is chained onto it", () => {
    const reader = fresh();
    expect(reader.offer(at(CHAIN, BASE))).toBe("repeated");
    expect(reader.offer(at(chainOf("other", COUNT), BASE))).toBe("forged");
    expect(reader.why()).toBe("forged");
    reader.offer(at(CHAIN, BASE + 1));
    expect(reader.why()).toBeUndefined();
    expect(reader.offer(at(chainOf("other", COUNT), BASE))).toBe("forged");
    expect(reader.why()).toBeUndefined();
  });

  it("does not go on with what links to another one", () => {
    const reader = fresh();
    reader.offer(at(chainOf("other", COUNT), BASE + 1));
    expect(reader.read).toEqual([]);
    expect(reader.why()).toBe("broken");
  });

  it("cannot have read less than it", () => {
    expect(() => readingFrom("case", genesisOf("case"), baseline)).toThrow(/baseline/u);
  });
});

describe("a reading of a stream that is told anew", () => {
  const BEGUN = { stream: "case", type: SNAPSHOT.begun, version: 1, data: { pages: 0 } } as const;
  const PLAIN = { stream: "case", type: "named", version: 1, data: {} } as const;
  const facts = [PLAIN, PLAIN, PLAIN, BEGUN, PLAIN, PLAIN];
  const chain = place(facts, emptyHeads(), { atMs: 0, cause: null });
  const tail = chain.slice(3);

  it("begins there where nothing was read, in any order and any number of times", () => {
    const orders = fc.shuffledSubarray([...tail, ...tail], { minLength: 2 * tail.length });
    fc.assert(
      fc.property(orders, (offered) => {
        const reader = new Reader();
        for (const entry of offered) reader.offer(entry);
        expect(reader.read).toEqual(tail);
        expect(reader.why(GAP_WAIT_MS)).toBeUndefined();
        expect(reader.reading.waiting.size).toBe(0);
      }),
    );
  });

  it("is no other for whoever reads it from its first entry on", () => {
    const reader = new Reader();
    for (const entry of chain) reader.offer(entry);
    expect(reader.read).toEqual(chain);
    expect(reader.reading.baseline).toEqual(genesisOf("case"));
  });

  it("passes over nothing once something was read", () => {
    const reader = new Reader();
    reader.offer(at(chain, 1));
    for (const entry of tail) reader.offer(entry);
    expect(reader.read).toEqual(chain.slice(0, 1));
    expect(reader.why(GAP_WAIT_MS)).toBe("gap");
  });

  it("takes what comes later from before it for what is known", () => {
    const reader = new Reader();
    reader.offer(at(chain, 2));
    for (const entry of tail) reader.offer(entry);
    expect(reader.read).toEqual(tail);
    expect([1, 2].map((seq) => reader.offer(at(chain, seq)))).toEqual(["repeated", "repeated"]);
    expect(reader.offer({ ...at(chain, 3), atMs: 7 })).toBe("forged");
    expect(reader.reading.waiting.size).toBe(0);
  });

  it("control: begins with nothing else", () => {
    const reader = new Reader();
    for (const entry of chain.slice(4)) reader.offer(entry);
    expect(reader.read).toEqual([]);
    expect(reader.why(GAP_WAIT_MS)).toBe("gap");
  });
});
