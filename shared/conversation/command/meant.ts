/**
 * Sentences and commands in a direct chat: what is meant as one, and what may be the answer to a
 * question that is open.
 */
import type { BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import { isAskedBlindly, isKnownCase, isKnownPlace } from "./known.ts";
import { pickLanguage } from "../../language/text.ts";
import { commandNamed } from "./commands.ts";
import { isCodeLike } from "../said/code-token.ts";
import { holdsRole } from "./permission.ts";
import type { Parsed, Typed } from "./parse.ts";

/** Who listens, and what the sender of the message was asked last, if that is still open. */
export type Listener = Readonly<{
  bot: BotName;
  /** True for what could answer the open question, unless it is clearly a command. */
  isAnswer?(text: string): boolean;
  /** True for a sentence, whatever command it begins with: a plea, a question. */
  isSentence?(text: string): boolean;
}>;

/** A message as one bot hears it. */
export type Reading = Listener &
  Readonly<{
    message: Received;
    context: Parameters<typeof holdsRole>[1];
  }>;

/** True when this could be what the sender was asked for, in her direct chat. */
export function isAnswering({ message, isAnswer }: Reading, { text }: Typed): boolean {
  return message.isDirect && isAnswer?.(text) === true;
}

/** With `!` it is a command in any case; an exclamation in Spanish may be an answer. */
export function isForced(reading: Reading, typed: Typed): boolean {
  return typed.hasPrefix && !(typed.isExclamation && isAnswering(reading, typed));
}

/**
 * In a direct chat people write sentences, and some begin with a command word ("here are two
 * vans"). They count as commands when they have its form; as the answer to a question that is
 * open only when nothing else can be meant.
 */
export function isMeant(reading: Reading, typed: Typed, parsed: Parsed): boolean {
  if (isForced(reading, typed)) return true;
  if (isAnswering(reading, typed)) return isClear(reading, parsed);
  const { bot } = reading;
  const { command, rest, args } = parsed;
  const [first = ""] = args;
  const isOwn = command.owners.includes(bot);
  if (rest !== "" && isSaidRather(reading, typed, parsed)) return false;
  switch (command.form) {
    case "nothing":
      return rest === "";
    case "word": {
      const isHelp = command.word === "help";
      return rest === "" || (isHelp ? commandNamed(rest) !== undefined : args.length === 1);
    }
    case "case":
      return rest === "" || isOwn || isCodeLike(first);
    case "area":
      return rest === "" || isOwn || isKnownPlace(reading, first);
    case "user":
      return rest === "" || first.startsWith("@");
    case "person":
      return rest === "" || isOwn || first.startsWith("@") || isCodeLike(first);
    case "any":
      return true;
  }
}

/**
 * What begins with a command and goes on is somebody's own words when it is a sentence, or when the
 * command is not hers to give and nothing that only it can name is named.
 */
function isSaidRather(reading: Reading, { text }: Typed, parsed: Parsed): boolean {
  const { message, context, isSentence } = reading;
  // Where nobody listens for sentences a command is one.
  if (isSentence === undefined || isClear(reading, parsed)) return false;
  return isSentence(text) || !holdsRole(message, context, parsed.command.who);
}

/** True for what is a command although any words are waited for: it names what only one can. */
function isClear(reading: Reading, { command, rest, args }: Parsed): boolean {
  const [first = ""] = args;
  switch (command.form) {
    case "nothing":
      return rest === "";
    case "word":
      if (command.word === "help") return rest === "" || commandNamed(rest) !== undefined;
      if (command.word === "lang") return pickLanguage(rest) !== undefined;
      return args.length === 1 && isCodeLike(first);
    case "case":
      return isCodeLike(first) || isKnownCase(reading, first);
    case "area":
      return isKnownPlace(reading, first);
    case "user":
      return first.startsWith("@");
    case "person":
      return first.startsWith("@") || isCodeLike(first);
    case "any":
      return (
        command.word === "status" && (isKnownCase(reading, first) || isAskedBlindly(reading, first))
      );
  }
}
