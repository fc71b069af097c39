/** What is owed: once, in order, urgent first, under one ciphertext, and never given up. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const OUTBOX = ["test/shared/runtime/outbox/outbox.test.ts"];
const GIVEN_UP = ["test/shared/runtime/outbox/given-up.test.ts"];
const LIMITS = ["test/shared/runtime/outbox/queue/limits.test.ts"];
const RUNTIME = ["test/shared/runtime"];
const QUEUES = [
  "test/shared/runtime/outbox/queue/queues.test.ts",
  "test/shared/runtime/outbox/queue/queues-model.test.ts",
  "test/shared/runtime/outbox/outbox.test.ts",
];
const CAUSES = ["test/shared/runtime/record/cause.test.ts"];
const OWED = ["test/shared/runtime/outbox/owed.test.ts"];
const REBUILT = ["test/bots/rebuilt.test.ts", "test/shared/domain/authority/wanted.test.ts"];
const ECHOES = ["test/shared/runtime/outbox/echoes.test.ts"];
const FAILURE = ["test/shared/runtime/outbox/failure.test.ts"];

export const OWED_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/runtime/outbox/outbox-row.ts", OUTBOX, [
    {
      name: "a message has another transaction id at each attempt",
      find: "update(row.key)",
      replace: "update(row.key + String(performance.now()))",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/owing.ts", OUTBOX, [
    {
      name: "effects do not wait for their facts",
      find: "after: place.after,",
      replace: "after: null,",
    },
    {
      name: "two effects of one cause share a transaction id",
      find: "key: bounded(`${owing.cause}/${place.index}`),",
      replace: "key: bounded(owing.cause),",
    },
    {
      name: "nothing is urgent",
      find: 'lane: lane ?? "normal",',
      replace: 'lane: "normal",',
    },
  ]),
  ...mutantsOf("shared/runtime/record/cause.ts", CAUSES, [
    {
      name: "long causes that begin alike are taken for one",
      find: "return `${name.slice(0, CHARACTERS_MAX / 2)}#${hash}`;",
      replace: "return name.slice(0, CHARACTERS_MAX);",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/delivery/deliver.ts", OUTBOX, [
    {
      name: "a message is encrypted anew at each attempt",
      find: "isSealed(row) ? row : await seal(row, body, ports)",
      replace: "await seal(row, body, ports)",
      suites: RUNTIME,
    },
    {
      name: "a ciphertext is sent before it is durable",
      find: "  await ports.keepSealed(sealed);\n",
      replace: "",
      suites: RUNTIME,
    },
    {
      name: "words stay on the disk beside their ciphertext",
      find: "const body = { ...message, content: {} };",
      replace: "const body = message;",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/outbox.ts", OUTBOX, [
    {
      name: "what ended is done again after a restart",
      find: "const owed = left.filter((row) => row.result === null);",
      replace: "const owed = left;",
      suites: RUNTIME,
    },
    {
      name: "a receipt that was not obeyed is lost at a restart",
      find: "if (row.result !== null) this.#store.tellReceipt(",
      replace: "if (row.result !== null) void (",
      suites: RUNTIME,
    },
    {
      name: "numbers of the order begin anew at a restart",
      find: "this.#order = left.at(-1)?.order ?? 0;",
      replace: "this.#order = 0;",
      suites: RUNTIME,
    },
    {
      name: "a message under way before a restart is not looked for after it",
      find: "this.#sending.watch(owed.filter(isSealed));",
      replace: "",
      suites: RUNTIME,
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/sending.ts", OUTBOX, [
    {
      name: "a fact is given up when the state room refuses it",
      find: 'case "give-up":\n        if (row.kind === "effect") {',
      replace: 'case "give-up":\n        if (true) {',
    },
    {
      name: "nobody hears that the state room takes no fact",
      find: "this.#parts.onStateRoomRefused();",
      replace: "",
    },
    {
      name: "a message counts as delivered when the homeserver says so",
      find: "else if (isSealed(current)) this.#letGo(current, delivered);",
      replace: "else await end(current, { ok: true });",
      suites: RUNTIME,
    },
    {
      name: "a no of the homeserver counts though the message was shown",
      find: "if (isSealed(row)) this.#letGo(row, result);\n          else await",
      replace: "await",
      suites: RUNTIME,
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/store.ts", OUTBOX, [
    {
      name: "what was sent stays on the disk with its receipt",
      find: "return { ...row, body: emptied(row.body), sealed: null, result };",
      replace: "return { ...row, result };",
      suites: RUNTIME,
    },
    {
      name: "a bot whose disk fails goes on",
      find: "this.#die(reason);\n      throw reason;",
      replace: "throw reason;",
      suites: ["test/shared/runtime"],
    },
    {
      name: "words whose failure nobody heeds are told to nobody",
      find: "if (isMissed(row, result)) this.#parts.writeGivenUp(transaction, row);",
      replace: "",
      suites: GIVEN_UP,
    },
    {
      name: "what is looked for is kept for good",
      find: "if (sealed !== null) echoes.settle(transaction, sealed.roomId, sealed.ciphertext);",
      replace: "",
      suites: RUNTIME,
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/queue/gates.ts", RUNTIME, [
    {
      name: "what waits for others to have read is said at once",
      find: "queues.hold(row.key);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/owed.ts", OWED, [
    {
      name: "what stands in the outbox is owed once more",
      find: "if (standing.has(key)) continue;",
      replace: "",
    },
    {
      name: "what was refused for good is asked again at each start",
      find: 'before === undefined ? occasion !== "now-and-then" : isOver(before, nowMs)',
      replace: 'occasion !== "now-and-then"',
    },
    {
      name: "what may have been done is done again at each start",
      find: 'one.onlyWhenRebuilt === true && occasion !== "rebuilt"',
      replace: "false",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/judgement.ts", OWED, [
    {
      name: "a bug in what is owed stops what is not",
      find: "return isWanted();",
      replace: "return false;",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/still-wanted.ts", OWED, [
    {
      name: "what nobody owes any more is tried again",
      find: 'if (!this.#parts.isOwed(row.body)) return "never";',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/given-up.ts", OWED, [
    {
      name: "what was given up before a crash is told to nobody",
      find: 'transaction.put(GIVEN_UP_SPACE, key, TEXT_ROW.bytes(about ?? ""));',
      replace: "void transaction;",
    },
    {
      name: "what was given up is told again at each start",
      find: "for (const [key] of untold) transaction.delete(GIVEN_UP_SPACE, key);",
      replace: "void transaction;",
    },
  ]),
  ...mutantsOf("shared/domain/authority/wanted.ts", REBUILT, [
    {
      name: "somebody is taken out who has her place again",
      find: "return !belongsThere(effect, context);",
      replace: "return context !== null;",
    },
    {
      name: "nobody who was revoked is taken out",
      find: "return hasPlaceIn(state, place, person.tag) && isSamePerson(state, person);",
      replace: "return hasPlaceIn(state, place, person.tag) || isSamePerson(state, person);",
    },
  ]),
  ...mutantsOf("shared/domain/authority/rooms-due.ts", REBUILT, [
    {
      name: "a room is not made though it was asked for",
      find: 'rooms.get(ref)?.phase === "requested"',
      replace: "false",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/queue/queues.ts", QUEUES, [
    {
      name: "effects are next though their facts are not there",
      find: "row.after !== null && this.#entries.has(row.cause) ? entryName(row.cause) : undefined",
      replace: "undefined",
    },
    {
      name: "effects are next once one of their facts is there",
      find: "if (entries.size > 0) return;\n",
      replace: "",
    },
    {
      name: "a room is served twice at once",
      find: "return !this.#taken.has(row.queue) && ",
      replace: "return ",
      suites: ["test/shared/runtime/outbox/queue/queues.test.ts"],
    },
    {
      name: "a pause that the homeserver asked for is not kept",
      find: " && !this.#pauses.has(nameOf({ queue: row.queue }));",
      replace: ";",
    },
    {
      name: "urgent waits for what came before",
      find: "one.isUrgent === other.isUrgent ? one.order < other.order : one.isUrgent",
      replace: "one.order < other.order",
    },
    {
      name: "the first of two pauses ends both",
      find: "if (left > 0) {",
      replace: "if (left > 9) {",
    },
    {
      name: "what waited for something is forgotten when that is there",
      find: "for (const line of lines) this.#offer(line);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/queue/line.ts", QUEUES, [
    {
      name: "a later edit is sent while an earlier one is unseen",
      find: "return edits.unseen === 0 && ",
      replace: "return ",
    },
    {
      name: "what stands before something urgent is not urgent",
      find: "return this.#urgent > 0;",
      replace: 'return this.first()?.lane === "urgent";',
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/queue/turns.ts", LIMITS, [
    {
      name: "what is urgent waits for as long as a homeserver likes",
      find: "isRateLimit ? Math.min(afterMs, URGENT_PAUSE_MAX_MS) : afterMs",
      replace: "afterMs",
    },
    {
      name: "what is not urgent does not wait as it is asked to",
      find: "if (isRateLimit) this.#pause({ calm: queue }, afterMs);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/queue/limits.ts", LIMITS, [
    {
      name: "one room that was too much holds up all",
      find: "before === undefined || before === queue || ",
      replace: "",
    },
    {
      name: "one room that goes on being too much holds up all",
      find: "before === undefined || before === queue || ",
      replace: "before === undefined || ",
    },
    {
      name: "rooms that were too much at different times hold up all",
      find: "this.#limited.delete(kind);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/failure.ts", FAILURE, [
    {
      name: "a message that was stopped in clear is tried again",
      find: 'case "clear-text-stopped":\n      return { then: "give-up", why: "not-encrypted" };',
      replace: 'case "clear-text-stopped":\n      return retry(attempts);',
    },
    {
      name: "a bot without an account goes on",
      find: 'return { then: "die" };',
      replace: "return retry(attempts);",
    },
    {
      name: "a homeserver that asks to wait is not heard",
      find: "Math.max(ownMs, boundedWaitMs(askedMs))",
      replace: "ownMs",
    },
    {
      name: "what the homeserver could not take is given up",
      find: "return retry(failed, reason.retryAfterMs);",
      replace: 'return { then: "give-up", why: "refused" };',
    },
    {
      name: "the wait between attempts grows without a bound",
      find: "Math.min(RETRY_FIRST_MS * 2 ** Math.min(failed - 1, 10), RETRY_LONGEST_MS)",
      replace: "RETRY_FIRST_MS * 2 ** failed",
    },
    {
      name: "one refusal is believed",
      find: "const afterMs = REFUSED_AGAIN_MS[refused - 1];",
      replace: "const afterMs = REFUSED_AGAIN_MS[refused + 9];",
    },
  ]),
  ...mutantsOf("shared/runtime/outbox/awaited.ts", ECHOES, [
    {
      name: "a bot that dies again and again tries for ever",
      find: "sends: row.unseen ?? 0,",
      replace: "sends: 0,",
    },
    {
      name: "what was not shown counts all the same",
      find: "if (eventId !== undefined) {",
      replace: "if (countdown !== null) {",
    },
    {
      name: "what nobody could see while the sync stood still is sent again",
      find: " || echoes.looks() <= countdown.looksBefore) return;",
      replace: ") return;",
    },
    {
      name: "what a gap may hold counts as missing",
      find: "if (!echoes.isWhole(roomId)) return;",
      replace: "",
    },
  ]),
  ...mutantsOf(
    "shared/core/values/retry-after.ts",
    ["test/shared/core/values/retry-after.test.ts"],
    [
      {
        name: "a server makes a bot wait for days",
        find: "return Math.min(Math.max(askedMs, RETRY_AFTER_MIN_MS), maxMs);",
        replace: "return Math.max(askedMs, RETRY_AFTER_MIN_MS);",
      },
      {
        name: "a server makes a bot ask without a pause",
        find: "return Math.min(Math.max(askedMs, RETRY_AFTER_MIN_MS), maxMs);",
        replace: "return Math.min(askedMs, maxMs);",
      },
    ],
  ),
];
