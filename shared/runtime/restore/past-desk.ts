/**
 * Deals with the past of a store that was made anew, once it is read: what lately called for a fact
 * of this bot's gets it, and what the state owes is done; or its record is shown, while the network
 * is held.
 */
import { NOTHING, type Outcome } from "../../core/bot.ts";
import { entryCause, STREAM_WRITERS, type Entry } from "../../core/protocol/entry.ts";
import type { SafeMode } from "../intake/state-room/safe-mode.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Occasion, OwedDesk } from "../outbox/owed.ts";
import type { Ledger } from "../record/ledger.ts";
import type { Holes } from "./holes.ts";
import {
  isRecordShown,
  isSettled,
  STILL_OWED_MS,
  writeRecordShown,
  writeSettled,
  type Past,
} from "./rebuilt.ts";

/** So long after the past was read nothing of it is under way any more. */
export const LOST_WAIT_MS = 60_000;

type PastDeskParts<State> = Readonly<{
  ledger: Ledger<State>;
  owed: OwedDesk<State>;
  holes: Holes<State>;
  past: Past;
  safeMode: SafeMode;
}>;

/** Lives as long as its runtime. */
export class PastDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: PastDeskParts<State>;

  constructor(options: RuntimeOptions<State>, parts: PastDeskParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /**
   * The past of a rebuilt store is read: what lately called for a fact of this bot's, and has not
   * got it, gets it now, judged by all that is known; then what the state owes is done. What called
   * for mere words was either said by the bot before, or is told by nobody any more: twice would be
   * worse.
   */
  async settle(): Promise<void> {
    const { ledger, owed, holes, past, safeMode } = this.#parts;
    const atMs = past.rebuiltAtMs;
    past.noteRead();
    if (atMs === null) return;
    if (ledger.hold.current() !== null) {
      if (safeMode.canAppend() || past.isReadSince(LOST_WAIT_MS)) await this.#showRecord();
      return;
    }
    await holes.close();
    if (!safeMode.canAppend()) return;
    if (!isSettled(this.#options.rows)) await this.#settleUnderWay(atMs);
    for (const entry of ledger.journal.readAll()) await this.#makeUpFor(entry, atMs);
    await owed.review("rebuilt");
    await past.end();
  }

  /** What the state owes; not while this bot's own past, or what it means, is not certain. */
  async reviewOwed(occasion: Occasion): Promise<void> {
    const { ledger, owed, past, safeMode } = this.#parts;
    const isCertain = past.rebuiltAtMs === null && ledger.hold.current() === null;
    if (isCertain && safeMode.canAppend()) await owed.review(occasion);
  }

  /** False while the past of a rebuilt store is not known: timers must not act on half of it. */
  async isKnown(): Promise<boolean> {
    const { past } = this.#parts;
    if (past.isRead) await this.settle();
    return past.rebuiltAtMs === null;
  }

  /** What was under way when the disk was lost. */
  async #settleUnderWay(lostAtMs: number): Promise<void> {
    const { bot } = this.#options;
    const { ledger } = this.#parts;
    const call = (): Outcome => bot.onRebuilt?.(ledger.context(), lostAtMs) ?? NOTHING;
    const outcome = ledger.judged(call) ?? NOTHING;
    await ledger.commit({ cause: ledger.freshName("rebuilt"), outcome, also: writeSettled });
  }

  async #makeUpFor(entry: Entry, rebuiltAtMs: number): Promise<void> {
    const { bot } = this.#options;
    const { ledger } = this.#parts;
    const cause = entryCause(entry);
    const isOver = entry.atMs < rebuiltAtMs - STILL_OWED_MS;
    const isOwn = STREAM_WRITERS[entry.stream] === bot.name;
    if (isOver || isOwn || ledger.isObeyed(cause)) return;
    // Its entry is folded long ago, and so is what came after it.
    const outcome = ledger.judged(() => bot.onEntry(entry, ledger.context())) ?? NOTHING;
    if (outcome.facts.length > 0 || entry.atMs > rebuiltAtMs)
      await ledger.commit({ cause, outcome });
  }

  /** What the record says is shown once, to be looked at before anything goes on. */
  async #showRecord(): Promise<void> {
    const { bot, rows } = this.#options;
    const { ledger, holes } = this.#parts;
    if (isRecordShown(rows)) return;
    const context = ledger.context();
    const lost = holes.count();
    const held = context.held ? { ...context.held, lost } : null;
    const call = (): Outcome =>
      bot.onRestored?.(ledger.journal.readAll(), { ...context, held }) ?? NOTHING;
    const outcome = ledger.judged(call) ?? NOTHING;
    await ledger.commit({
      cause: ledger.freshName("restored"),
      outcome,
      also: writeRecordShown,
    });
  }
}
