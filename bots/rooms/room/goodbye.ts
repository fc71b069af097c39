/**
 * When a goodbye was there to be read: a note of this machine. The time counts from what the room
 * showed, so a slow homeserver takes nothing of it away.
 */
import { NOTHING, noting, type NoteDrop, type Outcome } from "../../../shared/core/bot.ts";
import type { Receipt } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { GOODBYE_LOST_MS, GOODBYE_MS } from "../../../shared/domain/streams/retention.ts";
import { parseTicket } from "./tickets.ts";

/** The goodbye is there, or could not be said: nobody waits for it longer than for a word. */
export function onGoodbye({ ticket: json }: Receipt, context: NetworkContext): Outcome {
  const ticket = parseTicket(json);
  if (ticket?.of !== "goodbye") return NOTHING;
  const { nowMs } = context;
  const untilMs = nowMs + GOODBYE_LOST_MS;
  return noting([{ name: nameOf(ticket.ref), text: String(nowMs), untilMs }]);
}

/**
 * True once there was the time to read it. Who lost the note with the disk does not wait for ever:
 * no longer than so long from `closingAtMs` on, in milliseconds since 1970.
 */
export function isGoodbyeRead(ref: string, closingAtMs: number, context: NetworkContext): boolean {
  const lostMs = closingAtMs + GOODBYE_LOST_MS;
  return context.nowMs >= Math.min((saidAtMs(ref, context) ?? Infinity) + GOODBYE_MS, lostMs);
}

/** Undefined while it is not there, and where nobody remembers. */
function saidAtMs(ref: string, context: NetworkContext): number | undefined {
  const text = context.noted(nameOf(ref));
  return text === undefined ? undefined : Number(text);
}

/** It has served its turn. */
export function goodbyeDropped(ref: string): NoteDrop {
  return { name: nameOf(ref), text: null };
}

function nameOf(ref: string): string {
  return `goodbye/${ref}`;
}
