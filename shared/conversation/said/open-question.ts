/** What is being asked where a message was written, and what a yes or a no to it says. */
import type { CaseCode } from "../../core/values/ids.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import { committeeAt } from "../../domain/streams/committees.ts";
import type { CommandWord } from "../../language/languages/language.ts";
import { COMMANDS } from "../command/commands.ts";
import type { Reading } from "../command/meant.ts";
import type { Parsed } from "../command/parse.ts";
import { yesOrNo, type Answer } from "./yes-no.ts";

/** Is it true, as confirmers are asked; can you go, as committees are. */
type Question = "vote" | "roll-call";

const COMMAND_FOR = {
  vote: { yes: "confirm", no: "refute" },
  "roll-call": { yes: "going", no: "cant" },
} as const satisfies Readonly<Record<Question, Readonly<Record<Answer, CommandWord>>>>;

/**
 * What the sender says with nothing but a yes or a no to what is asked there, as a command; `about`
 * is what she replies to. Undefined when nothing is asked, and for everything else.
 */
export function answerToQuestion(
  reading: Reading,
  text: string,
  about: CaseCode | undefined,
): Parsed | undefined {
  const question = questionFor(reading, about);
  const answer = question && yesOrNo(text, question === "vote");
  if (question === undefined || answer === undefined) return undefined;
  const word = COMMAND_FOR[question][answer];
  const command = COMMANDS.find((one) => one.word === word);
  if (command === undefined) return undefined;
  const args = about === undefined ? [] : [about];
  return { command, rest: args.join(""), args, language: undefined, isCanonical: true };
}

/** What is open in this place, or what a message asked that she replies to. */
export function questionFor(
  { bot, message, context }: Reading,
  about?: CaseCode,
): Question | undefined {
  const { roomId, isDirect, senderTag } = message;
  const { cases, alerts, committees, people } = context.state;
  const isConfirmers = [...people.confirmerRooms.values()].includes(roomId);
  const isCommittee = committeeAt(committees, roomId) !== undefined;
  if (about !== undefined) {
    const isVote = isConfirmers || (isDirect && bot === "verify");
    if (isVote && cases.has(about)) return "vote";
    return (isCommittee || (isDirect && bot === "alert")) && alerts.alerts.has(about)
      ? "roll-call"
      : undefined;
  }
  const open = [...alerts.alerts.live.values()];
  if (isConfirmers) {
    const isAsked = [...cases.live.values()].some(({ askedRooms }) => askedRooms.includes(roomId));
    return isAsked ? "vote" : undefined;
  }
  const isTold =
    isCommittee && open.some(({ reach }) => reach.some((one) => one.roomId === roomId));
  const isChat = isDirect && bot === "alert" && isAdmitted(senderTag, context.state);
  return isTold || (isChat && open.length > 0) ? "roll-call" : undefined;
}
