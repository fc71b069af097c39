/** Writes entries once more for whoever stands before them; nobody waits for that. */
import type { Heartbeat } from "../../core/protocol/heartbeat.ts";
import { ENTRY_WIRE } from "../eventlog/codec.ts";
import { written, type Written } from "../eventlog/signed.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger } from "../record/ledger.ts";
import { Repetition, type Repeated } from "./repetition.ts";
import type { Own } from "./vitals.ts";

/** Lives as long as its runtime. */
export class Repeater<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: Ledger<State>;
  readonly #put: (said: Written) => Promise<void>;
  readonly #repetition: Repetition;
  #repeating: Promise<void> = Promise.resolve();

  /** `put` sends without owing it. */
  constructor(
    options: RuntimeOptions<State>,
    ledger: Ledger<State>,
    put: (said: Written) => Promise<void>,
  ) {
    this.#options = options;
    this.#ledger = ledger;
    this.#put = put;
    this.#repetition = new Repetition(options.bot.name);
  }

  /** A bot says how far it has read: repeats what it has not got, if it lacks that for long. */
  hear(heartbeat: Heartbeat, own: Own, nowMs: number): void {
    const due = this.#repetition.due(heartbeat, own, nowMs);
    if (due.length === 0) return;
    this.#repeating = this.#repeating
      .then(() => this.#repeat(due))
      .catch((reason: unknown) => {
        this.#options.log("warn", "entry-not-repeated", { reason });
      });
  }

  /** Resolves when nothing is under way any more. */
  idle(): Promise<void> {
    return this.#repeating;
  }

  /** The same content again, under the same signature: whoever has it already passes over it. */
  async #repeat(due: readonly Repeated[]): Promise<void> {
    const { signatures, log } = this.#options;
    const { journal } = this.#ledger;
    for (const { stream, from, to } of due) {
      // Whoever has nothing yet begins where this journal does.
      const first = Math.max(from, journal.baselineOf(stream).seq + 1);
      const entries = journal.entriesOf(stream, first, first + to - from);
      log("warn", "entry-repeated", { stream, count: entries.length });
      for (const entry of entries) await this.#put(written(ENTRY_WIRE, entry, signatures));
    }
  }
}
