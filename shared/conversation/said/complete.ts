/** What belongs to each command: nothing else may stand behind its word where people talk. */
import type { NetworkContext } from "../../domain/network-state.ts";
import { areaNamed } from "../../domain/streams/committees.ts";
import { foldText } from "../../language/words/fold.ts";
import { codeOf, tableOf, wordsOf } from "../../language/words/typed.ts";
import { commandNamed } from "../command/commands.ts";
import type { Parsed } from "../command/parse.ts";
import { isCodeLike } from "./code-token.ts";
import { minutesSaid } from "./minutes.ts";

const HOW_WORDS = wordsOf(({ votes }) => [...votes.onsite.alone, ...votes.remote.alone]);
const SEVERITIES = tableOf(({ severities }) => severities);

type Word = Parsed["command"]["word"];

/** Answers to "can you go?", and what follows. */
export const ROLL_CALL = new Set<Word>(["going", "cant", "here", "home"]);
/** Answers to "is it true?". */
export const VOTES = new Set<Word>(["confirm", "refute", "unsure", "withdraw"]);
/** Of what was proposed last where they are said alone. */
export const MERGING = new Set<Word>(["same", "apart"]);
/** In a room where people talk they say something else. */
const NEVER_BARE = new Set<Word>(["cancel", "back", "lang", "report"]);

/** True when all that stands behind the word belongs to it. */
export function isComplete(order: Parsed, { state, settings }: NetworkContext): boolean {
  const { command, rest, args } = order;
  const [first = "", second = ""] = args;
  if (NEVER_BARE.has(command.word)) return false;
  const isPlace = areaNamed(state.committees, first) !== undefined;
  switch (command.form) {
    case "nothing":
      return rest === "";
    case "word":
      if (command.word === "help") return rest === "" || commandNamed(rest) !== undefined;
      return isCodeLike(first) && args.length === 1;
    case "case":
      return isCaseOrder(order, settings.language);
    case "area":
      return isPlace && (command.word === "who" || codeOf(second, SEVERITIES) !== undefined);
    case "user":
      return first.startsWith("@");
    case "person":
      return first.startsWith("@") || isCodeLike(first);
    case "any":
      if (command.word === "status") return rest === "" || isCodeLike(first) || isPlace;
      return command.word.includes(" ") && rest !== "";
  }
}

function isCaseOrder({ command, rest, args }: Parsed, language: string): boolean {
  const [first = "", ...others] = args;
  const hasCode = isCodeLike(first);
  const behind = hasCode ? others.join(" ") : rest;
  if (ROLL_CALL.has(command.word)) {
    const isTime = minutesSaid(behind, language)?.isWhole === true;
    return behind === "" || (command.word === "going" && isTime);
  }
  if (MERGING.has(command.word)) return hasCode || rest === "";
  if (!VOTES.has(command.word)) return hasCode;
  if (command.word === "refute") return behind === "" || hasCode;
  return behind === "" || HOW_WORDS.includes(foldText(behind));
}
