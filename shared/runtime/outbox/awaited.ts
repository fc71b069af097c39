/**
 * Messages that must come back down the sync before they count as delivered, whatever the
 * homeserver answered to the request that brought them there.
 */
import type { EffectResult } from "../../core/protocol/effect.ts";
import type { EventId } from "../../core/values/ids.ts";
import type { Echoes } from "../../core/ports.ts";
import type { SealedRow } from "./outbox-row.ts";

/** A message that was not shown so long after it was taken is sent once more. */
export const ECHO_WAIT_MS = 10_000;
/** Taken as often as this and never shown: it is given up, and told. */
export const UNSEEN_SENDS_MAX = 3;

export type AwaitedOptions = Readonly<{
  echoes: Echoes;
  later(ms: number, then: () => void): void;
  onSeen(row: SealedRow, eventId: EventId): void;
  /** It was taken so many times, and not shown in time. */
  onMissing(row: SealedRow, miss: Miss): void;
  /** It was refused, and nothing has belied that. */
  onRefused(row: SealedRow, result: EffectResult): void;
}>;

export type Miss = Readonly<{ sends: number; answered: EventId }>;

/** A yes with an id, or a no: neither is believed before the sync had its time. */
export type Answer = Readonly<{ answered: EventId }> | (EffectResult & Readonly<{ ok: false }>);

type Countdown = Readonly<{
  answer: Answer;
  looksBefore: number;
  isOver: boolean;
}>;

type Watched = { row: SealedRow; sends: number; countdown: Countdown | null };

/**
 * Lives in one outbox. Memory only: after a restart what is sealed is sent, and watched, anew; how
 * often it was missed before stands in its row.
 */
export class Awaited {
  readonly #options: AwaitedOptions;
  readonly #watched = new Map<string, Watched>();

  constructor(options: AwaitedOptions) {
    this.#options = options;
    options.echoes.onLook(() => {
      this.look();
    });
  }

  /** From now on its echo ends it, also while it is being sent. */
  watch(row: SealedRow): void {
    this.#watched.set(row.key, { row, sends: row.unseen ?? 0, countdown: null });
  }

  /** False once it has ended. */
  isWatched({ key }: SealedRow): boolean {
    return this.#watched.has(key);
  }

  forget({ key }: Readonly<{ key: string }>): void {
    this.#watched.delete(key);
  }

  /**
   * The homeserver has answered: the sync has to bear it out, or may belie it. The time runs only
   * while the sync goes on, for without it nothing can be seen.
   */
  answered(row: SealedRow, answer: Answer): void {
    const watched = this.#watched.get(row.key);
    if (watched === undefined) return;
    if ("answered" in answer) watched.sends += 1;
    const looksBefore = this.#options.echoes.looks();
    const countdown: Countdown = { answer, looksBefore, isOver: false };
    watched.countdown = countdown;
    this.#examine(watched);
    this.#options.later(ECHO_WAIT_MS, () => {
      if (watched.countdown !== countdown) return;
      watched.countdown = { ...countdown, isOver: true };
      this.#examine(watched);
    });
  }

  /** Looks whether something has come. */
  look(): void {
    for (const watched of [...this.#watched.values()]) this.#examine(watched);
  }

  #examine(watched: Watched): void {
    const { row, countdown } = watched;
    if (!this.#watched.has(row.key)) return;
    const { echoes, onSeen, onMissing, onRefused } = this.#options;
    const { roomId, ciphertext } = row.sealed;
    const eventId = echoes.idOf(roomId, ciphertext);
    if (eventId !== undefined) {
      this.forget(row);
      onSeen(row, eventId);
      return;
    }
    if (countdown?.isOver !== true || echoes.looks() <= countdown.looksBefore) return;
    if (!echoes.isWhole(roomId)) return;
    watched.countdown = null;
    const { answer } = countdown;
    if (!("answered" in answer)) onRefused(row, answer);
    else onMissing(row, { sends: watched.sends, answered: answer.answered });
  }
}
