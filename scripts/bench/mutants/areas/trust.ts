/** How people come in by codes and vouches, and how a role is taken back. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const RULES = ["test/shared/domain/authority/trust.test.ts"];
const CODES = ["test/bots/verify/trust/codes.test.ts"];
const VOUCHING = ["test/bots/verify/trust/vouching.test.ts"];
const BY_TWO = ["test/bots/verify/trust/by-two.test.ts"];

export const TRUST_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/domain/authority/trust.ts", RULES, [
    {
      name: "one hostile confirmer and whom she sponsors let somebody in",
      find: "const words = voicesAmong(counted, { sponsorsOf: sponsors, apart: [] });",
      replace: "const words = counted.length;",
    },
    {
      name: "the word of somebody whose identity is in doubt lets people in",
      find: "(persons.get(person)?.changedTo ?? null) === null",
      replace: "persons !== null",
    },
    {
      name: "people vouch in a circle",
      find: 'if (isOfOneLineage({ state, nowMs }, voucher, candidate.person)) return "circle";',
      replace: "",
    },
    {
      name: "whoever just came in vouches at once",
      find: 'return "too-fresh";',
      replace: "return undefined;",
    },
    {
      name: "a confirmer vouches for as many as she likes",
      find: 'return recent.length >= vouchesPerWeek ? "budget" : undefined;',
      replace: "return undefined;",
    },
    {
      name: "who vouched is known for ever",
      find: "nowMs >= probation.untilMs",
      replace: "false",
    },
  ]),
  ...mutantsOf("shared/domain/streams/trust/trust.ts", RULES, [
    {
      name: "a chain of words ends where somebody in its middle goes",
      find: "probations: inherited(trust.probations, person),",
      replace: "probations: without(trust.probations, person),",
    },
  ]),
  ...mutantsOf("shared/domain/streams/people.ts", RULES, [
    {
      name: "whoever asked to be forgotten stays marked as the one who made an organizer",
      find: "withoutMaker(without(people.appointments, event.person), event.person)",
      replace: "without(people.appointments, event.person)",
    },
  ]),
  ...mutantsOf("bots/verify/trust/newcomer/good-codes.ts", CODES, [
    {
      name: "a one-time code is good after its time",
      find: "found === undefined || found.untilMs <= nowMs",
      replace: "found === undefined",
    },
    {
      name: "a code of somebody who is no organizer any more lets people in",
      find: "makers.includes(found.by) ? { invite, found } : undefined",
      replace: "{ invite, found }",
    },
  ]),
  ...mutantsOf("bots/verify/trust/newcomer/take-code.ts", CODES, [
    {
      name: "somebody revoked comes back by a code",
      find: "if (context.state.people.revoked.has(senderTag)) return undefined;",
      replace: "",
    },
    {
      name: "codes are guessed without end",
      find: "if (!mayTry(senderTag, context)) {",
      replace: "if (false) {",
    },
  ]),
  ...mutantsOf("bots/verify/trust/newcomer/come-in.ts", CODES, [
    {
      name: "a one-time code is good for ever",
      find: "return isUsed ? joined(",
      replace: "return false ? joined(",
    },
  ]),
  ...mutantsOf("bots/verify/trust/vouch/give-word.ts", VOUCHING, [
    {
      name: "an account that changed hands is let in",
      find: "if (seen !== undefined && seen !== candidate.identity) {",
      replace: "if (false) {",
    },
    {
      name: "anybody vouches for anywhere",
      find: "if (standing === undefined) return refuseElsewhere(asked);",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/trust/revoke/ratify.ts", BY_TWO, [
    {
      name: "one organizer is two",
      find: "if (why !== undefined) return refuseRatifying(asked, found, why);",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/trust/revoke/undo-command.ts", BY_TWO, [
    {
      name: "what one organizer revoked alone stands",
      find: "(one) => isPending(one) && (one.ratifyByMs ?? 0) <= nowMs,",
      replace: "() => false,",
    },
    {
      name: "an organizer who was revoked by two is let back in by one",
      find: 'return wasOrganizer ? "organizer" : undefined;',
      replace: "return undefined;",
    },
  ]),
  ...mutantsOf("shared/domain/authority/proposals.ts", BY_TWO, [
    {
      name: "who revokes all other organizers is the only one at once",
      find: "return [...organizersByRoster(people), ...keptOut].filter(",
      replace: "return [...organizersByRoster(people)].filter(",
    },
  ]),
];
