/** What a room is sent for a sound check: words that ring as an urgent alert does, and a poll. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { sendPoll } from "../../../../shared/conversation/poll/polls.ts";
import { MESSAGE_TYPE, poll, text } from "../../../../shared/language/content.ts";
import { composeTogether, line, sayInAll, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { respondersIn } from "../../delivery/route/rooms.ts";
import type { RoomCheck } from "./checks.ts";

/** The words, then the poll, in this order. */
export function soundcheckIn(
  { roomId, code, area, rang, silent }: RoomCheck,
  languages: readonly string[],
  context: AlertContext,
): readonly Effect[] {
  const about = { status: "Exercise", case: code, area } as const;
  const body = composeTogether(languages, {
    heads: [title("alert-soundcheck-title", { area })],
    words: [],
    each: [line("alert-soundcheck-why")],
    foot: [line("alert-soundcheck-how")],
  });
  const mentions = { room: true, userIds: respondersIn(roomId, context) };
  const content = text(body, { kind: "question", question: "soundcheck", ...about }, mentions);
  const answers = [
    { id: rang, text: sayInAll(languages, "alert-soundcheck-poll-rang") },
    { id: silent, text: sayInAll(languages, "alert-soundcheck-poll-silent") },
  ];
  const question = sayInAll(languages, "alert-soundcheck-question");
  const choices = { rang, silent };
  const card = { kind: "question", question: "soundcheck", ...about, choices } as const;
  return [
    { do: "send", roomId, type: MESSAGE_TYPE, content },
    sendPoll({ code, roomId }, { content: poll(question, answers, card), lane: "normal" }),
  ];
}
