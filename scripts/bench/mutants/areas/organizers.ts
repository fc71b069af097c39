/** What organizers do: admit, revoke, and what verify does by itself. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const VERIFY = ["test/bots/verify"];

export const ORGANIZER_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/verify/revocations.ts", VERIFY, [
    {
      name: "the votes of somebody revoked go on counting",
      find: "recountAll(after),",
      replace: "",
    },
    {
      name: "a revoked organizer stays in the management room",
      find: "[...state.people.confirmerRooms.values(), network.managementRoom]",
      replace: "[...state.people.confirmerRooms.values()]",
    },
    {
      name: "a revoked confirmer stays in the room of confirmers",
      find: "[...state.people.confirmerRooms.values(), network.managementRoom]",
      replace: "[network.managementRoom]",
    },
    {
      name: "an invitation that is still owed outlives the revocation",
      find: "granted.includes(roomId) || isInside(roomId)",
      replace: "isInside(roomId)",
    },
    {
      name: "somebody revoked stays where she was without an admission",
      find: "granted.includes(roomId) || isInside(roomId)",
      replace: "granted.includes(roomId)",
    },
  ]),
  ...mutantsOf("bots/verify/admissions.ts", VERIFY, [
    {
      name: "a bot is admitted",
      find: "if (isOurBot(userId, context)) {",
      replace: "if (false) {",
    },
    {
      name: "an admission pins no identity",
      find: "const identity = context.identityOf(userId) ?? null;",
      replace: "const identity = null;",
    },
    {
      name: "a member is invited once more",
      find: 'return isThere ? [] : [{ do: "invite", roomId, userId }];',
      replace: 'return [{ do: "invite", roomId, userId }];',
    },
  ]),
  ...mutantsOf("bots/verify/watch.ts", VERIFY, [
    {
      name: "a case that nobody confirms never runs out",
      find: "if (due.length === 0) return NOTHING;",
      replace: "return NOTHING;",
    },
    {
      name: "a case stays open when its alert has ended",
      find: 'return changeCase({ type: "end", code: found.code }, found, context);',
      replace: "return NOTHING;",
    },
  ]),
];
