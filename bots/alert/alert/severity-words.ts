/** The words that people use for how loud an alert is; all are understood at all times. */
import type { Severity } from "../../../shared/core/values/severity.ts";
import { codeOf, tableOf } from "../../../shared/language/words/typed.ts";

const WORDS = tableOf(({ severities }) => severities);

/** The severity that a word stands for, whatever its case and accents. */
export function severityOf(word: string): Severity | undefined {
  return codeOf(word, WORDS);
}
