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
