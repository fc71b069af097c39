/**
 * What heartbeats tell, judged on a steady clock: who has fallen silent, who does not hear this
 * bot, and which streams go further than what was read here. Memory only; knows no clock.
 */
import {
  BOT_NAMES,
  STREAM_NAMES,
  STREAM_WRITERS,
  type BotName,
  type StreamName,
} from "../../core/protocol/entry.ts";
import type { Heartbeat, Mark } from "../../core/protocol/heartbeat.ts";

/** Two heartbeats may be lost; whoever is not heard for longer than this is named. */
export const SILENT_AFTER_MS = 100_000;
/** How long an entry may be under way after somebody else has read it. */
export const BEHIND_WAIT_MS = 10_000;

/** `deaf`: the bot is heard, and has not heard this one for too long. */
export type Ailment = "silent" | "deaf";
export type Ill = Readonly<{ bot: BotName; ailment: Ailment }>;

/** What was read here: the beginning of the hash of the entry at this place, and the newest. */
export type Own = Readonly<{
  seqOf(stream: StreamName): number;
  hashAt(stream: StreamName, seq: number): string | undefined;
}>;

type Heard = Readonly<{ heartbeat: Heartbeat; atMs: number }>;

/** Lives as long as its runtime. */
export class Vitals {
  readonly #self: BotName;
  readonly #heard = new Map<BotName, Heard>();
  /** Since when a bot says that it has never heard this one: it may just have started. */
  readonly #strangerSinceMs = new Map<BotName, number>();
  /** Own heartbeats that the homeserver took, newest last: count and when. */
  #sent: readonly Readonly<{ count: number; atMs: number }>[] = [];
  /** Since when this bot can expect to hear and to be heard. */
  #listeningSinceMs: number | null = null;
  /** Since when somebody is known to have read further, by stream. */
  readonly #behindSinceMs = new Map<StreamName, number>();

  constructor(self: BotName) {
    this.#self = self;
  }

  /** A heartbeat of this bot was taken by the homeserver. */
  sent(count: number, atMs: number): void {
    const last = this.#sent.at(-1);
    // After an outage everybody has to be heard anew: nobody could be heard meanwhile.
    const wasCutOff = last === undefined || atMs - last.atMs > SILENT_AFTER_MS;
    if (wasCutOff) this.#listeningSinceMs = atMs;
    const kept = wasCutOff
      ? []
      : this.#sent.filter((one) => atMs - one.atMs <= 2 * SILENT_AFTER_MS);
    this.#sent = [...kept, { count, atMs }];
  }

  /** True when it is newer than what was heard of that bot before. */
  hear(heartbeat: Heartbeat, atMs: number): boolean {
    const before = this.#heard.get(heartbeat.from);
    if (before !== undefined && heartbeat.count <= before.heartbeat.count) return false;
    const { from, heard } = heartbeat;
    this.#heard.set(from, { heartbeat, atMs });
    if (heard[this.#self] !== undefined) this.#strangerSinceMs.delete(from);
    else if (!this.#strangerSinceMs.has(from)) this.#strangerSinceMs.set(from, atMs);
    return true;
  }

  /** The newest counts of the others, for the next heartbeat. */
  heardCounts(): Heartbeat["heard"] {
    const others = [...this.#heard].filter(([bot]) => bot !== this.#self);
    return Object.fromEntries(others.map(([bot, { heartbeat }]) => [bot, heartbeat.count]));
  }

  /**
   * Whom something is the matter with; the bot itself is `silent` when it hears not even itself.
   * Undefined when nobody can tell, because this bot does not get through to the homeserver.
   */
  ill(nowMs: number): readonly Ill[] | undefined {
    const sinceMs = this.#listeningSinceMs;
    const isConnected = nowMs - (this.#sent.at(-1)?.atMs ?? -Infinity) < SILENT_AFTER_MS;
    if (sinceMs === null || !isConnected) return undefined;
    const isSilent = (bot: BotName): boolean => {
      const heardMs = Math.max(this.#heard.get(bot)?.atMs ?? 0, sinceMs);
      return nowMs - heardMs >= SILENT_AFTER_MS;
    };
    // Nothing comes through, not even what this bot said itself: the others are not at fault.
    if (isSilent(this.#self)) return [{ bot: this.#self, ailment: "silent" }];
    return BOT_NAMES.filter((bot) => bot !== this.#self).flatMap((bot): readonly Ill[] => {
      if (isSilent(bot)) return [{ bot, ailment: "silent" }];
      return this.#isDeaf(bot, nowMs) ? [{ bot, ailment: "deaf" }] : [];
    });
  }

  /** True when this is known to be over: the bot was heard lately, and hears this one. */
  isOver({ bot }: Ill, nowMs: number): boolean {
    const heardMs = this.#heard.get(bot)?.atMs ?? -Infinity;
    if (nowMs - heardMs >= SILENT_AFTER_MS) return false;
    return bot === this.#self || !this.#isDeaf(bot, nowMs);
  }

  /** Streams of which somebody has read what has not come here, for too long; or another fork. */
  behind(own: Own, nowMs: number): ReadonlyMap<StreamName, "gap" | "forged"> {
    const found = new Map<StreamName, "gap" | "forged">();
    for (const stream of STREAM_NAMES) {
      const marks = [...this.#heard.values()].map(({ heartbeat }) => heartbeat.heads[stream]);
      if (marks.some((mark) => isOtherFork(stream, mark, own))) found.set(stream, "forged");
      if (!marks.some(({ seq }) => seq > own.seqOf(stream))) {
        this.#behindSinceMs.delete(stream);
        continue;
      }
      const sinceMs = this.#behindSinceMs.get(stream) ?? nowMs;
      this.#behindSinceMs.set(stream, sinceMs);
      if (nowMs - sinceMs >= BEHIND_WAIT_MS && !found.has(stream)) found.set(stream, "gap");
    }
    return found;
  }

  /** True when another bot has read own entries that are not in this journal: an old copy. */
  isOvertaken(own: Own): boolean {
    return [...this.#heard.values()].some(({ heartbeat }) =>
      STREAM_NAMES.some(
        (stream) =>
          STREAM_WRITERS[stream] === this.#self && heartbeat.heads[stream].seq > own.seqOf(stream),
      ),
    );
  }

  /** True when every other bot has said that it read this stream up to `seq`. */
  haveAllRead(stream: StreamName, seq: number): boolean {
    return BOT_NAMES.every((bot) => {
      if (bot === this.#self) return true;
      const heard = this.#heard.get(bot);
      return heard !== undefined && heard.heartbeat.heads[stream].seq >= seq;
    });
  }

  #isDeaf(bot: BotName, nowMs: number): boolean {
    const due = this.#sent.findLast(({ atMs }) => nowMs - atMs >= SILENT_AFTER_MS);
    const heard = this.#heard.get(bot)?.heartbeat.heard[this.#self];
    const sinceMs = this.#strangerSinceMs.get(bot);
    if (due === undefined) return false;
    if (heard !== undefined) return heard < due.count;
    return sinceMs !== undefined && nowMs - sinceMs >= SILENT_AFTER_MS;
  }
}

function isOtherFork(stream: StreamName, mark: Mark, own: Own): boolean {
  const hash = own.hashAt(stream, mark.seq);
  return hash !== undefined && hash !== mark.hash;
}
