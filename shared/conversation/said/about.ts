/**
 * Which case or alert a message of ours was about, so that a reply to it means just that one: what
 * the state does not tell is a note of the bot that sent it, and lost with its disk.
 */
import { z } from "zod";
import { noting, NOTHING, type Context, type Outcome } from "../../core/bot.ts";
import type { Receipt } from "../../core/protocol/effect.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { CaseCode, EventId } from "../../core/values/ids.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { TOLD_LIFE_MS } from "../../domain/streams/retention.ts";
import { code } from "../../domain/streams/shapes.ts";

/** The ticket of a message whose replies are about this; the card of an alert is in the state. */
const ticketShape = z.object({
  of: z.enum(["about", "change", "poll", "handed-on", "same"]),
  code,
  /** Whether that one is the same was asked by it. */
  other: code.optional(),
});

/** Notes the message once it is known to be there. */
export function noteAbout({ ticket, result }: Receipt, { nowMs }: Pick<Context<unknown>, "nowMs">) {
  const parsed = ticketShape.safeParse(ticket);
  if (!parsed.success || !result.ok || result.eventId === undefined) return NOTHING;
  const { code: own, other } = parsed.data;
  const untilMs = nowMs + TOLD_LIFE_MS;
  const outcome: Outcome = noting([
    { name: nameOf(result.eventId), text: own, untilMs },
    ...(other === undefined ? [] : [{ name: sameName(result.eventId), text: other, untilMs }]),
  ]);
  return outcome;
}

/** What the message that this one replies to was about. */
export function repliedAbout({ replyTo }: Received, context: NetworkContext): CaseCode | undefined {
  if (replyTo === undefined) return undefined;
  const noted = context.noted(nameOf(replyTo));
  if (noted !== undefined) return noted as CaseCode;
  const { live } = context.state.alerts.alerts;
  return [...live.values()].find(({ reach }) => reach.some(({ cardId }) => cardId === replyTo))
    ?.code;
}

function nameOf(eventId: EventId): string {
  return `about/${eventId}`;
}

/** The other case, where the message that this one replies to asked whether they are the same. */
export function repliedSame({ replyTo }: Received, context: NetworkContext): CaseCode | undefined {
  if (replyTo === undefined) return undefined;
  return context.noted(sameName(replyTo)) as CaseCode | undefined;
}

function sameName(eventId: EventId): string {
  return `same/${eventId}`;
}
