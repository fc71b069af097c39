/** How people come in by codes and vouches, and how a role is taken back. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const RULES = ["test/shared/domain/authority/trust.test.ts"];
const CODES = ["test/bots/verify/trust/codes.test.ts"];
const VOUCHING = ["test/bots/verify/trust/vouching.test.ts"];
const BY_TWO = ["test/bots/verify/trust/by-two.test.ts"];
const SURGE = ["test/bots/verify/intake/surge.test.ts"];
const SUSPENSION = ["test/bots/verify/people/standing/suspension.test.ts"];
const SLIPS = ["test/bots/verify/trust/slips.test.ts"];

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
  ...mutantsOf("bots/verify/intake/has-time.ts", SURGE, [
    {
      name: "a word that confirms waits for every report before it",
      find: 'role === "confirmer" || role === "organizer"',
      replace: "role === undefined",
    },
  ]),
  ...mutantsOf("bots/verify/intake/room/room-for.ts", SURGE, [
    {
      name: "the first report of a place waits like any other",
      find: 'if (isFirst) return "now";',
      replace: "",
    },
    {
      name: "somebody reports as often as she likes",
      find: 'if (lately >= limitsOf(settings).ofPerson) return "too-often";',
      replace: "",
    },
    {
      name: "people are asked about everything at once",
      find: 'return !isBehind && roomLeft(context)(arriving) ? "now" : "later";',
      replace: 'return "now";',
    },
    {
      name: "strangers take all of the room there is",
      find: "const share = standingOf(reporter, context) === 0 ? 1 : 1 / 2;",
      replace: "const share = 1;",
    },
  ]),
  ...mutantsOf("bots/verify/intake/room/queue.ts", SURGE, [
    {
      name: "what is shut is put to people as soon as there is room",
      find: "shutFor(one.reporter, context) === undefined &&",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/intake/shut/shut-for.ts", SURGE, [
    {
      name: "what was shut stays shut for good",
      find: "untilMs > context.nowMs && isIn",
      replace: "untilMs > 0 && isIn",
    },
  ]),
  ...mutantsOf("bots/verify/intake/turned-away.ts", SURGE, [
    {
      name: "the first report of a place is silenced where its sender is shut",
      find: "isFirst ? tellFirst(ready, message, context) : only(),",
      replace: "only(),",
    },
  ]),
  ...mutantsOf("bots/verify/intake/series.ts", SURGE, [
    {
      name: "a series is shown to nobody",
      find: "if (series === undefined) return NOTHING;",
      replace: "if (series === undefined || context.nowMs > 0) return NOTHING;",
    },
  ]),
  ...mutantsOf("bots/verify/intake/often.ts", SURGE, [
    {
      name: "a hundred reports are a hundred warnings",
      find: "here.slice(0, Math.max(0, EACH_MAX - before))",
      replace: "here",
    },
    {
      name: "nobody hears that there are more",
      find: "const isMore = before <= EACH_MAX && count > EACH_MAX;",
      replace: "const isMore = false;",
    },
  ]),
  ...mutantsOf("bots/verify/people/standing/digest/suspended.ts", SUSPENSION, [
    {
      name: "five identities that change are five warnings",
      find: "if (said === undefined || before.includes(userId)) return begun(userId, context);",
      replace: "if (context.nowMs > 0) return begun(userId, context);",
    },
    {
      name: "whoever waits for a message is forgotten when another one begins",
      find: "others.filter((one) => isOnItsWay && isSuspended(one, context));",
      replace: "others.filter(() => false);",
    },
    {
      name: "whoever changed while the message was on its way is told to nobody",
      find: "const isWhole = people.every((one) => told.includes(context.tagOf(one)));",
      replace: "const isWhole = people.length <= told.length;",
    },
  ]),
  ...mutantsOf("bots/verify/trust/slip/printed.ts", SLIPS, [
    {
      name: "an organizer is let in at the machine, and no organizer sees who",
      find: 'if (role === "organizer") return refused([title("verify-slip-organizer")], context);',
      replace: "",
    },
    {
      name: "a code is printed while nobody has looked at a restored network",
      find: 'if (context.held) return refused([title("verify-slip-held")], context);',
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/trust/slip/take-return.ts", SUSPENSION, [
    {
      name: "the way back of one person is anybody's",
      find: "const good = goodCode(written?.codes ?? [], senderTag, context);",
      replace:
        "const good = goodCode(written?.codes ?? [], invites[0]?.for ?? senderTag, context);",
    },
  ]),
  ...mutantsOf("shared/domain/one-time-code.ts", CODES, [
    {
      name: "a code spells what nobody wants to read aloud",
      find: "if (isFitToRead(characters)) return shown(characters);",
      replace: "return shown(characters);",
      suites: ["test/shared/domain/one-time-code.test.ts"],
    },
    {
      name: "a short report is taken for a mistyped code",
      find: "groups.filter((group) => /[0-9]/u.test(group)).length > 1",
      replace: "groups.length > 1",
    },
  ]),
];
