/**
 * From a message to what it asks: is it meant for this bot, which command is it, and may its
 * sender use it? Refusals that need no bot's own knowledge are made here.
 */
import { NOTHING, type Context, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import { isAdmitted, isNeighbor } from "../../domain/authority/authority.ts";
import { committeeAt, isKnownArea } from "../../domain/streams/committees.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { parseArea } from "../../core/values/area.ts";
import { parseCode } from "../../core/values/case-code.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { compose, line, title, type Line } from "../../language/text.ts";
import { wordIn, type CommandSpec } from "./commands.ts";
import {
  clean,
  commandNamed,
  isCodeLike,
  parseCommand,
  withoutMention,
  type Parsed,
} from "./parse.ts";
import { ageRefusal, lengthRefusal, no, roleRefusal, strangerRefusal } from "./permission.ts";
import { botsIn, isNetworkRoom, isOurBot } from "./place.ts";
import { closestWord } from "./suggestion.ts";

export type Asked = Readonly<{
  command: CommandSpec;
  /** What follows the word, trimmed, in its original case. */
  rest: string;
  /** The same, split at spaces; "what is quoted" stays together. */
  args: readonly string[];
  language: string;
  message: Received;
}>;

export type Interpretation = Readonly<
  /** Parsed, this bot's, fresh enough, and the sender may use it. */
  | { kind: "mine"; asked: Asked }
  /** A refusal, or a pointer to another bot, has been prepared. */
  | { kind: "answered"; outcome: Outcome }
  /** A direct chat without a command: the bot decides, or uses `unknownWord`. */
  | { kind: "free"; text: string; language: string }
  | { kind: "poll"; answerIds: readonly string[]; language: string }
  /** Talk among people, or another bot's business. */
  | { kind: "ignored" }
>;

const IGNORED: Interpretation = { kind: "ignored" };

type Reading = Readonly<{
  bot: BotName;
  message: Received;
  context: Context<NetworkState>;
}>;

/** What a message asks of `bot`. Pure; the role check is done when the answer is `mine`. */
export function interpret(
  bot: BotName,
  message: Received,
  context: Context<NetworkState>,
): Interpretation {
  if (isOurBot(message.sender, context)) return IGNORED;
  const reading = { bot, message, context };
  switch (message.body.kind) {
    case "poll-answer":
      return interpretVote(reading, message.body.answerIds);
    case "unsupported":
      return interpretUnsupported(reading);
    case "text":
      return interpretText(reading, message.body.text);
  }
}

/** Says that the word is not known, and which known one is close to it. */
export function unknownWord(
  bot: BotName,
  message: Received,
  context: Context<NetworkState>,
): Outcome {
  const typed = message.body.kind === "text" ? addressed(bot, message, context).text : "";
  const close = closestWord(typed);
  const language = languageOf(message, context, close?.language);
  const word = typed.split(/\s/u)[0] ?? "";
  const lines: Line[] = [title("common-unknown", { word: word.slice(0, 40) })];
  if (close !== undefined) lines.push(line("common-did-you-mean", { word: close.word }));
  lines.push(line("common-unknown-next", { help: wordIn(language, "help") }));
  return no(message, language, "unknown-command", lines);
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
  const refused = strangerRefusal(message, context, language);
  if (refused === undefined) return { kind: "poll", answerIds, language };
  return botsIn(bot, message.roomId, context)[0] === bot
    ? { kind: "answered", outcome: refused }
    : IGNORED;
}

function interpretUnsupported({ bot, message, context }: Reading): Interpretation {
  if (!message.isDirect && !message.isAddressed) return IGNORED;
  const language = languageOf(message, context);
  const refused = strangerRefusal(message, context, language);
  const lines = [
    title("common-text-only"),
    line(bot === "verify" ? "common-text-only-report" : "common-text-only-next"),
  ];
  return { kind: "answered", outcome: refused ?? no(message, language, "malformed", lines) };
}

function interpretText(reading: Reading, text: string): Interpretation {
  const { bot, message, context } = reading;
  const typed = addressed(bot, message, context);
  const isForBots = typed.hasPrefix || message.isDirect || message.isAddressed;
  if (!isForBots) return IGNORED;
  const elsewhere = groupRefusal(reading);
  if (elsewhere !== undefined) return { kind: "answered", outcome: elsewhere };
  const parsed = parseCommand(typed.text);
  if (parsed === undefined || (message.isDirect && !isMeant(reading, typed, parsed))) {
    return interpretWithoutCommand(reading, typed);
  }
  const language = languageOf(message, context, wordLanguage(message, parsed));
  const owner = ownerOf(reading, typed.hasPrefix, parsed);
  if (owner === "somebody else here") return IGNORED;
  const outcome =
    strangerRefusal(message, context, language) ??
    lengthRefusal(message, text, language) ??
    (owner === "nobody here" ? otherBot(reading, parsed.command, language) : undefined) ??
    roleRefusal(message, context, { command: parsed.command, language }) ??
    (parsed.command.acts ? ageRefusal(message, context, language) : undefined);
  if (outcome !== undefined) return { kind: "answered", outcome };
  const { command, rest, args } = parsed;
  return { kind: "mine", asked: { command, rest, args, language, message } };
}

function interpretWithoutCommand(reading: Reading, typed: { text: string }): Interpretation {
  const { bot, message, context } = reading;
  const language = languageOf(message, context);
  if (!message.isDirect && !message.isAddressed) {
    const isFirst = botsIn(bot, message.roomId, context)[0] === bot;
    if (!isFirst || !/^[\p{L}\p{N}]/u.test(typed.text)) return IGNORED;
  }
  const refused =
    strangerRefusal(message, context, language) ?? lengthRefusal(message, typed.text, language);
  if (refused !== undefined) return { kind: "answered", outcome: refused };
  if (!message.isDirect) return { kind: "answered", outcome: unknownWord(bot, message, context) };
  const aged = ageRefusal(message, context, language);
  return aged === undefined
    ? { kind: "free", text: typed.text, language }
    : { kind: "answered", outcome: aged };
}

/**
 * A group that somebody brought this bot into is no place for the network's business. A room where
 * a second bot is may be the network's own, of which the news is still on its way.
 */
function groupRefusal({ bot, message, context }: Reading): Outcome | undefined {
  if (message.isDirect || isNetworkRoom(message.roomId, context)) return undefined;
  if (botsIn(bot, message.roomId, context).length > 1) return undefined;
  const language = languageOf(message, context);
  // Nobody is given keys in such a room, so she is answered where she alone reads.
  if (!isKnown(message, context)) return NOTHING;
  const lines = [title("common-foreign-group"), line("common-foreign-group-next")];
  const card = { kind: "refusal", reason: "not-permitted", language } as const;
  const content = notice(compose(language, lines), card);
  return {
    facts: [],
    effects: [{ do: "tell", userId: message.sender, type: MESSAGE_TYPE, content }],
  };
}

/** An account of the network's own server, or somebody who was admitted from another one. */
function isKnown({ sender, senderTag }: Received, context: Context<NetworkState>): boolean {
  return (
    isAdmitted(senderTag, context.state) ||
    isNeighbor(context.state, context.network, { userId: sender, tag: senderTag })
  );
}

/** The text that is left when prefix, mention and quoted reply are taken off. */
function addressed(
  bot: BotName,
  message: Received,
  context: Context<NetworkState>,
): Readonly<{ text: string; hasPrefix: boolean }> {
  const typed = clean(message.body.kind === "text" ? message.body.text : "");
  if (typed.hasPrefix || parseCommand(typed.text) !== undefined) return typed;
  const userId = context.network.bots[bot];
  const localpart = userId.slice(1, userId.indexOf(":"));
  const spoken = withoutMention(typed.text, [userId, localpart, bot]);
  return spoken === typed.text ? typed : { ...clean(spoken), hasPrefix: typed.hasPrefix };
}

/**
 * In a direct chat people write sentences, and some begin with a command word ("here are two
 * vans"). They count as commands when they have its form; during a guided conversation only when
 * nothing else can be meant.
 */
function isMeant(
  { bot, message, context }: Reading,
  typed: Readonly<{ hasPrefix: boolean }>,
  { command, rest, args }: Parsed,
): boolean {
  if (typed.hasPrefix) return true;
  const [first = ""] = args;
  const isOwn = command.owners.includes(bot);
  const isAnswering = context.state.people.drafts.get(message.senderTag)?.roomId === message.roomId;
  switch (command.form) {
    case "nothing":
      return rest === "";
    case "word": {
      const isHelp = command.word === "help";
      return rest === "" || (isHelp ? commandNamed(rest) !== undefined : args.length === 1);
    }
    case "case":
      return isCodeLike(first) || (!isAnswering && (rest === "" || isOwn));
    case "area": {
      const area = parseArea(first);
      const mayKnow = isAdmitted(message.senderTag, context.state);
      if (mayKnow && area !== undefined && isKnownArea(context.state.committees, area)) return true;
      return !isAnswering && (rest === "" || isOwn);
    }
    case "user":
      return first.startsWith("@") || (!isAnswering && rest === "");
    case "any":
      return true;
  }
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

function otherBot(reading: Reading, command: CommandSpec, language: string): Outcome {
  const { message, context } = reading;
  const [name = "verify"] = command.owners;
  const word = wordIn(language, command.word);
  const user = context.network.bots[name];
  if (command.who === "organizer") {
    const refused = roleRefusal(message, context, { command, language });
    if (refused !== undefined) return refused;
  }
  const lines = [
    title("common-other-bot", { word }),
    line("common-other-bot-next", { user, word }),
  ];
  return no(message, language, "other-bot", lines);
}

/** In a shared room the canonical words are nobody's own language. */
function wordLanguage(message: Received, parsed: Parsed): string | undefined {
  return parsed.isCanonical && !message.isDirect ? undefined : parsed.language;
}
