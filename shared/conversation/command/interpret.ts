/**
 * From a message to what it asks: is it meant for this bot, which command is it, may its sender use
 * it, or does it answer what she was asked? The one place where that is decided; a no is data.
 */
import type { Context } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import { isAdmitted, isNeighbor } from "../../domain/authority/authority.ts";
import { committeeAt, isKnownArea } from "../../domain/streams/committees.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { parseArea } from "../../core/values/area.ts";
import { parseCode } from "../../core/values/case-code.ts";
import { pickLanguage } from "../../language/text.ts";
import type { Asked } from "../answer/answers.ts";
import type { CommandSpec } from "./commands.ts";
import {
  codeIn,
  commandNamed,
  isCodeLike,
  parseCommand,
  typedFor,
  type Parsed,
  type Typed,
} from "./parse.ts";
import {
  ageRefusal,
  lengthRefusal,
  roleRefusal,
  strangerRefusal,
  type Refusal,
} from "./permission.ts";
import { botsIn, isNetworkRoom, isOurBot } from "./place.ts";

export type Interpretation = Readonly<
  /** Parsed, this bot's, fresh enough, and the sender may use it. */
  | { kind: "mine"; asked: Asked }
  /** Not obeyed: `answer/refusals.ts` says why. */
  | { kind: "refused"; refusal: Refusal; language: string }
  /** What the sender was asked for; how old or long it is, the conversation judges. */
  | { kind: "answer"; text: string; language: string }
  /** A direct chat without a command: the bot decides, or says that it knows no such word. */
  | { kind: "free"; text: string; language: string }
  | { kind: "poll"; answerIds: readonly string[]; language: string }
  /** Talk among people, or another bot's business. */
  | { kind: "ignored" }
>;

const IGNORED: Interpretation = { kind: "ignored" };

/** Who listens, and what the sender of the message was asked last, if that is still open. */
export type Listener = Readonly<{
  bot: BotName;
  /** True for what could answer the open question, unless it is clearly a command. */
  isAnswer?(text: string): boolean;
}>;

type Reading = Listener &
  Readonly<{
    message: Received;
    context: Context<NetworkState>;
  }>;

/** What a message asks of this bot. Pure; the role check is done when the answer is `mine`. */
export function interpret(
  listener: Listener,
  message: Received,
  context: Context<NetworkState>,
): Interpretation {
  if (isOurBot(message.sender, context)) return IGNORED;
  const reading = { ...listener, message, context };
  switch (message.body.kind) {
    case "poll-answer":
      return interpretVote(reading, message.body.answerIds);
    case "unsupported":
      return interpretUnsupported(reading);
    case "text":
      return interpretText(reading);
  }
}

/**
 * The language to answer in: the one that the person chose, else that of the word she used, else
 * the first of the committee whose room it is, else the network's.
 */
export function languageOf(
  message: Pick<Received, "roomId" | "senderTag">,
  context: Context<NetworkState>,
  wordLanguage?: string,
): string {
  const { people, committees } = context.state;
  const committee = committeeAt(committees, message.roomId);
  return (
    people.languages.get(message.senderTag) ??
    wordLanguage ??
    committee?.languages[0] ??
    context.settings.language
  );
}

/** A vote is judged by its ids alone; only the bot that made the poll knows them. */
function interpretVote(
  { bot, message, context }: Reading,
  answerIds: readonly string[],
): Interpretation {
  const language = languageOf(message, context);
  const refusal = strangerRefusal(message, context);
  if (refusal === undefined) return { kind: "poll", answerIds, language };
  return botsIn(bot, message.roomId, context)[0] === bot
    ? { kind: "refused", refusal, language }
    : IGNORED;
}

function interpretUnsupported({ bot, message, context }: Reading): Interpretation {
  if (!message.isDirect && !message.isAddressed) return IGNORED;
  const language = languageOf(message, context);
  const refusal = strangerRefusal(message, context) ?? { why: "text-only", bot };
  return { kind: "refused", refusal, language };
}

function interpretText(reading: Reading): Interpretation {
  const { message, context } = reading;
  const { bot } = reading;
  const typed = typedFor({ userId: context.network.bots[bot], bot }, message);
  const isForBots = typed.hasPrefix || message.isDirect || message.isAddressed;
  if (!isForBots) return IGNORED;
  if (isForeignGroup(reading)) {
    // Nobody is given keys in such a room, so she is answered where she alone reads.
    if (!isKnown(message, context)) return IGNORED;
    const language = languageOf(message, context);
    return { kind: "refused", refusal: { why: "foreign-group" }, language };
  }
  const parsed = parseCommand(typed.text);
  if (parsed === undefined || (message.isDirect && !isMeant(reading, typed, parsed))) {
    return interpretWithoutCommand(reading, typed);
  }
  const language = languageOf(message, context, wordLanguage(message, parsed));
  const owner = ownerOf(reading, typed.hasPrefix, parsed);
  if (owner === "somebody else here") return IGNORED;
  const refusal =
    strangerRefusal(message, context) ??
    lengthRefusal(typed.text) ??
    (owner === "nobody here" ? otherBot(reading, parsed.command) : undefined) ??
    roleRefusal(message, context, parsed.command) ??
    (parsed.command.acts ? ageRefusal(message, context) : undefined);
  if (refusal !== undefined) return { kind: "refused", refusal, language };
  const { command, rest, args } = parsed;
  return { kind: "mine", asked: { command, rest, args, language, message } };
}

