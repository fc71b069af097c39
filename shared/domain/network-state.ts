/** Everything the streams say, folded: the state that all three bots read. */
import type { Context } from "../core/bot.ts";
import { LOST_TYPE, type Entry, type Fact, type StreamName } from "../core/protocol/entry.ts";
import type { RoomId } from "../core/values/ids.ts";
import { isOfSnapshot, withSnapshot, type Asides } from "./snapshot/aside.ts";
import type { Snapshot } from "./snapshot/rows.ts";
import { SNAPSHOTS, snapshotFacts } from "./snapshot/snapshots.ts";
import { alertShapes, evolveAlerts, NO_ALERTS } from "./streams/alerts.ts";
import type { Alerts } from "./streams/alerts.ts";
import { caseShapes, evolveCases, NO_CASES, type Cases } from "./streams/cases.ts";
import {
  committeeShapes,
  evolveCommittees,
  NO_COMMITTEES,
  type Committees,
} from "./streams/committees.ts";
import { NO_BURNS, type Burns } from "./streams/keeping/burns.ts";
import { NO_HOLDS, type Holds } from "./streams/keeping/holds.ts";
import { NO_LESSONS, type Lessons } from "./streams/keeping/lessons.ts";
import { evolveRetained, retentionShapes } from "./streams/keeping/retained.ts";
import { evolvePeople, NOBODY, peopleShapes, type People } from "./streams/people.ts";
import { evolveRooms, NO_ROOMS, roomShapes, type Rooms } from "./streams/rooms.ts";
import { eventOf } from "./streams/stream.ts";
import {
  compactionShapes,
  evolveCompactions,
  NO_COMPACTIONS,
  NOTHING_PASSED,
  withPass,
  type Compactions,
  type Passed,
} from "./standing/compactions.ts";
import { evolveStandings, NO_STANDINGS, rotationShapes } from "./standing/rotations.ts";
import type { Standings } from "./standing/rotations.ts";
import { committeesNow, peopleNow } from "./standing/succession.ts";

export type NetworkState = Readonly<{
  people: People;
  cases: Cases;
  committees: Committees;
  alerts: Alerts;
  rooms: Rooms;
  /** Which room of those that stand is the room of now, and what moves. */
  standings: Standings;
  /** Which room is the state room of now, and which will be. */
  compactions: Compactions;
  /** How far each bot has come in that; in the streams of all of them, so no part of any one. */
  passed: Passed;
  holds: Holds;
  burns: Burns;
  lessons: Lessons;
  /** Streams that hold a fact which is not understood here: what they say is not all there is. */
  unread: ReadonlySet<StreamName>;
  /** Streams of which something is known; of the others a telling anew is all there is. */
  known: ReadonlySet<StreamName>;
  /** Streams that are being told anew: nothing of that counts before it is whole. */
  asides: Asides;
}>;

/** What each of the three bots knows when it judges. */
export type NetworkContext = Context<NetworkState>;

export const EMPTY_NETWORK: NetworkState = {
  people: NOBODY,
  cases: NO_CASES,
  committees: NO_COMMITTEES,
  alerts: NO_ALERTS,
  rooms: NO_ROOMS,
  standings: NO_STANDINGS,
  compactions: NO_COMPACTIONS,
  passed: NOTHING_PASSED,
  holds: NO_HOLDS,
  burns: NO_BURNS,
  lessons: NO_LESSONS,
  unread: new Set(),
  known: new Set(),
  asides: new Map(),
};

/**
 * Total, and fast over a long history. An entry whose type, version or data are not known here
 * changes nothing but `unread`. What a stream forgets stands in it, so that the order in which
 * streams are read decides nothing.
 */
export function foldNetwork(state: NetworkState, entry: Entry): NetworkState {
  // Nobody knows what stood there, and its writer has said so.
  if (entry.type === LOST_TYPE) return state;
  const isAside = isOfSnapshot(entry) || state.asides.size > 0;
  return isAside ? foldAside(state, entry) : foldKnown(state, entry);
}

function foldKnown(state: NetworkState, entry: Entry): NetworkState {
  const passed = withPass(state.passed, entry);
  const next = passed === undefined ? foldFact(state, entry) : { ...state, passed };
  const isNew = !state.known.has(entry.stream) && !next.unread.has(entry.stream);
  return isNew ? withKnown(next, entry) : next;
}

function withKnown(state: NetworkState, { stream }: Entry): NetworkState {
  return { ...state, known: new Set([...state.known, stream]) };
}

