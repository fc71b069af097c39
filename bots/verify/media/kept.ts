/**
 * Pictures and voice messages that go with a report once it is sent: what opens each is a sealed
 * note of this machine, gone with the draft, and nothing of a picture itself is kept.
 */
import { z } from "zod";
import type { Note, NoteDrop } from "../../../shared/core/bot.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { Media } from "../../../shared/core/protocol/media.ts";
import { CONVERSATION_LIFE_MS } from "../../../shared/domain/streams/retention.ts";
import type { VerifyContext } from "../people/roster.ts";

/** More of them are more than anybody looks at. */
export const KEPT_MAX = 4;

type Chat = Pick<Received, "senderTag" | "roomId">;

const kept = z.object({
  kind: z.enum(["picture", "sound"]),
  ...{ url: z.string(), key: z.string(), iv: z.string(), hash: z.string(), type: z.string() },
  durationMs: z.number().optional(),
});

/** What goes with the report that is open in this chat. */
export function keptIn(chat: Chat, context: VerifyContext): readonly Media[] {
  return [...context.notedUnder(prefixOf(chat))].flatMap(([, text]): readonly Media[] => {
    const { durationMs, ...media } = kept.parse(JSON.parse(text));
    return [{ ...media, ...(durationMs !== undefined && { durationMs }) }];
  });
}

/** The note of one of them, by the message that it came in. */
export function keep(
  message: Chat & Pick<Received, "eventId">,
  media: Media,
  { nowMs }: Pick<VerifyContext, "nowMs">,
): Note {
  const name = `${prefixOf(message)}${message.eventId}`;
  return { name, text: JSON.stringify(media), untilMs: nowMs + CONVERSATION_LIFE_MS };
}

/** They stay as long as what is being written. */
export function keptOn(chat: Chat, context: VerifyContext): readonly Note[] {
  const untilMs = context.nowMs + CONVERSATION_LIFE_MS;
  return [...context.notedUnder(prefixOf(chat))].map(([name, text]) => ({ name, text, untilMs }));
}

/** Sent, or not wanted any more. */
export function dropped(chat: Chat, context: VerifyContext): readonly NoteDrop[] {
  return [...context.notedUnder(prefixOf(chat)).keys()].map((name) => ({ name, text: null }));
}

/** The world in which this is noted. */
export function withNote(context: VerifyContext, { name, text }: Note): VerifyContext {
  return {
    ...context,
    noted: (asked) => (asked === name ? text : context.noted(asked)),
    notedUnder: (prefix) => {
      const noted = context.notedUnder(prefix);
      return name.startsWith(prefix) ? new Map([...noted, [name, text]]) : noted;
    },
  };
}

function prefixOf({ senderTag, roomId }: Chat): string {
  return `draft/${senderTag}/${roomId}/enclosed/`;
}
