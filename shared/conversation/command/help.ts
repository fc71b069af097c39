/** `help`: what this person may do here, in few lines, and one command explained. */
import { only, type Context, type Outcome } from "../../core/bot.ts";
import { BOT_NAMES, type BotName } from "../../core/protocol/entry.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { line, title, type Line } from "../../language/text.ts";
import { COMMANDS, wordIn, type CommandSpec, type Who } from "./commands.ts";
import { commandNamed } from "./parse.ts";
import { holdsRole } from "./permission.ts";
import { botsIn } from "./place.ts";
import { unknownWord } from "../answer/refusals.ts";
import { answer, type Asked } from "../answer/answers.ts";

const GROUPS = ["anyone", "confirmer", "responder", "organizer"] as const satisfies readonly Who[];

/** Answers `help` and `help WORD`. */
export function helpOutcome(bot: BotName, asked: Asked, context: Context<NetworkState>): Outcome {
  const known = commandNamed(asked.rest);
  if (asked.rest !== "" && known === undefined) {
    return unknownWord(asked.rest, asked.message, context);
  }
  const lines =
    known === undefined ? overview(bot, asked, context) : explanation(known.command, asked);
  return only(answer(asked, lines));
}

function explanation(command: CommandSpec, { language }: Asked): readonly Line[] {
  const word = wordIn(language, command.word);
  return [title("common-help-word", { word }), line(command.usage)];
}

function overview(bot: BotName, asked: Asked, context: Context<NetworkState>): readonly Line[] {
  const { message, language } = asked;
  const present = message.isDirect ? [bot] : botsIn(bot, message.roomId, context);
  const lines: Line[] = [title("common-help-title", { bot: message.isDirect ? bot : "all" })];
  for (const who of GROUPS.filter((one) => holdsRole(message, context, one))) {
    if (who === "organizer" && message.roomId !== context.network.managementRoom) {
      lines.push(line("common-help-management"));
      continue;
    }
    const words = COMMANDS.filter(
      (command) => command.who === who && command.owners.some((name) => present.includes(name)),
    ).map((command) => wordIn(language, command.word));
    if (words.length > 0) lines.push(line("common-help-group", { who, words: words.join(" · ") }));
  }
  const absent = BOT_NAMES.filter((name) => name !== "rooms" && !present.includes(name));
  for (const name of absent) {
    lines.push(line("common-help-elsewhere", { bot: name, user: context.network.bots[name] }));
  }
  const place = message.isDirect ? "direct" : "room";
  lines.push(line("common-help-more", { place, help: wordIn(language, "help") }));
  return lines;
}
