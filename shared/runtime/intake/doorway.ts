/**
 * What has time stays outside while much is on its way to the state room: each report is an entry
 * there, one after the other, and a word that confirms must not stand behind them by the hundred.
 */
import { SECOND_MS } from "../../core/values/time.ts";
import type { Incoming } from "../../core/ports.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger } from "../record/ledger.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Reception } from "./reception.ts";

/** So many entries on their way are half a second of a homeserver that is not fast. */
const ENTRIES_MAX = 12;
/** Then it comes in, whatever else there is; and long before it would be too old to be obeyed. */
const OUTSIDE_MAX_MS = 30 * SECOND_MS;

type DoorwayParts<State> = Readonly<{
  mailbox: Mailbox;
  reception: Reception<State>;
  ledger: Pick<Ledger<State>, "state">;
  /** How many entries do not stand in the state room yet. */
  entriesOwed(): number;
}>;

/** Lives as long as its runtime. */
export class Doorway<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: DoorwayParts<State>;
  /** When something was kept outside first, by its row. */
  readonly #sinceMs = new Map<string, number>();
  #inside = 0;

  constructor(options: RuntimeOptions<State>, parts: DoorwayParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** True for what is to be handed over a moment later. */
  isLater(incoming: Incoming): boolean {
    if (this.#inside + this.#parts.entriesOwed() < ENTRIES_MAX || !this.#hasTime(incoming)) {
      return false;
    }
    const { clock, settings } = this.#options;
    const nowMs = clock.nowMs();
    const sinceMs = this.#sinceMs.get(incoming.rowKey) ?? nowMs;
    this.#sinceMs.set(incoming.rowKey, sinceMs);
    return nowMs - sinceMs < Math.min(OUTSIDE_MAX_MS, settings.commandAgeMaxMs / 2);
  }

  /** Resolves when it was taken to its end, one thing after the other. */
  async take(incoming: Incoming): Promise<void> {
    this.#sinceMs.delete(incoming.rowKey);
    const count = this.#hasTime(incoming) ? 1 : 0;
    this.#inside += count;
    try {
      await this.#parts.mailbox.run(() => this.#parts.reception.take(incoming));
    } finally {
      this.#inside -= count;
    }
  }

  #hasTime(incoming: Incoming): boolean {
    if (incoming.kind !== "received") return false;
    return this.#options.bot.hasTime?.(incoming.message, this.#parts.ledger.state()) ?? false;
  }
}
