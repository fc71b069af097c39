/** What organizers do: admit, revoke, and what verify does by itself. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const VERIFY = ["test/bots/verify"];
const STRANGERS = [
  "test/shared/conversation/news/strangers.test.ts",
  "test/bots/verify/people/standing/strangers.test.ts",
  "test/bots/verify/people/standing/revocation.test.ts",
];
const IDENTITIES = ["test/shared/conversation/news/identities.test.ts"];
const READERS = ["test/shared/domain/authority/readers.test.ts", ...STRANGERS];

export const ORGANIZER_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/verify/people/standing/loss.ts", VERIFY, [
    {
      name: "the votes of somebody revoked, or of a changed identity, go on counting",
      find: "return joined(recorded, recountAll(after));",
      replace: "return recorded;",
    },
    {
      name: "somebody revoked, or a changed identity, stays in verify's rooms",
      find: '[...said, ...sweep("verify", after)]',
      replace: "said",
    },
  ]),
  ...mutantsOf("bots/verify/people/standing/suspension.ts", STRANGERS, [
    {
      name: "nobody hears of a changed identity",
      find: "joined(losing(decision.events, [], context), tellSuspended(userId, context))",
      replace: "losing(decision.events, [], context)",
    },
  ]),
  ...mutantsOf("bots/verify/people/standing/identities.ts", STRANGERS, [
    {
      name: "a changed identity counts until it speaks",
      find: "const suspended = changed(seen, context);",
      replace: "const suspended = NOTHING;",
    },
  ]),
  ...mutantsOf("shared/conversation/news/identities.ts", IDENTITIES, [
    {
      name: "verify hears nothing of identities that it does not meet",
      find: "if (known === undefined || known.identity === identity) return NOTHING;",
      replace: "if (known !== null) return NOTHING;",
    },
  ]),
  ...mutantsOf("shared/conversation/status/own.ts", STRANGERS, [
    {
      name: "a stranger is told of the reports of others",
      find: "casesBy(cases, asked.message.senderTag)",
      replace: "[...cases.values()]",
    },
  ]),
  ...mutantsOf("shared/conversation/status/status.ts", STRANGERS, [
    {
      name: "a stranger is told what is going on",
      find: "if (!isAdmitted(asked.message.senderTag, context.state)) return",
      replace: "if (false) return",
    },
  ]),
  ...mutantsOf("shared/domain/network-rooms.ts", READERS, [
    {
      name: "organizers read what the bots write",
      find: 'case "state":\n      return false;',
      replace: 'case "state":\n      return holds(known, "organizer", null);',
    },
    {
      name: "a fact makes the state room a room of people",
      find: 'return found.set(network.stateRoom, { kind: "state" });',
      replace: "return found;",
    },
    {
      name: "an organizer who is none any more stays in the rooms that she made",
      find: 'return creators.has(person) && holds(known, "organizer", null);',
      replace: "return creators.has(person);",
    },
  ]),
  ...mutantsOf("bots/verify/people/admission/unfit.ts", VERIFY, [
    {
      name: "a bot is admitted",
      find: "if (isOurBot(userId, context)) {",
      replace: "if (false) {",
    },
    {
      name: "an account that does not exist is admitted",
      find: 'if (account !== "none" && account !== "unused") return undefined;',
      replace: "return undefined;",
    },
  ]),
  ...mutantsOf("bots/verify/people/admission/granting.ts", VERIFY, [
    {
      name: "an admission pins no identity",
      find: "const identity = context.identityOf(userId) ?? null;",
      replace: "const identity = null;",
    },
  ]),
  ...mutantsOf("bots/verify/case/waiting/watch.ts", VERIFY, [
    {
      name: "a case that nobody confirms never runs out",
      find: "found.mergedInto === null && isOver(found, context)",
      replace: "false",
    },
    {
      name: "nobody hears that no alert follows a confirmation",
      find: "nowMs - confirmedAtMs >= RAISED_WAIT_MS &&",
      replace: "false &&",
    },
  ]),
  ...mutantsOf("bots/verify/case/waiting/give-up.ts", VERIFY, [
    {
      name: "organizers hear of each report of a surge by itself that nobody looked at",
      find: "context.nowMs >= togetherAtMs || ",
      replace: "context.nowMs >= expiresAtMs || ",
    },
  ]),
  ...mutantsOf("bots/verify/case/telling/alert-news.ts", VERIFY, [
    {
      name: "a case stays open when its alert has ended",
      find: 'return changeCase({ type: "end", code: found.code }, context);',
      replace: "return NOTHING;",
    },
  ]),
  ...mutantsOf("bots/verify/people/receipt/errands.ts", VERIFY, [
    {
      name: "any bot ends an invitation",
      find: 'if (from !== "alert") return NOTHING;',
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/people/admission/invitation/asking-in.ts", VERIFY, [
    {
      name: "a member is invited once more",
      find: "if (isThere(userId, place, context)) return only();",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/people/admission/invitation/settling.ts", VERIFY, [
    {
      name: "nobody hears that an invitation did not go out",
      find: "return joined(settled.recorded, only(tellFailure(pending, why, context)));",
      replace: "return settled.recorded;",
    },
    {
      name: "nobody hears that an invitation is late",
      find: "if (ageMs < LATE_MS || pending.isLate) return only();",
      replace: "if (ageMs > 0) return only();",
    },
  ]),
  ...mutantsOf("bots/verify/people/admission/admit.ts", VERIFY, [
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
  ]),
  ...mutantsOf(
    "bots/alert/committee/room/errands.ts",
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
        suites: ["test/bots/verify/people/admission/invitations.test.ts"],
      },
      {
        name: "an admission to one committee lets into another",
        find: 'role === "responder" && scope === committee',
        replace: 'role === "responder"',
      },
    ],
  ),
  ...mutantsOf(
    "shared/conversation/news/losses.ts",
    [...STRANGERS, "test/bots/rooms"],
    [
      {
        name: "a revocation takes nobody out of a room",
        find: 'event?.type === "revoked" || event?.type',
        replace: "event?.type",
      },
      {
        name: "a changed identity stays in the rooms",
        find: 'event?.type === "revoked" || event?.type === "identity-changed"',
        replace: 'event?.type === "revoked"',
      },
    ],
  ),
  ...mutantsOf(
    "shared/conversation/news/sweep.ts",
    [...STRANGERS, "test/bots/rooms"],
    [
      {
        name: "everybody is taken out of every room",
        find: " && !belongsIn(context.state, place, member)",
        replace: "",
      },
      {
        name: "organizers who all look changed are locked out",
        find: 'return holdersOf(context, { role: "organizer", scope: null }).length > 0;',
        replace: "return true;",
      },
    ],
  ),
  ...mutantsOf(
    "shared/domain/authority/readers.ts",
    [...STRANGERS, "test/bots/rooms"],
    [
      {
        name: "somebody without a place in the room belongs there",
        find: "hasPlaceIn(state, place, member.tag) && isSamePerson(state, member)",
        replace: "isSamePerson(state, member)",
      },
      {
        name: "another identity than the pinned one belongs there",
        find: "hasPlaceIn(state, place, member.tag) && isSamePerson(state, member)",
        replace: "hasPlaceIn(state, place, member.tag)",
      },
    ],
  ),
];
