/** "Did you mean …": the command word that is closest to what was typed. */
import { editDistance } from "../../core/values/edit-distance.ts";
import { foldText, foldWords } from "../../language/words/fold.ts";
import { wordsOf } from "../../language/words/typed.ts";
import { COMMAND_WORDS_MAX, KNOWN_WORDS } from "./commands.ts";

const NEGATIONS = wordsOf(({ said }) => said.negations);
const TURNING = wordsOf(({ said }) => said.turning);

/** Shorter words are too close to one another to guess. */
const CHARACTERS_MIN = 3;
const CHARACTERS_MAX = 30;

type Suggestion = Readonly<{ word: string; language: string | undefined }>;

/**
 * A known word within one slip (two in a long word), or one that begins with what was typed. As
 * with right words, the longest one that fits wins.
 */
export function closestWord(text: string): Suggestion | undefined {
  const words = text.slice(0, 200).split(/\s+/u).slice(0, COMMAND_WORDS_MAX);
  for (let count = words.length; count > 0; count -= 1) {
    const close = closestTo(foldWords(words.slice(0, count).join(" ")));
    if (close !== undefined) return close;
  }
  return undefined;
}

function closestTo(typed: string): Suggestion | undefined {
  if (typed.length < CHARACTERS_MIN || typed.length > CHARACTERS_MAX) return undefined;
  let best: (Suggestion & Readonly<{ slips: number }>) | undefined;
  for (const [word, { language }] of KNOWN_WORDS) {
    const slips = slipsBetween(typed, word);
    if (slips === undefined || (best !== undefined && slips >= best.slips)) continue;
    // Asked last: nearly all words are too far away for it to matter.
    if (!isOpposite(typed, word)) best = { word, language, slips };
  }
  return best;
}

/**
 * True for a word that may say the opposite: it denies something and the other does not, or one is
 * the other with a piece before it.
 */
function isOpposite(typed: string, word: string): boolean {
  const denials = (text: string): number =>
    text.split(" ").filter((one) => NEGATIONS.includes(foldText(one))).length;
  if (denials(typed) !== denials(word)) return true;
  const [short = "", long = ""] = [typed, word].toSorted((one, other) => one.length - other.length);
  return (
    long !== short &&
    TURNING.some((piece) => long.startsWith(piece) && isTurned(long, piece, short))
  );
}

/** What is left without the piece is the other word, or a slip of it. */
function isTurned(long: string, piece: string, short: string): boolean {
  return editDistance(long.slice(piece.length).trim(), short) <= 1;
}

function slipsBetween(typed: string, word: string): number | undefined {
  const allowed = typed.length <= 5 ? 1 : 2;
  if (word.length < CHARACTERS_MIN) return undefined;
  if (word.startsWith(typed)) return allowed + 0.5;
  if (Math.abs(word.length - typed.length) > allowed) return undefined;
  const slips = editDistance(typed, word);
  return slips <= allowed && slips < word.length - 1 ? slips : undefined;
}
