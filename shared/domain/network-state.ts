/** Everything the streams say, folded: the state that all three bots read. */
import type { Context } from "../core/bot.ts";
import { LOST_TYPE, type Entry, type StreamName } from "../core/protocol/entry.ts";
import { alertShapes, evolveAlerts, NO_ALERTS } from "./streams/alerts.ts";
import type { Alerts } from "./streams/alerts.ts";
import { caseShapes, evolveCases, NO_CASES, type Cases } from "./streams/cases.ts";
import {
  committeeShapes,
  evolveCommittees,
  NO_COMMITTEES,
  type Committees,
} from "./streams/committees.ts";
import { evolveHolds, NO_HOLDS, retentionShapes, type Holds } from "./streams/holds.ts";
import { evolvePeople, NOBODY, peopleShapes, type People } from "./streams/people.ts";
import { evolveRooms, NO_ROOMS, roomShapes, type Rooms } from "./streams/rooms.ts";
import { eventOf } from "./streams/stream.ts";

export type NetworkState = Readonly<{
  people: People;
  cases: Cases;
  committees: Committees;
  alerts: Alerts;
  rooms: Rooms;
  holds: Holds;
  /** Streams that hold a fact which is not understood here: what they say is not all there is. */
  unread: ReadonlySet<StreamName>;
}>;

/** What each of the three bots knows when it judges. */
export type NetworkContext = Context<NetworkState>;

export const EMPTY_NETWORK: NetworkState = {
  people: NOBODY,
  cases: NO_CASES,
  committees: NO_COMMITTEES,
  alerts: NO_ALERTS,
  rooms: NO_ROOMS,
  holds: NO_HOLDS,
  unread: new Set(),
};

/**
 * Total, and fast over a long history. An entry whose type, version or data are not known here
 * changes nothing but `unread`. What a stream forgets stands in it, so that the order in which
 * streams are read decides nothing.
 */
export function foldNetwork(state: NetworkState, entry: Entry): NetworkState {
  // Nobody knows what stood there, and its writer has said so.
  if (entry.type === LOST_TYPE) return state;
  const { atMs } = entry;
  switch (entry.stream) {
    case "people": {
      const event = eventOf(peopleShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      return { ...state, people: evolvePeople(state.people, { ...event, atMs }) };
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
      return { ...state, committees: evolveCommittees(state.committees, told) };
    }
    case "alert": {
      const event = eventOf(alertShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      const alerts = evolveAlerts(state.alerts, { ...event, happenedAtMs: atMs });
      return { ...state, alerts };
    }
    case "room": {
      const event = eventOf(roomShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      const rooms = evolveRooms(state.rooms, { ...event, happenedAtMs: atMs });
      return { ...state, rooms };
    }
    case "retention": {
      const event = eventOf(retentionShapes, entry);
      if (event === undefined) return withUnread(state, entry);
      return { ...state, holds: evolveHolds(state.holds, { ...event, happenedAtMs: atMs }) };
    }
  }
}

function withUnread(state: NetworkState, { stream }: Entry): NetworkState {
  if (state.unread.has(stream)) return state;
  return { ...state, unread: new Set([...state.unread, stream]) };
}
