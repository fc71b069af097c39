/** The language that somebody asks for: by its name alone, or by the command. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { parseCommand } from "../../../../shared/conversation/command/parse.ts";
import { isCodeLike } from "../../../../shared/conversation/said/code-token.ts";
import { languageNamed, languageOf } from "../../../../shared/language/reading/languages-read.ts";
import { pickLanguage } from "../../../../shared/language/text.ts";

/** The language that the whole text wishes for. */
export function wishedLanguage(text: string): string | undefined {
  const parsed = parseCommand(text);
  if (parsed?.command.word === "lang") return pickLanguage(parsed.rest);
  return languageNamed(text);
}

/** The wish as the command for it, which every step understands. */
export function asCommand(message: Received, language: string): Received {
  return { ...message, body: { kind: "text", text: `!lang ${language}` } };
}

/** The language of the words; undefined for what everybody uses: an English command, a code. */
export function languageIn(text: string): string | undefined {
  const command = parseCommand(text);
  if (command?.rest === "" && command.isCanonical) return undefined;
  if (command?.language !== undefined && !command.isCanonical) return command.language;
  return isCodeLike(text.trim()) ? undefined : languageOf(text.slice(0, 2_000));
}
