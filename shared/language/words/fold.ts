/** How words are compared: without case, accents, typography and what cannot be seen. */
import { plainDigits } from "../../core/values/digits.ts";

/** Text as people typed it, without invisible characters that would split or disguise words. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replaceAll(/(?!\n|\t)[\p{Cc}\p{Cf}\p{Co}]/gu, "")
    .trim();
}

/** `"¡Confirmó!"` → `confirmo`, `can’t` → `can't`; a lone `?` stays, since it asks for help. */
export function foldWord(word: string): string {
  const folded = word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll(/[‐‑‒–—]/gu, "-");
  return /^\?+$/u.test(folded) ? "?" : folded.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Each word folded, one space between them. */
export function foldWords(text: string): string {
  return text
    .split(/\s+/u)
    .map((word) => foldWord(word))
    .filter((word) => word !== "")
    .join(" ");
}

/** Lower case, without accents and punctuation, plain digits, words separated by single spaces. */
export function foldText(text: string): string {
  return plainDigits(text)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Fewest insertions, deletions, changes and swaps of neighbours from one word to the other
 * (optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  const source = Array.from(from);
  const target = Array.from(to);
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: target.length + 1 }, (_, column) => column);
  source.forEach((character, row) => {
    const current = [row + 1];
    target.forEach((other, column) => {
      const changed = (previous[column] ?? 0) + (character === other ? 0 : 1);
      const added = (current[column] ?? 0) + 1;
      const removed = (previous[column + 1] ?? 0) + 1;
      const isSwap = character === target[column - 1] && source[row - 1] === other;
      const swapped = isSwap ? (beforePrevious[column - 1] ?? 0) + 1 : Infinity;
      current.push(Math.min(changed, added, removed, swapped));
    });
    beforePrevious = previous;
    previous = current;
  });
  return previous[target.length] ?? source.length;
}
