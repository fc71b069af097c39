/**
 * What is not as it was made is put back, whenever and by whomever it was changed: a look at what
 * is there finds also what was done while the bots were away, or was never told.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { restoringTicket } from "./tickets.ts";
import { isBeyond, isRestoring, noteUndone, undoneIn } from "./fight.ts";
import { giveUp } from "./giving-up.ts";
import { tellUndone } from "./telling.ts";
import { watchedRooms, type Change, type Watched } from "./watched.ts";

/** Cheap: a few comparisons a room. */
export function onForeignTick(context: NetworkContext): Outcome {
  if (context.held) return NOTHING;
  return joined(...watchedRooms(context).map((room) => look(room, context)));
}

function look(room: Watched, context: NetworkContext): Outcome {
  const { roomId, codename } = room;
  const altered = context.rooms.altered(roomId, codename);
  if (altered.length === 0) return NOTHING;
  const found = altered.filter(({ part }) => !isRestoring(roomId, part, context));
  const undone = undoneIn(roomId, context);
  if (found.length === 0 || undone === Infinity) return NOTHING;
  const change: Change = {
    ...room,
    parts: found.map(({ part }) => part),
    by: found.find(({ by }) => by !== null)?.by ?? null,
  };
  return isBeyond(undone, change.parts)
    ? joined(only(...restore(change)), giveUp(change, context))
    : joined(
        only(...restore(change), tellUndone(change, context)),
        noting(noteUndone(roomId, change.parts, context)),
      );
}

function restore({ roomId, codename, parts }: Change): readonly Effect[] {
  return parts.map((part) => ({
    ...{ do: "restore", roomId, part, codename, lane: "urgent" },
    ticket: restoringTicket(roomId, part),
  }));
}
