/**
 * Entries that come back from the state room: put in order, journaled, folded and reacted to, each
 * in one transaction.
 */
import {
  entryCause,
  STREAM_NAMES,
  type Entry,
  type StreamName,
} from "../../../core/protocol/entry.ts";
import type { Notices } from "../../notices.ts";
import type { RuntimeOptions } from "../../options.ts";
import type { Ledger, Settle } from "../../record/ledger.ts";
import { putAside } from "../aside.ts";
import type { Reactions } from "./reactions.ts";
import type { Offer, Readings } from "./readings.ts";
import type { SafeMode } from "./safe-mode.ts";

type EntryDeskParts<State> = Readonly<{
  ledger: Ledger<State>;
  notices: Notices;
  readings: Readings;
  reactions: Reactions<State>;
  safeMode: SafeMode;
}>;

/** Lives as long as its runtime. */
export class EntryDesk<State> {
  readonly safeMode: SafeMode;
  readonly #options: RuntimeOptions<State>;
  readonly #parts: EntryDeskParts<State>;

  constructor(options: RuntimeOptions<State>, parts: EntryDeskParts<State>) {
    this.safeMode = parts.safeMode;
    this.#options = options;
    this.#parts = parts;
  }

  /** Takes an entry, which its writer signed, to its end; its row goes when that is durable. */
  async take(entry: Entry, settle: Settle): Promise<void> {
    const { readings, reactions } = this.#parts;
    const { stream } = entry;
    const offer = readings.offered(entry);
    const { verdict, isNext, reading } = offer;
    // Not settled: it is offered again after the next start, when there may be room.
    if (verdict === "too-many") return;
    if (isNext && reactions.mayFollow(stream)) await this.#accept(reading, entry, settle);
    else await this.#keep(offer, entry, settle);
    if (verdict === "forged" && !readings.isGivenUp(entry)) await this.#contradict(stream);
    await this.drainStream(stream);
  }

  /** Takes what became readable while nobody looked, such as before a crash. */
  async drain(): Promise<void> {
    for (const stream of STREAM_NAMES) await this.drainStream(stream);
  }

  /** The same of one stream. */
  async drainStream(stream: StreamName): Promise<void> {
    const { readings, reactions } = this.#parts;
    for (;;) {
      const entry = readings.next(stream);
      if (entry === undefined || !reactions.mayFollow(stream)) return;
      await this.#accept(readings.of(stream), entry, () => undefined);
    }
  }

  async #accept(before: Offer["reading"], entry: Entry, settle: Settle): Promise<void> {
    const { rows, clock } = this.#options;
    const { ledger, notices, readings, reactions } = this.#parts;
    const after = readings.advanced(before, entry);
    const cause = entryCause(entry);
    const outcome = reactions.to(entry);
    await ledger.commit({
      cause,
      outcome: outcome ?? { facts: [], effects: [] },
      accepted: [entry],
      also: (transaction) => {
        readings.writeGone(transaction, before, after);
        if (outcome === undefined) {
          putAside(rows, transaction, { cause, what: { entry: cause }, atMs: clock.nowMs() });
        }
        settle(transaction);
      },
    });
    readings.keep(after);
    if (outcome === undefined) await notices.tellSeldom("put-aside", codesIn(entry));
  }

  async #keep({ isNew, reading }: Offer, entry: Entry, settle: Settle): Promise<void> {
    const { readings } = this.#parts;
    await this.#options.rows.write((transaction) => {
      if (isNew) readings.writeWaiting(transaction, entry);
      settle(transaction);
    });
    if (isNew) readings.keep(reading);
  }

  async #contradict(stream: StreamName): Promise<void> {
    const { rows, log } = this.#options;
    const { notices, reactions } = this.#parts;
    log("warn", "entry-contradicted", { stream });
    if (reactions.isOwn(stream)) {
      await rows.write((transaction) => {
        this.safeMode.writeContradicted(transaction, stream);
      });
      this.safeMode.addContradicted(stream);
    }
    await notices.tellSeldom("intruder");
  }
}

/** The case or room that it is about, as organizers know it. */
function codesIn({ data }: Entry): readonly string[] {
  const { code } = data;
  return typeof code === "string" ? [code] : [];
}
