/** How the putting back of a part ended. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { Receipt } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { undoneIn } from "./fight.ts";
import { giveUp } from "./giving-up.ts";
import { parseRestoring } from "./tickets.ts";
import { watchedRooms } from "./watched.ts";

/** A bot that may not put it back has lost its powers there: the room gives way. */
export function onRestored({ ticket, result }: Receipt, context: NetworkContext): Outcome {
  const asked = parseRestoring(ticket);
  if (asked === undefined || result.ok || result.why === "unwanted") return NOTHING;
  const room = watchedRooms(context).find(({ roomId }) => roomId === asked.roomId);
  if (room === undefined || undoneIn(room.roomId, context) === Infinity) return NOTHING;
  const { part } = asked;
  const found = context.rooms.altered(room.roomId, room.codename).find((one) => one.part === part);
  return giveUp({ ...room, parts: [part], by: found?.by ?? null }, context);
}
