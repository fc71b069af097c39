/**
 * From what somebody says to the command in it: "R886 voy", "confirmo el caso R886", "ok, going in
 * 10". Knows words and codes, not people or rooms.
 */
import type { CaseCode } from "../../core/values/ids.ts";
import { foldWord, foldWords } from "../../language/words/fold.ts";
import { phrasesOf, timeIn } from "../../language/words/typed.ts";
import { COMMANDS } from "../command/commands.ts";
import { parseCommand, splitArgs, type Parsed } from "../command/parse.ts";
import { bareToken, codeIn, isCodeLike } from "./code-token.ts";

const LINKS = phrasesOf(({ said }) => said.links);
const COURTESIES = phrasesOf(({ said }) => said.courtesies);
/** Most words that a link or a courtesy has. */
const WORDS_MAX = 3;

/** Tells a code that names something from a word that happens to look like one. */
export type IsKnown = (code: CaseCode) => boolean;

/**
 * The command that a text is: with its word first, with the code first, or with a courtesy around
 * it. A code alone asks for its state.
 */
export function readOrder(text: string, isKnown: IsKnown): Parsed | undefined {
  const order = parseCommand(text) ?? codeFirst(text, isKnown) ?? afterCourtesy(text);
  if (order === undefined) return stateOf(text, isKnown);
  return order.command.form === "case" ? withoutLinks(order, isKnown) : order;
}

function codeFirst(text: string, isKnown: IsKnown): Parsed | undefined {
  const [first = "", ...others] = text.split(/\s+/u);
  if (others.length === 0 || !isCode(first, isKnown)) return undefined;
  const rest = text.slice(text.indexOf(first) + first.length).trim();
  const order = parseCommand(rest) ?? afterCourtesy(rest);
  return order?.command.form === "case"
    ? withRest(order, `${first} ${order.rest}`.trim())
    : undefined;
}

/** "Sí, voy": a yes before a command says nothing more; a no does, and stays. */
function afterCourtesy(text: string): Parsed | undefined {
  const rest = stripped(text, COURTESIES);
  if (rest === text) return undefined;
  const order = parseCommand(rest);
  return order?.command.form === "case" ? order : undefined;
}

function stateOf(text: string, isKnown: IsKnown): Parsed | undefined {
  const code = codeIn(text);
  const command = COMMANDS.find(({ word }) => word === "status");
  if (code === undefined || !isKnown(code) || command === undefined) return undefined;
  return { command, rest: text, args: [code], language: undefined, isCanonical: true };
}

/** What stands before the code, or before a time, and the code before the time. */
function withoutLinks(order: Parsed, isKnown: IsKnown): Parsed {
  const { who, word } = order.command;
  // Somebody's own words stay as they are.
  const hasWords = who === "organizer" || word === "refute" || word === "wrote";
  const said = hasWords ? order.rest : withoutCourtesyBehind(order.rest);
  const bare = stripped(said, LINKS);
  const [first = "", ...others] = bare.split(/\s+/u);
  if (isCode(first, isKnown)) {
    // A code that was meant stands as it has to be written.
    const code = codeIn(first) ?? first;
    const whole = hasWords ? order.rest : bare;
    const rest = whole.slice(whole.indexOf(first) + first.length).trim();
    return withRest(order, `${code} ${rest}`.trim());
  }
  if (hasWords) return order;
  if (timeIn(first) === undefined) return said === order.rest ? order : withRest(order, said);
  const at = others.findIndex((word) => isCode(word, isKnown));
  if (at < 0) return withRest(order, bare);
  const time = [first, ...others.slice(0, at)].join(" ");
  return withRest(order, `${codeIn(others[at] ?? "") ?? ""} ${time}`.trim());
}

function isCode(word: string, isKnown: IsKnown): boolean {
  const code = codeIn(word);
  return isCodeLike(bareToken(word)) || (code !== undefined && isKnown(code));
}

/** The text without as many of these as it begins with; something of it always stays. */
export function stripped(text: string, phrases: ReadonlySet<string>): string {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  for (let count = Math.min(WORDS_MAX, words.length - 1); count > 0; count -= 1) {
    if (!phrases.has(foldWords(words.slice(0, count).join(" ")))) continue;
    return stripped(words.slice(count).join(" "), phrases);
  }
  return text;
}

/** Thanks behind a command are no part of it, nor is a sign. */
function withoutCourtesyBehind(text: string): string {
  const words = text.split(/\s+/u);
  for (let count = Math.min(WORDS_MAX, words.length); count > 0; count -= 1) {
    const last = words.slice(-count);
    const isSign = count === 1 && foldWord(last[0] ?? "") === "";
    if (text === "" || (!isSign && !COURTESIES.has(foldWords(last.join(" "))))) continue;
    return withoutCourtesyBehind(words.slice(0, -count).join(" "));
  }
  return text;
}

function withRest(order: Parsed, rest: string): Parsed {
  return { ...order, rest, args: splitArgs(rest) };
}