function interpretWithoutCommand(reading: Reading, typed: Typed): Interpretation {
  const { bot, message, context } = reading;
  const { text } = typed;
  const language = languageOf(message, context);
  if (!message.isDirect && !message.isAddressed) {
    const isFirst = botsIn(bot, message.roomId, context)[0] === bot;
    if (!isFirst || !/^[\p{L}\p{N}]/u.test(text)) return IGNORED;
  }
  const unknown = { why: "unknown-command", typed: text } as const;
  const stranger = strangerRefusal(message, context);
  if (stranger !== undefined) return { kind: "refused", refusal: stranger, language };
  if (isAnswering(reading, typed)) {
    return isForced(reading, typed)
      ? { kind: "refused", refusal: unknown, language }
      : { kind: "answer", text, language };
  }
  const refusal =
    lengthRefusal(text) ?? (message.isDirect ? ageRefusal(message, context) : unknown);
  return refusal === undefined
    ? { kind: "free", text, language }
    : { kind: "refused", refusal, language };
}

/**
 * A group that somebody brought this bot into is no place for the network's business. A room where
 * a second bot is may be the network's own, of which the news is still on its way.
 */
function isForeignGroup({ bot, message, context }: Reading): boolean {
  if (message.isDirect || isNetworkRoom(message.roomId, context)) return false;
  return botsIn(bot, message.roomId, context).length === 1;
}

/** An account of the network's own server, or somebody who was admitted from another one. */
function isKnown({ sender, senderTag }: Received, context: Context<NetworkState>): boolean {
  return (
    isAdmitted(senderTag, context.state) ||
    isNeighbor(context.state, context.network, { userId: sender, tag: senderTag })
  );
}

/** True when this could be what the sender was asked for, in her direct chat. */
function isAnswering({ message, isAnswer }: Reading, { text }: Typed): boolean {
  return message.isDirect && isAnswer?.(text) === true;
}

/** With `!` it is a command in any case; an exclamation in Spanish may be an answer. */
function isForced(reading: Reading, typed: Typed): boolean {
  return typed.hasPrefix && !(typed.isExclamation && isAnswering(reading, typed));
}

/**
 * In a direct chat people write sentences, and some begin with a command word ("here are two
 * vans"). They count as commands when they have its form; as the answer to a question that is
 * open only when nothing else can be meant.
 */
function isMeant(reading: Reading, typed: Typed, parsed: Parsed): boolean {
  if (isForced(reading, typed)) return true;
  if (isAnswering(reading, typed)) return isClear(reading, parsed);
  const { bot } = reading;
  const { command, rest, args } = parsed;
  const [first = ""] = args;
  const isOwn = command.owners.includes(bot);
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
    case "any":
      return true;
  }
}

/** True for what is a command although any words are waited for: it names what only one can. */
function isClear(reading: Reading, { command, rest, args }: Parsed): boolean {
  const [first = ""] = args;
  switch (command.form) {
    case "nothing":
      return rest === "";
    case "word":
      if (command.word === "help") return rest === "" || commandNamed(rest) !== undefined;
      return command.word === "lang" && pickLanguage(rest) !== undefined;
    case "case":
      return isCodeLike(first) || isKnownCase(reading, first);
    case "area":
      return isKnownPlace(reading, first);
    case "user":
      return first.startsWith("@");
    case "any":
      return command.word === "status" && isKnownCase(reading, first);
  }
}

/** An area that somebody who was admitted may know of. */
function isKnownPlace({ message, context }: Reading, text: string): boolean {
  const area = parseArea(text);
  return (
    area !== undefined &&
    isAdmitted(message.senderTag, context.state) &&
    isKnownArea(context.state.committees, area)
  );
}

function isKnownCase({ context }: Reading, text: string): boolean {
  const code = codeIn(text);
  const { cases, alerts } = context.state;
  return code !== undefined && (cases.has(code) || alerts.alerts.has(code));
}

type Owner = "me" | "somebody else here" | "nobody here";

/** Who answers: of the bots in the room, or alone the one that was spoken to. */
function ownerOf({ bot, message, context }: Reading, hasPrefix: boolean, parsed: Parsed): Owner {
  const isForMe = message.isDirect || (message.isAddressed && !hasPrefix);
  const present = isForMe ? [bot] : botsIn(bot, message.roomId, context);
  const owner = ownersOf(parsed, context).find((name) => present.includes(name));
  if (owner !== undefined) return owner === bot ? "me" : "somebody else here";
  return present[0] === bot ? "nobody here" : "somebody else here";
}

/** `approve` is answered by the bot that keeps the proposal; alert answers for unknown codes. */
function ownersOf({ command, args }: Parsed, { state }: Context<NetworkState>) {
  if (command.word !== "approve") return command.owners;
  const code = parseCode(args[0] ?? "");
  const isOrganizer = code !== undefined && state.people.organizerProposals.has(code);
  return isOrganizer ? (["verify"] as const) : command.owners;
}

function otherBot({ message, context }: Reading, command: CommandSpec): Refusal {
  const [bot = "verify"] = command.owners;
  const refusal = command.who === "organizer" ? roleRefusal(message, context, command) : undefined;
  return refusal ?? { why: "other-bot", bot, word: command.word };
}

/** In a shared room the canonical words are nobody's own language. */
function wordLanguage(message: Received, parsed: Parsed): string | undefined {
  return parsed.isCanonical && !message.isDirect ? undefined : parsed.language;
}
