/** Who counts: memberships, admissions, pinned identities, and what a role allows. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const AUTHORITY = [
  "test/shared/domain/authority/authority.test.ts",
  "test/shared/domain/authority/standing.test.ts",
  "test/shared/domain/authority/grants.test.ts",
];
const PERMISSION = ["test/shared/conversation/command/interpret.test.ts"];

export const AUTHORITY_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/domain/standing/rooms-of-role.ts", AUTHORITY, [
    {
      name: "a confirmer of one area is one of another area's room",
      find: 'return state.people.confirmerRooms.get((scope ?? "") as AreaPath);',
      replace: "return [...state.people.confirmerRooms.values()][0];",
    },
  ]),
  ...mutantsOf("shared/domain/authority/authority.ts", AUTHORITY, [
    {
      name: "an admission to one role counts for every role",
      find: "if (grant.role !== role) return false;",
      replace: "",
    },
    {
      name: "who is only invited to the room of her role holds it",
      find: 'return member.membership === "join" && isSamePerson(state, member);',
      replace: "return isSamePerson(state, member);",
    },
    {
      name: "an admission counts though its room is gone",
      find: "return roomsOfRole(state, network, grant).some((roomId) =>",
      replace: "return !roomsOfRole(state, network, grant).some((roomId) => false &&",
    },
    {
      name: "anybody's membership of the room stands for hers",
      find: "(one) => one.tag === person && counts(state, one)",
      replace: "(one) => counts(state, one)",
    },
    {
      name: "another identity than the pinned one is good",
      find: 'return pinned === sender.identityTag ? "good" : "changed-identity";',
      replace: 'return "good";',
    },
    {
      name: "a second identity is good where none was pinned",
      find: 'if (sender.hasNewIdentity) return "changed-identity";',
      replace: "",
    },
    {
      name: "whoever was never admitted passes for one who is not pinned yet",
      find: 'return known === undefined ? "not-admitted" : "not-pinned";',
      replace: 'return "not-pinned";',
    },
    {
      name: "a server whose name ends like ours is ours",
      find: "return serverOf(userId) === serverName;",
      replace: "return serverOf(userId).endsWith(serverName);",
    },
    {
      name: "every server is ours",
      find: "return serverOf(userId) === serverName;",
      replace: "return true;",
    },
    {
      name: "somebody revoked is a neighbor like before",
      find: " || state.people.revoked.has(person.tag)) return false;",
      replace: ") return false;",
    },
    {
      name: "an account on a shared server makes a neighbor",
      find: 'network.neighbors !== "server" || ',
      replace: "",
    },
    {
      name: "a changed identity speaks in the old role until an organizer looks",
      find: 'if (known !== undefined && known.changedTo !== null) return "changed-identity";',
      replace: "",
    },
    {
      name: "another identity than the pinned one keeps the role",
      find: " && isSamePerson(state, member);",
      replace: ";",
    },
    {
      name: "a role in another place counts in this one",
      find: "role === grant.role && scope === grant.scope",
      replace: "role === grant.role",
      suites: [...AUTHORITY, "test/bots/verify/people/roster.test.ts"],
    },
    {
      name: "any role in a place counts as the one that is asked for",
      find: "role === grant.role && scope === grant.scope",
      replace: "scope === grant.scope",
      suites: [...AUTHORITY, "test/bots/verify/people/roster.test.ts"],
    },
    {
      name: "whoever is in the room holds its role",
      find: "return isHeld && counts(state, member);",
      replace: "return counts(state, member);",
      suites: [...AUTHORITY, "test/bots/verify/people/roster.test.ts"],
    },
  ]),
  ...mutantsOf("shared/domain/authority/readers.ts", AUTHORITY, [
    {
      name: "a changed identity has its roles back when the old one is shown",
      find: "if ((known?.changedTo ?? null) !== null) return false;",
      replace: "if (known !== undefined && known.changedTo === member.identity) return false;",
    },
  ]),
  ...mutantsOf("shared/conversation/command/permission.ts", PERMISSION, [
    {
      name: "a stranger of another server is heard",
      find: "if (isNeighbor(context.state, context.network, senderOf(message))) return undefined;",
      replace: "return undefined;",
    },
    {
      name: "a changed identity is heard",
      find: 'return { why: "changed-identity" };',
      replace: "return undefined;",
    },
    {
      name: "a command is granted without the role",
      find: "if (!mayStandIn && !holdsRole(message, context, command.who)) {",
      replace: "if (false) {",
    },
    {
      name: "an organizer's command is granted in any room",
      find: 'if (command.who !== "organizer") return undefined;',
      replace: "if (command.who) return undefined;",
    },
    {
      name: "a command is never too old",
      find: "if (ageMs <= settings.commandAgeMaxMs) return undefined;",
      replace: "return undefined;",
    },
    {
      name: "a text is never too long",
      find: 'return text.length <= TEXT_CHARACTERS_MAX ? undefined : { why: "too-much" };',
      replace: "return undefined;",
    },
  ]),
];
