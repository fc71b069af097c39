/** What is kept no longer than it should be, and no shorter: held cases, messages taken back. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const HOLD = ["test/bots/rooms/keeping/hold.test.ts"];
const CODES = ["test/bots/codes.test.ts"];
const ERASURE = ["test/shared/runtime/record/erasure.test.ts"];
const ENDS = ["test/shared/conversation/keeping/erasure.test.ts"];
const KEEPER = ["test/shared/matrix/rooms/room-keeper.test.ts"];

export const KEEPING_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/conversation/keeping/forgetting.ts", HOLD, [
    {
      name: "a hold holds nothing",
      find: "code === undefined || !state.holds.has(code);",
      replace: "true;",
    },
    {
      name: "the code of a case never comes back",
      find: 'return codes.length === 0 ? NOTHING : forgotten("case", { codes });',
      replace: "return NOTHING;",
    },
    {
      name: "an alert of before stands in the way of a new one",
      find: 'return codes.length === 0 ? NOTHING : forgotten("alert", { codes });',
      replace: "return NOTHING;",
    },
    {
      name: "a room of before stands in the way of a new one",
      find: 'return refs.length === 0 ? NOTHING : forgotten("room", { refs });',
      replace: "return NOTHING;",
      suites: CODES,
    },
  ]),
  ...mutantsOf("shared/domain/streams/alerts.ts", CODES, [
    {
      name: "the answers of an alert that is forgotten stay",
      find: "const rollCalls = withoutRollCalls(state.rollCalls, gone);",
      replace: "const { rollCalls } = state;",
    },
  ]),
  ...mutantsOf("bots/rooms/keeping/hold-over.ts", HOLD, [
    {
      name: "a hold has no end",
      find: "filter(({ untilMs }) => untilMs <= context.nowMs);",
      replace: "filter(({ untilMs }) => untilMs < 0);",
    },
  ]),
  ...mutantsOf("bots/rooms/keeping/asked-hold.ts", HOLD, [
    {
      name: "a hold may be longer than the network said",
      find: "lifeMs < DAY_MS || lifeMs > longestMs",
      replace: "lifeMs < DAY_MS",
    },
  ]),
  ...mutantsOf("shared/runtime/record/erasure/erasure.ts", ERASURE, [
    {
      name: "what could not be taken back is forgotten",
      find: "const effects = rooms.flatMap((roomId) => {",
      replace:
        "for (const roomId of rooms) stray.push(...dueIn(all, roomId, nowMs));\n" +
        "    const effects = rooms.flatMap((roomId) => {",
    },
    {
      name: "what is kept is taken back with what is due",
      find: "(atMs ?? Infinity) <= nowMs + GATHERED_MS",
      replace: "(atMs ?? Infinity) <= Infinity",
    },
    {
      name: "a bug in the bot has everything taken back",
      find: "return Infinity;",
      replace: "return 0;",
    },
  ]),
  ...mutantsOf("shared/conversation/keeping/erasure.ts", ENDS, [
    {
      name: "a hold does not keep what was said",
      find: "return holds.has(code) || cases.live.has(code)",
      replace: "return cases.live.has(code)",
    },
    {
      name: "what is said about an open alert is taken back",
      find: "|| alerts.alerts.live.has(code);",
      replace: "|| code.length === 0;",
    },
  ]),
  ...mutantsOf("shared/conversation/keeping/erased.ts", ENDS, [
    {
      name: "the receipt says that all of it is gone",
      find: "const left = Math.max(0, count - erased);",
      replace: "const left = 0;",
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/room-ending.ts", KEEPER, [
    {
      name: "a message counts as gone because the homeserver said yes",
      find: "if (await isShown(eventId)) continue;",
      replace: "",
    },
    {
      name: "the keys of what was taken back stay in the backup",
      find: "await requests.forgetKeys(roomId, () =>",
      replace: "if (gone < 0) await requests.forgetKeys(roomId, () =>",
    },
  ]),
];
