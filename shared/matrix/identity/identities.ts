/**
 * Whose identity is which, as the crypto engine comes to know it. Each one that is new is put into
 * the inbox once, also after a restart: a changed identity is news, not a detail of a message.
 */
import type { UserId } from "../../core/values/ids.ts";
import type { DurableRows } from "../../core/ports.ts";
import { parseUserId } from "../../core/values/ids.ts";
import type { MasterKeys } from "./master-keys.ts";
import { decodeJson, encodeJson, encodeRow, identityKey, SPACES } from "../sync/inbox-row.ts";
import { membersOf } from "../rooms/rooms-view.ts";
import { CryptoEvent, type MatrixClient } from "../sdk.ts";

/** Public master keys: the one that this device saw first, and the one that was handed over. */
export type Known = Readonly<{ first: string; last: string }>;

export type IdentitiesParts = Readonly<{
  client: MatrixClient;
  masterKeys: Pick<MasterKeys, "of">;
  rows: DurableRows;
  self: UserId;
  /** One more row is in the inbox. */
  onPlaced: () => void;
  onFatal: (error: unknown) => void;
}>;

/** Lives as long as its session. */
export class Identities {
  readonly #parts: IdentitiesParts;
  readonly #known: Map<string, Known>;
  #isStopped = false;

  constructor(parts: IdentitiesParts) {
    this.#parts = parts;
    const rows = parts.rows.list(SPACES.identities);
    this.#known = new Map(rows.map(([userId, bytes]) => [userId, decodeJson(bytes) as Known]));
  }

  /** Follows the engine from now on, and looks at everybody who is in one of our rooms. */
  follow(): void {
    const { client } = this.#parts;
    client.on(CryptoEvent.UserTrustStatusChanged, (userId) => {
      this.#lookAtAll([userId]);
    });
    client.on(CryptoEvent.DevicesUpdated, (userIds) => {
      this.#lookAtAll(userIds);
    });
    const inside = client.getRooms().flatMap((room) => membersOf(client, room.roomId));
    this.#lookAtAll(new Set(inside.map(({ userId }) => userId)));
  }

  /** What is still being looked up comes to nothing: the client that is asked may be gone. */
  stop(): void {
    this.#isStopped = true;
  }

  /** What was known at the last look; undefined for somebody without an identity. */
  of(userId: UserId): Known | undefined {
    return this.#known.get(userId);
  }

  /** What the engine knows at this moment. */
  async look(userId: UserId): Promise<Known | undefined> {
    const masterKey = await this.#parts.masterKeys.of(userId);
    const before = this.#known.get(userId);
    if (masterKey === undefined || before?.last === masterKey) return before;
    const known = { first: before?.first ?? masterKey, last: masterKey };
    this.#known.set(userId, known);
    if (userId !== this.#parts.self) await this.#handOver(userId, known);
    return known;
  }

  async #handOver(userId: UserId, { first, last }: Known): Promise<void> {
    const row = { kind: "identity", userId, masterKey: last, isFirst: first === last } as const;
    await this.#parts.rows.write((transaction) => {
      transaction.put(SPACES.identities, userId, encodeJson({ first, last }));
      transaction.put(SPACES.inbox, identityKey(userId, last), encodeRow(row));
    });
    this.#parts.onPlaced();
  }

  #lookAtAll(userIds: Iterable<string>): void {
    const known = [...userIds].flatMap((userId) => parseUserId(userId) ?? []);
    if (this.#isStopped) return;
    Promise.all(known.map((userId) => this.look(userId))).catch((reason: unknown) => {
      if (!this.#isStopped) this.#parts.onFatal(reason);
    });
  }
}
