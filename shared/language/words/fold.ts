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
