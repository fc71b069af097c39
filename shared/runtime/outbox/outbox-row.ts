/** One thing owed, as it stands in the outbox: what, where, after what, and how far it got. */
import { createHash } from "node:crypto";
import type { EffectBody, EffectResult, Emptied, Lane } from "../../core/protocol/effect.ts";
import type { RoomId } from "../../core/values/ids.ts";
import type { Json, JsonObject } from "../../core/values/json.ts";
import type { Ciphertext } from "../../core/ports.ts";
import type { Follows } from "../eventlog/chain.ts";
import { jsonRow } from "../record/row-codec.ts";

export const OUTBOX_SPACE = "outbox";
const TRANSACTION_ID_CHARACTERS = 32;

/** An errand is owed as what it is on the way: a message in the state room. */
export type OwedBody = Exclude<EffectBody, { do: "errand" }>;

export type Gate = Readonly<{ readUpTo: Follows; orElse: JsonObject }>;

export type OutboxRow = Readonly<{
  key: string;
  /** Place in the order of everything that was ever owed since the outbox was last empty. */
  order: number;
  kind: "entry" | "effect";
  body: OwedBody;
  lane: Lane;
  ticket: Json | null;
  hasTicket: boolean;
  /** What caused it; rows of one outcome share it. */
  cause: string;
  /** Key of the entry that must be acknowledged first. */
  after: string | null;
  /** The places that all bots must have read before it is said, and what is said if they do not. */
  gate: Gate | null;
  /** The event whose words it replaces; kept when its own words are sealed. */
  edits: Json;
  /** Rows with the same queue are done one after the other. */
  queue: string;
  /** Committed before the first attempt to send, and never made twice. */
  sealed: Readonly<{ roomId: RoomId; ciphertext: Ciphertext }> | null;
  /** How often it was taken and not shown in time; left out while that never happened. */
  unseen?: number;
  /** Who was removed from a room that is being closed, once that is done. */
  emptied: Emptied | null;
  /** The code of the case or room that it is for, to be told when it is given up. */
  about: string | null;
  /** How it ended, while its receipt is not yet obeyed. */
  result: EffectResult | null;
}>;

/** A message whose ciphertext is durable: only that is sent, as often as need be. */
export type SealedRow = OutboxRow & Readonly<{ sealed: NonNullable<OutboxRow["sealed"]> }>;

/** Url-safe, the same for the same key, and tells nothing of it. */
export function transactionIdOf(row: OutboxRow): string {
  const hash = createHash("sha256").update(row.key).digest("base64url");
  return hash.slice(0, TRANSACTION_ID_CHARACTERS);
}

/** What does the same has the same key; undefined for what must not be done twice. */
export function owedKey(body: EffectBody): string | undefined {
  switch (body.do) {
    case "create-room":
      return `create-room ${body.ref}`;
    case "close-room":
      return `close-room ${body.roomId}`;
    case "erase":
      return `erase ${body.roomId}`;
    case "invite":
    case "remove":
      return `${body.do} ${body.roomId} ${body.userId}`;
    case "send":
    case "tell":
    case "look-at":
    case "hand-on":
    case "errand":
    case "join":
    case "leave":
    case "restore":
      return undefined;
  }
}

export function isSealed(row: OutboxRow): row is SealedRow {
  return row.sealed !== null;
}

/** How it stands on the disk. */
export const OUTBOX_ROW = jsonRow<OutboxRow>();

/** The event whose words a message replaces; null for everything else. */
export function editedBy(body: OwedBody): Json {
  if (body.do !== "send") return null;
  const relation = body.content["m.relates_to"] as JsonObject | undefined;
  return relation?.["rel_type"] === "m.replace" ? (relation["event_id"] ?? null) : null;
}

/** What a message is about, by its card: a code that organizers know, and no content. */
export function subjectOf(body: OwedBody): string | null {
  if (body.do !== "send" && body.do !== "tell" && body.do !== "hand-on") return null;
  const card = body.content["org.aviso.card"] as JsonObject | undefined;
  const code = card?.["case"];
  return typeof code === "string" ? code : null;
}

/** Things in the same queue are done one after the other. */
export function queueOf(body: OwedBody): string {
  switch (body.do) {
    case "send":
    case "join":
    case "leave":
    case "invite":
    case "close-room":
      return body.roomId;
    case "erase":
      // Nothing that is said now waits for what is old.
      return `erasures ${body.roomId}`;
    case "restore":
      // Nothing that is said there waits for a name.
      return `restoring ${body.roomId}`;
    case "remove":
      // Whoever is removed reads nothing, so nothing that is said there waits for it.
      return `removals ${body.roomId}`;
    case "look-at":
      return `media ${body.media.url}`;
    case "hand-on":
      // Nothing that is said there waits for a large file.
      return `media ${body.roomId}`;
    case "tell":
      return body.userId;
    case "create-room":
      return `ref:${body.ref}`;
  }
}
