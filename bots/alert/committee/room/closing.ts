/** The end of a committee's room: emptied once its goodbye could be read. */
import {
  NOTHING,
  isMember,
  joined,
  noting,
  only,
  type Outcome,
  type Owed,
} from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Committee } from "../../../../shared/domain/streams/committees.ts";
import {
  BOTS_GONE_MS,
  GOODBYE_LOST_MS,
  GOODBYE_MS,
} from "../../../../shared/domain/streams/retention.ts";
import type { AlertContext } from "../../context.ts";
import { goodbyeAtMs } from "./goodbye.ts";
import { committeeTicket } from "./tickets.ts";

/** Each is emptied once, and again after a restart. */
export function onClosingTick(context: AlertContext): Outcome {
  const due = closing(context).filter(({ id }) => context.noted(begunName(id)) === undefined);
  if (due.length === 0) return NOTHING;
  const untilMs = context.nowMs + GOODBYE_LOST_MS;
  const notes = due.map(({ id }) => ({ name: begunName(id), text: "1", untilMs }));
  return joined(only(...due.flatMap((one) => emptying(one, context))), noting(notes));
}

/** The same, of what the state says is undone. */
export function owedClosings(context: AlertContext): readonly Owed[] {
  return closing(context).flatMap((one) => emptying(one, context).map((effect) => ({ effect })));
}

/**
 * Committees that are being closed, and whose people could read it. The rooms bot goes first: it
 * made the room as well, so nobody can remove it, and one that is off the record it never leaves.
 */
function closing(context: AlertContext): readonly Committee[] {
  return [...context.state.committees.committees.values()].filter((committee) => {
    const { id, closingAtMs } = committee;
    if (closingAtMs === undefined) return false;
    const isLate = context.nowMs >= closingAtMs + BOTS_GONE_MS;
    if (isRoomsBotIn(committee, context) && !isLate) return false;
    const readMs = (goodbyeAtMs(id, context) ?? Infinity) + GOODBYE_MS;
    return context.nowMs >= Math.min(readMs, closingAtMs + GOODBYE_LOST_MS);
  });
}

function isRoomsBotIn({ roomId }: Committee, { rooms, network }: AlertContext): boolean {
  return roomId !== null && isMember(rooms, roomId, network.bots.rooms);
}

function emptying({ id, roomId }: Committee, { network }: AlertContext): readonly Effect[] {
  if (roomId === null) return [];
  const uncounted = Object.values(network.bots);
  const ticket = committeeTicket({ of: "closing", id });
  return [{ do: "close-room", roomId, uncounted, ticket }];
}

function begunName(id: string): string {
  return `emptying/${id}`;
}
