/** The language that somebody asks for: by its name alone, or by the command. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { parseCommand } from "../../../../shared/conversation/command/parse.ts";
import { bareToken, isCodeLike } from "../../../../shared/conversation/said/code-token.ts";
import { languageNamed, languageOf } from "../../../../shared/language/reading/languages-read.ts";
import { placesIn } from "../../../../shared/language/reading/places.ts";
import { isWithin, tokensOf } from "../../../../shared/language/reading/tokens.ts";
import { pickLanguage } from "../../../../shared/language/text.ts";
import { aroundOf } from "../sending/around.ts";

/** More of a text tells no more of its language. */
const CHARACTERS_MAX = 2_000;

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

/**
 * The language of the words; undefined for what everybody uses: an English command, a code, the
 * name of a place ("en Lake Street" is Spanish).
 */
export function languageIn(text: string, ...here: Parameters<typeof aroundOf>): string | undefined {
  const command = parseCommand(text);
  if (command?.rest === "" && command.isCanonical) return undefined;
  if (command?.language !== undefined && !command.isCanonical) return command.language;
  const tokens = tokensOf(withoutCodes(text.slice(0, CHARACTERS_MAX)));
  const { spans } = placesIn(tokens, aroundOf(...here).places);
  const words = tokens.filter((_, at) => !isWithin(spans, at)).map(({ word }) => word);
  return languageOf(words.join(" "));
}

/** A code is in no language, though some of its letters alone are words: the "q" of `F8Q9`. */
function withoutCodes(text: string): string {
  const words = text.split(/\s+/u);
  return words.filter((word) => !isCodeLike(bareToken(word))).join(" ");
}
