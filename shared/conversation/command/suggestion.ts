/** "Did you mean …": the command word that is closest to what was typed. */
import { editDistance } from "../../core/values/edit-distance.ts";
import { foldWords } from "../../language/words/fold.ts";
import { COMMAND_WORDS_MAX, KNOWN_WORDS } from "./commands.ts";

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
    if (slips !== undefined && (best === undefined || slips < best.slips)) {
      best = { word, language, slips };
    }
  }
  return best;
}

function slipsBetween(typed: string, word: string): number | undefined {
  const allowed = typed.length <= 4 ? 1 : 2;
  if (word.length < CHARACTERS_MIN) return undefined;
  if (word.startsWith(typed)) return allowed + 0.5;
  if (Math.abs(word.length - typed.length) > allowed) return undefined;
  const slips = editDistance(typed, word);
  return slips <= allowed && slips < word.length - 1 ? slips : undefined;
}
