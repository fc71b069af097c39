/** What the record asks of each bot while the state room gives way to another. Pure. */
import type { Compacting, RoomOfLater } from "../../core/compacting.ts";
import { BOT_NAMES, type BotName, type StreamName } from "../../core/protocol/entry.ts";
import { toldAnew, type NetworkState } from "../network-state.ts";
import { factOf } from "../streams/stream.ts";
import { hasPassed, haveAllPassed, isTold, toldIn, writesInto } from "./compactions.ts";

/** By its part in it; it says how far it has come in the first of its streams. */
export function compactingFor(
  bot: BotName,
  [first]: readonly StreamName[],
): Compacting<NetworkState> {
  return {
    writesInto: (state) => writesInto(state, bot),
    later: (state) => laterFor(bot, state),
    now: (state) => {
      const { now } = state.compactions;
      return now && { ref: now.ref, roomId: now.roomId, told: toldIn(state, now.ref) };
    },
    retold: (state, stream, of) => toldAnew(state, stream, of),
    passed: (ref, step) => {
      const event = { type: "compaction-passed", ref, step } as const;
      return factOf(first ?? "people", event);
    },
  };
}

function laterFor(bot: BotName, state: NetworkState): RoomOfLater | null {
  const { underWay, now } = state.compactions;
  const roomId = underWay?.roomId ?? null;
  if (underWay === null || roomId === null || underWay.isDone) return null;
  const { ref, from } = underWay;
  const count = (now?.count ?? 0) + 1;
  return { ref, roomId, from, count, due: dueOf(bot, ref, state) };
}

/** Whoever has told was shown that all were; a store that begins there knows it by that alone. */
function wereAllReady(state: NetworkState, ref: string): boolean {
  return haveAllPassed(state, ref, "ready") || BOT_NAMES.some((bot) => isTold(state, ref, bot));
}

function dueOf(bot: BotName, ref: string, state: NetworkState): RoomOfLater["due"] {
  if (!isTold(state, ref, bot)) {
    if (!hasPassed(state, ref, { step: "ready", bot })) return "ready";
    return wereAllReady(state, ref) ? "tell" : null;
  }
  if (!hasPassed(state, ref, { step: "read", bot })) return isTold(state, ref) ? "read" : null;
  if (hasPassed(state, ref, { step: "settled", bot })) return null;
  return haveAllPassed(state, ref, "read") ? "settled" : null;
}