/** The rooms, beside the one that `init` made, in which bots tell each other what they decided. */
export function stateRoomsIn({
  compactions,
}: Pick<NetworkState, "compactions">): readonly RoomId[] {
  const { underWay, now } = compactions;
  const all = [now?.roomId, underWay?.from, underWay?.roomId];
  return [...new Set(all)].filter((one) => typeof one === "string");
}

/** When a stream is told anew, and in which compaction, where it is for one. */
export type Telling = Readonly<{ atMs: number; ref?: string }>;

/** The facts by which this stream can be told anew, as it stands at this moment. */
export function toldAnew(
  state: NetworkState,
  stream: StreamName,
  { atMs, ref }: Telling,
): readonly Fact[] {
  return snapshotFacts(stream, snapshotOf(stream).pagesOf(state, atMs), ref);
}

/** Each stream tells its own parts of the state. */
function snapshotOf(stream: StreamName): Snapshot<NetworkState, Partial<NetworkState>> {
  return SNAPSHOTS[stream];
}

function foldFact(state: NetworkState, entry: Entry): NetworkState {
  const { atMs } = entry;
  switch (entry.stream) {
    case "people": {
      const event = eventOf(peopleShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      const people = evolvePeople(state.people, { ...event, atMs });
      const isRoom = event.type === "confirmers-opened";
      return { ...state, people: isRoom ? peopleNow(people, state.standings) : people };
    }
    case "case": {
      const event = eventOf(caseShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      const cases = evolveCases(state.cases, { ...event, happenedAtMs: atMs });
      return { ...state, cases };
    }
    case "committee": {
      const event = eventOf(committeeShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      const told = { ...event, happenedAtMs: atMs };
      const committees = evolveCommittees(state.committees, told);
      const isRoom = event.type === "committee-opened";
      return {
        ...state,
        committees: isRoom ? committeesNow(committees, state.standings) : committees,
      };
    }
    case "alert": {
      const event = eventOf(alertShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      const alerts = evolveAlerts(state.alerts, { ...event, happenedAtMs: atMs });
      return { ...state, alerts };
    }
    case "room": {
      const event = eventOf(roomShapes, entry);
      if (event === undefined) return withRotation(state, entry);
      const rooms = evolveRooms(state.rooms, { ...event, happenedAtMs: atMs });
      return { ...state, rooms };
    }
    case "retention": {
      const event = eventOf(retentionShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      return { ...state, ...evolveRetained(state, { ...event, happenedAtMs: atMs }) };
    }
  }
}

/** Entries of a snapshot, and whatever comes between them, which is folded as ever. */
function foldAside(state: NetworkState, entry: Entry): NetworkState {
  const { stream } = entry;
  const read = { known: state, asides: state.asides, isKnown: state.known.has(stream) };
  const { asides, isUnread, taken } = withSnapshot(snapshotOf(stream), read, entry);
  const next = { ...(isUnread ? withUnread(state, entry) : state), asides };
  if (taken !== undefined) {
    const passed = withPass(state.passed, entry) ?? state.passed;
    return withRoomsNow(withKnown({ ...next, ...taken, passed }, entry));
  }
  return isOfSnapshot(entry) ? next : foldKnown(next, entry);
}

/** What other streams say of rooms, with the rooms of now in it. */
function withRoomsNow(state: NetworkState): NetworkState {
  const { people, committees, standings } = state;
  if (standings.rooms.size === 0) return state;
  return {
    ...state,
    people: peopleNow(people, standings),
    committees: committeesNow(committees, standings),
  };
}

function withRotation(state: NetworkState, entry: Entry): NetworkState {
  const event = eventOf(rotationShapes, entry);
  if (event === undefined) return withCompaction(state, entry);
  const standings = evolveStandings(state.standings, { ...event, happenedAtMs: entry.atMs });
  if (event.type !== "rotation-switched") return { ...state, standings };
  return withRoomsNow({ ...state, standings });
}

function withCompaction(state: NetworkState, entry: Entry): NetworkState {
  const event = eventOf(compactionShapes, entry);
  if (event === undefined) return withUnread(state, entry);
  const told = { ...event, happenedAtMs: entry.atMs };
  return { ...state, compactions: evolveCompactions(state.compactions, told) };
}

function withUnread(state: NetworkState, { stream }: Entry): NetworkState {
  if (state.unread.has(stream)) return state;
  return { ...state, unread: new Set([...state.unread, stream]) };
}
