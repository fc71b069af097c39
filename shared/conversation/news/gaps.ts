/**
 * What a bot says when something was written that it will never read: there, so that it is written
 * again, and to the organizers. Each bot speaks for itself: what one missed another may have read.
 */
import { NOTHING, only, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { GapLost } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title } from "../../language/text.ts";
import { languageOf } from "../command/spoken.ts";
import { isManagement, isNetworkRoom, personIn } from "../command/place.ts";
import { answer, warn } from "../answer/answers.ts";

type Place = "management" | "state" | "network" | "direct";

/** Never twice for one gap; how often for one room is the inbox's to bound. */
export function onGapLost(bot: BotName, gap: GapLost, context: NetworkContext): Outcome {
  const { roomId } = gap;
  const place = placeOf(gap, context);
  if (place === undefined) return NOTHING;
  const lines = [title("common-gap-told", { bot, place }), line("common-gap-told-next", { place })];
  const told = { ...warn(context, lines, { why: "gap" }), lane: "urgent" } as const;
  if (place === "management" || place === "state") return only(told);
  const senderTag = context.tagOf(personIn(roomId, context) ?? context.network.bots[bot]);
  const language = languageOf({ roomId, senderTag }, context);
  const asked = answer(
    { message: { roomId, isDirect: place === "direct" }, language },
    [title("common-gap-here"), line("common-gap-here-next")],
    { kind: "warning", why: "gap" },
  );
  return only({ ...asked, lane: "urgent" }, told);
}

/** Undefined for rooms in which a bot has nothing to say. */
function placeOf({ roomId }: GapLost, context: NetworkContext): Place | undefined {
  if (isManagement(roomId, context)) return "management";
  if (roomId === context.network.stateRoom) return "state";
  if (isNetworkRoom(roomId, context)) return "network";
  return personIn(roomId, context) === undefined ? undefined : "direct";
}
