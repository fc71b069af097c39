/**
 * Writes this bot's heartbeats and takes in the others'. A heartbeat is not owed to anybody: one
 * that cannot be sent is left out, and the next one says all that it would have said.
 */
import { BOT_NAMES, type Entry, type StreamName } from "../../core/protocol/entry.ts";
import { HEARTBEAT_TYPE, type Heartbeat } from "../../core/protocol/heartbeat.ts";
import type { RoomId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { ForeignReason } from "../../core/protocol/message.ts";
import type { Incoming } from "../../core/ports.ts";
import { encodeEntry, ENTRY_TYPE } from "../eventlog/codec.ts";
import {
  decodeHeartbeat,
  encodeHeartbeat,
  markHash,
  marksOf,
} from "../eventlog/heartbeat-codec.ts";
import { carriesSignature, withSignature } from "../eventlog/signed.ts";
import type { Ledger } from "../record/ledger.ts";
import type { HeartbeatOptions, RuntimeOptions } from "../options.ts";
import { Repetition, type Repeated } from "./repetition.ts";
import { Vitals, type Own } from "./vitals.ts";

/** As often as one is written while nothing happens. */
export const HEARTBEAT_EVERY_MS = 45_000;
/** Never more often than this, whatever happens. */
const HEARTBEAT_PAUSE_MS = 1_000;
/** As often while something is missing that others have read: they learn by it what to repeat. */
const MISSING_EVERY_MS = 5_000;

type Unowed = Readonly<{ type: string; content: JsonObject; name: "beat" | "again" }>;
type HeartbeatEvent = Incoming & Readonly<{ kind: "heartbeat" }>;

/** Lives as long as its runtime. */
export class Pulse<State> {
  readonly vitals: Vitals;
  readonly #options: RuntimeOptions<State>;
  readonly #timing: HeartbeatOptions;
  readonly #ledger: Ledger<State>;
  #lastCount = 0;
  #lastAtMs = -Infinity;
  #isPressed = true;
  #isRunning = false;
  #underWay: Promise<void> | null = null;
  readonly #repetition: Repetition;
  #repeating: Promise<void> = Promise.resolve();

  constructor(options: RuntimeOptions<State>, timing: HeartbeatOptions, ledger: Ledger<State>) {
    this.#options = options;
    this.#timing = timing;
    this.#ledger = ledger;
    this.vitals = new Vitals(options.bot.name);
    this.#repetition = new Repetition(options.bot.name);
  }

  nowMs(): number {
    return this.#timing.steady.nowMs();
  }

  /** Something was written or read that the others must soon know to be read. */
  noted(entries: readonly Entry[]): void {
    if (entries.some(this.#timing.isPressing)) this.#isPressed = true;
    this.beat();
  }

  /** Writes a heartbeat when one is due; never waits for it. */
  beat(): void {
    const sinceMs = this.nowMs() - this.#lastAtMs;
    if (!this.#isRunning || this.#underWay !== null || sinceMs < this.#pauseMs()) return;
    this.#isPressed = false;
    this.#lastAtMs = this.nowMs();
    this.#underWay = this.#write()
      .catch((reason: unknown) => {
        this.#options.log("warn", "heartbeat-not-sent", { reason });
      })
      .finally(() => {
        this.#underWay = null;
      });
  }

  /** Why this is no heartbeat of ours; undefined when it was taken in, or is a repetition. */
  take({ sender, content }: HeartbeatEvent): ForeignReason | undefined {
    const { network, signatures } = this.#options;
    const by = BOT_NAMES.find((name) => network.bots[name] === sender);
    const heartbeat = decodeHeartbeat(content);
    if (heartbeat === undefined || heartbeat.from !== by) return "sender";
    const claim = { by, purpose: "heartbeat", content: encodeHeartbeat(heartbeat) } as const;
    if (!carriesSignature(content, claim, signatures)) return "signature";
    const isNew = this.vitals.hear(heartbeat, this.nowMs());
    if (isNew && this.#isRunning) this.#repeatFor(heartbeat);
    return undefined;
  }

  /** From now on heartbeats are written, and missed: the past was read. */
  begin(): void {
    this.#isRunning = true;
    this.beat();
  }

  behind(): ReadonlyMap<StreamName, "gap" | "forged"> {
    if (!this.#isRunning) return new Map();
    return this.vitals.behind(this.#own(), this.nowMs());
  }

  /** True when this bot's own streams are known to go further than its journal. */
  isOvertaken(): boolean {
    return this.vitals.isOvertaken(this.#own());
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.#underWay;
    await this.#repeating;
  }

  #pauseMs(): number {
    if (this.#isPressed) return HEARTBEAT_PAUSE_MS;
    const { everyMs } = this.#timing;
    return this.behind().size > 0 ? Math.min(MISSING_EVERY_MS, everyMs) : everyMs;
  }

  /** The same content again, under the same signature: whoever has it already passes over it. */
  #repeatFor(heartbeat: Heartbeat): void {
    const due = this.#repetition.due(heartbeat, this.#own(), this.nowMs());
    if (due.length === 0) return;
    this.#repeating = this.#repeating
      .then(() => this.#repeat(due))
      .catch((reason: unknown) => {
        this.#options.log("warn", "entry-not-repeated", { reason });
      });
  }

  async #repeat(due: readonly Repeated[]): Promise<void> {
    const { network, signatures, log } = this.#options;
    for (const { stream, from, to } of due) {
      const entries = this.#ledger.journal.entriesOf(stream, from, to);
      log("warn", "entry-repeated", { stream, count: entries.length });
      for (const entry of entries) {
        const content = withSignature(encodeEntry(entry), "entry", signatures);
        await this.#put(network.stateRoom, { type: ENTRY_TYPE, content, name: "again" });
      }
    }
  }

  async #write(): Promise<void> {
    const { network, signatures } = this.#options;
    const heartbeat = this.#next();
    const content = withSignature(encodeHeartbeat(heartbeat), "heartbeat", signatures);
    await this.#put(network.stateRoom, { type: HEARTBEAT_TYPE, content, name: "beat" });
    this.vitals.sent(heartbeat.count, this.nowMs());
  }

  /** Sends without owing it. */
  async #put(roomId: RoomId, { type, content, name }: Unowed): Promise<void> {
    const { encrypter, sender } = this.#options;
    const ciphertext = await encrypter.encrypt(roomId, type, content);
    await sender.send(roomId, this.#ledger.freshName(name).replace(":", "-"), ciphertext);
  }

  #next(): Heartbeat {
    const { bot, clock } = this.#options;
    // The time of day grows over restarts without a row of its own; it is used for nothing else.
    this.#lastCount = Math.max(this.#lastCount + 1, Math.floor(clock.nowMs()));
    const heads = marksOf(this.#ledger.journal.heads());
    return { from: bot.name, count: this.#lastCount, heads, heard: this.vitals.heardCounts() };
  }

  #own(): Own {
    const { journal } = this.#ledger;
    return {
      seqOf: (stream) => journal.heads()[stream].seq,
      hashAt: (stream, seq) => {
        const hash = journal.hashAt(stream, seq);
        return hash === undefined ? undefined : markHash(hash);
      },
    };
  }
}
