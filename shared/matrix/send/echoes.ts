/**
 * Our own messages as the sync shows them: the durable proof that something stands in its room.
 * Only what is looked for is kept, from before it is sent until its end is written down.
 */
import { createHash } from "node:crypto";
import { parseEventId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import { canonicalJson, type JsonObject } from "../../core/values/json.ts";
import type { Ciphertext, DurableRows, Echoes, RowsTransaction } from "../../core/ports.ts";
import { decodeJson, decodeRow, encodeJson, SPACES } from "../sync/inbox-row.ts";
import { isEncrypted, parseWireEvent } from "../examine/wire-event.ts";

/**
 * Records which of the raw `events` of a room are messages of ours that are looked for. The first
 * one counts: whatever else comes with the same ciphertext is a replay.
 */
export function recordEchoes(
  transaction: RowsTransaction,
  roomId: RoomId,
  from: Readonly<{ userId: UserId; events: readonly unknown[] }>,
): void {
  for (const candidate of from.events) {
    if (!isFrom(from.userId, candidate)) continue;
    const event = parseWireEvent(candidate);
    if (event === undefined || !isEncrypted(event)) continue;
    const key = keyOf(roomId, event.content as JsonObject);
    const known = transaction.get(SPACES.echoes, key);
    if (known === undefined || decodeJson(known) !== null) continue;
    transaction.put(SPACES.echoes, key, encodeJson(event.eventId));
  }
}

export type EchoParts = Readonly<{
  rows: DurableRows;
  userId: UserId;
  /** The event that the homeserver has under this id; a failure is a `Fault`. */
  read(roomId: RoomId, eventId: EventId): Promise<unknown>;
}>;

/** Echoes over the rows that the sync writes; `looked` is called after each of its writes. */
export class RowEchoes implements Echoes {
  readonly #parts: EchoParts;
  readonly #rows: DurableRows;
  readonly #listeners: (() => void)[] = [];
  readonly #keys = new WeakMap<Ciphertext, string>();
  #looks = 0;

  constructor(parts: EchoParts) {
    this.#parts = parts;
    this.#rows = parts.rows;
  }

  /** What a sync or a gap brought is durable. */
  readonly looked = (): void => {
    this.#looks += 1;
    for (const listener of this.#listeners) listener();
  };

  expect(transaction: RowsTransaction, roomId: RoomId, event: Ciphertext): void {
    transaction.put(SPACES.echoes, this.#keyOf(roomId, event), encodeJson(null));
  }

  idOf(roomId: RoomId, event: Ciphertext): EventId | undefined {
    const bytes = this.#rows.get(SPACES.echoes, this.#keyOf(roomId, event));
    const known = bytes === undefined ? null : decodeJson(bytes);
    return typeof known === "string" ? parseEventId(known) : undefined;
  }

  async find(roomId: RoomId, event: Ciphertext, answered: EventId): Promise<boolean> {
    const { userId, read } = this.#parts;
    const found = await read(roomId, answered).catch(() => undefined);
    await this.#rows.write((transaction) => {
      recordEchoes(transaction, roomId, { userId, events: [found] });
    });
    const isThere = this.idOf(roomId, event) !== undefined;
    if (isThere) for (const listener of this.#listeners) listener();
    return isThere;
  }

  settle(transaction: RowsTransaction, roomId: RoomId, event: Ciphertext): void {
    transaction.delete(SPACES.echoes, this.#keyOf(roomId, event));
  }

  looks(): number {
    return this.#looks;
  }

  isWhole(roomId: RoomId): boolean {
    return this.#rows
      .list(SPACES.inbox)
      .map(([, bytes]) => decodeRow(bytes))
      .every((row) => row.kind !== "gap" || row.roomId !== roomId);
  }

  onLook(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #keyOf(roomId: RoomId, event: Ciphertext): string {
    const known = this.#keys.get(event);
    if (known !== undefined) return known;
    const key = keyOf(roomId, event.content);
    this.#keys.set(event, key);
    return key;
  }
}

function isFrom(userId: string, candidate: unknown): boolean {
  return (
    typeof candidate === "object" &&
    candidate !== null &&
    "sender" in candidate &&
    candidate.sender === userId &&
    !("state_key" in candidate)
  );
}

/** The content is as random as its ciphertext: nothing else can have the same hash. */
function keyOf(roomId: RoomId, content: JsonObject): string {
  return createHash("sha256")
    .update(canonicalJson([roomId, content]))
    .digest("base64url");
}
