/** What a message says to a bot: the text without what is not hers, and the command in it. */
import type { CaseCode } from "../../core/values/ids.ts";
import type { Reading } from "../command/meant.ts";
import { typedFor, type Parsed, type Typed } from "../command/parse.ts";
import { repliedAbout } from "./about.ts";
import { isBare } from "./bare.ts";
import { isCodeLike } from "./code-token.ts";
import { answerToQuestion } from "./open-question.ts";
import { readOrder } from "./order.ts";

/** A command, whether it was said as an answer, and whether it counts in a room without `!`. */
export type Heard = Readonly<{
  typed: Typed;
  parsed: Parsed | undefined;
  isAnswer: boolean;
  isBare: boolean;
}>;

/** What is said to an open question, else the command that the text is. */
export function hear(reading: Reading): Heard {
  const { bot, message, context } = reading;
  const { cases, alerts } = context.state;
  const typed = typedFor({ userId: context.network.bots[bot], bot }, message);
  const { text, hasPrefix } = typed;
  const about = repliedAbout(message, context);
  const isTold = hasPrefix || message.isDirect || about !== undefined;
  const answer = isTold ? answerToQuestion(reading, text, about) : undefined;
  if (answer !== undefined) return { typed, parsed: answer, isAnswer: true, isBare: true };
  const isKnown = (code: CaseCode): boolean => cases.has(code) || alerts.alerts.has(code);
  const said = readOrder(text, isKnown);
  if (said === undefined) return { typed, parsed: said, isAnswer: false, isBare: false };
  const needsCode = said.command.form === "case" && !isCodeLike(said.args[0] ?? "");
  const order = needsCode && about !== undefined ? withCode(said, about) : said;
  return { typed, parsed: order, isAnswer: false, isBare: isBare(reading, { text, order, about }) };
}

function withCode(order: Parsed, code: CaseCode): Parsed {
  return { ...order, rest: `${code} ${order.rest}`.trim(), args: [code, ...order.args] };
}
