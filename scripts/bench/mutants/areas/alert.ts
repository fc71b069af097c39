/** Alerts: who may send them, when they ring, change and end. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const ALERT = ["test/bots/alert/alert/alert.test.ts"];
const ROLL_CALL = ["test/bots/alert/roll-call"];
const BY_HAND = ["test/bots/alert/alert/by-hand.test.ts", "test/bots/alert/alert/told.test.ts"];
const CHANGES = [
  "test/bots/alert/alert/changes.test.ts",
  "test/bots/alert/alert/correction-model.test.ts",
];

export const ALERT_MUTANTS: readonly Mutant[] = [
  ...mutantsOf(
    "shared/conversation/bot-of.ts",
    ["test/shared/conversation/news/strangers.test.ts"],
    [
      {
        name: "alert and rooms ignore a revocation",
        find: "joined(only(...sweepAfter(name, entry, context)), forgetLeaver(entry, context))",
        replace: "forgetLeaver(entry, context)",
      },
    ],
  ),
  ...mutantsOf("bots/alert/alert/changing/changes.ts", CHANGES, [
    {
      name: "personal data go to every room that an alert reached",
      find: "if (problem !== undefined) return problem;",
      replace: "",
    },
    {
      name: "nobody hears that some rooms were missed",
      find: "...(failed > 0 ? [line(",
      replace: "...(failed < 0 ? [line(",
    },
  ]),
  ...mutantsOf(
    "bots/alert/alert/changing/loudness.ts",
    ["test/bots/alert/truth/lowered.test.ts"],
    [
      {
        name: "any word that is a severity makes an alert quieter",
        find: "if (marked === undefined) return { text };",
        replace: "if (marked === undefined) return { severity: severityOf(bare(first)), text };",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/alert/alert.ts",
    [...ALERT, ...BY_HAND],
    [
      {
        name: "an approval raises what was never proposed",
        find: 'if (proposal?.end !== null) return refuse("unknown");',
        replace: "if (proposal?.end !== null) return accept();",
      },
      {
        name: "a case that is confirmed again rings again",
        find: "if (before?.ending === null) return affirmed(before, route.targets, roomsNow);",
        replace: "",
      },
      {
        name: "a case rings again that an organizer has ended",
        find: 'if (before !== undefined && before.ending !== "refuted") return accept();',
        replace: "",
      },
      {
        name: "a case that was refuted and confirmed again is told to nobody",
        find: 'if (before !== undefined && before.ending !== "refuted") return accept();',
        replace: "if (before !== undefined) return accept();",
      },
      {
        name: "an all clear excuses from the correction",
        find: 'if (alert.ending === "refuted" || alert.ending === "retracted") return accept();',
        replace: "if (alert.ending !== null) return accept();",
      },
      {
        name: "a correction is told twice",
        find: 'if (alert.ending === "refuted" || alert.ending === "retracted") return accept();',
        replace: "",
      },
      {
        name: "the receipt of an earlier raising settles the new one",
        find: "reach.going === command.going && ",
        replace: "",
      },
      {
        name: "a second receipt takes the card's place",
        find: " && reach.cardId === null,",
        replace: ",",
      },
      {
        name: "an alert by hand is told as observed",
        find: 'certainty: "Possible", status, origin: "organizer"',
        replace: 'certainty: "Observed", status, origin: "organizer"',
      },
      {
        name: "a drill is told as the real thing",
        find: '"status" in words ? words.status : "Actual"',
        replace: '"Actual"',
      },
      {
        name: "an alert by hand is told as confirmed by people",
        find: 'origin: "organizer" }',
        replace: 'origin: "case" }',
      },
      {
        name: "an alert that is over is updated",
        find: 'if (alert.ending !== null) return refuse("closed");\n      return updated(',
        replace: "return updated(",
        suites: [...ALERT, ...CHANGES],
      },
      {
        name: "an alert ends twice",
        find: 'if (alert.ending !== null) return refuse("closed");\n      return accept({ type: "e',
        replace: 'return accept({ type: "e',
        suites: [...ALERT, ...CHANGES],
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/alert/changing/answered.ts",
    [...ALERT, ...ROLL_CALL],
    [
      {
        name: "somebody answers whom the alert did not reach",
        find: '.some((reach) => reach.roomId === given.roomId)) return refuse("not-reached");',
        replace: '.some((reach) => reach.roomId !== "")) return refuse("not-reached");',
      },
      {
        name: "people go to what is over",
        find: 'if (alert.ending !== null && given.answer !== "home") return refuse("closed");',
        replace: "",
      },
      {
        name: "nobody can say that she is home when it is over",
        find: 'if (alert.ending !== null && given.answer !== "home") return refuse("closed");',
        replace: 'if (alert.ending !== null) return refuse("closed");',
      },
      {
        name: "nobody is asked to stand by",
        find: "outOf(alert, who) >= given.enough",
        replace: "outOf(alert, who) < 0",
      },
      {
        name: "whoever does what is wanted is kept from going",
        find: " && !isMissing(task, needed, alert.responses);",
        replace: ";",
      },
      {
        name: "whoever offers what enough others do goes, and the scene is crowded",
        find: "!isMissing(task, needed, alert.responses);",
        replace: "task === undefined;",
      },
      {
        name: "whoever stands by is never called",
        find: "return [{ ...event, ...pairFor(event, after) }];",
        replace: "return [];",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/drill/canary/turn.ts",
    ["test/bots/alert/drill/canary/turn.test.ts"],
    [
      {
        name: "organizers never hear that nobody can read",
        find: "const warning = before.isTold ? NOTHING :",
        replace: "const warning = before.isTold || waitedMs > 0 ? NOTHING :",
      },
      {
        name: "organizers hear it with every test message",
        find: "const warning = before.isTold ? NOTHING :",
        replace: "const warning =",
      },
      {
        name: "a message for the device before counts as missed",
        find: "if (isForOther) return",
        replace: "if (isForOther && waitedMs < 0) return",
      },
    ],
  ),
  ...mutantsOf("bots/alert/alert/by-hand.ts", BY_HAND, [
    {
      name: "one organizer rings everybody's phone",
      find: 'return words.severity === "urgent"\n    ? propose',
      replace: "return false\n    ? propose",
    },
  ]),
  ...mutantsOf("bots/alert/alert/raising.ts", BY_HAND, [
    {
      name: "an alert or an approval that reaches nobody counts as sent",
      find: "if (route.targets.length + route.held.length > 0) {",
      replace: "if (route.targets.length + route.held.length >= 0) {",
    },
  ]),
  ...mutantsOf("bots/alert/alert/proposing.ts", BY_HAND, [
    {
      name: "nobody hears that a proposal lapsed",
      find: "return decision.ok ? outcomeOf(decision.events, context) : NOTHING;",
      replace: "forgetLeaver(entry, context)",
    },
  ]),
];
