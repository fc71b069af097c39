/**
 * How much a bot lets itself be made to talk. Asked for each outcome that only says something, and
 * leaves no fact, before it is committed: one person, one room or one server cannot make a bot fill
 * a room. What is over the budget is counted, and told in one line later. Pure but for its memory,
 * which is short: a restart may forget it.
 */
import type { Outcome } from "../../core/bot.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { cardKindOf } from "../../language/content.ts";

/** So much at once, and one more each time `everyMs` has passed. */
type Rate = Readonly<{ burst: number; everyMs: number }>;

/** To somebody who was admitted, and makes mistakes. */
export const REFUSALS_OF_MEMBER: Rate = { burst: 40, everyMs: 2_000 };
/** To a stranger, in all her chats together: she may be trying things out. */
export const REFUSALS_OF_STRANGER: Rate = { burst: 24, everyMs: 10_000 };
export const REFUSALS_OF_STRANGERS: Rate = { burst: 60, everyMs: 2_000 };
/**
 * To what nobody can be held to: a server can forge any number of such events, in the name of
 * whom it likes.
 */
export const REFUSALS_UNPROVEN: Rate = { burst: 5, everyMs: 60_000 };
export const UNPROVEN_OF_ONE: Rate = { burst: 3, everyMs: 60_000 };
const ANSWERS_OF_ONE: Rate = { burst: 20, everyMs: 3_000 };
export const WARNINGS_OF_BOT: Rate = { burst: 10, everyMs: 10_000 };
/** The same warning is said once in this time. */
export const SAME_WARNING_MS = 60_000;
/** What was held back in a room is told this long after the first of it, and then more seldom. */
export const GATHER_MS = 60_000;
const GATHER_MS_MAX = 10 * 60_000;
/** Who was not heard of for so long is somebody new. */
const FORGET_MS = 30 * 60_000;

/**
 * Whom an outcome answers. `proof`: nothing shows that she wrote it; she did; she did, and was
 * admitted.
 */
export type Cause = Readonly<{
  roomId: RoomId;
  sender: UserId;
  proof: "none" | "hers" | "member";
}>;
/** What was held back in one room. */
export type Gathered = Readonly<{
  roomId: RoomId;
  /** Messages that were not answered. */
  count: number;
  /** Who wrote them, when it was one person, and really was. */
  sender: UserId | undefined;
}>;
/** Warnings that were held back, and rooms in which answers were. */
export type Flood = Readonly<{ rooms: readonly Gathered[]; warnings: number }>;

export type Budget = Readonly<{
  /** The outcome without what is over the budget. Outcomes with facts pass whole. */
  limit(outcome: Outcome, cause: Cause, nowMs: number): Outcome;
  /** What is to be told now of what was held back; undefined when nothing is. */
  due(nowMs: number): Flood | undefined;
}>;

type Kind = "refusal" | "answer" | "warning";
const ANSWERS: ReadonlySet<string> = new Set(["answer", "question", "case"]);

type Bucket = { left: number; atMs: number };
type Held = { count: number; sinceMs: number; senders: Set<UserId>; isCertain: boolean };

/** An empty memory. */
export function openBudget(): Budget {
  const memory = new Memory();
  return {
    limit: (outcome, cause, nowMs) => {
      if (outcome.facts.length > 0) return outcome;
      const kept = outcome.effects.filter((effect) => memory.admits(effect, cause, nowMs));
      if (kept.length === outcome.effects.length) return outcome;
      // What was not said is not noted: an unheard question waits for no answer.
      return { ...outcome, effects: kept, notes: [] };
    },
    due: (nowMs) => memory.due(nowMs),
  };
}

class Memory {
  readonly #buckets = new Map<string, Bucket>();
  readonly #met = new Map<string, number>();
  readonly #warned = new Map<string, number>();
  readonly #held = new Map<RoomId, Held>();
  /** How long the next gathering in a room takes; longer after each one that was followed. */
  readonly #gathering = new Map<RoomId, Readonly<{ ms: number; atMs: number }>>();
  #warnings = 0;

