/**
 * Whose turn it is, and what is under way: so many rooms at once, each paused for as long as the
 * homeserver asks or a failure calls for.
 */
import type { OutboxRow } from "../outbox-row.ts";
import { Gates, type GatesParts } from "./gates.ts";
import { Limits } from "./limits.ts";
import { Queues, type Pause } from "./queues.ts";

/** Rooms that are served at once. */
export const ROOMS_AT_ONCE_MAX = 16;
/** More of them, for what is urgent, so that slow rooms cannot hold up an alert. */
const URGENT_EXTRA_MAX = 4;
/**
 * The homeserver may count requests of one kind over all rooms, so all of them wait a little when
 * two rooms were too much (`limits.ts`); no longer, since it may lie about some of them.
 */
export const KIND_PAUSE_MAX_MS = 5_000;
/** What is urgent asks again after this, whatever a homeserver asks for. */
export const URGENT_PAUSE_MAX_MS = 10_000;

export type TurnsParts = Pick<GatesParts, "haveAllRead"> &
  Readonly<{
    /** Calls back after this time, unless the runtime has ended. */
    later(ms: number, then: () => void): void;
    onFatal(reason: unknown): void;
  }>;

/** Lives in one outbox; memory only. */
export class Turns {
  readonly #parts: TurnsParts;
  readonly #attempt: (row: OutboxRow) => Promise<void>;
  readonly #queues = new Queues(requestOf);
  readonly #gates: Gates;
  readonly #limits = new Limits();
  readonly #underWay = new Set<Promise<void>>();
  #isRunning = false;

  /** `attempt` is called with what is next; its room is free again when that resolves. */
  constructor(parts: TurnsParts, attempt: (row: OutboxRow) => Promise<void>) {
    this.#parts = parts;
    this.#attempt = attempt;
    this.#gates = new Gates({
      later: parts.later,
      haveAllRead: parts.haveAllRead,
      queues: this.#queues,
      onOpen: () => {
        this.pump();
      },
    });
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Takes rows on; the next `pump` begins with what of them is next. */
  add(rows: readonly OutboxRow[]): void {
    this.#queues.add(rows);
    this.#gates.close(rows);
  }

  /** Lets go what waited for others to have read something that they have read now. */
  openGates(): void {
    this.#gates.open();
  }

  start(): void {
    this.#isRunning = true;
  }

  /** Starts nothing more; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    await Promise.allSettled(this.#underWay);
  }

  /** Ends the process: going on would harm. */
  die(reason: unknown): void {
    this.#isRunning = false;
    this.#parts.onFatal(reason);
  }

  /** Begins whatever is next, as long as there is room. */
  pump(): void {
    while (this.#isRunning) {
      const count = this.#queues.takenCount();
      if (count >= ROOMS_AT_ONCE_MAX + URGENT_EXTRA_MAX) return;
      const row = this.#queues.next(count >= ROOMS_AT_ONCE_MAX);
      if (row === undefined) return;
      this.#queues.take(row.queue);
      this.#follow(this.#attempt(row), () => {
        this.#queues.release(row.queue);
        this.pump();
      });
    }
  }

  /** Something beside the turns that is awaited at the end, and may make room for more. */
  follow(doing: Promise<void>): void {
    this.#follow(doing, () => {
      this.pump();
    });
  }

  replace(row: OutboxRow): void {
    this.#queues.replace(row);
  }

  remove(row: OutboxRow): void {
    this.#queues.remove(row);
  }

  /** It was sent: what stands behind it in its queue may go, but for the end of the room. */
  setAside(row: OutboxRow): void {
    this.#queues.setAside(row);
  }

  /** It has to be sent again. */
  putBack(row: OutboxRow): void {
    this.#queues.putBack(row);
  }

  /** A request went through: what was heard of limits before was not about all of its kind. */
  passed(row: OutboxRow): void {
    this.#limits.passed(requestOf(row));
  }

  /** Its turn comes again after this time. */
  postpone(row: OutboxRow, afterMs: number, isRateLimit: boolean): void {
    const kind = requestOf(row);
    if (isRateLimit && this.#limits.heard(kind, row.queue)) {
      this.#pause({ kind }, Math.min(afterMs, KIND_PAUSE_MAX_MS));
    }
    const { queue } = row;
    if (isRateLimit) this.#pause({ calm: queue }, afterMs);
    this.#pause({ queue }, isRateLimit ? Math.min(afterMs, URGENT_PAUSE_MAX_MS) : afterMs);
  }

  #pause(what: Pause, afterMs: number): void {
    this.#queues.pause(what);
    this.#parts.later(afterMs, () => {
      this.#queues.resume(what);
      if ("kind" in what) this.#limits.ended(what.kind);
      this.pump();
    });
  }

  /** Whatever is under way is awaited at the end; what fails with it ends the process. */
  #follow(doing: Promise<void>, then: () => void): void {
    const work: Promise<void> = doing
      .catch((reason: unknown) => {
        this.die(reason);
      })
      .finally(() => {
        this.#underWay.delete(work);
        then();
      });
    this.#underWay.add(work);
  }
}

/** What the homeserver counts together. */
function requestOf(row: OutboxRow): string {
  return row.body.do === "tell" && row.sealed === null ? "create-room" : row.body.do;
}
