/**
 * Places of entries that nobody has any more, in a restored store. An organizer sees how many there
 * are, and lets the network go on without them: then each writer fills its own.
 */
import { recording } from "../../core/bot.ts";
import { STREAM_NAMES } from "../../core/protocol/entry.ts";
import { fillersFor, missingIn } from "../eventlog/lost.ts";
import type { EntryDesk } from "../intake/state-room/entry-desk.ts";
import type { Readings } from "../intake/state-room/readings.ts";
import type { Notices } from "../notices.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger } from "../record/ledger.ts";

type HolesParts<State> = Readonly<{
  ledger: Ledger<State>;
  notices: Notices;
  readings: Readings;
  entries: EntryDesk<State>;
}>;

/** Lives as long as its runtime. */
export class Holes<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: HolesParts<State>;

  constructor(options: RuntimeOptions<State>, parts: HolesParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** How many places are missing, in all streams. */
  count(): number {
    const { readings } = this.#parts;
    return STREAM_NAMES.reduce((sum, name) => sum + missingIn(readings.of(name)), 0);
  }

  /**
   * For a restored store alone, once its past was read: fills the places of own entries. What comes
   * of them later is known already by its hash.
   */
  async close(): Promise<void> {
    const { ledger, notices, readings, entries } = this.#parts;
    let count = 0;
    for (const stream of this.#options.bot.writes) {
      for (;;) {
        const facts = fillersFor(readings.of(stream));
        if (facts.length === 0) break;
        const cause = ledger.freshName("lost");
        await ledger.commit({ cause, outcome: recording(facts) });
        await entries.drainStream(stream);
        count += facts.length;
      }
    }
    if (count > 0) await notices.tell("entries-lost", { about: { count } });
  }
}
