/** What `note` says of which case, and whether it is for her to say it. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { askForForm, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { holdsRole } from "../../../shared/conversation/command/permission.ts";
import { codeIn, isCodeLike } from "../../../shared/conversation/said/code-token.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { LESSON_CHARACTERS_MAX } from "../../../shared/domain/streams/keeping/lessons.ts";
import { title } from "../../../shared/language/text.ts";

export type Said = Readonly<{ alert: Alert; text: string }>;

/** In the room of a case its code may be left out. */
export function saidOf(asked: Asked, context: NetworkContext): Said | { refused: Outcome } {
  const { code, text } = partsOf(asked, context);
  if (code === undefined || text === "") return { refused: askForForm(asked, "rooms-note-how") };
  const alert = context.state.alerts.alerts.get(code);
  if (alert === undefined) {
    const lines = [title("rooms-note-unknown", { case: code })];
    return { refused: refuseOnly(asked, { reason: "unknown-case", lines }) };
  }
  if (!wasThere(asked, alert, context)) {
    const lines = [title("rooms-note-not-yours", { case: code })];
    return { refused: refuseOnly(asked, { reason: "not-permitted", lines }, { case: code }) };
  }
  if (text.length > LESSON_CHARACTERS_MAX) {
    const lines = [title("rooms-note-long", { max: LESSON_CHARACTERS_MAX })];
    return { refused: refuseOnly(asked, { reason: "too-much", lines }, { case: code }) };
  }
  return { alert, text };
}

/** No code where one was meant and is wrong: it must not count for the room's own case. */
function partsOf({ rest, message }: Asked, { state }: NetworkContext) {
  const [first = ""] = rest.split(/\s/u, 1);
  if (isCodeLike(first)) return { code: codeIn(first), text: rest.slice(first.length).trim() };
  const rooms = [...state.rooms.live.values()];
  const here = rooms.find(({ roomId, kind }) => {
    return roomId === message.roomId && kind === "incident";
  });
  return { code: here?.code, text: rest.trim() };
}

/** Who answered that she goes, whoever is in the room of the case, and organizers. */
function wasThere({ message }: Asked, alert: Alert, context: NetworkContext): boolean {
  const answered = alert.responses.get(message.senderTag);
  if (answered !== undefined && answered.answer !== "cant") return true;
  const rooms = [...context.state.rooms.live.values()];
  const isInside = rooms.some(({ roomId, code }) => {
    return roomId === message.roomId && code === alert.code;
  });
  return isInside || holdsRole(message, context, "organizer");
}
