/** Who counts: memberships, admissions, pinned identities, and what a role allows. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const AUTHORITY = [
  "test/shared/domain/authority.test.ts",
  "test/shared/domain/standing.test.ts",
  "test/shared/domain/grants.test.ts",
];
const PEOPLE = ["test/shared/domain/people.test.ts"];
const DECIDER = ["test/bots/verify/people.test.ts"];
const PERMISSION = ["test/shared/conversation/interpret.test.ts"];

export const AUTHORITY_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/domain/authority.ts", AUTHORITY, [
    {
      name: "an admission to one role counts for every role",
      find: "if (grant.role !== role) return false;",
      replace: "",
    },
    {
      name: "who is only invited to the room of her role holds it",
      find: 'member.tag === person && member.membership === "join"',
      replace: "member.tag === person",
    },
    {
      name: "an admission counts though its room is gone",
      find: "if (roomId === undefined) return false;",
      replace: "if (roomId === undefined) return true;",
    },
    {
      name: "anybody's membership of the room stands for hers",
      find: 'member.tag === person && member.membership === "join"',
      replace: 'member.membership === "join"',
    },
    {
      name: "a confirmer of one area is one of another area's room",
      find: "find(([area]) => area === grant.scope)",
      replace: "find(() => true)",
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
      find: "return serverOf(user) === network.serverName;",
      replace: "return serverOf(user).endsWith(network.serverName);",
    },
    {
      name: "every server is ours",
      find: "return serverOf(user) === network.serverName;",
      replace: "return true;",
    },
  ]),
  ...mutantsOf("shared/domain/people.ts", PEOPLE, [
    {
      name: "one more role without a known identity forgets the pinned one",
      find: "identity: event.identity ?? before?.identity ?? null,",
      replace: "identity: event.identity,",
    },
    {
      name: "a pinned identity is pinned over",
      find: "if (before === undefined || before.identity !== null) return people;",
      replace: "if (before === undefined) return people;",
    },
    {
      name: "a pin admits somebody who was never admitted",
      find: "if (before === undefined || before.identity !== null) return people;",
      replace: "if (before !== undefined && before.identity !== null) return people;",
    },
    {
      name: "a revocation changes nothing",
      find: "return { ...people, persons: without(people.persons, event.person) };",
      replace: "return people;",
    },
    {
      name: "one more role takes the others away",
      find: "grants: [...others, { role: event.role, scope: event.scope }],",
      replace: "grants: [{ role: event.role, scope: event.scope }],",
    },
  ]),
  ...mutantsOf("bots/verify/people.ts", DECIDER, [
    {
      name: "the last organizer is revoked",
      find: "organizers.has(person) && organizers.size === 1",
      replace: "organizers.has(person) && organizers.size === 0",
    },
    {
      name: "somebody who was never admitted is revoked",
      find: 'if (!people.persons.has(person)) return refuse("unknown-person");',
      replace: "",
    },
    {
      name: "an area gets a second room of confirmers",
      find: 'if (people.confirmerRooms.has(area)) return refuse("already-open");',
      replace: "",
    },
    {
      name: "an area's room is asked for twice",
      find: "if ([...people.confirmersRequested.values()].includes(area)) {",
      replace: "if (people.confirmersRequested.has(area)) {",
    },
  ]),
  ...mutantsOf("shared/conversation/permission.ts", PERMISSION, [
    {
      name: "a stranger of another server is heard",
      find: "if (isNeighbor(context.network, message.sender)) return undefined;",
      replace: "return undefined;",
    },
    {
      name: "a changed identity is heard",
      find: "return changedIdentity(message, context, language);",
      replace: "return undefined;",
    },
    {
      name: "a command is granted without the role",
      find: "if (!holdsRole(message, context, command.who)) {",
      replace: "if (false) {",
    },
    {
      name: "an organizer's command is granted in any room",
      find: 'command.who === "organizer" && message.roomId !== context.network.managementRoom',
      replace: "false",
    },
    {
      name: "a command is never too old",
      find: "if (ageMs <= context.settings.commandAgeMaxMs) return undefined;",
      replace: "return undefined;",
    },
    {
      name: "a text is never too long",
      find: "if (text.length <= TEXT_CHARACTERS_MAX) return undefined;",
      replace: "return undefined;",
    },
  ]),
];