  /** Whether this effect is within the budget; takes its share if so. */
  admits(effect: Effect, cause: Cause, nowMs: number): boolean {
    const kind = kindOf(effect);
    if (kind === undefined) return true;
    if (kind === "warning") return this.#admitsWarning(effect, nowMs);
    if (this.#isFirst(cause, nowMs) || this.#takes(ratesOf(kind, cause), nowMs)) return true;
    this.#hold(cause, nowMs);
    return false;
  }

  due(nowMs: number): Flood | undefined {
    this.#forget(nowMs);
    const rooms: Gathered[] = [];
    for (const [roomId, held] of this.#held) {
      const { ms } = this.#gathering.get(roomId) ?? { ms: GATHER_MS };
      if (nowMs - held.sinceMs < ms) continue;
      this.#held.delete(roomId);
      this.#gathering.set(roomId, { ms: Math.min(2 * ms, GATHER_MS_MAX), atMs: nowMs });
      const [sender, ...others] = held.senders;
      const isOne = held.isCertain && others.length === 0;
      rooms.push({ roomId, count: held.count, sender: isOne ? sender : undefined });
    }
    if (rooms.length === 0 && !this.#takesLateWarnings(nowMs)) return undefined;
    const warnings = this.#warnings;
    this.#warnings = 0;
    return { rooms, warnings };
  }

  /** The first answer to anybody is never held back; who she is must be certain for that. */
  #isFirst({ sender, proof }: Cause, nowMs: number): boolean {
    if (proof === "none") return false;
    const isFirst = !this.#met.has(sender);
    this.#met.set(sender, nowMs);
    return isFirst;
  }

  #admitsWarning(effect: Effect, nowMs: number): boolean {
    const text = textOf(effect);
    const saidMs = this.#warned.get(text);
    const isNew = saidMs === undefined || nowMs - saidMs >= SAME_WARNING_MS;
    if (isNew && this.#takes([["warnings", WARNINGS_OF_BOT]], nowMs)) {
      this.#warned.set(text, nowMs);
      return true;
    }
    this.#warnings += 1;
    return false;
  }

  #takesLateWarnings(nowMs: number): boolean {
    return this.#warnings > 0 && this.#takes([["gathered warnings", GATHERED]], nowMs);
  }

  #hold({ roomId, sender, proof }: Cause, nowMs: number): void {
    const isCertain = proof !== "none";
    const held = this.#held.get(roomId);
    if (held === undefined) {
      this.#held.set(roomId, { count: 1, sinceMs: nowMs, senders: new Set([sender]), isCertain });
      return;
    }
    held.count += 1;
    // Two are enough to know that it was not one.
    if (held.senders.size < 2) held.senders.add(sender);
    held.isCertain &&= isCertain;
  }

  /** Takes one from each, or none from any. */
  #takes(rates: readonly (readonly [name: string, rate: Rate])[], nowMs: number): boolean {
    const buckets = rates.map(([name, rate]) => this.#bucket(name, rate, nowMs));
    if (buckets.some((bucket) => bucket.left < 1)) return false;
    for (const bucket of buckets) bucket.left -= 1;
    return true;
  }

  #bucket(name: string, { burst, everyMs }: Rate, nowMs: number): Bucket {
    const bucket = this.#buckets.get(name) ?? { left: burst, atMs: nowMs };
    bucket.left = Math.min(burst, bucket.left + Math.max(0, nowMs - bucket.atMs) / everyMs);
    bucket.atMs = nowMs;
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #forget(nowMs: number): void {
    for (const [name, { atMs }] of this.#buckets) {
      if (nowMs - atMs >= FORGET_MS) this.#buckets.delete(name);
    }
    for (const [sender, atMs] of this.#met) if (nowMs - atMs >= FORGET_MS) this.#met.delete(sender);
    for (const [text, atMs] of this.#warned) {
      if (nowMs - atMs >= SAME_WARNING_MS) this.#warned.delete(text);
    }
    for (const [roomId, { atMs }] of this.#gathering) {
      if (nowMs - atMs >= FORGET_MS) this.#gathering.delete(roomId);
    }
  }
}

const GATHERED: Rate = { burst: 1, everyMs: GATHER_MS };

/** What an answer takes its share from. */
function ratesOf(
  kind: "refusal" | "answer",
  { sender, proof }: Cause,
): readonly (readonly [name: string, rate: Rate])[] {
  if (kind === "answer") return [[`answers ${sender}`, ANSWERS_OF_ONE]];
  const name = `refusals ${sender}`;
  switch (proof) {
    case "member":
      return [[name, REFUSALS_OF_MEMBER]];
    case "hers":
      return [
        [name, REFUSALS_OF_STRANGER],
        ["strangers", REFUSALS_OF_STRANGERS],
      ];
    case "none":
      return [
        [`unproven ${sender}`, UNPROVEN_OF_ONE],
        ["unproven", REFUSALS_UNPROVEN],
      ];
  }
}

/** What an effect says; undefined for what does something. */
function kindOf(effect: Effect): Kind | undefined {
  if (effect.do !== "send" && effect.do !== "tell") return undefined;
  const kind = cardKindOf(effect.content);
  if (kind === "warning" || kind === "refusal") return kind;
  return kind !== undefined && ANSWERS.has(kind) ? "answer" : undefined;
}

function textOf(effect: Effect): string {
  const body = effect.do === "send" || effect.do === "tell" ? effect.content["body"] : "";
  return typeof body === "string" ? body : "";
}
