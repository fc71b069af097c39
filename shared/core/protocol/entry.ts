/** The entries of the event streams in the state room (design section 4). */
import type { JsonObject } from "../values/json.ts";

export const BOT_NAMES = ["verify", "alert", "rooms"] as const;
export type BotName = (typeof BOT_NAMES)[number];
export type ByBot<Value> = Readonly<Record<BotName, Value>>;

/** The same of each bot. */
export function byBot<Value>(valueOf: (bot: BotName) => Value): ByBot<Value> {
  const entries = BOT_NAMES.map((bot) => [bot, valueOf(bot)] as const);
  return Object.fromEntries(entries) as Record<BotName, Value>;
}

export const STREAM_NAMES = ["people", "case", "committee", "alert", "room", "retention"] as const;
export type StreamName = (typeof STREAM_NAMES)[number];

/** One writer a stream, so no append ever has to expect a version. */
export const STREAM_WRITERS: Readonly<Record<StreamName, BotName>> = {
  people: "verify",
  case: "verify",
  committee: "alert",
  alert: "alert",
  room: "rooms",
  retention: "rooms",
};

/** A fact to append, before it has its place in the chain. */
export type Fact = Readonly<{
  stream: StreamName;
  type: string;
  version: number;
  data: JsonObject;
}>;

/**
 * A fact in its place. `seq` counts from 1; `prev` is the hash of the entry before it in the
 * same stream (of the stream's name for the first one); `cause` is what was obeyed: an event id,
 * `entry:<stream>/<seq>`, `receipt:<effect key>` or `tick:<stream>/<seq>`.
 */
export type Entry = Fact &
  Readonly<{
    seq: number;
    prev: string;
    atMs: number;
    cause: string | null;
  }>;

/** The name that an entry of another stream has as a cause. */
export function entryCause(entry: Pick<Entry, "stream" | "seq">): string {
  return `entry:${entry.stream}/${entry.seq}`;
}

/** Stands in the place of an entry that nobody has any more, under the hash which that had. */
export const LOST_TYPE = "entry-lost";

/**
 * A stream told anew in one go, by its writer: `begun` says how many pages follow, `ended` that all
 * are there. They stand side by side in the chain, and nothing between them.
 */
export const SNAPSHOT = {
  begun: "snapshot-begun",
  page: "snapshot-page",
  /** What its writer obeyed lately: of no use to others. */
  causes: "snapshot-causes",
  ended: "snapshot-ended",
} as const;
