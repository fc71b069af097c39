/** The bots' record moves into a new room: when, what stops it, and how a restore finds it. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const COMPACTION = ["test/bots/rooms/compaction/compaction.test.ts"];
const POINTER = ["test/bots/process/outside/pointer.test.ts"];
const STATE_ROOMS = ["test/shared/matrix/rooms/state-rooms.test.ts"];

export const RECORD_MOVING_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/rooms/compaction/passing.ts", COMPACTION, [
    {
      name: "the old room goes before everybody needs it no more",
      find: 'haveAllPassed(context.state, ref, "settled")',
      replace: 'haveAllPassed(context.state, ref, "read")',
    },
  ]),
  ...mutantsOf("bots/rooms/compaction/closing.ts", COMPACTION, [
    {
      name: "the old room is closed over bots that are still in it",
      find: "  if (!mayClose(underWay, context)) return NOTHING;\n",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/compaction/settling.ts", COMPACTION, [
    {
      name: "the receipt claims of a bot that stayed that its keys are gone",
      find: "haveAllForgotten: context.noted(CLOSING_NOTE + ref) === GONE,",
      replace: "haveAllForgotten: true,",
    },
    {
      name: "the receipt makes up a number that this disk has forgotten",
      find: "entries: before === undefined || entries < 0 ? null : entries,",
      replace: "entries: Math.abs(entries),",
    },
  ]),
  ...mutantsOf("bots/rooms/compaction/due.ts", COMPACTION, [
    {
      name: "a record that has just moved moves again",
      find: "  if (nowMs - movedAtMs < REST_MS) return undefined;\n",
      replace: "",
    },
    {
      name: "a homeserver that makes no room is asked at each tick",
      find: " || context.noted(TRIED) !== undefined",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/rotation/asked/yes.ts", COMPACTION, [
    {
      name: "a no moves the record",
      find: 'if (said === "no") return joined(dropPlan(message), leaveAll(asker));',
      replace: "",
    },
  ]),
  ...mutantsOf("bots/process/outside/pointer.ts", POINTER, [
    {
      name: "any bot of the network points for another",
      find: 'if (!signatures.isSigned(owner.bot, "pointer", { content: said, signature })) {',
      replace: 'if (signatures.isSigned("verify", "entry", { content: said, signature })) {',
    },
    {
      name: "a note of another account counts",
      find: 'framed("aviso/pointer/1", userId)',
      replace: 'framed("aviso/pointer/1", userId.slice(0, 0))',
    },
  ]),
  ...mutantsOf("bots/process/outside/furthest.ts", POINTER, [
    {
      name: "a restore follows one of two rooms",
      find: "lasts.size > 1 || ",
      replace: "",
    },
    {
      name: "a restore takes rooms that came from different ones",
      find: "all.size > 1 || ",
      replace: "",
    },
    {
      name: "a restore takes a note that is too old to be true",
      find: " || !isOneStep",
      replace: "",
    },
    {
      name: "a room that somebody has let go of hides a bot that never pointed to it",
      find: "one.count === count - 1 && !hasLetGo",
      replace: "one.count === count - 1",
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/state-rooms.ts", STATE_ROOMS, [
    {
      name: "what was said in the second room before it was followed is not read",
      find: "      recordRewind(transaction, roomId);\n",
      replace: "",
    },
    {
      name: "which rooms are read is forgotten with the process",
      find: "        transaction.put(SPACES.stateRooms, KEY, encodeJson(read));\n",
      replace: "",
    },
    {
      name: "an old copy of the disk reads back one of two rooms",
      find: "for (const roomId of this.read()) recordAbsence(transaction, roomId);",
      replace: "for (const roomId of this.#first) recordAbsence(transaction, roomId);",
    },
  ]),
];
