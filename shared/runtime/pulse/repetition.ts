/**
 * An entry that another bot cannot read, or was never given, is written once more: its key may not
 * have come, its gap may be lost, the homeserver may keep it back. Nothing is asked for: whoever
 * goes on saying that it stands before an entry has not got it. Memory only; knows no clock.
 */
import {
  STREAM_NAMES,
  STREAM_WRITERS,
  type BotName,
  type StreamName,
} from "../../core/protocol/entry.ts";
import type { Heartbeat } from "../../core/protocol/heartbeat.ts";
import type { Own } from "./vitals.ts";

/** How long an entry may be under way, and be waited for by its reader, before that. */
export const REPEAT_AFTER_MS = 10_000;
/** Whoever cannot read it then either is not made to wait for ever, nor is the room filled. */
export const REPEAT_PAUSE_MS_MAX = 10 * 60_000;
/** So many at once; the next heartbeat tells how far that helped. */
export const REPEATED_MAX = 20;

/** Own entries from `from` to `to`, both included. */
export type Repeated = Readonly<{ stream: StreamName; from: number; to: number }>;

type Stuck = Readonly<{ seq: number; dueMs: number; pauseMs: number }>;

/** Lives as long as its runtime. */
export class Repetition {
  readonly #self: BotName;
  /** Where each of the others stands in each own stream, while that is not its end. */
  readonly #stuck = new Map<string, Stuck>();

  constructor(self: BotName) {
    this.#self = self;
  }

  /** What to write once more, now that this heartbeat of another bot was heard. */
  due({ from: bot, heads }: Heartbeat, own: Own, nowMs: number): readonly Repeated[] {
    if (bot === this.#self) return [];
    return STREAM_NAMES.filter((stream) => STREAM_WRITERS[stream] === this.#self).flatMap(
      (stream): readonly Repeated[] => {
        const name = `${bot} ${stream}`;
        const { seq, hash } = heads[stream];
        const end = own.seqOf(stream);
        const isOnOurs = seq === 0 || own.hashAt(stream, seq) === hash;
        if (seq >= end || !isOnOurs) {
          this.#stuck.delete(name);
          return [];
        }
        const before = this.#stuck.get(name);
        if (before?.seq !== seq) {
          this.#stuck.set(name, { seq, dueMs: nowMs + REPEAT_AFTER_MS, pauseMs: REPEAT_AFTER_MS });
          return [];
        }
        if (nowMs < before.dueMs) return [];
        const pauseMs = Math.min(2 * before.pauseMs, REPEAT_PAUSE_MS_MAX);
        this.#stuck.set(name, { seq, dueMs: nowMs + pauseMs, pauseMs });
        return [{ stream, from: seq + 1, to: Math.min(end, seq + REPEATED_MAX) }];
      },
    );
  }
}
