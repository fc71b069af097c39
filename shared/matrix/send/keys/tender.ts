/**
 * Keys ahead of time. In quiet time the key of each room that is not where it has to be is brought
 * there, one room after the other, so that an alert is one request a room and its key is there
 * before it. Whatever is to be said meanwhile waits for one room at most.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { RoomId } from "../../../core/values/ids.ts";
import { MINUTE_MS } from "../../../core/values/time.ts";
import type { Wake } from "../../sync/wake.ts";

/** So long after the last message it is quiet. */
const QUIET_MS = 400;
/** From one time on which all rooms are gone through to the next. */
const EVERY_MS = 1_000;
/** The same while no sync has brought anything: a key grows old by itself. */
const STILL_MS = MINUTE_MS;
/** After a start there are other things to be done first. */
const FIRST_MS = 5_000;
/** A room in which that comes to nothing so often, one time after the other, is left alone. */
const TRIES_MAX = 3;
const AGAIN_MS = 5 * MINUTE_MS;
const STOP_MS_MAX = 3_000;

export type TenderParts = Readonly<{
  /** Rooms in which something may have to be said at any moment. */
  rooms(): readonly RoomId[];
  /** True while the next message there needs nobody to be looked up. Never fails. */
  isWarm(roomId: RoomId): Promise<boolean>;
  /** Never fails. */
  warm(roomId: RoomId): Promise<void>;
  /** When something was last to be said, by the same clock as `nowMs`. */
  spokenAtMs(): number;
  /** Rings after each sync. */
  synced: Pick<Wake, "rings">;
  nowMs(): number;
  pause?(ms: number): Promise<void>;
}>;

/** Lives as long as its session. What comes to nothing is done by the next message itself. */
export class KeyTender {
  readonly #parts: TenderParts;
  readonly #tried = new Map<RoomId, Readonly<{ tries: number; atMs: number }>>();
  readonly #stopped = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(parts: TenderParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#running = this.#run();
  }

  /**
   * Begins with no other room. Resolves when it is done with the one it is at, or after a while:
   * an engine that is put away under it ends the process.
   */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.race([this.#running, pause(STOP_MS_MAX, undefined, { ref: false })]);
  }

  async #run(): Promise<void> {
    const { rooms, nowMs, spokenAtMs, synced } = this.#parts;
    await this.#pause(FIRST_MS);
    while (!this.#stopped.signal.aborted) {
      const { rings } = synced;
      const startedMs = nowMs();
      for (const roomId of rooms()) await this.#tend(roomId);
      const isStill = (): boolean =>
        !this.#stopped.signal.aborted &&
        synced.rings === rings &&
        spokenAtMs() < startedMs &&
        nowMs() - startedMs < STILL_MS;
      do await this.#pause(EVERY_MS);
      while (isStill());
    }
  }

  async #tend(roomId: RoomId): Promise<void> {
    const { isWarm, warm, nowMs } = this.#parts;
    await this.#quiet();
    const { tries, atMs } = this.#tried.get(roomId) ?? { tries: 0, atMs: -Infinity };
    const isLeftAlone = tries >= TRIES_MAX && nowMs() - atMs < AGAIN_MS;
    if (isLeftAlone || this.#stopped.signal.aborted || (await isWarm(roomId))) return;
    await warm(roomId);
    if (await isWarm(roomId)) this.#tried.delete(roomId);
    else this.#tried.set(roomId, { tries: (tries % TRIES_MAX) + 1, atMs: nowMs() });
  }

  async #quiet(): Promise<void> {
    const { spokenAtMs, nowMs } = this.#parts;
    const leftMs = (): number => spokenAtMs() + QUIET_MS - nowMs();
    while (!this.#stopped.signal.aborted && leftMs() > 0) await this.#pause(leftMs());
  }

  async #pause(ms: number): Promise<void> {
    const options = { ref: false, signal: this.#stopped.signal };
    const timer = (): Promise<void> => pause(ms, undefined, options).catch(() => undefined);
    await (this.#parts.pause?.(ms) ?? timer());
  }
}
