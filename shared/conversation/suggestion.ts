/** "Did you mean …": the command word that is closest to what was typed. */
import { editDistance, foldWords } from "../language/words/fold.ts";
import { COMMAND_WORDS_MAX, KNOWN_WORDS } from "./commands.ts";

/** Shorter words are too close to one another to guess. */
const CHARACTERS_MIN = 3;
const CHARACTERS_MAX = 30;

export type Suggestion = Readonly<{ word: string; language: string | undefined }>;

/** A known word within one slip (two in a long word), or one that begins with what was typed. */
export function closestWord(text: string): Suggestion | undefined {
  const words = text.slice(0, 200).split(/\s+/u).slice(0, COMMAND_WORDS_MAX);
  let best: (Suggestion & Readonly<{ slips: number }>) | undefined;
  for (let count = 1; count <= words.length; count += 1) {
    const typed = foldWords(words.slice(0, count).join(" "));
    if (typed.length < CHARACTERS_MIN || typed.length > CHARACTERS_MAX) continue;
    for (const [word, { language }] of KNOWN_WORDS) {
      const slips = slipsBetween(typed, word);
      if (slips !== undefined && (best === undefined || slips < best.slips)) {
        best = { word, language, slips };
      }
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
