/** The roster: admissions, identities, revocations, and what needs two organizers. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const PEOPLE = ["test/shared/domain/streams/people.test.ts"];
const DECIDER = [
  "test/bots/verify/people/people.test.ts",
  "test/bots/verify/people/admission/two-organizers.test.ts",
];
const TWO = [
  "test/shared/domain/authority/proposals.test.ts",
  "test/bots/verify/people/admission/two-organizers.test.ts",
  "test/bots/alert/alert/by-hand.test.ts",
];

export const PEOPLE_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/domain/streams/people.ts", PEOPLE, [
    {
      name: "one more role without a known identity forgets the pinned one",
      find: "identity: before?.identity ?? event.identity,",
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
      find: "    persons: without(people.persons, person),\n",
      replace: "",
    },
    {
      name: "one more role takes the others away",
      find: "const grants = [...others, { role, scope }];",
      replace: "const grants = [{ role, scope }];",
    },
    {
      name: "one more role pins another identity",
      find: "identity: before?.identity ?? event.identity,",
      replace: "identity: event.identity ?? before?.identity ?? null,",
    },
    {
      name: "one more role ends a suspension",
      find: "changedTo: before?.changedTo ?? null,",
      replace: "changedTo: null,",
    },
    {
      name: "a changed identity is not recorded",
      find: "const changed = { ...before, changedTo: identity, others };",
      replace: "const changed = { ...before, others };",
    },
    {
      name: "what somebody revoked proposed can be approved",
      find: "what.person === person || by === person",
      replace: "what.person === person",
    },
    {
      name: "somebody revoked is proposed as before",
      find: "what.person === person || by === person",
      replace: "by === person",
    },
    {
      name: "an owed invitation outlives a revocation",
      find: "new Map([...people.invitations].filter(([, one]) => one.person !== person))",
      replace: "people.invitations",
    },
    {
      name: "somebody revoked is forgotten to be",
      find: "    revoked: new Set([...people.revoked, person]),\n",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/people/people.ts", DECIDER, [
    {
      name: "the last organizer is revoked",
      find: 'organizers.size === 1) return refuse("last-organizer");\n  return accept({ ...rev',
      replace: 'organizers.size === 0) return refuse("last-organizer");\n  return accept({ ...rev',
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
    {
      name: "another identity is admitted without a word",
      find: 'return isOther ? "changed-identity" : undefined;',
      replace: "return undefined;",
    },
    {
      name: "a suspended identity is admitted to one more role",
      find: 'if (known.changedTo !== null) return "changed-identity";',
      replace: "",
    },
    {
      name: "an identity that nobody can see is pinned",
      find: 'if (again) return identity === null ? "no-identity" : undefined;',
      replace: "if (again) return undefined;",
    },
    {
      name: "a changed identity is news each time it is seen",
      find: "return isNews && known.others?.includes(identity) !== true",
      replace: "return isNews",
    },
    {
      name: "a changed identity is no news",
      find: "return isNews && known.others?.includes(identity) !== true",
      replace: "return !isNews && known.others?.includes(identity) !== true",
    },
    {
      name: "identities that come in turn are news each time",
      find: "return isNews && known.others?.includes(identity) !== true",
      replace: "return isNews && known.changedTo !== identity",
    },
  ]),
  ...mutantsOf("shared/domain/authority/proposals.ts", TWO, [
    {
      name: "a proposal is never over",
      find: "return open.filter((proposal) => isOver(proposal, now)).map(({ code }) => code);",
      replace: "return open.slice(open.length).map(({ code }) => code);",
    },
    {
      name: "what was approved is approved again",
      find: 'if (proposal.end === "approved") return { ok: false, refusal: "already" };',
      replace: "",
    },
    {
      name: "what lapsed is approved all the same",
      find: 'if (proposal.end === "lapsed") return { ok: false, refusal: "lapsed" };',
      replace: "",
    },
    {
      name: "a proposal is approved by whoever asks",
      find: "return approval.ok ? { ...approval, proposal } : approval;",
      replace: "return { ok: true, isFounding: false, proposal };",
    },
    {
      name: "who proposed it approves it",
      find: 'if (proposal.by === approver) return { ok: false, refusal: "own-proposal" };',
      replace: "",
    },
    {
      name: "a proposal is approved after its time",
      find: 'if (hasLapsed(proposal.atMs, now.nowMs)) return { ok: false, refusal: "lapsed" };',
      replace: "",
    },
    {
      name: "a proposal lives an instant too long",
      find: "return nowMs - proposedAtMs >= PROPOSAL_LIFE_MS;",
      replace: "return nowMs - proposedAtMs > PROPOSAL_LIFE_MS;",
    },
    {
      name: "what an organizer proposed who is gone is approved",
      find: "if (!isOrganizer(now.people, proposal.by)) return {",
      replace: "if (!now.people.persons) return {",
    },
    {
      name: "two who made one another organizers are two opinions",
      find: "const isClose = isFresh(proposal.by, approver, now) ||",
      replace: "const isClose = false &&",
    },
    {
      name: "an organizer approves what her own maker proposed",
      find: "isFresh(proposal.by, approver, now) || isFresh",
      replace: "isFresh",
    },
    {
      name: "an organizer approves what somebody proposed whom she made",
      find: "isFresh(proposal.by, approver, now) || isFresh(approver, proposal.by, now)",
      replace: "isFresh(proposal.by, approver, now)",
    },
    {
      name: "the founding time never ends",
      find: "return foundingLeftMs(now) > 0;",
      replace: "return true;",
    },
    {
      name: "who made somebody an organizer as the second one had no part in it",
      find: "return appointment.by === maker || appointment.second === maker;",
      replace: "return appointment.by === maker;",
    },
    {
      name: "a changed identity is an organizer as before",
      find: "return known?.changedTo === null && known.grants",
      replace: "return known !== undefined && known.grants",
    },
  ]),
];
