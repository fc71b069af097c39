/** A word that was meant as a code, right or wrong: it must never count as something else. */
import { looksLikeCode, parseCode, readCode } from "../../core/values/case-code.ts";
import { plainDigits } from "../../core/values/digits.ts";
import { editDistance } from "../../core/values/edit-distance.ts";
import type { CaseCode } from "../../core/values/ids.ts";
import { foldText } from "../../language/words/fold.ts";
import { wordsOf } from "../../language/words/typed.ts";
import type { NetworkState } from "../../domain/network-state.ts";

const CODE_CHARACTERS = 4;
/** Words that stand where a code may stand, whoever shouts them. */
const SMALL_WORDS = wordsOf(({ said }) => [...said.links, ...said.courtesies, ...said.negations]);

/** The word without the signs around it: `(K7Q4)`, `#k7q4`. */
export function bareToken(word: string): string {
  return plainDigits(word).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** The code in a word, in any case and with characters that look alike. */
export function codeIn(word: string): CaseCode | undefined {
  return readCode(bareToken(word));
}

/** True when somebody means a code: a right one, or one digit and three more characters. */
export function isCodeLike(text: string): boolean {
  const isShouted = text === text.toUpperCase();
  return looksLikeCode(text) || (isShouted && parseCode(text) !== undefined);
}

/** All that is open under a code. */
export function openCodes({ cases, alerts }: Pick<NetworkState, "cases" | "alerts">) {
  return [...cases.live.keys(), ...alerts.alerts.live.keys()];
}

/**
 * True for what stands where a code may stand and can be nothing else: it has a digit or is in
 * capitals, nobody can pronounce it, or it is one slip away from a code that is open.
 */
export function isMeantAsCode(word: string, open: readonly CaseCode[]): boolean {
  const token = bareToken(word);
  if (!/^[0-9a-z]{4}$/iu.test(token) || SMALL_WORDS.includes(foldText(token))) return false;
  if (looksLikeCode(token) || token === token.toUpperCase()) return true;
  return !/[aeiou]/iu.test(token) || nearCodes(token, open).length > 0;
}

/** The open codes that are one slip or one swap away. */
function nearCodes(word: string, open: readonly CaseCode[]): readonly CaseCode[] {
  const token = bareToken(word).toUpperCase();
  if (Math.abs(token.length - CODE_CHARACTERS) > 1) return [];
  return open.filter((code) => editDistance(token, code) <= 1);
}
