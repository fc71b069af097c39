/**
 * Takes back what a bot wrote in rooms that stand, when its time there is over: a day's worth at
 * once, room by room, so that nobody reads of it every hour. What was taken back leaves the book in
 * the transaction that ends the effect, so what a crash or a refusal left is asked for again.
 */
import { only, type Said } from "../../../core/bot.ts";
import type { RowsTransaction } from "../../../core/ports.ts";
import type { EventId, RoomId } from "../../../core/values/ids.ts";
import { DAY_MS } from "../../../core/values/time.ts";
import type { RuntimeOptions } from "../../options.ts";
import { owedKey, type OutboxRow } from "../../outbox/outbox-row.ts";
import type { Ledger } from "../ledger.ts";
import { openSaidBook, type SaidBook } from "./said-book.ts";

/** What would be due within this time goes with what is due. */
const GATHERED_MS = DAY_MS;
/** What a homeserver refuses is not asked of it all day long. */
const AGAIN_MS = DAY_MS - 3_600_000;
/** So many messages go in one effect. */
export const ERASED_AT_ONCE_MAX = 100;

type Due = Readonly<{ said: Said; atMs: number | null }>;

/** Lives as long as its runtime. */
export class Erasure<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: () => Ledger<State>;
  readonly #book: SaidBook;
  /** When each room was asked last; memory only. */
  readonly #askedAtMs = new Map<RoomId, number>();

  constructor(options: RuntimeOptions<State>, ledger: () => Ledger<State>) {
    this.#options = options;
    this.#ledger = ledger;
    this.#book = openSaidBook(options.rows);
  }

  /** The end of something that was owed: what was said is noted, what was taken back is dropped. */
  writeEnd(transaction: RowsTransaction, { body, about }: OutboxRow, eventId?: EventId): void {
    if (body.do === "erase") this.#book.drop(transaction, body.eventIds);
    if (body.do !== "send" || eventId === undefined) return;
    const atMs = this.#options.clock.nowMs();
    const said: Said = { roomId: body.roomId, eventId, atMs, about };
    if (this.#endOf(said) !== null) this.#book.note(transaction, said);
  }

  /** Asks for what is due, room by room; `standing` is what is asked for already. */
  async review(standing: () => ReadonlySet<string>): Promise<void> {
    const { bot, clock } = this.#options;
    const ledger = this.#ledger();
    const nowMs = clock.nowMs();
    if (bot.erasure === undefined || ledger.hold.current() !== null) return;
    const all = this.#book.all().map((said): Due => ({ said, atMs: this.#endOf(said) }));
    const stray = all.filter(({ atMs }) => atMs === null).map(({ said }) => said.eventId);
    const rooms = dueRooms(all, nowMs).filter((roomId) => this.#mayAsk(roomId, nowMs));
    if (stray.length + rooms.length === 0) return;
    const owed = standing();
    const effects = rooms.flatMap((roomId) => {
      const eventIds = dueIn(all, roomId, nowMs);
      const effect = bot.erasure?.effectFor({ roomId, eventIds }, ledger.context());
      if (effect === undefined || owed.has(owedKey(effect) ?? "")) return [];
      this.#askedAtMs.set(roomId, nowMs);
      return [effect];
    });
    await ledger.commit({
      cause: ledger.freshName("erasure"),
      outcome: only(...effects),
      // The room is gone, or none of ours any more.
      also: (transaction) => {
        this.#book.drop(transaction, stray);
      },
    });
  }

  #mayAsk(roomId: RoomId, nowMs: number): boolean {
    const askedAtMs = this.#askedAtMs.get(roomId);
    return askedAtMs === undefined || nowMs - askedAtMs >= AGAIN_MS || nowMs < askedAtMs;
  }

  /** A bug in the bot keeps a message, rather than take it back too early. */
  #endOf(said: Said): number | null {
    const { bot, log } = this.#options;
    try {
      return bot.erasure?.atMs(said, this.#ledger().context()) ?? null;
    } catch (reason) {
      log("error", "bot-bug", { reason });
      return Infinity;
    }
  }
}

function dueRooms(all: readonly Due[], nowMs: number): readonly RoomId[] {
  const due = all.filter(({ atMs }) => atMs !== null && atMs <= nowMs);
  return [...new Set(due.map(({ said }) => said.roomId))];
}

function dueIn(all: readonly Due[], roomId: RoomId, nowMs: number): readonly EventId[] {
  return all
    .filter(({ said, atMs }) => said.roomId === roomId && atMs !== null)
    .filter(({ atMs }) => (atMs ?? Infinity) <= nowMs + GATHERED_MS)
    .slice(0, ERASED_AT_ONCE_MAX)
    .map(({ said }) => said.eventId);
}
