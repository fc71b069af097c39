/** Which words of a text say each thing that a later text may put right. */
import { amountsIn, boundedBy } from "../../../shared/language/reading/amounts.ts";
import { agoIn } from "../../../shared/language/reading/minutes.ts";
import { wordsOf as typedWords } from "../../../shared/language/words/typed.ts";
import type { Token } from "../../../shared/language/reading/tokens.ts";
import { answerIn, deniedAmounts, isPartIn } from "./count.ts";
import { denialStart, type Mark } from "./marks.ts";
import { openText, type Opened, type ReadingContext } from "./opened.ts";

/** From one word up to another, that one left out. */
export type Words = Readonly<{ from: number; to: number }>;

type Told = Words &
  Readonly<{
    codes: readonly string[];
    /** With its number: "two vans". */
    isCounted?: true;
  }>;

/** `without`: what is said not to be so, with the words that deny it. */
export type Spans = Readonly<{
  tokens: readonly Token[];
  count: readonly Words[];
  /** The count is that of some of them. */
  isPart: boolean;
  agency: readonly Told[];
  place: readonly Words[];
  time: readonly Words[];
  uniform: readonly Told[];
  activity: readonly Told[];
  equipment: readonly Told[];
  without: readonly Told[];
}>;

/** What stands where in this text. */
export function spansIn(text: string, context: ReadingContext): Spans {
  const opened = openText(text, context);
  const { tokens, marks, language } = opened;
  const count = answerIn(tokens, marks, language);
  const isDressed = ({ labels }: Mark): boolean => labels.includes("uniforms");
  const said = marks.filter(({ isDenied, isUnsure }) => !isDenied && !isUnsure);
  const denied = marks.filter((mark) => mark.isDenied && !isDressed(mark));
  const undressed = marks.filter((mark) => mark.isDenied && isDressed(mark));
  const wordsOf = ({ from, to }: Words): string =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(" ");
  const back = (mark: Words): Words => ({ ...mark, from: denialStart(tokens, mark.from) });
  return {
    tokens,
    isPart: count !== undefined && isPartIn(count, tokens, language),
    count: count === undefined ? [] : [boundedBy(count, tokens, language)],
    agency: told(said, "who", "agency").map((mark) => ({ ...mark, codes: [wordsOf(mark)] })),
    place: opened.places.spans,
    time: timeIn(opened, context),
    uniform: [
      ...told(said, "uniform"),
      ...undressed.map((mark) => ({ ...back(mark), codes: ["plain"] })),
    ],
    activity: told(said, "activity"),
    equipment: told(said, "equipment").map((span) => counted(span, opened)),
    without: [
      ...denied.map((mark) => ({ ...back(mark), codes: [...mark.labels, wordsOf(mark)] })),
      ...deniedAmounts(tokens, language).map((one) => ({ ...back(one), codes: ["count"] })),
    ],
  };
}

type Field = "activity" | "uniform" | "equipment" | "who";

function told(marks: readonly Mark[], field: Field, code = ""): readonly Told[] {
  const prefix = `${field}:${code}`;
  return marks.flatMap(({ from, to, labels }): readonly Told[] => {
    const codes = labels.filter((label) => label.startsWith(prefix));
    return codes.length === 0 ? [] : [{ from, to, codes }];
  });
}

/** "two vans": the number goes with the thing. */
function counted(span: Told, { tokens, language }: Opened): Told {
  const amount = amountsIn(tokens, language).find(({ to }) => to === span.from);
  if (amount === undefined) return span;
  return { ...span, from: amount.from, ...(!amount.isArticle && { isCounted: true }) };
}

const UNITS = new Set(typedWords(({ units }) => [...units.minute, ...units.hour]));

/** The fewest words that tell the same time. */
function timeIn({ tokens, language, when }: Opened, context: ReadingContext): readonly Words[] {
  const { nowMs, zone } = context;
  if (when.ago === undefined) return [];
  const { minutes } = when.ago;
  const isSame = (from: number, to: number): boolean =>
    agoIn(tokens.slice(from, to), { nowMs, zone, language })?.minutes === minutes;
  let from = 0;
  let to = tokens.length;
  if (!isSame(from, to)) return [];
  while (to > from + 1 && isSame(from, to - 1)) to -= 1;
  while (from < to - 1 && isSame(from + 1, to)) from += 1;
  if (UNITS.has(tokens[to]?.word ?? "")) to += 1;
  return [{ from, to }];
}
