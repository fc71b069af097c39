/** A committee's room gave way: who can go is asked once more, where people are now. */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import { movedBy } from "../../../shared/conversation/moving/moved.ts";
import { isOpenHere } from "../committee/open-here.ts";
import type { AlertContext } from "../context.ts";
import { committeeOf } from "../delivery/route/rooms.ts";
import { isVeiled } from "../delivery/sending.ts";
import { rollCallIn } from "./poll.ts";

/** The answers are the same ones, so whoever answered before is not counted twice. */
export function askAgain(entry: Entry, context: AlertContext): Outcome {
  const moved = movedBy(entry, context);
  if (moved?.of.kind !== "committee" || moved.roomId === null) return NOTHING;
  const { of, roomId } = moved;
  const open = [...context.state.alerts.alerts.live.values()].filter((alert) =>
    isOpenHere(alert, of.id, context.state),
  );
  const polls = open.flatMap((alert) => {
    const reach = alert.reach.find((one) => committeeOf(one.roomId, context)?.id === of.id);
    if (reach === undefined) return [];
    const there = { ...reach, roomId };
    return rollCallIn(there, alert, isVeiled(there, context));
  });
  return only(...polls);
}
