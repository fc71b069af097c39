/**
 * Writes this bot's heartbeats and takes in the others'. A heartbeat is not owed to anybody: one
 * that cannot be sent is left out, and the next one says all that it would have said.
 */
import type { Entry, StreamName } from "../../core/protocol/entry.ts";
import type { Heartbeat } from "../../core/protocol/heartbeat.ts";
import { HEARTBEAT_WIRE, markHash, marksOf } from "../eventlog/heartbeat-codec.ts";
import { written, type Written } from "../eventlog/signed.ts";
import type { HeartbeatOptions, RuntimeOptions } from "../options.ts";
import type { Ledger } from "../record/ledger.ts";
import { Repeater } from "./repeater.ts";
import { Vitals, type Own } from "./vitals.ts";

/** As often as one is written while nothing happens. */
export const HEARTBEAT_EVERY_MS = 45_000;
/** Never more often than this, whatever happens. */
const HEARTBEAT_PAUSE_MS = 1_000;
/** As often while something is missing that others have read: they learn by it what to repeat. */
const MISSING_EVERY_MS = 5_000;

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
  readonly #repeater: Repeater<State>;

  constructor(options: RuntimeOptions<State>, timing: HeartbeatOptions, ledger: Ledger<State>) {
    this.#options = options;
    this.#timing = timing;
    this.#ledger = ledger;
    this.vitals = new Vitals(options.bot.name);
    this.#repeater = new Repeater(options, ledger, (said) => this.#put(said, "again"));
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

  /** Takes in a heartbeat that its bot signed; a repetition changes nothing. */
  take(heartbeat: Heartbeat): void {
    const isNew = this.vitals.hear(heartbeat, this.nowMs());
    if (isNew && this.#isRunning) this.#repeater.hear(heartbeat, this.#own(), this.nowMs());
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
    await this.#repeater.idle();
  }

  #pauseMs(): number {
    if (this.#isPressed) return HEARTBEAT_PAUSE_MS;
    const { everyMs } = this.#timing;
    return this.behind().size > 0 ? Math.min(MISSING_EVERY_MS, everyMs) : everyMs;
  }

  async #write(): Promise<void> {
    const heartbeat = this.#next();
    await this.#put(written(HEARTBEAT_WIRE, heartbeat, this.#options.signatures), "beat");
    this.vitals.sent(heartbeat.count, this.nowMs());
  }

  /** Sends without owing it. */
  async #put({ type, content }: Written, name: "beat" | "again"): Promise<void> {
    const { encrypter, sender } = this.#options;
    const roomId = this.#ledger.stateRoom();
    const ciphertext = await encrypter.encrypt(roomId, type, content);
    const id = this.#ledger.freshName(name).replace(":", "-");
    await sender.send(roomId, id, ciphertext);
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
