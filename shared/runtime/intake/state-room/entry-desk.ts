/**
 * Entries that come back from the state room: examined, put in order, journaled, folded and
 * reacted to, each in one transaction.
 */
import { NOTHING, type Outcome } from "../../../core/bot.ts";
import {
  entryCause,
  LOST_TYPE,
  STREAM_NAMES,
  STREAM_WRITERS,
  type Entry,
  type StreamName,
} from "../../../core/protocol/entry.ts";
import type { JsonObject } from "../../../core/values/json.ts";
import type { ForeignReason } from "../../../core/protocol/message.ts";
import type { Incoming } from "../../../core/ports.ts";
import { hashOf } from "../../eventlog/chain.ts";
import { decodeEntry, encodeEntry } from "../../eventlog/codec.ts";
import { entryBytes, entryFromBytes, JOURNAL_SPACE, placeKey } from "../../eventlog/journal.ts";
import {
  advance,
  GAP_WAIT_MS,
  isWriter,
  next,
  offer,
  readingFrom,
  type Reading,
} from "../../eventlog/reader.ts";
import { fillersFor, missingIn } from "../../eventlog/lost.ts";
import { carriesSignature } from "../../eventlog/signed.ts";
import type { Occasion, OwedDesk } from "../../outbox/owed.ts";
import { judge, putAside } from "../judgement.ts";
import type { Ledger, Settle } from "../../record/ledger.ts";
import type { Notices } from "../../notices.ts";
import type { RuntimeOptions } from "../../options.ts";
import type { Pulse } from "../../pulse/pulse.ts";
import {
  endRebuild,
  isRecordShown,
  isSettled,
  rebuiltAtMs,
  STILL_OWED_MS,
  writeRecordShown,
  writeSettled,
} from "../../restore/rebuilt.ts";
import { isInSafeMode, openSafeMode, type SafeMode } from "./safe-mode.ts";

/** So long after the past was read nothing of it is under way any more. */
export const LOST_WAIT_MS = 60_000;
/** Entries that wait for an earlier one, and evidence of two for one place. */
const WAITING_SPACE = "waiting";

type StateRoomEvent = Incoming & Readonly<{ kind: "entry" }>;
type Change = Readonly<{ before: Reading; after: Reading; entry: Entry }>;

type EntryDeskParts<State> = Readonly<{
  ledger: Ledger<State>;
  notices: Notices;
  pulse: Pulse<State> | null;
  owed: OwedDesk<State>;
}>;

/** Lives as long as its runtime. */
export class EntryDesk<State> {
  readonly safeMode: SafeMode;
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: Ledger<State>;
  readonly #notices: Notices;
  readonly #owed: OwedDesk<State>;
  readonly #readings: Map<StreamName, Reading>;
  /** Null once the bot has made up its mind about the past; see `rebuilt.ts`. */
  #rebuiltAtMs: number | null;
  /** When the past was read; null before that. */
  #pastReadAtMs: number | null = null;

  constructor(options: RuntimeOptions<State>, desk: EntryDeskParts<State>) {
    const { ledger, notices, pulse, owed } = desk;
    this.#options = options;
    this.#ledger = ledger;
    this.#notices = notices;
    this.#owed = owed;
    this.#readings = loadReadings(options, ledger);
    this.#rebuiltAtMs = rebuiltAtMs(options.rows);
    this.safeMode = openSafeMode(options.rows, {
      own: options.bot.writes,
      readingOf: (stream) => this.#readingOf(stream),
      behind: () => pulse?.behind() ?? new Map(),
      unread: () => options.bot.unread?.(ledger.state()) ?? new Set(),
      isOvertaken: () => pulse?.isOvertaken() ?? false,
    });
  }

