/** "cancel please", "back", "help me": control words, said politely. */
import { parseCommand } from "../../../../shared/conversation/command/parse.ts";

export type ControlWord = "cancel" | "back" | "help";

/** Longer texts that begin so are sentences. */
const POLITE_WORDS_MAX = 2;

/** The control word that the whole text comes to; undefined for everything else. */
export function controlIn(text: string): ControlWord | undefined {
  const parsed = parseCommand(text);
  const word = parsed?.command.word;
  if (parsed === undefined || (word !== "cancel" && word !== "back" && word !== "help")) {
    return undefined;
  }
  const more = parsed.rest === "" ? 0 : parsed.rest.split(/\s+/u).length;
  return more <= POLITE_WORDS_MAX ? word : undefined;
}

/** What stands behind `report` when a new one is begun; undefined when none is. */
export function reportedAnew(text: string): string | undefined {
  const parsed = parseCommand(text);
  return parsed?.command.word === "report" ? parsed.rest : undefined;
}
