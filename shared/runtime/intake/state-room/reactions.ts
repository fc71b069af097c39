/** What a bot does because of an entry of another, and when it may. */
import { NOTHING, type Outcome } from "../../../core/bot.ts";
import {
  entryCause,
  STREAM_WRITERS,
  type Entry,
  type StreamName,
} from "../../../core/protocol/entry.ts";
import type { RuntimeOptions } from "../../options.ts";
import type { Ledger } from "../../record/ledger.ts";
import type { Past } from "../../restore/rebuilt.ts";
import type { SafeMode } from "./safe-mode.ts";

type ReactionsParts<State> = Readonly<{
  ledger: Ledger<State>;
  past: Past;
  safeMode: SafeMode;
}>;

/** Lives as long as its runtime. */
export class Reactions<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: ReactionsParts<State>;

  constructor(options: RuntimeOptions<State>, parts: ReactionsParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** A reaction may have to append; what only catches up with the own streams never does. */
  mayFollow(stream: StreamName): boolean {
    const { past, safeMode } = this.#parts;
    return this.isOwn(stream) || past.rebuiltAtMs !== null || safeMode.canAppend();
  }

  /** What follows from an entry that is accepted now; undefined when the bot has a bug here. */
  to(entry: Entry): Outcome | undefined {
    const { ledger, past, safeMode } = this.#parts;
    if (this.isOwn(entry.stream) || ledger.isObeyed(entryCause(entry))) return NOTHING;
    const rebuiltMs = past.rebuiltAtMs;
    if (rebuiltMs === null) return this.#react(entry);
    if (!past.isRead || entry.atMs <= rebuiltMs) return NOTHING;
    // Somebody was revoked while the network is held, for instance: what that means is done now.
    const outcome = this.#react(entry);
    if (outcome === undefined) return undefined;
    // Facts have no place before the own past is whole; they are asked for again then.
    const isAppending = outcome.facts.length > 0 && !safeMode.canAppend();
    return ledger.hold.allows(outcome) && !isAppending ? outcome : NOTHING;
  }

  isOwn(stream: StreamName): boolean {
    return STREAM_WRITERS[stream] === this.#options.bot.name;
  }

  #react(entry: Entry): Outcome | undefined {
    const { ledger } = this.#parts;
    const context = ledger.context(ledger.foldedWith(entry));
    return ledger.judged(() => this.#options.bot.onEntry(entry, context));
  }
}
