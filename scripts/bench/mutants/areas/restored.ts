/** An old disk, a restore, and what is no longer wanted when its turn comes. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const REBUILT = [
  "test/shared/runtime/restore/rebuilt.test.ts",
  "test/shared/runtime/intake/state-room/contradiction.test.ts",
  "test/shared/runtime/intake/state-room/errands.test.ts",
];
const RESTORED = ["test/bots/verify/people/restore/restored.test.ts"];
const LOST = ["test/shared/runtime/restore/lost.test.ts"];
const OUTBOX = ["test/shared/runtime/outbox/outbox.test.ts"];
const WITNESS = ["test/bots/process/outside/witness.test.ts"];

export const RESTORED_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/runtime/record/record.ts", REBUILT, [
    {
      name: "a restored network that went on is held at the next start",
      find: "hold.note([entry]);",
      replace: "",
    },
  ]),
  ...mutantsOf(
    "shared/runtime/restore/hold.ts",
    ["test/shared/runtime/restore/hold.test.ts"],
    [
      {
        name: "the word that lets a network go on is forgotten with the journal",
        find: "restore === null || isResumed(rows)",
        replace: "restore === null",
      },
      {
        name: "a hold ends by what the journal forgets",
        find: "if (restore !== null && held === null) writeResumed(transaction);",
        replace: "writeResumed(transaction);",
      },
    ],
  ),
  ...mutantsOf(
    "shared/runtime/record/anew/compacting-desk.ts",
    ["test/sim/town/town.test.ts"],
    [
      {
        name: "the journal forgets that a network was let go on",
        find: "hold.writeEnd(transaction);",
        replace: "",
      },
    ],
  ),
  ...mutantsOf("shared/runtime/restore/hold.ts", REBUILT, [
    {
      name: "the end of an earlier restore ends this one",
      find: 'type === "resumed" && data["restore"] === restore;',
      replace: 'type === "resumed";',
    },
    {
      name: "a restored network goes on by itself",
      find: "let held = restore === null || isResumed(rows) ? null : { restore };",
      replace: "let held = null;",
    },
    {
      name: "a restored network never goes on",
      find: "if (held !== null && entries.some(ends)) held = null;",
      replace: "",
    },
    {
      name: "facts are left while the network is held",
      find: "if (leadsToFacts === true || facts.length > 0) return false;",
      replace: "if (leadsToFacts === true) return false;",
    },
    {
      name: "a report is begun while the network is held",
      find: "if (leadsToFacts === true || facts.length > 0) return false;",
      replace: "if (facts.length > 0) return false;",
      suites: ["test/bots/verify/report/kept.test.ts"],
    },
    {
      name: "anything is done while the network is held",
      find: "return effects.every((effect) => HARMLESS.has(effect.do));",
      replace: "return true;",
    },
  ]),
  ...mutantsOf("shared/runtime/eventlog/lost.ts", LOST, [
    {
      name: "a hole is filled though two entries claim the place behind it",
      find: "hash === undefined || hashes.size > 1) return [];",
      replace: "hash === undefined) return [];",
    },
    {
      name: "what fills a hole does not link to what stands behind it",
      find: "data: index === count - 1 ? { hash } : {},",
      replace: "data: {},",
    },
  ]),
  ...mutantsOf(
    "shared/runtime/restore/past-desk.ts",
    [...LOST, ...REBUILT],
    [
      {
        name: "a hole is filled in a store that was never lost",
        find: "if (atMs === null) return;",
        replace: "",
      },
      {
        name: "an entry is judged as if nothing had come after it",
        find: "bot.onEntry(entry, ledger.context())",
        replace: "bot.onEntry(entry, ledger.context(ledger.foldedWith(entry)))",
        suites: ["test/bots/rebuilt.test.ts"],
      },
      {
        name: "what the state owes is forgotten after a rebuild",
        find: 'await owed.review("rebuilt");',
        replace: "",
        suites: ["test/bots/rebuilt.test.ts"],
      },
    ],
  ),
  ...mutantsOf(
    "shared/runtime/restore/holes.ts",
    [...LOST, ...REBUILT],
    [
      {
        name: "nobody hears that entries were left out",
        find: 'await notices.tell("entries-lost", { about: { count } });',
        replace: "void count;",
      },
    ],
  ),
  ...mutantsOf(
    "shared/runtime/intake/state-room/entry-desk.ts",
    [...LOST, ...REBUILT],
    [
      {
        name: "what was left out and comes after all counts as an attack",
        find: 'if (verdict === "forged" && !readings.isGivenUp(entry))',
        replace: 'if (verdict === "forged")',
      },
    ],
  ),
  ...mutantsOf("bots/verify/people/restore/restored.ts", RESTORED, [
    {
      name: "nobody is shown what the record says",
      find: 'return only(warn(context, lines, { why: "restored", case: code }));',
      replace: "return NOTHING;",
    },
  ]),
  ...mutantsOf("bots/verify/people/restore/resume.ts", RESTORED, [
    {
      name: "the network goes on without the code that was shown",
      find: "if (asked.args[0]?.toUpperCase() !== code) {",
      replace: "if (false) {",
    },
    {
      name: "whoever was never seen lets the network go on",
      find: "if (!mayResume(asked, context)) {",
      replace: "if (false) {",
    },
    {
      name: "whoever was never seen stands beside organizers who were",
      find: 'identity === null || grants.every(({ role }) => role !== "organizer"),',
      replace: "identity === null || grants.length > 0,",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/still-wanted.ts", OUTBOX, [
    {
      name: "somebody who is not wanted any more is asked in",
      find: "return (await mayBeInvited(body.userId, body)) ? row : undefined;",
      replace: "return row;",
    },
    {
      name: "somebody who is not wanted any more is asked into a new room",
      find: "const invite = plan.invite.filter((userId) => wanted.has(userId));",
      replace: "const { invite } = plan;",
    },
    {
      name: "somebody who is not wanted any more makes a new room with the bot",
      find: "plan.additionalCreators.filter((userId) => wanted.has(userId))",
      replace: "plan.additionalCreators",
    },
  ]),
  ...mutantsOf("bots/process/outside/witness.ts", WITNESS, [
    {
      name: "a note in clear is believed after a sealed one",
      find: "return !fits || store.rows.get(SPACE, SEALED_BEFORE) !== undefined;",
      replace: "return !fits;",
    },
    {
      name: "a note in clear about another store is believed",
      find: "return !fits || store.rows.get(SPACE, SEALED_BEFORE) !== undefined;",
      replace: "return store.rows.get(SPACE, SEALED_BEFORE) !== undefined;",
    },
    {
      name: "an old copy of the disk counts as the one that ended well",
      find: " && witness.note.epoch === store.found.epoch;",
      replace: ";",
    },
    {
      name: "a store that was killed counts as one that ended well",
      find: 'if (witness.kind !== "ok" || !witness.note.isStopped) return false;',
      replace: 'if (witness.kind !== "ok") return false;',
    },
    {
      name: "a note that anybody can write keeps a store from being opened",
      find: 'if (witness.kind !== "ok") return undefined;',
      replace: 'if (witness.kind === "none" || witness.kind === "forged") return undefined;',
    },
    {
      name: "the note of one bot is good for another",
      find: 'return framed("aviso/witness/2", userId);',
      replace: 'return framed("aviso/witness/2", userId.slice(0, 0));',
    },
  ]),
];
