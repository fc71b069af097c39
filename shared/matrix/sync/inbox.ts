/**
 * Works through the durable rows one at a time, in the order of each room, and hands on what the
 * examination made of them. The only way from the network to a bot.
 */
import type { Inbox, Incoming, RowsTransaction } from "../../core/ports.ts";
import { assert } from "../../core/assert.ts";
import { GapFiller } from "./inbox/gap.ts";
import { decodeRow, SPACES, type InboxRow } from "./inbox-row.ts";
import { isOfStreams, laneOf, OTHERS_RANK, rankOf } from "./inbox/order.ts";
import { RowReader, type ReaderParts } from "./inbox/reader.ts";
import { Waits } from "./inbox/waits.ts";
import type { Wake } from "./wake.ts";

export type InboxParts = Omit<ReaderParts, "waits"> &
  Readonly<{
    wake: Wake;
    /**
     * Rows from this key on came with an answer that the client has not worked through yet: who is
     * in a room is known only afterwards.
     */
    releasedBefore: () => string;
    /** What was missing in a room has been found, or a part of it. */
    onPage?: () => void;
    onFatal: (error: unknown) => void;
  }>;

const IDLE_MS = 30_000;
const PENDING_MS = 500;

type Step = "done" | "pending" | "blocked";
type Handle = (incoming: Incoming) => Promise<void>;
type IsLater = (incoming: Incoming) => boolean;

/** The inbox of one session. Its rows are written by the sync store. */
export class RowInbox implements Inbox {
  readonly #parts: InboxParts;
  readonly #waits: Waits;
  /** Handed on, and settled or about to be: a row is handed on once in a life. */
  readonly #handled = new Set<string>();
  readonly #reader: RowReader;
  readonly #gaps: GapFiller;
  #isRunning = false;
  #isLater: IsLater = () => false;
  #loop: Promise<void> = Promise.resolve();
  readonly #caughtUp = Promise.withResolvers<undefined>();

