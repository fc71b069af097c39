/**
 * Writes this bot's heartbeats and takes in the others'. A heartbeat is not owed to anybody: one
 * that cannot be sent is left out, and the next one says all that it would have said.
 */
import { BOT_NAMES, type Entry, type StreamName } from "../core/entry.ts";
import { HEARTBEAT_TYPE, type Heartbeat } from "../core/heartbeat.ts";
import type { ForeignReason } from "../core/message.ts";
import type { Incoming } from "../core/ports.ts";
import {
  decodeHeartbeat,
  encodeHeartbeat,
  markHash,
  marksOf,
} from "../eventlog/heartbeat-codec.ts";
import { carriesSignature, withSignature } from "../eventlog/signed.ts";
import { freshName } from "./fresh-name.ts";
import type { Ledger } from "./ledger.ts";
import type { HeartbeatOptions, RuntimeOptions } from "./options.ts";
import { Vitals, type Own } from "./vitals.ts";

/** As often as one is written while nothing happens. */
export const HEARTBEAT_EVERY_MS = 45_000;
/** Never more often than this, whatever happens. */
const HEARTBEAT_PAUSE_MS = 1_000;

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

  constructor(options: RuntimeOptions<State>, timing: HeartbeatOptions, ledger: Ledger<State>) {
    this.#options = options;
    this.#timing = timing;
    this.#ledger = ledger;
    this.vitals = new Vitals(options.bot.name);
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
    const dueMs = this.#isPressed ? HEARTBEAT_PAUSE_MS : this.#timing.everyMs;
    if (!this.#isRunning || this.#underWay !== null || sinceMs < dueMs) return;
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
    this.vitals.hear(heartbeat, this.nowMs());
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
  }

  async #write(): Promise<void> {
    const { network, encrypter, sender, signatures, randomBytes } = this.#options;
    const heartbeat = this.#next();
    const content = withSignature(encodeHeartbeat(heartbeat), "heartbeat", signatures);
    const ciphertext = await encrypter.encrypt(network.stateRoom, HEARTBEAT_TYPE, content);
    const transactionId = freshName("beat", randomBytes).replace(":", "-");
    await sender.send(network.stateRoom, transactionId, ciphertext);
    this.vitals.sent(heartbeat.count, this.nowMs());
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
