/** Votes and cases: whose confirmation counts, when a case is confirmed, who is told of it. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const CASES = [
  "test/bots/verify/case/cases.test.ts",
  "test/bots/verify/case/verdict.test.ts",
  "test/bots/verify/case/quorum-model.test.ts",
];
const VOTES = [
  "test/bots/verify/case/votes.test.ts",
  "test/bots/verify/case/verdict.test.ts",
  "test/bots/verify/report/report.test.ts",
];
const KEPT = ["test/bots/verify/report/kept.test.ts"];
const ROSTER = ["test/bots/verify"];
const ELECTORATE = ["test/shared/domain/authority/electorate.test.ts", ...ROSTER];

export const VOTE_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/verify/people/roster.ts", ROSTER, [
    {
      name: "a quorum of none is enough",
      find: "Math.max(1, settings.quorum[place.severity])",
      replace: "settings.quorum[place.severity]",
    },
    {
      name: "one severity's quorum holds for all",
      find: "settings.quorum[place.severity]",
      replace: "settings.quorum.info",
    },
    {
      name: "confirmers of every area are asked",
      find: ".filter(([covered]) => overlaps(covered, area))",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/case/cases.ts", CASES, [
    {
      name: "the reporter may vote",
      find: 'if (ballot.voter === found.reporter) return refuse("own-report");',
      replace: "",
    },
    {
      name: "anybody may vote",
      find: 'if (!electorate.people.has(ballot.voter)) return refuse("not-permitted");',
      replace: "",
    },
    {
      name: "a case that is over is voted on",
      find: 'if (!isOpenCase(found)) return refuse("closed");',
      replace: "",
    },
    {
      name: "a case that is over is judged again",
      find: "if (!isOpenCase(found)) return [];",
      replace: "",
    },
    {
      name: "one person fewer confirms a case",
      find: 'return confirm >= quorum ? [{ type: "confirmed", code }] : [];',
      replace: 'return confirm >= quorum - 1 ? [{ type: "confirmed", code }] : [];',
    },
    {
      name: "a quorum does not confirm a case",
      find: 'return confirm >= quorum ? [{ type: "confirmed", code }] : [];',
      replace: 'return confirm > quorum ? [{ type: "confirmed", code }] : [];',
    },
    {
      name: "a minority refutes a case",
      find: "refute >= quorum && refute >= confirm",
      replace: "refute >= quorum",
    },
    {
      name: "one person refutes a case",
      find: "refute >= quorum && refute >= confirm",
      replace: "refute > 0 && refute >= confirm",
    },
    {
      name: "a withdrawn confirmation leaves the case confirmed",
      find: 'return confirm < quorum ? [{ type: "unconfirmed", code }] : [];',
      replace: "return [];",
    },
    {
      name: "a confirmed case runs out",
      find: 'found.state === "unconfirmed" && command.nowMs >= found.expiresAtMs',
      replace: "command.nowMs >= found.expiresAtMs",
    },
    {
      name: "a report takes over a case of the same code",
      find: 'if (found !== undefined) return refuse("code-taken");',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/domain/streams/cases.ts", CASES, [
    {
      name: "a refuted case is open",
      find: 'found.state === "unconfirmed" || found.state === "confirmed"',
      replace: 'found.state !== "expired" && found.state !== "ended"',
    },
  ]),
  ...mutantsOf(
    "shared/domain/streams/cases.ts",
    ["test/shared/domain/streams/cases.test.ts"],
    [
      {
        name: "a withdrawn vote stays",
        find: 'if (choice === "withdraw") return without(before.votes, voter);',
        replace: 'if (choice === "withdraw") return before.votes;',
      },
      {
        name: "the votes of one person add up",
        find: "return withEntry(before.votes, voter,",
        replace: "return withEntry(before.votes, `${voter}${before.votes.size}` as Tag,",
      },
      {
        name: "the answers of an earlier poll are forgotten",
        find: "const answers = new Map(before.answers);",
        replace: "const answers = new Map();",
      },
    ],
  ),
  ...mutantsOf("bots/verify/case/vote/by-poll.ts", VOTES, [
    {
      name: "two answers in one poll count as the first",
      find: "if (meant === undefined || others.length > 0) return",
      replace: "if (meant === undefined) return",
    },
  ]),
  ...mutantsOf("bots/verify/case/vote/by-word.ts", VOTES, [
    {
      name: "a slip in the code counts for the case that is open",
      find: "return refuseCode(voter);",
      replace: "return voteWithoutCode(vote, voter);",
    },
  ]),
  ...mutantsOf("bots/verify/note.ts", VOTES, [
    {
      name: "personal data in a refutation are kept",
      find: "if (trouble === null) return { note };",
      replace: "return { note };",
      suites: ["test/bots/verify/report/bad-input.test.ts", "test/bots/verify/case/votes.test.ts"],
    },
  ]),
  ...mutantsOf("bots/verify/case/vote/which-case.ts", VOTES, [
    {
      name: "a vote without a code counts for the first of several cases",
      find: "if (others.length === 0) return castVote(",
      replace: "if (others.length < 9) return castVote(",
    },
  ]),
  ...mutantsOf("bots/verify/case/vote/cast.ts", VOTES, [
    {
      name: "a vote counts from somebody whose identity is not pinned",
      find: 'if (senderStanding(message, context) !== "good") {',
      replace: "if (false) {",
    },
  ]),
  ...mutantsOf("bots/verify/case/request/requests.ts", VOTES, [
    {
      name: "the reporter is one of those who can be asked",
      find: ".filter((person) => person !== found.reporter)",
      replace: "",
    },
    {
      name: "nobody hears that there are too few confirmers",
      find: "const isEnough = askable >= quorum;",
      replace: "const isEnough = true;",
    },
    {
      name: "the ids of a poll's answers can be guessed",
      find: "Buffer.from(randomBytes(ANSWER_ID_BYTES))",
      replace: "Buffer.from(randomBytes(1))",
    },
  ]),
  ...mutantsOf("bots/verify/case/telling/telling.ts", VOTES, [
    {
      name: "where a status was told no correction comes",
      find: ", ...roomsTold(found, context)];",
      replace: "];",
      suites: KEPT,
    },
    {
      name: "the reporter does not hear what came of it",
      find: "{ rooms: own, lines: linesForReporter(found, context) }",
      replace: "{ rooms: [], lines: linesForReporter(found, context) }",
    },
    {
      name: "the reporter does not hear that it is confirmed again",
      find: "isToldWhenRaised(found, context) ? [] : [found.replyRoom]",
      replace: 'found.state === "confirmed" ? [] : [found.replyRoom]',
    },
  ]),
  ...mutantsOf("bots/verify/case/telling/alert-told.ts", VOTES, [
    {
      name: "those who confirmed it do not hear that nobody is told",
      find: "const isNews = found.isStalled || committees === 0;",
      replace: "const isNews = found.isStalled;",
      suites: ["test/bots/verify/case/stalled.test.ts"],
    },
  ]),
  ...mutantsOf("bots/verify/case/telling/case-notices.ts", VOTES, [
    {
      name: "a refuted case is told as an update",
      find: 'refuted: "Cancel",',
      replace: 'refuted: "Update",',
    },
    {
      name: "what became of a case is told to somebody who is no longer admitted",
      find: ".filter((roomId) => mayBeTold(roomId, context))",
      replace: "",
      suites: ["test/bots/verify"],
    },
  ]),
  ...mutantsOf("shared/domain/authority/electorate.ts", ELECTORATE, [
    {
      name: "confirmers of every area count",
      find: ".filter(([area]) => overlaps(area, place));",
      replace: ";",
    },
    {
      name: "by the roster, a confirmer of another area counts",
      find: 'role === "confirmer" && scope === area',
      replace: 'role === "confirmer"',
    },
    {
      name: "by the roster, a changed identity counts",
      find: "changedTo === null && grants",
      replace: "grants",
    },
    {
      name: "the reporter's vote is counted",
      find: "people.has(voter) && voter !== found.reporter",
      replace: "people.has(voter)",
      suites: CASES,
    },
    {
      name: "votes of people outside the electorate are counted",
      find: "people.has(voter) && voter !== found.reporter",
      replace: "voter !== found.reporter",
      suites: CASES,
    },
  ]),
];