  constructor(parts: InboxParts) {
    this.#parts = parts;
    const { client, rows, owner, clock, wake, onPage } = parts;
    this.#waits = new Waits(clock);
    this.#reader = new RowReader({ ...parts, waits: this.#waits });
    this.#gaps = new GapFiller({
      ...{ client, rows, owner, clock },
      onPage: () => {
        onPage?.();
        // What was found stands before the rest of the room: walk again.
        wake.ring();
      },
      onFatal: (error) => {
        this.#isRunning = false;
        parts.onFatal(error);
      },
    });
  }

  /** Resolves when the state room was read up to where it stood at the start, or at the end. */
  get caughtUp(): Promise<undefined> {
    return this.#caughtUp.promise;
  }

  start(handle: Handle, isLater: IsLater = () => false): Promise<void> {
    assert(!this.#isRunning, "an inbox is started once");
    this.#isRunning = true;
    this.#isLater = isLater;
    const { promise: isThrough, resolve } = Promise.withResolvers<undefined>();
    const onPassed = (): void => {
      resolve(undefined);
    };
    this.#loop = this.#run(handle, onPassed)
      .catch((error: unknown) => {
        this.#isRunning = false;
        this.#parts.onFatal(error);
      })
      .finally(() => {
        this.#caughtUp.resolve(undefined);
        onPassed();
      });
    return isThrough;
  }

  settle(transaction: RowsTransaction, rowKey: string): void {
    transaction.delete(SPACES.inbox, rowKey);
    this.#reader.settle(transaction, rowKey);
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#parts.wake.ring();
    await this.#gaps.stop();
    await this.#loop;
  }

  async #run(handle: Handle, onPassed: () => void): Promise<void> {
    const end = this.#parts.releasedBefore();
    this.#waits.startCatchingUp();
    while (this.#isRunning && !(await this.#catchUp(handle, end))) {
      await this.#parts.wake.wait(PENDING_MS);
    }
    this.#waits.endCatchingUp();
    this.#caughtUp.resolve(undefined);
    while (this.#isRunning) {
      const isIdle = await this.#pass(handle);
      onPassed();
      await this.#parts.wake.wait(isIdle ? IDLE_MS : PENDING_MS);
    }
  }

  /**
   * Reads the state room up to where it stood at the start; false when some of it is still to
   * come. Until then nobody is obeyed: what was obeyed already stands there. The bot's own entries
   * come first, so that it does not react again to what it has reacted to.
   */
  async #catchUp(handle: Handle, end: string): Promise<boolean> {
    const { rows, owner } = this.#parts;
    const found = rows
      .list(SPACES.inbox)
      .filter(([rowKey]) => rowKey < end && !this.#handled.has(rowKey))
      .map(([rowKey, bytes]) => ({ rowKey, row: decodeRow(bytes) }))
      // That something was lost is told like all the rest: after what is there was read.
      .filter(({ row }) => row.kind !== "lost" && isOfStreams(row, owner.isStateRoom));
    const ranked = found.map((one) => ({ ...one, rank: rankOf(one.row, owner.userId) }));
    const held = new Set<string>();
    for (const { rowKey, row, rank } of ranked.sort((one, other) => one.rank - other.rank)) {
      if (!this.#isRunning) return false;
      if (held.has(laneOf(row)) || (await this.#step(rowKey, row, handle)) === "done") continue;
      if (rank !== OTHERS_RANK) return false;
      held.add(laneOf(row));
    }
    return held.size === 0;
  }

  /** One walk over all rows; false when some of them wait for something. */
  async #pass(handle: Handle): Promise<boolean> {
    const held = new Set<string>();
    let isIdle = true;
    const end = this.#parts.releasedBefore();
    for (const [rowKey, bytes] of this.#parts.rows.list(SPACES.inbox)) {
      if (!this.#isRunning || rowKey >= end) return isIdle;
      if (this.#handled.has(rowKey)) continue;
      const row = decodeRow(bytes);
      if ("roomId" in row && held.has(row.roomId)) continue;
      if (held.has(laneOf(row))) {
        this.#waits.standsBehind(rowKey);
        continue;
      }
      const step = await this.#step(rowKey, row, handle);
      if (step !== "done") isIdle = false;
      if (step === "blocked") held.add(row.kind === "gap" ? row.roomId : laneOf(row));
      else if (step === "pending" && this.#keepsOrder(row)) held.add(laneOf(row));
    }
    return isIdle;
  }

  /**
   * What somebody said first counts first, though its key comes last: a vote, and then its
   * withdrawal. Entries of the state room are put in order by whoever reads their stream.
   */
  #keepsOrder(row: InboxRow): boolean {
    return row.kind === "event" && !this.#parts.owner.isStateRoom(row.roomId);
  }

  async #step(rowKey: string, row: InboxRow, handle: Handle): Promise<Step> {
    if (row.kind === "gap") {
      // Rows behind a gap wait until it is filled, so that a room is read in its order.
      this.#gaps.fill(rowKey, row);
      return "blocked";
    }
    const reading = await this.#reader.read(rowKey, row);
    if (reading === "pending") return "pending";
    return reading === "ignored" ? this.#drop(rowKey) : this.#handOn(reading, handle);
  }

  async #handOn(incoming: Incoming, handle: Handle): Promise<Step> {
    // The client may have been stopped while the event was examined: then nothing is certain.
    if (!this.#isRunning) return "blocked";
    if (this.#isLater(incoming)) return "pending";
    await handle(incoming);
    this.#forget(incoming.rowKey);
    return "done";
  }

  async #drop(rowKey: string): Promise<Step> {
    await this.#parts.rows.write((transaction) => {
      transaction.delete(SPACES.inbox, rowKey);
    });
    this.#forget(rowKey);
    return "done";
  }

  #forget(rowKey: string): void {
    this.#reader.forget(rowKey);
    const isSettled = this.#parts.rows.get(SPACES.inbox, rowKey) === undefined;
    if (!isSettled) this.#handled.add(rowKey);
  }
}
