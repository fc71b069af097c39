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
  ]),
  ...mutantsOf("bots/verify/watch.ts", VERIFY, [
    {
      name: "a case that nobody confirms never runs out",
      find: 'found.state === "unconfirmed" && context.nowMs >= found.expiresAtMs',
      replace: "false",
    },
    {
      name: "a case stays open when its alert has ended",
      find: 'return changeCase({ type: "end", code: found.code }, found, context);',
      replace: "return NOTHING;",
    },
    {
      name: "nobody hears that no alert follows a confirmation",
      find: "nowMs - confirmedAtMs >= RAISED_WAIT_MS &&",
      replace: "false &&",
    },
    {
      name: "any bot ends an invitation",
      find: 'if (body.do !== "done" || errand.from !== "alert") return NOTHING;',
      replace: 'if (body.do !== "done") return NOTHING;',
    },
  ]),
  ...mutantsOf("bots/verify/invitations.ts", VERIFY, [
    {
      name: "a member is invited once more",
      find: "if (roomId !== null && isThere(userId, place, context)) return only();",
      replace: "",
    },
    {
      name: "nobody hears that an invitation did not go out",
      find: "return withPeople(decision.events, [tellFailure(pending, why, context)]);",
      replace: "return withPeople(decision.events);",
    },
    {
      name: "nobody hears that an invitation is late",
      find: "if (ageMs < LATE_MS || pending.isLate) return only();",
      replace: "if (ageMs > 0) return only();",
    },
  ]),
  ...mutantsOf("bots/verify/organizer-proposals.ts", VERIFY, [
    {
      name: "one organizer alone makes organizers",
      find: "return notice === undefined\n    ? propose",
      replace: "return notice === null\n    ? propose",
    },
    {
      name: "a new identity of an organizer needs no second one",
      find: 'const isMade = role === "organizer" && (!isOrganizer || candidate.again);',
      replace: 'const isMade = role === "organizer" && !isOrganizer;',
    },
    {
      name: "another role gives an organizer a new identity",
      find: 'if (role !== "organizer" && isOrganizer && candidate.again) {',
      replace: "if (false) {",
    },
    {
      name: "what was approved is approved again",
      find: 'if (proposal.end === "approved") {',
      replace: "if (false) {",
    },
  ]),
  ...mutantsOf(
    "bots/alert/errands.ts",
    ["test/bots/alert"],
    [
      {
        name: "an errand lets somebody in who was never admitted",
        find: "if (roomId === null || !isAdmitted(body, context)) {",
        replace: "if (roomId === null) {",
      },
      {
        name: "any bot has somebody let in",
        find: 'if (body.do !== "invite" || from !== "verify") return NOTHING;',
        replace: 'if (body.do !== "invite") return NOTHING;',
      },
      {
        name: "an admission to one committee lets into another",
        find: 'role === "responder" && scope === committee',
        replace: 'role === "responder"',
      },
    ],
  ),
];
