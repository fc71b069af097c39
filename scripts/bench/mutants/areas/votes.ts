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
  ...mutantsOf("shared/domain/authority/electorate.ts", ROSTER, [
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
  ]),
  ...mutantsOf("bots/verify/people/roster.ts", ROSTER, [
    {
      name: "confirmers of every area are asked",
      find: ".filter(([covered]) => concerns({ circle: area }, covered))",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/verify/case/cases.ts", CASES, [
    {
      name: "the reporter may vote",
      find: "if ([joint.reporter, ...joint.alsoReportedBy].includes(voter))",
      replace: "if (voter.length === 0)",
    },
    {
      name: "anybody may vote",
      find: 'if (!electorate.people.has(voter)) return refuse("not-permitted");',
      replace: "",
    },
    {
      name: "a case that is over is voted on",
      find: '!isOpenCase(standing) || !isOpenCase(found)) return refuse("closed");\n  const b',
      replace: 'false) return refuse("closed");\n  const b',
    },
    {
      name: "a case that is over is judged again",
      find: "if (!isOpenCase(standing)) return [];",
      replace: "",
    },
    {
      name: "a withdrawn confirmation leaves the case confirmed",
      find: 'return state === "confirmed" ? forAll("unconfirmed", standing, cases) : [];',
      replace: "return [];",
    },
    {
      name: "a confirmed case runs out",
      find: 'standing.state === "unconfirmed" && command.nowMs >= standing.expiresAtMs',
      replace: "command.nowMs >= standing.expiresAtMs",
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
  ...mutantsOf("bots/verify/case/vote/washed-note.ts", VOTES, [
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
      find: "voicesToAsk(found, electorate)",
      replace: "electorate.people.size",
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
  ...mutantsOf("bots/verify/case/telling/tell-one.ts", VOTES, [
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
      find: "isLater ? [] : [found.replyRoom]",
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
      find: "concerns({ circle: place }, area),",
      replace: "concerns({ circle: null }, area),",
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
      name: "one person fewer confirms a case",
      find: 'if (confirm < quorum) return "neither";',
      replace: 'if (confirm < quorum - 1) return "neither";',
      suites: CASES,
    },
    {
      name: "a quorum does not confirm a case",
      find: 'if (confirm < quorum) return "neither";',
      replace: 'if (confirm <= quorum) return "neither";',
      suites: CASES,
    },
    {
      name: "a minority refutes a case",
      find: "refute >= quorum && refute >= confirm",
      replace: "refute >= quorum",
      suites: CASES,
    },
    {
      name: "one person refutes a case",
      find: "refute >= quorum && refute >= confirm",
      replace: "refute > 0 && refute >= confirm",
      suites: CASES,
    },
    {
      name: "nobody has to be there, whatever the policy says",
      find: "return onSite === 0 ||",
      replace: "return onSite >= 0 ||",
      suites: CASES,
    },
    {
      name: "who was told counts as somebody who is there",
      find: 'vote.choice === "confirm" && vote.how === "onsite"',
      replace: 'vote.choice === "confirm"',
      suites: CASES,
    },
    {
      name: "the reporter's own voice confirms her report",
      find: "if (!people.has(voter) || reporters.includes(voter)) return false;",
      replace: "if (!people.has(voter)) return false;",
      suites: CASES,
    },
    {
      name: "somebody who counts no more still confirms",
      find: "if (!people.has(voter) || reporters.includes(voter)) return false;",
      replace: "if (reporters.includes(voter)) return false;",
      suites: CASES,
    },
    {
      name: "who came in by the reporter's word confirms her report",
      find: 'const apart = said === "refute" ? [] : reporters;',
      replace: "const apart: Tag[] = [];",
      suites: CASES,
    },
  ]),
  ...mutantsOf(
    "shared/domain/authority/independence.ts",
    [
      ...CASES,
      "test/shared/domain/authority/independence.test.ts",
      "test/bots/verify/case/quorum/hostile.test.ts",
    ],
    [
      {
        name: "people who came in by each other's word count as many",
        find: "const linked = lineages.filter((lineage) => !isAlone(lineage));",
        replace: "const linked: ReadonlySet<Tag>[] = [];",
      },
      {
        name: "a word is followed one step alone",
        find: "for (const one of lineage) for (const sponsor of sponsorsOf(one))",
        replace: "for (const sponsor of sponsorsOf(person))",
      },
      {
        name: "one who depends on two makes one voice of them",
        find: "return others.length - apart.length < 2 ? withFirst :",
        replace: "return others.length >= 0 ? withFirst :",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/case/standing.ts",
    ["test/bots/alert/case/standing.test.ts"],
    [
      {
        name: "an alert goes out on the word of somebody who was revoked",
        find: "return !isUndermined(found, context);",
        replace: "return true;",
      },
      {
        name: "an alert goes out on the word of a changed identity",
        find: "known === undefined || known.changedTo !== null",
        replace: "known === undefined",
      },
    ],
  ),
  ...mutantsOf(
    "shared/domain/merged.ts",
    ["test/bots/verify/case/merge.test.ts"],
    [
      {
        name: "an older word counts in place of a person's last one",
        find: "givenAt(vote) >= givenAt(before)",
        replace: "givenAt(vote) < givenAt(before)",
      },
      {
        name: "whoever reported the merged case has a vote on the other",
        find: "alsoReportedBy: members.map(({ reporter }) => reporter)",
        replace: "alsoReportedBy: []",
      },
      {
        name: "a confirmer merges what is not alike",
        find: "return isOneAct && isNear &&",
        replace: "return isNear &&",
      },
    ],
  ),
  ...mutantsOf(
    "bots/verify/case/waiting/due.ts",
    ["test/bots/verify/case/waiting.test.ts"],
    [
      {
        name: "a step that is taken is taken again and again",
        find: "&& !found.steps.includes(step)",
        replace: "",
      },
    ],
  ),
];