  /** Takes one event of the state room to its end; its row goes when that is durable. */
  async take({ sender, content }: StateRoomEvent, settle: Settle): Promise<void> {
    const { network, clock } = this.#options;
    const entry = decodeEntry(content);
    if (entry === undefined || !isWriter(network, entry.stream, sender)) {
      await this.#refuse("sender", settle);
      return;
    }
    if (!this.#isSigned(entry, content)) {
      await this.#refuse("signature", settle);
      return;
    }
    const before = this.#readingOf(entry.stream);
    const offered = { nowMs: clock.nowMs(), hashAt: this.#hashesOf(entry.stream) };
    const { reading: after, verdict } = offer(before, entry, offered);
    // Not settled: it is offered again after the next start, when there may be room.
    if (verdict === "too-many") return;
    const isNext = verdict === "kept" && next(after) === entry;
    if (isNext && this.#mayAccept(entry.stream)) await this.#accept(after, entry, settle);
    else await this.#keep({ before, after, entry }, settle);
    if (verdict === "forged" && !this.#isGivenUp(entry)) await this.#contradict(entry.stream);
    await this.#drainStream(entry.stream);
  }

  /** Takes what became readable while nobody looked, such as before a crash. */
  async drain(): Promise<void> {
    for (const stream of STREAM_NAMES) await this.#drainStream(stream);
  }

  /**
   * The past of a rebuilt store is read: what lately called for a fact of this bot's, and has not
   * got it, gets it now, judged by all that is known; then what the state owes is done. What called
   * for mere words was either said by the bot before, or is told by nobody any more: twice would be
   * worse.
   */
  async endRebuild(): Promise<void> {
    const atMs = this.#rebuiltAtMs;
    this.#pastReadAtMs ??= this.#options.clock.nowMs();
    if (atMs === null) return;
    if (this.#ledger.hold.current() !== null) {
      if (this.safeMode.canAppend() || this.#isGapForGood()) await this.#showRecord();
      return;
    }
    await this.closeHoles();
    if (!this.safeMode.canAppend()) return;
    const { bot } = this.#options;
    const { journal, obeyed, commit, context, freshName } = this.#ledger;
    if (!isSettled(this.#options.rows)) {
      const outcome = this.#judged(() => bot.onRebuilt?.(context()) ?? NOTHING) ?? NOTHING;
      const cause = freshName("rebuilt");
      await commit({ cause, outcome, also: writeSettled });
    }
    for (const entry of journal.readAll()) {
      const cause = entryCause(entry);
      const isOver = entry.atMs < atMs - STILL_OWED_MS;
      if (isOver || this.#isOwn(entry.stream) || obeyed.has(cause)) continue;
      // Its entry is folded long ago, and so is what came after it.
      const outcome = this.#judged(() => bot.onEntry(entry, context())) ?? NOTHING;
      if (outcome.facts.length > 0 || entry.atMs > atMs) await commit({ cause, outcome });
    }
    await this.#owed.review("rebuilt");
    await this.#options.rows.write(endRebuild);
    this.#rebuiltAtMs = null;
  }

  /** What the state owes; not while this bot's own past, or what it means, is not certain. */
  async reviewOwed(occasion: Occasion): Promise<void> {
    const isCertain = this.#rebuiltAtMs === null && this.#ledger.hold.current() === null;
    if (isCertain && this.safeMode.canAppend()) await this.#owed.review(occasion);
  }

  /** What the record says is shown once, to be looked at before anything goes on. */
  async #showRecord(): Promise<void> {
    const { bot, rows } = this.#options;
    if (isRecordShown(rows)) return;
    const { journal } = this.#ledger;
    const context = this.#ledger.context();
    const lost = STREAM_NAMES.reduce((sum, name) => sum + missingIn(this.#readingOf(name)), 0);
    const held = context.held ? { ...context.held, lost } : null;
    const call = (): Outcome =>
      bot.onRestored?.(journal.readAll(), { ...context, held }) ?? NOTHING;
    const outcome = this.#judged(call) ?? NOTHING;
    await this.#ledger.commit({
      cause: this.#ledger.freshName("restored"),
      outcome,
      also: writeRecordShown,
    });
  }

  /**
   * For a restored store alone, once its past was read: fills the places of own entries that nobody
   * has any more. An organizer saw how many there are, and lets the network go on without them.
   * What comes of them later is known already by its hash.
   */
  async closeHoles(): Promise<void> {
    let count = 0;
    for (const stream of this.#options.bot.writes) {
      for (;;) {
        const facts = fillersFor(this.#readingOf(stream));
        if (facts.length === 0) break;
        const cause = this.#ledger.freshName("lost");
        await this.#ledger.commit({ cause, outcome: { facts, effects: [] } });
        await this.#drainStream(stream);
        count += facts.length;
      }
    }
    if (count > 0) await this.#notices.tell("entries-lost", { about: { count } });
  }

  /** The whole past was read, and what is missing in it has not come for long. */
  #isGapForGood(): boolean {
    const readMs = this.#pastReadAtMs;
    return readMs !== null && this.#options.clock.nowMs() - readMs >= LOST_WAIT_MS;
  }

  /** False while the past of a rebuilt store is not known: timers must not act on half of it. */
  async knowsPast(): Promise<boolean> {
    if (this.#pastReadAtMs !== null) await this.endRebuild();
    return this.#rebuiltAtMs === null;
  }

  /** Whatever key opened the event, the entry is its writer's only under its own signature. */
  #isSigned(entry: Entry, received: JsonObject): boolean {
    const by = STREAM_WRITERS[entry.stream];
    const claim = { by, purpose: "entry", content: encodeEntry(entry) } as const;
    return carriesSignature(received, claim, this.#options.signatures);
  }

  /** Evidence, and nothing else: it is in no reading, and contradicts nobody. */
  async #refuse(why: ForeignReason, settle: Settle): Promise<void> {
    this.#options.log("warn", "foreign-entry", { why });
    await this.#options.rows.write(settle);
    await this.#notices.tellSeldom("intruder");
  }

  async #drainStream(stream: StreamName): Promise<void> {
    for (;;) {
      const reading = this.#readingOf(stream);
      const entry = next(reading);
      if (entry === undefined || !this.#mayAccept(stream)) return;
      await this.#accept(reading, entry, () => undefined);
    }
  }

  async #accept(reading: Reading, entry: Entry, settle: Settle): Promise<void> {
    const { rows, clock } = this.#options;
    const after = advance(reading, entry, clock.nowMs());
    const cause = entryCause(entry);
    const outcome = this.#reaction(entry);
    await this.#ledger.commit({
      cause,
      outcome: outcome ?? NOTHING,
      accepted: [entry],
      also: (transaction) => {
        for (const key of goneKeys(reading, after)) transaction.delete(WAITING_SPACE, key);
        if (outcome === undefined) {
          putAside(rows, transaction, { cause, what: { entry: cause }, atMs: clock.nowMs() });
        }
        settle(transaction);
      },
    });
    this.#readings.set(entry.stream, after);
    if (outcome === undefined) await this.#notices.tellSeldom("put-aside", codesIn(entry));
  }

  /** Undefined when the bot could not judge it. */
  #reaction(entry: Entry): Outcome | undefined {
    const { obeyed, hold } = this.#ledger;
    if (this.#isOwn(entry.stream) || obeyed.has(entryCause(entry))) return NOTHING;
    const rebuiltMs = this.#rebuiltAtMs;
    if (rebuiltMs === null) return this.#react(entry);
    if (this.#pastReadAtMs === null || entry.atMs <= rebuiltMs) return NOTHING;
    // Somebody was revoked while the network is held, for instance: what that means is done now.
    const outcome = this.#react(entry);
    if (outcome === undefined) return undefined;
    // Facts have no place before the own past is whole; they are asked for again then.
    const isAppending = outcome.facts.length > 0 && !this.safeMode.canAppend();
    return hold.allows(outcome) && !isAppending ? outcome : NOTHING;
  }

  #react(entry: Entry): Outcome | undefined {
    const context = this.#ledger.context(this.#ledger.foldedWith(entry));
    return this.#judged(() => this.#options.bot.onEntry(entry, context));
  }

  #judged(call: () => Outcome): Outcome | undefined {
    const { bot, log } = this.#options;
    return judge(bot, log, call);
  }

  async #keep({ before, after, entry }: Change, settle: Settle): Promise<void> {
    const isKept = before !== after;
    await this.#options.rows.write((transaction) => {
      if (isKept) transaction.put(WAITING_SPACE, waitingKey(entry), entryBytes(entry));
      settle(transaction);
    });
    if (isKept) this.#readings.set(entry.stream, after);
  }

  async #contradict(stream: StreamName): Promise<void> {
    const isOwn = this.#isOwn(stream);
    this.#options.log("warn", "entry-contradicted", { stream });
    if (isOwn) {
      await this.#options.rows.write((transaction) => {
        this.safeMode.writeContradicted(transaction, stream);
      });
      this.safeMode.addContradicted(stream);
    }
    await this.#notices.tellSeldom("intruder");
  }

  /** A reaction may have to append; what only catches up with the own streams never does. */
  #mayAccept(stream: StreamName): boolean {
    return this.#isOwn(stream) || this.#rebuiltAtMs !== null || this.safeMode.canAppend();
  }

  #isOwn(stream: StreamName): boolean {
    return STREAM_WRITERS[stream] === this.#options.bot.name;
  }

  /** Its place was filled: it comes too late, and contradicts nobody. */
  #isGivenUp({ stream, seq }: Entry): boolean {
    const bytes = this.#options.rows.get(JOURNAL_SPACE, placeKey(stream, seq));
    return bytes !== undefined && entryFromBytes(bytes).type === LOST_TYPE;
  }

  #hashesOf(stream: StreamName): (seq: number) => string | undefined {
    return (seq) => this.#ledger.journal.hashAt(stream, seq);
  }

  /** Own facts move the journal's head without coming through here. */
  #readingOf(stream: StreamName): Reading {
    const head = this.#ledger.journal.heads()[stream];
    return { ...(this.#readings.get(stream) ?? readingFrom(stream, head)), head };
  }
}

