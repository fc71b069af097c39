/** What the streams come to: what is found, what is forgotten, what is not understood. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const MAPS = ["test/shared/domain/maps.test.ts"];
const REGISTER = ["test/shared/domain/register.test.ts"];
const FACTS = [
  "test/shared/domain/streams/stream.test.ts",
  "test/shared/domain/streams/vectors.test.ts",
];
const CODES = ["test/bots/codes.test.ts"];
const PAGES = ["test/bots/alert/alert/many-committees.test.ts"];
const FALLS_BACK = ["test/bots/verify/case/falls-back.test.ts"];
const UNREAD = ["test/shared/runtime/intake/state-room/unread.test.ts"];

const KEPT: readonly Mutant[] = [
  ...mutantsOf("shared/domain/maps.ts", MAPS, [
    {
      name: "two keys of one hash are one",
      find: "return node.kept.find((one) => one.key === key);",
      replace: "return node.kept.find((one) => one.hash === hash);",
    },
    {
      name: "what is set again moves to the end",
      find: "const order = before?.order ?? this.#nextOrder;",
      replace: "const order = this.#nextOrder;",
    },
    {
      name: "a change reaches into the map of before",
      find: "    return { slots: node.slots.with(slot, put(",
      replace:
        "    (node.slots as unknown[])[slot] = undefined;\n" +
        "    return { slots: node.slots.with(slot, put(",
    },
  ]),
  ...mutantsOf("shared/domain/register.ts", REGISTER, [
    {
      name: "what is over is looked through for ever",
      find: "rule.overAtMs(value) === null ? live.with(key, value) : live.without(key)",
      replace: "live.with(key, value)",
    },
    {
      name: "a thing is still found by a name that it had",
      find: "if (!after.includes(name)) named = withoutKey(named, name, key);",
      replace: "if (name === key) named = withoutKey(named, name, key);",
    },
    {
      name: "what was over is never found",
      find: "return this.#over.filter(([, overAtMs]) => overAtMs <= atMs).map(([key]) => key);",
      replace: "return [];",
    },
  ]),
  ...mutantsOf("shared/domain/network-state.ts", CODES, [
    {
      name: "a stream goes by without a word when it is not understood",
      find: "if (state.unread.has(stream)) return state;",
      replace: 'if (stream !== "retention") return state;',
      suites: FACTS,
    },
  ]),
];

const TOLD: readonly Mutant[] = [
  ...mutantsOf("shared/domain/streams/declared.ts", FACTS, [
    {
      name: "a fact of another version is read as one of ours",
      find: "return version === 1 ? declared : undefined;",
      replace: "return declared;",
    },
    {
      name: "every object's own members pass for types of facts",
      find: "return Object.hasOwn(table, type) ? table[type] : undefined;",
      replace: "return table[type];",
    },
    {
      name: "what an earlier version wrote is lost",
      find: "? declared.shape : declared.earlier[version];",
      replace: "? declared.shape : undefined;",
    },
  ]),
  ...mutantsOf("shared/domain/streams/cases.ts", FALLS_BACK, [
    {
      name: "a case that falls back is given up at once",
      find: "return { ...before, state: event.type, ...waitingFrom(happenedAtMs, before) };",
      replace: "return { ...before, state: event.type };",
    },
  ]),
  ...mutantsOf("bots/alert/alert/pages.ts", PAGES, [
    {
      name: "all targets are in one fact, whether it fits or not",
      find: "if (bytes > left || pages.length === 0) {",
      replace: "if (pages.length === 0) {",
    },
    {
      name: "committees of later pages are left out",
      find: "    ...others.map((page) => targeted(code, page)),\n    ...held",
      replace: "    ...held",
    },
  ]),
  ...mutantsOf("bots/alert/delivery/plan.ts", PAGES, [
    {
      name: "committees that stand on the next page are said to have no room",
      find: "...(alert.reach.length !== alert.total ? [] : warnUnreached(alert, context)),",
      replace: "...warnUnreached(alert, context),",
    },
    {
      name: "each page is told to all before it again",
      find: "alert.reach.slice(alert.reach.length - event.targets.length)",
      replace: "alert.reach",
    },
  ]),
  ...mutantsOf(
    "shared/core/values/case-code.ts",
    ["test/shared/core/values/case-code.test.ts"],
    [
      {
        name: "when codes run out one is used twice",
        find: "    if (isFit(code) && !isTaken(code)) return code;\n  }\n  return undefined;",
        replace: "    if (isFit(code) && !isTaken(code)) return code;\n  }\n  return first;",
      },
      {
        name: "some codes are never drawn",
        find: "ALPHABET.length * numberIn(randomBytes(2)) + 1",
        replace: "ALPHABET.length * (numberIn(randomBytes(2)) + 1)",
      },
    ],
  ),
  ...mutantsOf("shared/conversation/answer/no-code.ts", CODES, [
    {
      name: "nobody hears that there are no codes left",
      find: '    warn(context, warning, { why: "no-code" }),\n',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/intake/state-room/safe-mode.ts", UNREAD, [
    {
      name: "what is not understood degrades nothing",
      find: 'missing ?? (unread.has(stream) ? { stream, why: "unread" } : undefined)',
      replace: "missing",
    },
    {
      name: "it is told again and again that something is not understood",
      find: 'if (notice === "safe-mode-over") transaction.delete(SPACE, TOLD_KEY);',
      replace: 'if (notice !== "safe-mode") transaction.delete(SPACE, TOLD_KEY);',
    },
  ]),
];

export const STATE_MUTANTS: readonly Mutant[] = [...KEPT, ...TOLD];
