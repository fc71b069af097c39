/**
 * The state room gives way to another, into which each writer tells its streams anew: what the
 * record has to say of that. Rooms decides; each bot says how far it has come. Nothing here is in
 * clear anywhere, so nobody outside can tell which room followed which.
 */
import { z } from "zod";
import { COMPACTION_STEPS, type CompactionStep } from "../../core/compacting.ts";
import { BOT_NAMES, SNAPSHOT, STREAM_NAMES, STREAM_WRITERS } from "../../core/protocol/entry.ts";
import type { BotName, Entry, StreamName } from "../../core/protocol/entry.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { codename, ref, roomId } from "../streams/shapes.ts";
import type { EventOf, Timed } from "../streams/declared.ts";

export const COMPACTION_REASONS = ["command", "schedule", "size"] as const;

export const compactionShapes = {
  /** The state room of later is asked for; `from` is the one of now. */
  "compaction-begun": z.object({ ref, from: roomId, codename, why: z.enum(COMPACTION_REASONS) }),
  "compaction-opened": z.object({ ref, roomId }),
  /** The homeserver made no room: nothing has moved. */
  "compaction-abandoned": z.object({ ref }),
  /** Everybody has read everything: what came before the new room is to be forgotten. */
  "compaction-done": z.object({ ref }),
  /** Nothing of ours is in the old room any more. */
  "compaction-closed": z.object({ ref }),
} as const;
export type CompactionEvent = EventOf<typeof compactionShapes>;

/** Each bot says it in the first of its streams. */
export const passShapes = {
  "compaction-passed": z.object({ ref, step: z.enum(COMPACTION_STEPS) }),
} as const;

export type Compaction = Readonly<{
  ref: string;
  from: RoomId;
  codename: string;
  why: (typeof COMPACTION_REASONS)[number];
  /** Null until it is there. */
  roomId: RoomId | null;
  /** The old room is being emptied. */
  isDone: boolean;
  begunAtMs: number;
}>;

/** The state room of now, where it is not the one that `init` made. */
export type StateRoomNow = Readonly<{
  ref: string;
  roomId: RoomId;
  /** How often it gave way; the room of the highest is the room of now. */
  count: number;
  atMs: number;
}>;

export type Compactions = Readonly<{
  underWay: Compaction | null;
  now: StateRoomNow | null;
}>;
export const NO_COMPACTIONS: Compactions = { underWay: null, now: null };

/** How far each bot has come, and where each stream was told anew, by ref of the compaction. */
export type Passed = ReadonlyMap<string, PassedOne>;
type PassedOne = Readonly<{
  steps: ReadonlySet<`${BotName}/${CompactionStep}`>;
  /** Place of the entry that ends the telling. */
  told: ReadonlyMap<StreamName, number>;
}>;
export const NOTHING_PASSED: Passed = new Map();
const NONE_PASSED: PassedOne = { steps: new Set(), told: new Map() };
/** What was passed of compactions before these is of no use to anybody. */
const KEPT_MAX = 3;

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveCompactions(state: Compactions, event: Timed<CompactionEvent>): Compactions {
  const { happenedAtMs = 0, ref: name } = event;
  if (event.type === "compaction-begun") {
    const { from, codename: seenAs, why } = event;
    const begun = { ref: name, from, codename: seenAs, why, roomId: null };
    return { ...state, underWay: { ...begun, isDone: false, begunAtMs: happenedAtMs } };
  }
  const { underWay, now } = state;
  if (underWay?.ref !== name) return state;
  switch (event.type) {
    case "compaction-opened":
      return { ...state, underWay: { ...underWay, roomId: event.roomId } };
    case "compaction-abandoned":
    case "compaction-closed":
      return { ...state, underWay: null };
    case "compaction-done": {
      if (underWay.roomId === null) return state;
      const count = (now?.count ?? 0) + 1;
      return {
        underWay: { ...underWay, isDone: true },
        now: { ref: name, roomId: underWay.roomId, count, atMs: happenedAtMs },
      };
    }
  }
}

/** What this entry says of how far its writer has come; undefined where it says nothing of that. */
export function withPass(
  passed: Passed,
  { stream, seq, type, data }: Pick<Entry, "stream" | "seq" | "type" | "data">,
): Passed | undefined {
  if (type === SNAPSHOT.ended) {
    const told = ref.safeParse(data["ref"]).data;
    if (told === undefined) return undefined;
    const { steps, told: before } = passed.get(told) ?? NONE_PASSED;
    return kept(passed, told, { steps, told: new Map(before).set(stream, seq) });
  }
  if (!Object.hasOwn(passShapes, type)) return undefined;
  const said = passShapes["compaction-passed"].safeParse(data).data;
  if (said === undefined) return undefined;
  const { steps, told } = passed.get(said.ref) ?? NONE_PASSED;
  const step = `${STREAM_WRITERS[stream]}/${said.step}` as const;
  return kept(passed, said.ref, { steps: new Set([...steps, step]), told });
}

function kept(passed: Passed, name: string, one: PassedOne): Passed {
  const others = [...passed].filter(([other]) => other !== name);
  return new Map([...others.slice(1 - KEPT_MAX), [name, one]]);
}

type Seen = Readonly<{ compactions: Compactions; passed: Passed }>;

/** True once this bot has come so far. */
export function hasPassed(
  { passed }: Pick<Seen, "passed">,
  name: string,
  { step, bot }: Readonly<{ step: CompactionStep; bot: BotName }>,
): boolean {
  return passed.get(name)?.steps.has(`${bot}/${step}`) === true;
}

/** True once all three have. */
export function haveAllPassed(seen: Seen, name: string, step: CompactionStep): boolean {
  return BOT_NAMES.every((bot) => hasPassed(seen, name, { step, bot }));
}

/** Where each stream was told anew in this compaction. */
export function toldIn({ passed }: Seen, name: string): ReadonlyMap<StreamName, number> {
  return (passed.get(name) ?? NONE_PASSED).told;
}

/** True once each stream that this bot writes, or all of them, were told anew in it. */
export function isTold(seen: Seen, name: string, by?: BotName): boolean {
  const told = toldIn(seen, name);
  const streams = STREAM_NAMES.filter((one) => by === undefined || STREAM_WRITERS[one] === by);
  return streams.every((stream) => told.has(stream));
}

/** Where this bot writes: into the room of later from its own telling on. */
export function writesInto(seen: Seen, bot: BotName): RoomId | undefined {
  const { underWay, now } = seen.compactions;
  const later = underWay?.roomId ?? null;
  if (underWay !== null && later !== null && isTold(seen, underWay.ref, bot)) return later;
  return now?.roomId;
}