/** The case or room that it is about, as organizers know it. */
function codesIn({ data }: Entry): readonly string[] {
  const { code } = data;
  return typeof code === "string" ? [code] : [];
}

function loadReadings<State>(
  options: RuntimeOptions<State>,
  ledger: Ledger<State>,
): Map<StreamName, Reading> {
  const readings = new Map<StreamName, Reading>();
  // What was missed for long enough before the restart is not given that time again.
  const waitedMs = isInSafeMode(options.rows) ? GAP_WAIT_MS : 0;
  const sinceMs = options.clock.nowMs() - waitedMs;
  for (const [, bytes] of options.rows.list(WAITING_SPACE)) {
    const entry = entryFromBytes(bytes);
    const { stream } = entry;
    const before = readings.get(stream) ?? readingFrom(stream, ledger.journal.heads()[stream]);
    const hashAt = (seq: number): string | undefined => ledger.journal.hashAt(stream, seq);
    readings.set(stream, offer(before, entry, { nowMs: sinceMs, hashAt }).reading);
  }
  return readings;
}

function goneKeys(before: Reading, after: Reading): readonly string[] {
  const left = new Set([...after.waiting.values()].flat().map(waitingKey));
  return [...before.waiting.values()]
    .flat()
    .map(waitingKey)
    .filter((key) => !left.has(key));
}

function waitingKey(entry: Entry): string {
  return `${placeKey(entry.stream, entry.seq)}/${hashOf(entry)}`;
}
