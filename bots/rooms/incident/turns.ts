/** An alert was raised again, changed, or is over: what its room is told, and how long it stays. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert, AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { INCIDENT_GRACE_MS } from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { sayInside } from "../room/inside.ts";
import { record } from "../room/record.ts";
import { endLines, updateLines } from "./news.ts";

type TurnOf<Type extends AlertEvent["type"]> = Readonly<{
  event: AlertEvent & { type: Type };
  /** When it happened. */
  atMs: number;
  room: EphemeralRoom;
  /** As it is now, which may be another thing. */
  alert: Alert;
}>;
type Turn = TurnOf<"raised" | "updated" | "ended">;

/** The room of the first time, if it is still there, is the room for whatever follows. */
export function onTurn(turn: Turn, context: NetworkContext): Outcome {
  const { event } = turn;
  switch (event.type) {
    case "raised":
      return onRaised(turn, context);
    case "updated":
      return onUpdated({ ...turn, event }, context);
    case "ended":
      return onEnded({ ...turn, event }, context);
  }
}

/** Raised anew after a correction. */
function onRaised({ room, alert, atMs }: Turn, context: NetworkContext): Outcome {
  if (alert.ending !== null) return NOTHING;
  const closesAtMs = Math.min(atMs, context.nowMs) + context.settings.roomLifeMs;
  return expireAt(room, Math.max(room.closesAtMs, closesAtMs), context);
}

function onUpdated({ event, room, alert }: TurnOf<"updated">, context: NetworkContext): Outcome {
  if (room.phase !== "open") return NOTHING;
  return only(...sayInside(room, updateLines(event, alert), context));
}

/** It is over, whichever way: people say that they are home, and the room closes soon. */
function onEnded(turn: TurnOf<"ended">, context: NetworkContext): Outcome {
  const { event, room, alert, atMs } = turn;
  if (alert.ending === null) return NOTHING;
  const endMs = Math.min(atMs, context.nowMs) + INCIDENT_GRACE_MS;
  const closesAtMs = Math.min(room.closesAtMs, endMs);
  const outcome = expireAt(room, closesAtMs, context);
  if (room.phase !== "open") return outcome;
  const lines = endLines(event, alert, closesAtMs - context.nowMs);
  return joined(outcome, only(...sayInside(room, lines, context)));
}

function expireAt({ ref }: EphemeralRoom, closesAtMs: number, context: NetworkContext): Outcome {
  return record({ do: "expire-at", ref, closesAtMs }, context)?.outcome ?? NOTHING;
}
