/** What bots write to one another: signed, in time, obeyed once, and missed when it stays away. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const SIGNING = ["test/shared/vault/signing.test.ts"];
const SIGNED = "test/shared/runtime/intake/state-room/signed.test.ts";
const ERRANDS = [SIGNED, "test/shared/runtime/intake/state-room/errands.test.ts"];
const VITALS = [SIGNED, "test/shared/runtime/pulse/vitals.test.ts"];
const REPETITION = ["test/shared/runtime/pulse/repetition.test.ts"];
const BUDGET = ["test/shared/runtime/intake/budget.test.ts"];
const KEYS = ["test/shared/matrix/identity/key-signature.test.ts"];

export const STATE_ROOM_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/vault/signing.ts", SIGNING, [
    {
      name: "a signature is good for every purpose",
      find: "framed(FORM, network, purpose, canonicalJson(content));",
      replace: "framed(FORM, network, canonicalJson(content));",
    },
    {
      name: "a signature is good in every network",
      find: "framed(FORM, network, purpose, canonicalJson(content));",
      replace: "framed(FORM, purpose, canonicalJson(content));",
    },
    {
      name: "one bot signs for another",
      find: "const key = decoded(keys[by], PUBLIC_KEY_BYTES);",
      replace: "const key = decoded(keys[bot], PUBLIC_KEY_BYTES);",
    },
    {
      name: "a signature is written in several ways",
      find: "found.length === bytes && encoded(found) === text ? found",
      replace: "found.length === bytes ? found",
    },
    {
      name: "a bot signs with a key that nobody pinned",
      find: "assert(signingKeyOf(seed) === keys[bot],",
      replace: "assert(signingKeyOf(seed) !== keys.verify + keys[bot],",
    },
  ]),
  ...mutantsOf(
    "shared/runtime/eventlog/signed.ts",
    [...ERRANDS, ...VITALS],
    [
      {
        name: "what one bot writes counts as the word of another",
        find: 'if (network.bots[by] !== sender) return { doubt: "sender" };',
        replace: "",
      },
      {
        name: "what carries no signature counts as signed",
        find: 'if (typeof signature !== "string") return { doubt: "signature" };',
        replace: 'if (typeof signature !== "string") return { value };',
      },
      {
        name: "any signature is good",
        find: 'return isSigned ? { value } : { doubt: "signature" };',
        replace: 'return isSigned || signature !== "" ? { value } : { doubt: "signature" };',
      },
    ],
  ),
  ...mutantsOf(
    "shared/runtime/eventlog/codec.ts",
    [SIGNED],
    [
      {
        name: "every entry is the word of one bot",
        find: "writerOf: ({ stream }) => STREAM_WRITERS[stream],",
        replace: "writerOf: () => STREAM_WRITERS.people,",
      },
    ],
  ),
  ...mutantsOf("shared/runtime/intake/state-room/errand-desk.ts", ERRANDS, [
    {
      name: "an errand for another bot is obeyed",
      find: "errand.to !== this.#options.bot.name || this.#isOver(errand)",
      replace: "this.#isOver(errand)",
    },
    {
      name: "an errand is obeyed after its time",
      find: "errand.to !== this.#options.bot.name || this.#isOver(errand)",
      replace: "errand.to !== this.#options.bot.name",
    },
    {
      name: "an errand is obeyed before the facts that it follows",
      find: "heads[stream].seq >= (follows[stream] ?? 0)",
      replace: "heads[stream].seq >= 0",
    },
    {
      name: "nobody hears that an errand cannot be done",
      find: 'if (errand.body.do === "done") return NOTHING;',
      replace: "if (errand.body.do) return NOTHING;",
    },
  ]),
  ...mutantsOf("shared/runtime/pulse/vitals.ts", VITALS, [
    {
      name: "a heartbeat that is given out again counts",
      find: "heartbeat.count <= before.heartbeat.count",
      replace: "heartbeat.count < 0",
    },
    {
      name: "a silent bot is not named",
      find: 'if (isSilent(bot)) return [{ bot, ailment: "silent" }];',
      replace: "",
    },
    {
      name: "a deaf bot is not named",
      find: 'return this.#isDeaf(bot, nowMs) ? [{ bot, ailment: "deaf" }] : [];',
      replace: "return [];",
    },
    {
      name: "all others are named when this bot hears nothing",
      find: 'if (isSilent(this.#self)) return [{ bot: this.#self, ailment: "silent" }];',
      replace: "",
    },
    {
      name: "others are named while this bot does not get through",
      find: "if (sinceMs === null || !isConnected) return undefined;",
      replace: "if (sinceMs === null) return undefined;",
    },
    {
      name: "another fork of a stream is not seen",
      find: "if (marks.some((mark) => isOtherFork(stream, mark, own)))",
      replace: "if (marks.length < 0)",
    },
    {
      name: "entries that are kept from this bot are not missed",
      find: "nowMs - sinceMs >= BEHIND_WAIT_MS && !found.has(stream)",
      replace: "false",
    },
    {
      name: "an own journal that others have read beyond is whole",
      find: "STREAM_WRITERS[stream] === this.#self && heartbeat",
      replace: "STREAM_WRITERS[stream] !== this.#self && heartbeat",
    },
    {
      name: "one bot that has read stands for all",
      find: "return heard !== undefined && heard.heartbeat.heads[stream].seq >= seq;",
      replace: "return heard === undefined || heard.heartbeat.heads[stream].seq >= seq;",
    },
  ]),
  ...mutantsOf("shared/runtime/pulse/repetition.ts", REPETITION, [
    {
      name: "what a bot cannot read is not written again",
      find: "if (nowMs < before.dueMs) return [];",
      replace: "if (nowMs >= 0) return [];",
    },
    {
      name: "a bot writes again what is another's",
      find: "STREAM_NAMES.filter((stream) => STREAM_WRITERS[stream] === this.#self).flatMap(",
      replace: "STREAM_NAMES.flatMap(",
    },
    {
      name: "a bot writes again for one that stands on another fork",
      find: "const isOnOurs = seq === 0 || own.hashAt(stream, seq) === hash;",
      replace: "const isOnOurs = hash !== undefined;",
    },
    {
      name: "what a bot never reads fills the room",
      find: "const pauseMs = Math.min(2 * before.pauseMs, REPEAT_PAUSE_MS_MAX);",
      replace: "const { pauseMs } = before;",
    },
    {
      name: "all that a bot has not read is written at once",
      find: "to: Math.min(end, seq + REPEATED_MAX)",
      replace: "to: end",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/budget.ts", BUDGET, [
    {
      name: "a server makes a bot refuse as often as it likes",
      find: '["unproven", REFUSALS_UNPROVEN],',
      replace: "",
    },
    {
      name: "one person in whose name a server speaks uses up the share of all",
      find: "[`unproven ${sender}`, UNPROVEN_OF_ONE],",
      replace: "",
    },
    {
      name: "strangers together make a bot refuse as often as they like",
      find: '["strangers", REFUSALS_OF_STRANGERS],',
      replace: "",
    },
    {
      name: "the same warning is said each time",
      find: "saidMs === undefined || nowMs - saidMs >= SAME_WARNING_MS",
      replace: "true",
    },
    {
      name: "warnings of different words have no end",
      find: 'this.#takes([["warnings", WARNINGS_OF_BOT]], nowMs)',
      replace: "true",
    },
    {
      name: "an outcome with facts is cut",
      find: "if (outcome.facts.length > 0) return outcome;",
      replace: "",
    },
    {
      name: "a first answer is owed to whom a server invents",
      find: 'if (proof === "none") return false;',
      replace: "",
    },
    {
      name: "a server has somebody named as the one who floods",
      find: "const isOne = held.isCertain && others.length === 0;",
      replace: "const isOne = others.length === 0;",
    },
  ]),
  ...mutantsOf("shared/matrix/identity/key-signature.ts", KEYS, [
    {
      name: "a device is signed by any identity",
      find: "isSignedBy(selfSigning, userId, masterKey) &&",
      replace: "",
    },
    {
      name: "a device is signed without a signature",
      find: 'isSignedBy(devices[deviceId], userId, keyOf(selfSigning) ?? "");',
      replace: "devices[deviceId] !== undefined;",
    },
    {
      name: "another identity than the pinned one is ours",
      find: "keyOf(keys?.master_keys[userId]) === masterKey",
      replace: 'keyOf(keys?.master_keys[userId]) !== ""',
    },
  ]),
];
