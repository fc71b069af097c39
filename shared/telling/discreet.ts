/**
 * Committees that chose discreet alerts: whatever a bot says in their rooms, a locked phone shows
 * first what names no place and no act, and the rest follows below it.
 */
import type { Outcome } from "../core/bot.ts";
import type { Effect } from "../core/protocol/effect.ts";
import type { RoomId } from "../core/values/ids.ts";
import { committeeAt } from "../domain/streams/committees.ts";
import { sayInAll } from "../language/text.ts";
import { foldText } from "../language/words/fold.ts";
import type { NetworkContext } from "../domain/network-state.ts";
import { beneath } from "./veil.ts";

/** True for the room of a committee that is named in the configuration, however it is written. */
export function isDiscreet(roomId: RoomId, { state, settings }: NetworkContext): boolean {
  const name = committeeAt(state.committees, roomId)?.name;
  return name !== undefined && (settings.discreet ?? []).some((one) => isSame(one, name));
}

/** All that is said by it; what goes to other rooms as it is. */
export function discreetly(outcome: Outcome, context: NetworkContext): Outcome {
  if ((context.settings.discreet ?? []).length === 0) return outcome;
  return { ...outcome, effects: outcome.effects.map((effect) => veiled(effect, context)) };
}

function veiled(effect: Effect, context: NetworkContext): Effect {
  if (effect.do !== "send" && effect.do !== "hand-on") return effect;
  const { roomId, content } = effect;
  if (!isDiscreet(roomId, context)) return effect;
  const languages = committeeAt(context.state.committees, roomId)?.languages ?? [];
  return { ...effect, content: beneath(sayInAll(languages, "alert-discreet"), content) };
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}
