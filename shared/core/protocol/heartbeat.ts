/**
 * Heartbeats: each bot says in the state room that it is there, how far it has read, and whom it
 * hears. Whoever falls silent, is deaf or is kept from the newest entries is noticed by that.
 */
import type { BotName, StreamName } from "./entry.ts";

/** The type of the event inside the encryption. */
export const HEARTBEAT_TYPE = "org.aviso.heartbeat";

/** How far a stream was read: `hash` is the beginning of the hash of the entry at `seq`. */
export type Mark = Readonly<{ seq: number; hash: string }>;

/** Bot names and numbers alone: no id, no time of day, no content. */
export type Heartbeat = Readonly<{
  from: BotName;
  /** Grows from one heartbeat to the next, over restarts too. */
  count: number;
  heads: Readonly<Record<StreamName, Mark>>;
  /** The count last heard of each other bot; one that was never heard is left out. */
  heard: Readonly<Partial<Record<BotName, number>>>;
}>;
