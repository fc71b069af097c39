/** Everything the streams say, folded: the state that all three bots read. */
import type { Entry } from "../core/entry.ts";
import { alertShapes, evolveAlerts, NO_ALERTS, type Alerts } from "./alerts.ts";
import { caseShapes, evolveCasesAt, NO_CASES, type Cases } from "./cases.ts";
import { committeeShapes, evolveCommittees, NO_COMMITTEES, type Committees } from "./committees.ts";
import { evolvePeople, NOBODY, peopleShapes, type People } from "./people.ts";
import { evolveRooms, NO_ROOMS, roomShapes, type Rooms } from "./rooms.ts";
import { eventOf } from "./stream.ts";

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
