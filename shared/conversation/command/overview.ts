/** What this person may do here, in few lines. */
import { BOT_NAMES, type BotName } from "../../core/protocol/entry.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title, type Line } from "../../language/text.ts";
import type { Asked } from "../answer/answers.ts";
import { COMMANDS, wordIn, type Who } from "./commands.ts";
import { holdsRole } from "./permission.ts";
import { botsIn, isManagement, isWorkRoom } from "./place.ts";

const GROUPS = ["anyone", "confirmer", "responder", "organizer"] as const satisfies readonly Who[];

type Example = "report" | "votes" | "roll-call" | "organizers" | "rooms";

/** Three finished lines tell more than a list of words. */
function exampleFor(bot: BotName, { message }: Asked, context: NetworkContext): Example {
  const { roomId, isDirect } = message;
  if (isManagement(roomId, context)) return "organizers";
  if (isDirect) return bot === "verify" ? "report" : bot === "alert" ? "roll-call" : "rooms";
  return isWorkRoom(roomId, context) ? "votes" : "roll-call";
}

/** The words that she may use in this room, by role, and where the other bots are. */
export function overview(bot: BotName, asked: Asked, context: NetworkContext): readonly Line[] {
  const { message, language } = asked;
  const present = message.isDirect ? [bot] : botsIn(bot, message.roomId, context);
  const lines: Line[] = [title("common-help-title", { bot: message.isDirect ? bot : "all" })];
  lines.push(line("common-help-examples", { for: exampleFor(bot, asked, context) }));
  for (const who of GROUPS.filter((one) => holdsRole(message, context, one))) {
    if (who === "organizer" && !isManagement(message.roomId, context)) {
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
