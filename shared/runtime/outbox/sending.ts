/**
 * The way out of one thing that is owed: it is tried, tried again, and, when it is a message, not
 * done before it was shown.
 */
import type { EffectResult } from "../../core/protocol/effect.ts";
import type { RuntimeLog } from "../log.ts";
import {
  Awaited,
  UNSEEN_SENDS_MAX,
  type Answer,
  type AwaitedOptions,
  type Miss,
} from "./awaited.ts";
import { deliver, type Delivered, type DeliveryPorts } from "./delivery/deliver.ts";
import {
  codeOf,
  counted,
  failureOf,
  FILE_TRIES_MAX,
  RETRY_LONGEST_MS,
  type Tries,
} from "./failure.ts";
import { isSealed, type OutboxRow, type SealedRow } from "./outbox-row.ts";
import type { Turns } from "./queue/turns.ts";
import type { OutboxStore } from "./store.ts";

export type SendingParts = Pick<AwaitedOptions, "echoes" | "later"> &
  Readonly<{
    ports: Omit<DeliveryPorts, "keepSealed" | "keepCount">;
    log: RuntimeLog;
    onStateRoomRefused(): void;
  }>;

/** What else of the outbox it works with. */
type Around = Readonly<{
  turns: Turns;
  store: OutboxStore;
  /** It has ended so; resolves when that is durable. */
  end(row: OutboxRow, result: EffectResult): Promise<void>;
}>;

/** Lives in one outbox; memory only. */
export class Sending {
  readonly #parts: SendingParts;
  readonly #around: Around;
  readonly #tries = new Map<string, Tries>();
  readonly #awaited: Awaited;

  constructor(parts: SendingParts, around: Around) {
    this.#parts = parts;
    this.#around = around;
    this.#awaited = this.#awaiting(parts);
  }

  /** What was sealed before the start: what was shown by now needs not be sent again. */
  watch(rows: readonly SealedRow[]): void {
    for (const row of rows) this.#awaited.watch(row);
    this.#awaited.look();
  }

  /** It has ended. */
  forget({ key }: OutboxRow): void {
    this.#tries.delete(key);
  }

  /** Tries it once; `wanted` is what of the row is to be done. */
  async send(row: OutboxRow, wanted: OutboxRow): Promise<void> {
    const { turns, end } = this.#around;
    let current = row;
    const keepSealed = async (sealed: SealedRow): Promise<void> => {
      await this.#keepSealed(sealed);
      current = sealed;
    };
    const keepCount = (withCount: OutboxRow): Promise<void> => this.#keepCount(withCount);
    let delivered: Delivered;
    try {
      delivered = await deliver(wanted, { ...this.#parts.ports, keepSealed, keepCount });
      turns.passed(row);
    } catch (reason) {
      if (turns.isRunning && !this.#hasEnded(current)) await this.#failed(current, reason);
      return;
    }
    if ("ok" in delivered) await end(row, delivered);
    else if (isSealed(current)) this.#letGo(current, delivered);
  }

  /** Its echo can come before the answer to the request, or in the place of one. */
  #hasEnded(row: OutboxRow): boolean {
    return isSealed(row) && !this.#awaited.isWatched(row);
  }

  /** The homeserver has answered: the room goes on, and the row waits for what will be shown. */
  #letGo(row: SealedRow, answer: Answer): void {
    if (this.#hasEnded(row)) return;
    this.#around.turns.setAside(row);
    this.#awaited.answered(row, answer);
  }

  #awaiting({ echoes, later }: SendingParts): Awaited {
    return new Awaited({
      echoes,
      later,
      onSeen: (row, eventId) => {
        this.#endSent(row, { ok: true, eventId, roomId: row.sealed.roomId });
      },
      onMissing: (row, miss) => {
        this.#around.turns.follow(this.#missed(row, miss));
      },
      onRefused: (row, result) => {
        this.#endSent(row, result);
      },
    });
  }

  #endSent(row: SealedRow, result: EffectResult): void {
    const { turns, end } = this.#around;
    // After the next start it is looked for again.
    if (!turns.isRunning) return;
    // Nobody sends it any more while its end becomes durable.
    turns.setAside(row);
    this.#awaited.forget(row);
    turns.follow(end(row, result));
  }

  async #missed(row: SealedRow, { sends, answered }: Miss): Promise<void> {
    const { echoes, log, onStateRoomRefused } = this.#parts;
    const { roomId, ciphertext } = row.sealed;
    log("warn", "outbox-unseen", { effect: row.body.do, attempt: sends });
    const isLastSend = sends >= UNSEEN_SENDS_MAX;
    if (row.kind === "effect" && isLastSend) {
      this.#endSent(row, { ok: false, why: "unseen" });
      return;
    }
    // Nothing goes on without an entry, so it is looked for where the sync cannot show it any more.
    if (row.kind === "entry" && (await echoes.find(roomId, ciphertext, answered))) return;
    if (row.kind === "entry" && isLastSend) onStateRoomRefused();
    await this.#keepMiss({ ...row, unseen: sends });
  }

  /** A process that dies again and again must not try, and say nothing, for ever. */
  async #keepMiss(row: SealedRow): Promise<void> {
    const { store, turns } = this.#around;
    if (this.#hasEnded(row)) return;
    await store.keepCount(row);
    // Its end, which came meanwhile, was written after this.
    if (this.#hasEnded(row)) return;
    turns.replace(row);
    turns.putBack(row);
  }

  async #keepSealed(row: SealedRow): Promise<void> {
    const { store, turns } = this.#around;
    await store.keepSealed(row);
    turns.replace(row);
    this.#awaited.watch(row);
  }

  async #keepCount(row: OutboxRow): Promise<void> {
    const { store, turns } = this.#around;
    await store.keepCount(row);
    turns.replace(row);
  }

  async #failed(row: OutboxRow, reason: unknown): Promise<void> {
    const { turns, end } = this.#around;
    const tries = counted(this.#tries.get(row.key), reason);
    this.#tries.set(row.key, tries);
    const isFile = row.body.do === "look-at" || row.body.do === "hand-on";
    const failure = failureOf(reason, tries, isFile ? FILE_TRIES_MAX : undefined);
    const code = codeOf(reason);
    const attempt = tries.failed;
    const details = { effect: row.body.do, attempt, ...(code ? { code } : { reason }) };
    this.#parts.log("warn", "outbox-failed", details);
    switch (failure.then) {
      case "retry":
        turns.postpone(row, failure.afterMs, failure.isRateLimit);
        return;
      case "give-up":
        if (row.kind === "effect") {
          const { why, detail, unfit } = failure;
          const more = { ...(detail && { detail }), ...(unfit && { unfit }) };
          const result: EffectResult = { ok: false, why, ...more };
          // A no can be a lie as well as a yes: what is shown afterwards has been delivered.
          if (isSealed(row)) this.#letGo(row, result);
          else await end(row, result);
          return;
        }
        // Facts are never given up: without them nothing that follows from them may happen.
        this.#parts.onStateRoomRefused();
        turns.postpone(row, RETRY_LONGEST_MS, false);
        return;
      case "die":
        turns.die(reason);
    }
  }
}
