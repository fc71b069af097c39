/** What a message says to a bot: the text without what is not hers, and the command in it. */
import type { CaseCode } from "../../core/values/ids.ts";
import type { Reading } from "../command/meant.ts";
import { typedFor, type Parsed, type Typed } from "../command/parse.ts";
import { repliedAbout } from "./about.ts";
import { isBare } from "./bare.ts";
import { bareToken, codeIn, isCodeLike, openCodes } from "./code-token.ts";
import { orderIn } from "../command/known.ts";
import { answerToQuestion } from "./open-question.ts";

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
  const typed = typedFor({ userId: context.network.bots[bot], bot }, message);
  const { text, hasPrefix } = typed;
  const about = repliedAbout(message, context);
  const isTold = hasPrefix || message.isDirect || about !== undefined;
  const answer = isTold ? answerToQuestion(reading, text, about) : undefined;
  if (answer !== undefined) return { typed, parsed: answer, isAnswer: true, isBare: true };
  const said = orderIn(text, reading);
  if (said === undefined) {
    const named = answerWithCode(reading, text);
    return { typed, parsed: named, isAnswer: named !== undefined, isBare: named !== undefined };
  }
  const needsCode = said.command.form === "case" && !isCodeLike(said.args[0] ?? "");
  const order = needsCode && about !== undefined ? withCode(said, about) : said;
  return { typed, parsed: order, isAnswer: false, isBare: isBare(reading, { text, order, about }) };
}

/** A yes or a no with the code of what is asked beside it: "no K7Q4". */
function answerWithCode(reading: Reading, text: string): Parsed | undefined {
  const words = text.split(/\s+/u);
  const open = openCodes(reading.context.state);
  for (const at of [0, words.length - 1]) {
    const word = words[at] ?? "";
    const code = codeIn(word);
    if (code === undefined || !(isCodeLike(bareToken(word)) || open.includes(code))) continue;
    return answerToQuestion(reading, words.toSpliced(at, 1).join(" "), code);
  }
  return undefined;
}

function withCode(order: Parsed, code: CaseCode): Parsed {
  return { ...order, rest: `${code} ${order.rest}`.trim(), args: [code, ...order.args] };
}
