/** What is being asked where a message was written, and what a yes or a no to it says. */
import { isAdmitted } from "../../domain/authority/authority.ts";
import { roomAt, sameRooms } from "../../domain/network-rooms.ts";
import type { CommandWord } from "../../language/languages/language.ts";
import { COMMANDS } from "../command/commands.ts";
import type { Reading } from "../command/meant.ts";
import { parseCommand, type Parsed } from "../command/parse.ts";
import { repliedSame } from "./about.ts";
import { yesOrNo, type Answer } from "./yes-no.ts";

type Code = NonNullable<ReturnType<typeof repliedSame>>;
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
  about: Code | undefined,
): Parsed | undefined {
  const other = repliedSame(reading.message, reading.context);
  if (about !== undefined && other !== undefined) return sameOf(text, [about, other]);
  const question = questionFor(reading, about);
  const answer = question && yesOrNo(text, question === "vote");
  if (question === undefined || answer === undefined) return undefined;
  const word = COMMAND_FOR[question][answer];
  const command = COMMANDS.find((one) => one.word === word);
  if (command === undefined) return undefined;
  const args = about === undefined ? [] : [about];
  return { command, rest: args.join(""), args, language: undefined, isCanonical: true };
}

/** A yes, or the word for it: both are one. What else is said is no answer to that. */
function sameOf(text: string, codes: readonly Code[]): Parsed | undefined {
  const order = parseCommand(text);
  const isWord = order?.command.word === "same" && order.rest === "";
  const command = COMMANDS.find(({ word }) => word === "same");
  if (command === undefined || !(isWord || yesOrNo(text, false) === "yes")) return undefined;
  return { command, rest: codes.join(" "), args: codes, language: undefined, isCanonical: true };
}

/** What is open in this place, or what a message asked that she replies to. */
export function questionFor(
  { bot, message, context }: Reading,
  about?: Code,
): Question | undefined {
  const { roomId, isDirect, senderTag } = message;
  const { cases, alerts } = context.state;
  const place = roomAt(context.state, context.network, roomId);
  const isConfirmers = place?.kind === "confirmers";
  const isCommittee = place?.kind === "committee";
  if (about !== undefined) {
    const isVote = isConfirmers || (isDirect && bot === "verify");
    if (isVote && cases.has(about)) return "vote";
    return (isCommittee || (isDirect && bot === "alert")) && alerts.alerts.has(about)
      ? "roll-call"
      : undefined;
  }
  const open = [...alerts.alerts.live.values()];
  // Also what was told in a room that gave way to this one, or is about to.
  const same = [roomId, ...(isConfirmers || isCommittee ? sameRooms(context.state, place) : [])];
  if (isConfirmers) {
    const isAsked = [...cases.live.values()].some(({ askedRooms }) =>
      askedRooms.some((one) => same.includes(one)),
    );
    return isAsked ? "vote" : undefined;
  }
  const isTold =
    isCommittee && open.some(({ reach }) => reach.some((one) => same.includes(one.roomId)));
  const isChat = isDirect && bot === "alert" && isAdmitted(senderTag, context.state);
  return isTold || (isChat && open.length > 0) ? "roll-call" : undefined;
}
