/** Everything the streams say, folded: the state that all three bots read. */
import type { Entry } from "../core/protocol/entry.ts";
import { alertShapes, evolveAlerts, NO_ALERTS, type Alerts } from "./streams/alerts.ts";
import { caseShapes, evolveCasesAt, NO_CASES, type Cases } from "./streams/cases.ts";
import {
  committeeShapes,
  evolveCommittees,
  NO_COMMITTEES,
  type Committees,
} from "./streams/committees.ts";
import { evolvePeople, NOBODY, peopleShapes, type People } from "./streams/people.ts";
import { evolveRooms, NO_ROOMS, roomShapes, type Rooms } from "./streams/rooms.ts";
import { eventOf } from "./streams/stream.ts";

export type NetworkState = Readonly<{
  people: People;
  cases: Cases;
  committees: Committees;
  alerts: Alerts;
  rooms: Rooms;
}>;

export const EMPTY_NETWORK: NetworkState = {
  people: NOBODY,
  cases: NO_CASES,
  committees: NO_COMMITTEES,
  alerts: NO_ALERTS,
  rooms: NO_ROOMS,
};

/** Total: an entry whose type, version or data are not known here changes nothing. */
export function foldNetwork(state: NetworkState, entry: Entry): NetworkState {
  switch (entry.stream) {
    case "people": {
      const event = eventOf(peopleShapes, entry);
      return event
        ? { ...state, people: evolvePeople(state.people, { ...event, atMs: entry.atMs }) }
        : state;
    }
    case "case": {
      const event = eventOf(caseShapes, entry);
      return event ? { ...state, cases: evolveCasesAt(state.cases, event, entry.atMs) } : state;
    }
    case "committee": {
      const event = eventOf(committeeShapes, entry);
      return event ? { ...state, committees: evolveCommittees(state.committees, event) } : state;
    }
    case "alert": {
      const event = eventOf(alertShapes, entry);
      return event ? { ...state, alerts: evolveAlerts(state.alerts, event) } : state;
    }
    case "room": {
      const event = eventOf(roomShapes, entry);
      return event ? { ...state, rooms: evolveRooms(state.rooms, event) } : state;
    }
    case "retention":
      return state;
  }
}
