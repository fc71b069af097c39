/**
 * What the SDK is given of a sync: everything but the messages. It would keep each of them, with
 * its relations, for as long as the process lives; the session reads them from the whole answer,
 * and works on them in its own rows.
 */
import { stateBeforeIn, type JoinedRoom } from "../rooms/room-record.ts";
import type { ISyncResponse } from "../sdk.ts";
import type { SdkFetch } from "../send/gate.ts";

type Rooms = ISyncResponse["rooms"];

/** By the answer that the SDK was given, which is the one that it hands to its store. */
const wholes = new WeakMap<object, ISyncResponse>();

/** Wraps what the SDK fetches with; what is no answer of a sync passes as it is. */
export function leanSync(inner: SdkFetch): SdkFetch {
  return async (resource, init) => {
    const response = await inner(resource, init);
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource);
    if (!pathname.endsWith("/sync") || !response.ok) return response;
    const whole = (await response.json()) as ISyncResponse;
    const lean = leanOf(whole);
    wholes.set(lean, whole);
    // The very object is handed over: its copy would not be known again.
    return Object.assign(new Response(null), { json: () => Promise.resolve(lean) });
  };
}

/** The answer as the homeserver gave it; itself, when it was never made lean. */
export function wholeOf(response: ISyncResponse): ISyncResponse {
  return wholes.get(response) ?? response;
}

/** The same answer without messages; the state that stands in timelines is state. */
function leanOf(answer: ISyncResponse): ISyncResponse {
  // The SDK declares these always there; the homeserver leaves out what is empty.
  const rooms = answer.rooms as Partial<Rooms> | undefined;
  if (rooms === undefined) return answer;
  return {
    ...answer,
    rooms: {
      ...(rooms as Rooms),
      ...(rooms.join && { join: mapped(rooms.join) }),
      ...(rooms.leave && { leave: mapped(rooms.leave) }),
    },
  };
}

function mapped(rooms: Rooms["join"] | Rooms["leave"]): Rooms["join"] {
  const entries = Object.entries(rooms as Rooms["join"]);
  return Object.fromEntries(entries.map(([id, room]) => [id, leanRoom(room)]));
}

/** Without a timeline that is limited, nothing of the SDK's is to be started anew. */
function leanRoom(room: JoinedRoom): JoinedRoom {
  const timeline = { ...room.timeline, events: [], limited: false };
  const state = { ...room.state, events: [...stateBeforeIn(room)] };
  return { ...room, state, timeline };
}
