/** What is written with a bot and is no state: kept while it is open, gone when it is done. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const OPEN = ["test/bots/verify/report/open-report.test.ts"];
const KEPT = ["test/bots/verify/report/kept.test.ts"];
const NOTES = ["test/shared/runtime/record/notes.test.ts"];
const RUNTIME = [...NOTES, ...KEPT];

export const CONVERSATIONS_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/verify/report/turn/turns.ts", OPEN, [
    {
      name: "a number votes after something else was said",
      find: 'return joined(draftDrop("vote", message, context), otherwise);',
      replace: "return otherwise;",
    },
    {
      name: "an open report is dropped by a vote without a word",
      find: "? voted : joined(voted, stillOpen(report, message, context));",
      replace: "? voted : voted;",
    },
    {
      name: "any words answer the question which case is meant",
      find: "(vote !== undefined && choiceIn(vote, text, context) !== undefined);",
      replace: "vote !== undefined;",
      suites: ["test/bots/verify/case/votes.test.ts", ...OPEN],
    },
  ]),
  ...mutantsOf("bots/verify/report/free/free-turn.ts", KEPT, [
    {
      name: "nobody hears that a conversation was lost",
      find: "saidAfter(said, context) ?? lostAnswer(said, said.message, context);",
      replace: "saidAfter(said, context);",
    },
  ]),
  ...mutantsOf("bots/verify/report/draft/draft-notes.ts", KEPT, [
    {
      name: "what was written stays after `cancel`",
      find: "context.noted(name) === undefined ? [] : [{ name, text: null } as const]",
      replace: "[] as readonly NoteDrop[]",
    },
    {
      name: "what opens a picture stays after `cancel`",
      find: "[...notes, ...dropped(message, context)]",
      replace: "notes",
    },
    {
      name: "conversations stay after a revocation",
      find: "return noting(names.map((name): NoteDrop => ({ name, text: null })));",
      replace: "return noting(names.map((name): NoteDrop => ({ name, text: null })).slice(1));",
    },
    {
      name: "one person's conversation is another's",
      find: "return `draft/${senderTag}/${roomId}/${of}`;",
      replace: "return `draft/${of}`;",
    },
  ]),
  ...mutantsOf("shared/conversation/answer/told.ts", KEPT, [
    {
      name: "where it was told that a case is over stays on the disk",
      find: "if (isOpenCase(found)) return [];",
      replace: "return [];",
    },
    {
      name: "a correction is sent once, and never again",
      find: "if (isOpenCase(found)) return [];",
      replace: "",
    },
    {
      name: "each chat of one person is corrected",
      find: "return isDirect ? `person/${senderTag}` : `room/${roomId}`;",
      replace: "return `room/${roomId}`;",
      suites: ["test/bots/verify/people/standing/strangers.test.ts"],
    },
    {
      name: "who asked after the case was over stays on the disk",
      find: "if (found === undefined || !isOpenCase(found)) return [];",
      replace: "if (found === undefined) return [];",
    },
  ]),
  ...mutantsOf(
    "bots/alert/case/asked.ts",
    ["test/bots/alert/case/asked.test.ts"],
    [
      {
        name: "who asked alert about a case is not corrected",
        find: "effects: [...outcome.effects, ...news]",
        replace: "effects: outcome.effects",
      },
      {
        name: "whom the alert corrects is corrected twice",
        find: ".filter(({ message }) => !reached.has(message.roomId))",
        replace: "",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/case/askers.ts",
    ["test/bots/alert/case/asked.test.ts"],
    [
      {
        name: "news of a case go to somebody who was revoked",
        find: "if (!isTheirs) return [];",
        replace: "",
      },
    ],
  ),
  ...mutantsOf("shared/runtime/record/notes.ts", NOTES, [
    {
      name: "a dropped note stays on the disk",
      find: "          transaction.delete(NOTES_SPACE, note.name);\n",
      replace: "",
    },
    {
      name: "a note is read after its time",
      find: "return one === undefined || isOver(one, nowMs) ? undefined : one.text;",
      replace: "return one?.text;",
    },
    {
      name: "a note whose time is over stays on the disk",
      find: "for (const name of over) transaction.delete(NOTES_SPACE, name);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/runtime.ts", RUNTIME, [
    {
      name: "nobody takes notes off the disk when their time is over",
      find: "job: () => ledger.pruneNotes()",
      replace: "job: () => Promise.resolve()",
    },
  ]),
  ...mutantsOf(
    "shared/runtime/intake/budget.ts",
    ["test/shared/runtime/intake/budget.test.ts"],
    [
      {
        name: "a question that nobody heard waits for an answer",
        find: "return { ...outcome, effects: kept, notes: [] };",
        replace: "return { ...outcome, effects: kept };",
      },
    ],
  ),
];
