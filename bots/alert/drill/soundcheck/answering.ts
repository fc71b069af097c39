/** Answers to a sound check: by its poll, or by the words `rang` and `silent`. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { PollAnswer } from "../../../../shared/conversation/feature.ts";
import { standingOf } from "../../../../shared/domain/authority/authority.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { roomsOf } from "../../roll-call/reached.ts";
import { checkIn, noteHeard, type Heard, type RoomCheck } from "./checks.ts";

type Asker = Pick<Asked, "message" | "language">;

/** Undefined for the answers of every other poll. */
export function hearByPoll(vote: PollAnswer, context: AlertContext): Outcome | undefined {
  const check = checkIn(vote.message.roomId, context);
  const [id] = vote.answerIds;
  if (check === undefined || id === undefined) return undefined;
  if (id === check.rang) return hear(vote, { check, heard: "rang" }, context);
  return id === check.silent ? hear(vote, { check, heard: "silent" }, context) : undefined;
}

/** `rang` and `silent`, in the room that was asked or in her own chat. */
export function hearByWord(asked: Asked, heard: Heard, context: AlertContext): Outcome {
  const { roomId, senderTag } = asked.message;
  const rooms = [roomId, ...roomsOf(senderTag, context)];
  const check = rooms.map((room) => checkIn(room, context)).find((one) => one !== undefined);
  if (check !== undefined) return hear(asked, { check, heard }, context);
  const lines = [title("alert-soundcheck-none"), line("alert-soundcheck-none-next")];
  return refuseOnly(asked, { reason: "closed", lines });
}

type Said = Readonly<{ check: RoomCheck; heard: Heard }>;

/** Whose phone stayed silent reads at once what to change, and so does whoever reads along. */
function hear(asker: Asker, { check, heard }: Said, context: AlertContext): Outcome {
  const { senderTag } = asker.message;
  const { code, area } = check;
  const isTheirs =
    standingOf(context.state, asker.message) === "good" &&
    roomsOf(senderTag, context).includes(check.roomId);
  if (!isTheirs) {
    const lines = [title("alert-not-yours", { case: code })];
    return refuseOnly(asker, { reason: "not-permitted", lines }, { case: code });
  }
  const lines =
    heard === "rang"
      ? [title("alert-soundcheck-rang")]
      : [
          title("alert-soundcheck-silent"),
          line("alert-soundcheck-silent-room"),
          line("alert-soundcheck-silent-apps"),
          line("alert-soundcheck-silent-phone"),
        ];
  const card = { status: "Exercise", case: code, area } as const;
  return joined(noteHeard(check, senderTag, heard), answerOnly(asker, lines, card));
}
