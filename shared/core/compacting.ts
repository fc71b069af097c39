/**
 * How a bot's state room gives way to another, as its runtime sees it: what the record asks for,
 * and the facts by which the bot goes along.
 */
import type { Fact, StreamName } from "./protocol/entry.ts";
import type { RoomId } from "./values/ids.ts";

/**
 * How far a bot has come, in this order. `ready`: is in the new room, and reads it; `read`: knows
 * all that was told anew, and knew it so; `settled`: knows all that the others had written before
 * they had read.
 */
export const COMPACTION_STEPS = ["ready", "read", "settled"] as const;
export type CompactionStep = (typeof COMPACTION_STEPS)[number];

/** The room of later, while the one of now still is. */
export type RoomOfLater = Readonly<{
  /** Random; names the compaction. */
  ref: string;
  roomId: RoomId;
  from: RoomId;
  /** Grows by one from each state room to the next. */
  count: number;
  /** The next step of this bot for which all is there; null while it waits for the others. */
  due: CompactionStep | "tell" | null;
}>;

/** The state room of now, where another one gave way to it. */
export type RoomOfNow = Readonly<{
  ref: string;
  roomId: RoomId;
  /** Place of the entry that ends each stream's telling: what came before it is to be forgotten. */
  told: ReadonlyMap<StreamName, number>;
}>;

export type Compacting<State> = Readonly<{
  /** Where this bot writes; undefined for the room that `init` made. */
  writesInto(state: State): RoomId | undefined;
  later(state: State): RoomOfLater | null;
  now(state: State): RoomOfNow | null;
  /** This stream of the bot told anew, at this moment and for this compaction. */
  retold(state: State, stream: StreamName, of: Readonly<{ ref: string; atMs: number }>): Facts;
  /** Says that the bot has come so far. */
  passed(ref: string, step: CompactionStep): Fact;
}>;

type Facts = readonly Fact[];
