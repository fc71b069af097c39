/**
 * The SDK's store over durable rows. The SDK awaits `setSyncData` after the crypto engine has
 * committed and before it asks for more, so the token is never ahead of what is kept.
 */
import type { Clock, DurableRows } from "../../core/ports.ts";
import type { RoomId } from "../../core/values/ids.ts";
import type { SyncOwner } from "./event-rows.ts";
import { rowKey, SPACES } from "./inbox-row.ts";
import { timelineOf } from "../rooms/room-record.ts";
import { wholeOf } from "./lean-sync.ts";
import { MemoryStore, type ISyncResponse } from "../sdk.ts";
import { decodePosition, POSITION_KEY, recordSync, savedSync } from "./sync-rows.ts";

export type SyncStoreParts = Readonly<{
  rows: DurableRows;
  owner: SyncOwner;
  clock: Clock;
  /** Something that must be durable could not be made so: the process has to end. */
  onFatal: (error: unknown) => void;
  /** One more answer of the homeserver is durable. */
  onSaved: () => void;
}>;

export class SyncStore extends MemoryStore {
  readonly #parts: SyncStoreParts;
  #phase: "open" | "poisoned" | "closed" = "open";
  #lastSavedAtMs: number | null = null;
  #writing: Promise<void> = Promise.resolve();
  readonly #spokenAtMs = new Map<string, number>();

  constructor(parts: SyncStoreParts) {
    super();
    this.#parts = parts;
  }

  /** When the last answer of the homeserver became durable; null before the first. */
  get lastSavedAtMs(): number | null {
    return this.#lastSavedAtMs;
  }

  /** Inbox rows of the answers that are durable by now have keys before this one. */
  inboxEnd(): string {
    return rowKey(this.#position()?.nextRow ?? 0);
  }

  /** By the homeserver's clock; undefined where nothing was said since the start. */
  spokenAtMs(roomId: RoomId): number | undefined {
    return this.#spokenAtMs.get(roomId);
  }

  /** From now on no token is saved any more; fatal once, unless the store is closed. */
  poison(error: unknown): void {
    if (this.#phase !== "open") return;
    this.#phase = "poisoned";
    this.#parts.onFatal(error);
  }

  /** Ends it: what is being written is finished, nothing more is. */
  async close(): Promise<void> {
    if (this.#phase === "open") this.#phase = "closed";
    await this.#writing;
  }

  override async setSyncData(response: ISyncResponse): Promise<void> {
    // Throwing here ends the SDK's sync loop, which is what a store that cannot keep must do.
    if (this.#phase !== "open") throw new Error(`the sync store is ${this.#phase}`);
    const { rows, owner, clock } = this.#parts;
    const whole = wholeOf(response);
    const write = rows.write((transaction) => {
      recordSync(transaction, whole, owner);
    });
    this.#writing = write.catch(() => undefined);
    try {
      await write;
    } catch (error) {
      this.poison(error);
      throw error;
    }
    this.#lastSavedAtMs = clock.nowMs();
    this.#hear(whole);
    this.#parts.onSaved();
  }

  override getSavedSyncToken(): Promise<string | null> {
    return Promise.resolve(this.#position()?.token ?? null);
  }

  override getSavedSync(): ReturnType<MemoryStore["getSavedSync"]> {
    return Promise.resolve(savedSync(this.#parts.rows));
  }

  override isNewlyCreated(): Promise<boolean> {
    return Promise.resolve(this.#position() === undefined);
  }

  #hear({ rooms }: Readonly<{ rooms?: Partial<ISyncResponse["rooms"]> }>): void {
    for (const [roomId, room] of Object.entries(rooms?.join ?? {})) {
      const atMs: unknown = timelineOf(room).at(-1)?.origin_server_ts;
      if (typeof atMs === "number") this.#spokenAtMs.set(roomId, atMs);
    }
    for (const roomId of Object.keys(rooms?.leave ?? {})) this.#spokenAtMs.delete(roomId);
  }

  #position() {
    return decodePosition(this.#parts.rows.get(SPACES.sync, POSITION_KEY));
  }
}
