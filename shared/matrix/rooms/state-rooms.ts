/**
 * Which rooms are read as state rooms: one, or two while one gives way to another. It stands in a
 * sealed row of this disk, and the homeserver is never asked.
 */
import { z } from "zod";
import type { DurableRows, RowsTransaction, StateRooms } from "../../core/ports.ts";
import { parseRoomId, type RoomId } from "../../core/values/ids.ts";
import { decodeJson, encodeJson, SPACES } from "../sync/inbox-row.ts";
import { recordAbsence, recordRewind } from "../sync/sync-rows.ts";

const KEY = "read";

const roomIds = z.array(
  z.custom<RoomId>((id) => typeof id === "string" && parseRoomId(id) !== undefined),
);

/** Lives as long as its session. */
export class StateRoomRows implements Omit<StateRooms, "point"> {
  readonly #rows: DurableRows;
  /** What is read while no row says otherwise. */
  readonly #first: readonly RoomId[];
  #read: readonly RoomId[] | null = null;

  /** `first`: the room that the vault names; null while `init` is still making it. */
  constructor(rows: DurableRows, first: RoomId | null) {
    this.#rows = rows;
    this.#first = first === null ? [] : [first];
  }

  read(): readonly RoomId[] {
    this.#read ??= this.#kept() ?? this.#first;
    return this.#read;
  }

  /** Cheap: asked of each event. */
  readonly has = (roomId: RoomId): boolean => this.read().includes(roomId);

  /** In one step with the rewind: what was said there before is read as what comes from now on. */
  async follow(roomId: RoomId): Promise<void> {
    if (this.has(roomId)) return;
    await this.#write([...this.read(), roomId], (transaction) => {
      recordRewind(transaction, roomId);
    });
  }

  async keepOnly(kept: readonly RoomId[]): Promise<void> {
    if (kept.join(" ") === this.read().join(" ")) return;
    await this.#write(kept, () => undefined);
  }

  /** An old copy may be about to obey what stands there as obeyed: all of it is read first. */
  async readBack(): Promise<void> {
    await this.#rows.write((transaction) => {
      for (const roomId of this.read()) recordAbsence(transaction, roomId);
    });
  }

  async #write(
    read: readonly RoomId[],
    also: (transaction: RowsTransaction) => void,
  ): Promise<void> {
    try {
      await this.#rows.write((transaction) => {
        transaction.put(SPACES.stateRooms, KEY, encodeJson(read));
        also(transaction);
        // An answer of the sync that is written next is read by it.
        this.#read = read;
      });
    } catch (error) {
      this.#read = null;
      throw error;
    }
  }

  #kept(): readonly RoomId[] | undefined {
    const row = this.#rows.get(SPACES.stateRooms, KEY);
    return row === undefined ? undefined : roomIds.parse(decodeJson(row));
  }
}
