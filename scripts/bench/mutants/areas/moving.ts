/** Rooms that stand and give way: who is asked in, when routing changes, when the old one ends. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const TEAMS = ["test/bots/rooms/incident/policy.test.ts", "test/bots/rooms/temporary"];
const MOVES = ["test/bots/rooms/rotation", "test/shared/domain/standing.test.ts"];

export const MOVING_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/rooms/rotation/move/switching.ts", MOVES, [
    {
      name: "a room gives way before everybody has come",
      find: "if (missing.length === 0 && uninvited.length === 0) return true;",
      replace: "return true;",
    },
    {
      name: "a room gives way to one in which nobody is",
      find: "return came.length > 0 && context.nowMs",
      replace: "return context.nowMs",
    },
    {
      name: "a room gives way to one in which no bot speaks",
      find: " || !isManned(rotation, context)",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/rotation/move/inviting.ts", MOVES, [
    {
      name: "people speak in a new room before the bots are there to hear it",
      find: "if (roomId === null || !isManned(rotation, context)) return NOTHING;",
      replace: "if (roomId === null) return NOTHING;",
    },
  ]),
  ...mutantsOf("shared/conversation/moving/leaving.ts", MOVES, [
    {
      name: "bots leave a room while its people still speak there",
      find: "return isOver && at.nowMs >= switchedAtMs + GOODBYE_MS ? from : undefined;",
      replace: "return isOver ? from : undefined;",
    },
  ]),
  ...mutantsOf("shared/conversation/moving/moved.ts", MOVES, [
    {
      name: "an answer stays behind in a room that gave way",
      find: 'if (effect.do !== "send" || isBoundToRoom(effect.content)) return effect;',
      replace: 'if (effect.do !== "send" || "m.relates_to" in effect.content) return effect;',
    },
  ]),
  ...mutantsOf("shared/conversation/moving/answered.ts", MOVES, [
    {
      name: "whoever has not moved is answered where she is not",
      find: "return !hasJoined(",
      replace: "return hasJoined(",
    },
  ]),
  ...mutantsOf("shared/conversation/moving/elsewhere.ts", MOVES, [
    {
      name: "a bot that has gone from a room obeys what it reads of it afterwards",
      find: "return isOver ? read.asked.language : undefined;",
      replace: "return undefined;",
    },
  ]),
  ...mutantsOf("shared/conversation/command/place.ts", MOVES, [
    {
      name: "a bot waits for one that came too late to hear of it",
      find: "if (sinceMs > sentAtMs && sinceMs - sentAtMs < lateMs) late.add(userId);",
      replace: "",
    },
  ]),
  ...mutantsOf(
    "shared/matrix/sync/room-rows.ts",
    ["test/shared/matrix/sync/sync-store.test.ts"],
    [
      {
        name: "what was said in a room at last is read by nobody",
        find: "wasOurs ? eventRows(roomId, timeline, owner) : []",
        replace: "wasOurs ? [] : []",
      },
    ],
  ),
  ...mutantsOf(
    "shared/runtime/intake/early.ts",
    ["test/shared/runtime/intake/early.test.ts"],
    [
      {
        name: "what is said in a room that nobody knows yet is judged at once",
        find: "if (!isBehind && !this.#isEarly(message)) return",
        replace: "if (settle !== undefined) return",
      },
    ],
  ),
  ...mutantsOf("bots/rooms/rotation/who/movers.ts", MOVES, [
    {
      name: "whoever is in the old room is asked into the new one",
      find: " && belongsIn(state, place, member)",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/rotation/record/deciding.ts", MOVES, [
    {
      name: "a room gives way twice at once",
      find: 'if (rotationOf({ standings }, plan.of) !== undefined) return refuse("already");',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/domain/standing/succession.ts", MOVES, [
    {
      name: "a committee keeps the room that gave way",
      find: "const committee = { ...before, roomId: now,",
      replace: "const committee = { ...before,",
    },
    {
      name: "organizers are told in the room that gave way",
      find: "...(managementRoom !== undefined && { managementRoom }),",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/rotation/trigger/schedule.ts", MOVES, [
    {
      name: "a clock that goes back has a time twice",
      find: "last !== undefined && slot > last && !seen.includes(slot)",
      replace: "last !== undefined && slot !== last",
    },
  ]),
  ...mutantsOf("shared/domain/authority/teams.ts", TEAMS, [
    {
      name: "every responder is a dispatcher",
      find: "id !== undefined && grantsOf",
      replace: "id !== undefined || grantsOf",
    },
  ]),
  ...mutantsOf("bots/rooms/ending/meant.ts", TEAMS, [
    {
      name: "a dispatcher closes any room",
      find: "isTheirs || (kind",
      replace: "!isTheirs || (kind",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/going/legal.ts", TEAMS, [
    {
      name: "nobody is there for the law while nobody is on duty",
      find: "onDuty.length > 0 ? onDuty : all",
      replace: "onDuty",
    },
  ]),
];
