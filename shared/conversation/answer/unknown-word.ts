/** What somebody is told whose word is no command: which known one may be meant. */
import type { Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title, type Line } from "../../language/text.ts";
import { wordIn } from "../command/commands.ts";
import { languageOf } from "../command/spoken.ts";
import { closestWord } from "../command/suggestion.ts";
import { refuseOnly } from "./answers.ts";

/** Longest part of an unknown word that is shown again. */
const WORD_CHARACTERS_MAX = 40;

/** Says that the word is not known, and which known one is close to it. */
export function unknownWord(typed: string, message: Received, context: NetworkContext): Outcome {
  const close = closestWord(typed);
  const language = languageOf(message, context, close?.language);
  const word = typed.split(/\s/u)[0] ?? "";
  const lines: Line[] = [title("common-unknown", { word: word.slice(0, WORD_CHARACTERS_MAX) })];
  if (close !== undefined) lines.push(line("common-did-you-mean", { word: close.word }));
  lines.push(line("common-unknown-next", { help: wordIn(language, "help") }));
  return refuseOnly({ message, language }, { reason: "unknown-command", lines });
}
