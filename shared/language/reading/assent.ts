/** Yes and no in every form, and "I don't know". */
import { phrasesBy, rowsFrom } from "./phrases.ts";
import { opensClause, tokensOf, type Token } from "./tokens.ts";

/** Signs that everybody understands; what colours them is no part of them. */
const YES_SIGNS = /[👍✅✔☑👌💯🆗]/u;
const NO_SIGNS = /[👎❌🚫✖🙅⛔]/u;
/** Longer texts say more than yes or no. */
const WORDS_MAX = 8;

const assent = phrasesBy<"yes" | "no" | "filler" | "harmless">(({ reading }) =>
  rowsFrom(reading.assent, (code) => code),
);
const negations = phrasesBy<"no">(({ reading }) => [["no", reading.negations]]);
const notKnown = phrasesBy<"unknown" | "filler">(({ reading, answers }) => [
  ["unknown", [...reading.notKnown, ...answers.unknown]],
  ["filler", [...reading.assent.filler, ...reading.places.articles, ...reading.places.nouns]],
  ["unknown", reading.places.somewhere],
]);

/**
 * What the whole text answers: a negation decides, and anything that is neither yes nor no makes it
 * another answer ("no, Lake Street" puts something right).
 */
export function readYesNo(text: string, language = ""): "yes" | "no" | undefined {
  const tokens = tokensOf(text);
  if (tokens.length > WORDS_MAX) return undefined;
  const signs = { yes: YES_SIGNS.test(text), no: NO_SIGNS.test(text) };
  if (tokens.length === 0) return signs.yes === signs.no ? undefined : signs.yes ? "yes" : "no";
  if (isNotKnown(text)) return undefined;
  const spans = assent(language).spansOf(tokens);
  const covered = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  if (covered < tokens.length) return undefined;
  const isHarmless = spans.some(({ labels }) => labels.includes("harmless"));
  const isNo =
    spans.some(({ labels }) => labels.includes("no")) || (negates(tokens) && !isHarmless);
  if (isNo) return signs.yes ? undefined : "no";
  const isYes = isHarmless || signs.yes || spans.some(({ labels }) => labels.includes("yes"));
  return isYes && !signs.no ? "yes" : undefined;
}

/** True when the text says that it is not known: "idk", "no sé", "?". */
export function isNotKnown(text: string, language = ""): boolean {
  if (/^[?¿\s]+$/u.test(text) || /^\s*🤷/u.test(text)) return true;
  const tokens = tokensOf(text);
  if (tokens.length === 0 || tokens.length > WORDS_MAX) return false;
  const spans = notKnown(language).spansOf(tokens);
  const covered = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return covered === tokens.length && spans.some(({ labels }) => labels.includes("unknown"));
}

/** True when it begins with that, or a clause of it does: "no sé, I'm scared". */
export function saysNotKnown(text: string, language = ""): boolean {
  const tokens = tokensOf(text);
  return notKnown(language)
    .spansOf(tokens)
    .some(({ from, labels }) => {
      const token = tokens[from];
      const opens = from === 0 || (token !== undefined && opensClause(token));
      return opens && labels.includes("unknown");
    });
}

function negates(tokens: readonly Token[]): boolean {
  return negations("").spansOf(tokens).length > 0;
}
