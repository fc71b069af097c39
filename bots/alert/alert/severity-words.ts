/** The words that people use for how loud an alert is; all are understood at all times. */
import type { Severity } from "../../../shared/core/values/severity.ts";

const WORDS: Readonly<Record<string, Severity>> = {
  info: "info",
  information: "info",
  informacion: "info",
  watch: "watch",
  vigilancia: "watch",
  atencion: "watch",
  urgent: "urgent",
  urgente: "urgent",
};

/** The severity that a word stands for, whatever its case and accents. */
export function severityOf(word: string): Severity | undefined {
  const folded = word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return Object.hasOwn(WORDS, folded) ? WORDS[folded] : undefined;
}
