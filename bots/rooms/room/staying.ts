/** A room stays longer than was said. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom, RoomEvent } from "../../../shared/domain/streams/rooms.ts";
import { record } from "./record.ts";
import { timeIn, type Time } from "./seen.ts";

type Staying = Readonly<{ room: EphemeralRoom }> &
  Pick<RoomEvent & { type: "extended" }, "closesAtMs" | "why">;

/** With the time that is left of it then; undefined for a room that is not open. */
export function staysUntil(
  { room, closesAtMs, why }: Staying,
  context: NetworkContext,
): Readonly<{ outcome: Outcome; time: Time }> | undefined {
  const extended = record({ do: "extend", ref: room.ref, closesAtMs, why }, context);
  if (extended === undefined) return undefined;
  return { outcome: extended.outcome, time: timeIn(closesAtMs - context.nowMs) };
}
