/** The languages that there are: the one place where each is named. */
import { language as en } from "./en/language.ts";
import { language as es } from "./es/language.ts";
import type { Language } from "./language.ts";

/** The first stands in for whatever another one lacks. */
export const LANGUAGE_LIST: readonly [Language, ...Language[]] = [en, es];

/** The language with this code; the first one for any other code. */
export function languageCalled(code: string): Language {
  return LANGUAGE_LIST.find((language) => language.code === code) ?? LANGUAGE_LIST[0];
}
