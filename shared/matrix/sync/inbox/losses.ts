/** That something was lost is told to people, but no server can make a bot say so all the time. */
import type { RoomId } from "../../../core/values/ids.ts";
import type { Clock, DurableRows, Incoming } from "../../../core/ports.ts";
import { decodeRow, SPACES, type LostRow } from "../inbox-row.ts";

/** A room is not told more often than this that something in it was lost. */
const LOST_EVERY_MS = 60_000;

/** Lives in one inbox. */
export class Losses {
  readonly #rows: DurableRows;
  readonly #clock: Clock;
  /** When something in this room was last told to be lost. */
  readonly #toldAtMs = new Map<RoomId, number>();

  constructor(rows: DurableRows, clock: Clock) {
    this.#rows = rows;
    this.#clock = clock;
  }

  /** Passed over when a later row of the room says the same. */
  read(rowKey: string, { roomId }: LostRow): Incoming | "pending" | "ignored" {
    const nowMs = this.#clock.nowMs();
    const toldAtMs = this.#toldAtMs.get(roomId);
    if (toldAtMs !== undefined && nowMs - toldAtMs < LOST_EVERY_MS) {
      return this.#isLostLater(rowKey, roomId) ? "ignored" : "pending";
    }
    this.#toldAtMs.set(roomId, nowMs);
    return { rowKey, kind: "gap-lost", gap: { roomId } };
  }

  #isLostLater(rowKey: string, roomId: RoomId): boolean {
    return this.#rows
      .list(SPACES.inbox)
      .filter(([key]) => key > rowKey)
      .map(([, bytes]) => decodeRow(bytes))
      .some((row) => row.kind === "lost" && row.roomId === roomId);
  }
}
