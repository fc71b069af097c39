/**
 * What bots wrote in rooms that stand is taken back when its time is over, each by the bot that
 * wrote it.
 */
import { z } from "zod";
import type { Bot, Said } from "../../core/bot.ts";
import { livesIn, TEST_MESSAGE_LIFE_MS, type LifeName } from "../../core/lives.ts";
import type { Effect, Receipt } from "../../core/protocol/effect.ts";
import type { CaseCode, RoomId } from "../../core/values/ids.ts";
import { DAY_MS } from "../../core/values/time.ts";
import { roomAt, type NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkContext, NetworkState } from "../../domain/network-state.ts";
import { roomId as roomShape } from "../../domain/streams/shapes.ts";

const ticketShape = z.object({ of: z.literal("erased"), roomId: roomShape, count: z.number() });
type Taking = z.infer<typeof ticketShape>;

/** The room's life of messages; null where they go with the room, or are nobody's business. */
const LIFE_IN: Readonly<Record<NetworkRoom["kind"], LifeName | null>> = {
  committee: "committeeMessages",
  confirmers: "confirmerMessages",
  management: "managementMessages",
  state: null,
  incident: null,
  temporary: null,
};

/** Nothing about what is open or held is taken back, however old it is. */
export const erasure: NonNullable<Bot<NetworkState>["erasure"]> = { atMs: endOf, effectFor };

function endOf({ roomId, atMs, about }: Said, context: NetworkContext): number | null {
  const { state, network, settings, rooms } = context;
  const place = roomAt(state, network, roomId);
  const isTest = network.canary !== undefined && rooms.personOf(roomId) === network.canary;
  if (place === undefined && isTest) return atMs + TEST_MESSAGE_LIFE_MS;
  const life = place === undefined ? null : LIFE_IN[place.kind];
  if (life === null) return null;
  return isKept(about, state) ? Infinity : atMs + livesIn(settings)[life];
}

function isKept(about: string | null, { holds, cases, alerts }: NetworkState): boolean {
  const code = about as CaseCode | null;
  if (code === null) return false;
  return holds.has(code) || cases.live.has(code) || alerts.alerts.live.has(code);
}

function effectFor({
  roomId,
  eventIds,
}: Readonly<{ roomId: RoomId; eventIds: readonly Said["eventId"][] }>): Effect {
  const ticket: Taking = { of: "erased", roomId, count: eventIds.length };
  return { do: "erase", roomId, eventIds, ticket };
}

/** What an effect was asked for; undefined for anything else. */
export function takenBackBy(ticket: Receipt["ticket"]): Taking | undefined {
  return ticketShape.safeParse(ticket).data;
}

/** So many days a message stays in this room. */
export function daysIn({ kind }: NetworkRoom, { settings }: NetworkContext): number {
  const life = LIFE_IN[kind];
  return life === null ? 0 : livesIn(settings)[life] / DAY_MS;
}
