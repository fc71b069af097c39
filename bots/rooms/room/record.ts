/** What is decided about a room becomes a fact, and is already so for what is said next. */
import { recording, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { evolveRooms } from "../../../shared/domain/streams/rooms.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { decideRooms, type RoomCommand } from "./room.ts";

/** The facts, and the context as it is once they are on record. */
export type Recorded = Readonly<{ outcome: Outcome; context: NetworkContext }>;

/** Undefined when the room is not in the state for it: then nothing has changed. */
export function record(command: RoomCommand, context: NetworkContext): Recorded | undefined {
  const decision = decideRooms(command, context.state.rooms);
  if (!decision.ok) return undefined;
  const { events } = decision;
  const happened = events.map((event) => ({ ...event, happenedAtMs: context.nowMs }));
  const rooms = happened.reduce(evolveRooms, context.state.rooms);
  return {
    outcome: recording(events.map((event) => factOf("room", event))),
    context: { ...context, state: { ...context.state, rooms } },
  };
}
