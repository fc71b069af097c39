/** `help`: what this person may do here, and one command explained. */
import type { Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title, type Line } from "../../language/text.ts";
import { answerOnly, type Asked } from "../answer/answers.ts";
import { unknownWord } from "../answer/unknown-word.ts";
import { commandNamed, wordIn, type CommandSpec } from "./commands.ts";
import { overview } from "./overview.ts";

/** Answers `help` and `help WORD`. */
export function helpOutcome(bot: BotName, asked: Asked, context: NetworkContext): Outcome {
  const known = commandNamed(asked.rest);
  if (asked.rest !== "" && known === undefined) {
    return unknownWord(asked.rest, asked.message, context);
  }
  const lines =
    known === undefined ? overview(bot, asked, context) : explanation(known.command, asked);
  return answerOnly(asked, lines);
}

function explanation(command: CommandSpec, { language }: Asked): readonly Line[] {
  const word = wordIn(language, command.word);
  return [title("common-help-word", { word }), line(command.usage)];
}
