/** Chains that are told anew in their middle, and what two readers of them know. */
import { STREAM_NAMES, type Entry, type Fact } from "../../../../shared/core/protocol/entry.ts";
import { Register } from "../../../../shared/domain/register.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  toldAnew,
  type NetworkState,
} from "../../../../shared/domain/network-state.ts";
import { SNAPSHOTS } from "../../../../shared/domain/snapshot/snapshots.ts";

/** A fact in a place that nobody here looks at. */
export function entryOf(fact: Fact, atMs: number): Entry {
  return { ...fact, seq: 1, prev: "", atMs, cause: null };
}

/** What every writer says of its streams at this moment. */
export function allToldAnew(state: NetworkState, atMs: number): readonly Entry[] {
  return STREAM_NAMES.flatMap((stream) =>
    toldAnew(state, stream, { atMs }).map((fact) => entryOf(fact, atMs)),
  );
}

export type Readers = Readonly<{
  /** Read everything, and was told all anew in the middle. */
  lasting: NetworkState;
  /** Read nothing of what was before that. */
  beginning: NetworkState;
  /** Was never told anything anew. */
  plain: NetworkState;
}>;

/** The same chain as three readers know it that were told anew after so many entries. */
export function readersOf(chain: readonly Entry[], place: number): Readers {
  const [before, after] = [chain.slice(0, place), chain.slice(place)];
  const known = before.reduce(foldNetwork, EMPTY_NETWORK);
  const anew = allToldAnew(known, before.at(-1)?.atMs ?? 0);
  return {
    lasting: [...anew, ...after].reduce(foldNetwork, known),
    beginning: [...anew, ...after].reduce(foldNetwork, EMPTY_NETWORK),
    plain: after.reduce(foldNetwork, known),
  };
}

/** All that a state holds, in its order, as plain values. */
export function plainly(value: unknown): unknown {
  if (value instanceof Register) {
    return { all: plainly([...value]), live: plainly([...value.live.keys()]) };
  }
  if (value instanceof Set || isMap(value)) return plainly([...value]);
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainly(one)]));
}

/** What would be told anew at this moment: everything but what is past its time. */
export function lasting(state: NetworkState, atMs: number): unknown {
  return STREAM_NAMES.map((stream) => SNAPSHOTS[stream].pagesOf(state, atMs));
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return typeof value === "object" && value !== null && "entries" in value && "size" in value;
}
