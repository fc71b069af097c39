/**
 * How often each kind of trouble came. A fault that comes at every sync says nothing new the second
 * time: it is told with the first, the tenth, the hundredth occurrence, and counted. The counts are
 * on disk for the doctor, who is another process. Losing them harms nothing, so nothing fails
 * because of it.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../core/values/time.ts";

/** What came back after so long a quiet is news again. */
const NEWS_AFTER_MS = HOUR_MS;
/** What did not come for a day is over. */
const OVER_AFTER_MS = DAY_MS;
/** Kinds are sentences and codes of our source, so there are few; a bug must not fill a disk. */
const KINDS_MAX = 200;
const STEP = 10;

/** `kind` is made of constant sentences and closed words: it names nobody and nothing. */
export type Repeat = Readonly<{ kind: string; times: number; firstMs: number; lastMs: number }>;

type Counted = Repeat & Readonly<{ inARow: number; nextTold: number }>;

export class Repeats {
  readonly #nowMs: () => number;
  readonly #kinds = new Map<string, Counted>();

  /** `past`: what was counted before this process. It is counted on, and told anew. */
  constructor(nowMs: () => number, past: readonly Repeat[] = []) {
    this.#nowMs = nowMs;
    for (const repeat of past) this.#kinds.set(repeat.kind, { ...repeat, inARow: 0, nextTold: 1 });
    this.#forgetOver();
  }

  /** Counts one more. The number of its like when it is to be told, undefined otherwise. */
  count(kind: string): number | undefined {
    this.#forgetOver();
    const nowMs = this.#nowMs();
    const known = this.#kinds.get(kind);
    if (known === undefined && this.#kinds.size >= KINDS_MAX) return 1;
    const isNews = known === undefined || nowMs - known.lastMs > NEWS_AFTER_MS;
    const inARow = isNews ? 1 : known.inARow + 1;
    const nextTold = isNews ? 1 : known.nextTold;
    const isTold = inARow >= nextTold;
    this.#kinds.set(kind, {
      kind,
      times: (known?.times ?? 0) + 1,
      firstMs: known?.firstMs ?? nowMs,
      lastMs: nowMs,
      inARow,
      nextTold: isTold ? nextTold * STEP : nextTold,
    });
    return isTold ? inARow : undefined;
  }

  /** All of the last day. */
  all(): readonly Repeat[] {
    this.#forgetOver();
    return [...this.#kinds.values()].map(({ kind, times, firstMs, lastMs }) => ({
      ...{ kind, times, firstMs, lastMs },
    }));
  }

  #forgetOver(): void {
    const nowMs = this.#nowMs();
    for (const [kind, { lastMs }] of this.#kinds) {
      if (nowMs - lastMs > OVER_AFTER_MS) this.#kinds.delete(kind);
    }
  }
}

/** In the folder of each bot, and beside them for what runs the bots. */
export const FAULTS_FILE = "faults.json";

/** Between two writings, when nothing is new but the count. */
const WRITE_EVERY_MS = MINUTE_MS;
const OWNER_ONLY = 0o600;

const shape = z.strictObject({
  version: z.literal(1),
  faults: z.array(
    z.strictObject({
      // Sentences of our source; what else somebody put into the file is not shown to anybody.
      kind: z.string().regex(/^[\w .,:/'()-]{1,300}$/u),
      times: z.number().int().positive(),
      firstMs: z.number(),
      lastMs: z.number(),
    }),
  ),
});

export class FaultBook {
  readonly #file: string | undefined;
  readonly #nowMs: () => number;
  readonly #repeats: Repeats;
  #writtenMs = 0;

  /** Without a file it only counts. */
  constructor(file?: string, nowMs: () => number = Date.now) {
    this.#file = file;
    this.#nowMs = nowMs;
    this.#repeats = new Repeats(nowMs, file === undefined ? [] : readFaults(file));
  }

  /** As `Repeats.count`; what is told is on disk at once. */
  count(kind: string): number | undefined {
    const told = this.#repeats.count(kind);
    if (told !== undefined || this.#nowMs() - this.#writtenMs >= WRITE_EVERY_MS) this.#write();
    return told;
  }

  #write(): void {
    if (this.#file === undefined) return;
    this.#writtenMs = this.#nowMs();
    const text = JSON.stringify({ version: 1, faults: this.#repeats.all() });
    try {
      writeFileSync(`${this.#file}.new`, text, { mode: OWNER_ONLY });
      renameSync(`${this.#file}.new`, this.#file);
    } catch {
      // A full disk is told of by whoever needs it; a count is not worth a second fault.
    }
  }
}

/** Empty when there is no such file, or nothing of ours in it. */
export function readFaults(file: string): readonly Repeat[] {
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8"))).faults;
  } catch {
    return [];
  }
}
