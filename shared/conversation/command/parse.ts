/** From typed text to a command word and what follows it. Knows words, not people or rooms. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import { parseUserId, type UserId } from "../../core/values/ids.ts";
import { withPeopleNamed } from "../../core/values/person-link.ts";
import { foldWord, foldWords, visible } from "../../language/words/fold.ts";
import { isCodeLike } from "../said/code-token.ts";
import { COMMAND_WORDS_MAX, KNOWN_WORDS, type CommandSpec } from "./commands.ts";

export type Parsed = Readonly<{
  command: CommandSpec;
  rest: string;
  args: readonly string[];
  /** The one language that has this word, if it is only one. */
  language: string | undefined;
  /** The canonical word is English, and yet used by everybody: it tells little. */
  isCanonical: boolean;
}>;

/**
 * Typed text, cleaned; `hasPrefix` tells that it began with `!`, or with the `¡` that a phone may
 * have made of it: then it can be an exclamation, too.
 */
export type Typed = Readonly<{ text: string; hasPrefix: boolean; isExclamation: boolean }>;

/** How many words before a name may stand in a mention, such as "Aviso verify:". */
const MENTION_WORDS_MAX = 4;

/** Quoted lines at the beginning, and the blank ones among them. */
const QUOTATION = /^\s*[>＞][^\n]*(?:\n\s*(?:[>＞][^\n]*)?)*/u;
/** How clients write an edit for those that know none. */
const EDITED = /^\*\s/u;

/**
 * Takes what is quoted and the `!` off, and a link to a person for her user id; of an edit nothing
 * is left. `/start` and `/help` of people who come from other messengers are taken for `help`.
 */
export function clean(text: string): Typed {
  const own = withPeopleNamed(visible(text).replace(QUOTATION, "").trim());
  const seen = EDITED.test(own) ? "" : own;
  const bare = seen.replace(/^[!！¡]\s*(?=[\p{L}\p{N}\p{Extended_Pictographic}#(?])/u, "");
  const slashed = bare.replace(/^\/(?=\p{L})/u, "");
  const isStart = slashed !== bare && /^start\b/iu.test(slashed);
  const hasPrefix = bare !== seen;
  const isExclamation = hasPrefix && seen.startsWith("¡");
  return { text: isStart ? "help" : slashed, hasPrefix, isExclamation };
}

/** Who is spoken to: the bot's account and its name among bots. */
export type Spoken = Readonly<{ userId: UserId; bot: BotName }>;

/**
 * What somebody typed for this bot: without what cannot be seen, what is quoted, the mention of the
 * bot and the `!`. The one place where a text is washed; nothing for what is no text.
 */
export function typedFor(
  { userId, bot }: Spoken,
  { body, isAddressed }: Pick<Received, "body" | "isAddressed">,
): Typed {
  const typed = clean(body.kind === "text" ? body.text : "");
  if (typed.hasPrefix || body.kind !== "text") return typed;
  const localpart = userId.slice(1, userId.indexOf(":"));
  const names = [userId, ...(body.calledAs === undefined ? [] : [body.calledAs]), localpart];
  const spoken = isAddressed ? withoutLeadingMention(typed.text, names) : typed.text;
  if (spoken !== typed.text) return clean(spoken);
  if (parseCommand(typed.text) !== undefined) return typed;
  const named = withoutMention(typed.text, [userId, localpart, bot]);
  return named === typed.text ? typed : { ...clean(named), hasPrefix: false };
}

/** The text without the one of these names that it begins with, and the sign that follows it. */
function withoutLeadingMention(text: string, names: readonly string[]): string {
  for (const name of names.flatMap((plain) => [plain, `@${plain}`])) {
    if (name === "" || !text.toLowerCase().startsWith(name.toLowerCase())) continue;
    const rest = text.slice(name.length);
    // "alerta" does not begin with a mention of "alert".
    if (rest === "" || /^[\s:,]/u.test(rest)) return rest.replace(/^\s*[:,]?\s*/u, "");
  }
  return text;
}

/** The text after a mention of somebody with one of these names, or as it was. */
export function withoutMention(text: string, names: readonly string[]): string {
  const folded = new Set(names.map((name) => foldWord(name)));
  const words = [...text.matchAll(/\S+/gu)].slice(0, MENTION_WORDS_MAX);
  const mention = words.find(([word]) => folded.has(foldWord(word)));
  return mention === undefined ? text : text.slice(mention.index + mention[0].length).trim();
}

/** The longest command word that the text begins with, in any language. */
export function parseCommand(text: string): Parsed | undefined {
  const words = [...text.matchAll(/\S+/gu)].slice(0, COMMAND_WORDS_MAX);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) return undefined;
    const end = last.index + last[0].length;
    const word = foldWords(text.slice(0, end));
    const known = KNOWN_WORDS.get(word);
    if (known === undefined) continue;
    const rest = text.slice(end).trim();
    const isCanonical = word === known.command.word;
    return { ...known, rest, args: splitArgs(rest), isCanonical };
  }
  return undefined;
}

/**
 * Splits at spaces; what stands in quotation marks of any style stays together. A dash that a
 * phone made of `--` becomes two again, and the full stop of a sentence is no part of its last
 * word.
 */
export function splitArgs(text: string): readonly string[] {
  const quoted = /["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]|(\S+)/gu;
  return [...text.matchAll(quoted)]
    .map(([, inside, outside = ""]) => inside?.trim() ?? plainArg(outside))
    .filter((arg) => arg !== "");
}

function plainArg(text: string): string {
  const dashed = text.replace(/^[—–](?=\p{L})/u, "--");
  const stopped = dashed.replace(/[.;:!?]+$/u, "");
  const bare = stopped.replace(/,+$/u, "");
  return isCodeLike(bare) || parseUserId(bare) !== undefined ? bare : stopped;
}
