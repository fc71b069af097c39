/** The last words in a committee's room, and when they were there to be read. */
import { noting, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Committee } from "../../../../shared/domain/streams/committees.ts";
import { GOODBYE_LOST_MS } from "../../../../shared/domain/streams/retention.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll, line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { committeeTicket } from "./tickets.ts";

/** In the languages of the committee; nothing where there is no room. */
export function goodbyeIn({ id, name, roomId, languages }: Committee): readonly Effect[] {
  if (roomId === null) return [];
  const lines = [title("alert-committee-goodbye", { name }), line("rooms-goodbye-next")];
  const card = { kind: "room", room: roomId, why: "closing" } as const;
  const content = notice(composeAll(languages, lines), card);
  const ticket = committeeTicket({ of: "goodbye", id });
  return [{ do: "send", roomId, type: MESSAGE_TYPE, content, ticket }];
}

/** It is there, or could not be said: nobody waits for it longer than for a word. */
export function noteGoodbye(id: string, { nowMs }: AlertContext): Outcome {
  const untilMs = nowMs + GOODBYE_LOST_MS;
  return noting([{ name: nameOf(id), text: String(nowMs), untilMs }]);
}

/** Undefined while it is not there, and where nobody remembers. */
export function goodbyeAtMs(id: string, context: AlertContext): number | undefined {
  const text = context.noted(nameOf(id));
  return text === undefined ? undefined : Number(text);
}

function nameOf(id: string): string {
  return `goodbye/${id}`;
}
