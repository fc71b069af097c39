/** Safe mode, causes that are obeyed once, and facts that are durable before their effects. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const RUNTIME = [
  "test/shared/runtime/runtime.test.ts",
  "test/shared/runtime/intake/state-room/contradiction.test.ts",
];
const REBUILT = [
  "test/shared/runtime/restore/rebuilt.test.ts",
  "test/shared/runtime/intake/state-room/contradiction.test.ts",
];
const ALL = ["test/shared/runtime"];

export const RUNTIME_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/runtime/intake/state-room/entry-desk.ts", RUNTIME, [
    {
      name: "a contradiction is not noticed",
      find: "await this.#contradict(stream);",
      replace: "void 0;",
    },
    {
      name: "a contradiction of an own stream is forgotten at a restart",
      find: "this.safeMode.writeContradicted(transaction, stream);",
      replace: "",
    },
    {
      name: "a contradiction of an own stream counts only after a restart",
      find: "this.safeMode.addContradicted(stream);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/state-room/reactions.ts", RUNTIME, [
    {
      name: "a bot reacts while its own entries are missing",
      find: "past.rebuiltAtMs !== null || safeMode.canAppend();",
      replace: "true;",
      suites: ALL,
    },
    {
      name: "a bot reacts to its own entries",
      find: "if (this.isOwn(entry.stream) || ledger.isObeyed(entryCause(entry))) return NOTHING;",
      replace: "if (ledger.isObeyed(entryCause(entry))) return NOTHING;",
      suites: ALL,
    },
    {
      name: "a bot reacts once more to an entry that it has obeyed",
      find: "if (this.isOwn(entry.stream) || ledger.isObeyed(entryCause(entry))) return NOTHING;",
      replace: "if (this.isOwn(entry.stream)) return NOTHING;",
      suites: ALL,
    },
    {
      name: "a rebuilt store reacts to its past while it reads it",
      find: "if (!past.isRead || entry.atMs <= rebuiltMs) return NOTHING;",
      replace: "",
      suites: REBUILT,
    },
  ]),
  ...mutantsOf("shared/runtime/restore/past-desk.ts", REBUILT, [
    {
      name: "a rebuilt store repeats words of its past",
      find: "if (outcome.facts.length > 0 || entry.atMs > rebuiltAtMs)",
      replace: "",
    },
    {
      name: "a rebuilt store makes up for what is long over",
      find: "const isOver = entry.atMs < rebuiltAtMs - STILL_OWED_MS;",
      replace: "const isOver = false;",
    },
    {
      name: "a rebuilt store makes up for what it had obeyed",
      find: "if (isOver || isOwn || ledger.isObeyed(cause)) return;",
      replace: "if (isOver || isOwn) return;",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/state-room/safe-mode.ts", RUNTIME, [
    {
      name: "a bot appends beside a contradiction of its own stream",
      find: "!contradicted.has(stream) && readingOf(stream).waiting.size === 0",
      replace: "readingOf(stream).waiting.size === 0",
    },
    {
      name: "a bot appends while own entries are known to be missing",
      find: "!contradicted.has(stream) && readingOf(stream).waiting.size === 0",
      replace: "!contradicted.has(stream)",
    },
    {
      name: "safe mode is told again and again",
      find: "if (found.length > 0 === isTold) return undefined;",
      replace: "if (found.length === 0) return undefined;",
    },
    {
      name: "nobody hears that safe mode is over",
      find: 'if (found.length === 0) return "safe-mode-over";',
      replace: "if (found.length === 0) return undefined;",
    },
  ]),
  ...mutantsOf("shared/runtime/record/record.ts", ALL, [
    {
      name: "a cause that left facts is obeyed again before a restart",
      find: "if (isOwn(entry)) obeyed.addOwn(entry);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/record/ledger.ts", ALL, [
    {
      name: "a cause that left no fact is forgotten at a restart",
      find: "if (isMarked) obeyed.write(transaction, cause, nowMs);",
      replace: "",
    },
    {
      name: "a cause that left no fact is obeyed again before a restart",
      find: "if (isMarked) obeyed.add(cause, nowMs);",
      replace: "",
    },
    {
      name: "what is obeyed stays in the inbox",
      find: "step.also?.(transaction);",
      replace: "",
    },
    {
      name: "facts are not durable",
      find: "journal.write(transaction, entries);",
      replace: "",
    },
    {
      name: "what is owed is not durable",
      find: "outbox.write(transaction, owed);",
      replace: "",
    },
    {
      name: "what is owed is written apart from what caused it",
      find: "outbox.write(transaction, owed);",
      replace: "options.rows.write((later) => outbox.write(later, owed)).catch(() => undefined);",
      suites: RUNTIME,
    },
  ]),
  ...mutantsOf(
    "shared/runtime/record/obeyed.ts",
    ["test/shared/runtime"],
    [
      {
        name: "a rebuilt bot obeys again what its facts name as their cause",
        find: "if (!entries.add(cause)) own.set(cause, atMs);",
        replace: "",
      },
      {
        name: "marks of what was obeyed are not read at a restart",
        find: "new Map(markedIn(rows))",
        replace: "new Map<string, number>()",
      },
      {
        name: "marks of what was obeyed are dropped while it may come again",
        find: "causes.size - old.length > max || nowMs - atMs > OBEYED_KEPT_MS",
        replace: "nowMs - atMs > 0",
      },
      {
        name: "marks of what was obeyed grow without a bound",
        find: "causes.size - old.length > max || ",
        replace: "",
      },
      {
        name: "everything old is forgotten in one go",
        find: " || old.length >= FORGOTTEN_AT_ONCE_MAX",
        replace: "",
      },
    ],
  ),
  ...mutantsOf("shared/runtime/intake/obeying.ts", RUNTIME, [
    {
      name: "a message is obeyed each time it comes",
      find: "if (ledger.isObeyed(cause)) {",
      replace: "if (false) {",
    },
    {
      name: "facts are appended beside missing ones",
      find: "return outcome.facts.length === 0 || safeMode.canAppend();",
      replace: "return true;",
      suites: ALL,
    },
    {
      name: "whoever asked waits for what a bug keeps from being done",
      find: 'asked === undefined ? [] : [notices.refusal(asked, "put-aside")]',
      replace: "asked === undefined ? [] : []",
    },
    {
      name: "a bug in a bot is told to nobody",
      find: 'await notices.tellSeldom("put-aside");\n  }',
      replace: "}",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/message-desk.ts", RUNTIME, [
    {
      name: "commands leave facts in safe mode",
      find: "if (!changes || this.#isWhole()) return outcome;",
      replace: "return outcome;",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/rounds.ts", ALL, [
    {
      name: "timers act on half of a rebuilt past",
      find: "if (!(await past.isKnown())) return;",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/state-room/state-room-desk.ts", ALL, [
    {
      name: "nobody hears of an intruder in the state room",
      find: 'await notices.tellSeldom("intruder");',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/judgement.ts", RUNTIME, [
    {
      name: "a bot writes into the stream of another",
      find: 'assert(isOwn, "facts are for the bot\'s own streams");',
      replace: "",
    },
    {
      name: "a fact is placed that cannot be sent",
      find: 'assert(entries.every(isSendable), "a fact fits into one event");',
      replace: "",
    },
  ]),
  ...mutantsOf(
    "shared/runtime/notices.ts",
    ["test/shared/runtime"],
    [
      {
        name: "the same trouble is told each time it shows",
        find: "options.clock.nowMs() - lastMs < NOTICE_EVERY_MS",
        replace: "false",
      },
    ],
  ),
];
