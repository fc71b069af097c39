/** Ports of a runtime that do what they are asked, and say each request by its name. */
import type { RoomPlan } from "../../shared/core/protocol/effect.ts";
import type { EventId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";

/** Where the made room comes to be. */
export const NEW_ROOM = "!new" as RoomId;

/** Resolves with the result, once the request of this name was made; rejects when it failed. */
type Call = <Result>(name: string, result: Result) => Promise<Result>;

/** Nothing is sealed: what is sent can be looked at. */
export const OPEN_ENCRYPTER = {
  encrypt: (_roomId: RoomId, _type: string, content: JsonObject) => sealedAs(content),
  encryptUnproven: (_to: object, _type: string, content: JsonObject) => sealedAs(content),
};

/** Two people are in each room that is emptied. */
export function willingKeeper(call: Call, plans: RoomPlan[]) {
  return {
    createRoom: (ref: string, plan: RoomPlan) => {
      plans.push(plan);
      return call(`create ${ref}`, NEW_ROOM);
    },
    directRoom: (user: UserId) => call(`direct ${user}`, "!direct" as RoomId),
    join: (roomId: RoomId) => call(`join ${roomId}`, undefined),
    leave: (roomId: RoomId) => call(`leave ${roomId}`, undefined),
    invite: (roomId: RoomId, user: UserId) => call(`invite ${roomId} ${user}`, undefined),
    remove: (roomId: RoomId, user: UserId) => call(`remove ${roomId} ${user}`, undefined),
    restore: (roomId: RoomId, part: string) => call(`restore ${roomId} ${part}`, undefined),
    erase: (roomId: RoomId, eventIds: readonly EventId[]) =>
      call(`erase ${roomId} ${eventIds.join(" ")}`, eventIds.length),
    emptyRoom: (roomId: RoomId) => call(`empty ${roomId}`, { removed: 2, staying: 0 }),
  };
}

function sealedAs(content: JsonObject) {
  return Promise.resolve({ type: "m.room.encrypted" as const, content });
}
