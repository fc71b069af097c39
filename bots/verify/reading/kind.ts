/** What a text is: the beginning of a report, a question, a plea, a greeting, thanks, signs. */
import type { ReadingWords } from "../../../shared/language/languages/reading-words.ts";
import { phrasesBy, rowsFrom, type Span } from "../../../shared/language/reading/phrases.ts";
import type { PlacesRead } from "../../../shared/language/reading/places.ts";
import { opensClause, type Token } from "../../../shared/language/reading/tokens.ts";
import { denialStart, has, type Mark } from "./marks.ts";

export type Kind = "report" | "question" | "help" | "greeting" | "thanks" | "emoji" | "other";

type Talk = keyof ReadingWords["talk"] | "filler";
const talk = phrasesBy<Talk>(({ reading }) => [
  ...rowsFrom(reading.talk, (code) => code),
  ["filler", reading.assent.filler],
]);

type Read = Readonly<{
  tokens: readonly Token[];
  marks: readonly Mark[];
  places: PlacesRead;
  language: string;
}>;

export type KindRead = Readonly<{ kind: Kind; isSecondHand: boolean; asksForHelp: boolean }>;

/** What the text is, and whether somebody else told it. */
export function kindOf(text: string, { tokens, marks, places, language }: Read): KindRead {
  const spans = talk(language).spansOf(tokens);
  const says = (label: Talk): boolean => spans.some(({ labels }) => labels.includes(label));
  const asked = questionEnd(text, tokens, spans);
  const isTold = speaksOf(marks, places, asked);
  const isHere = spans.some(
    ({ labels, from }) => labels.includes("areHere") && denialStart(tokens, from) === from,
  );
  const isBegun = says("wantsToReport") || (isHere && !isMarked(text));
  const isReport = isTold || (asked === 0 && isBegun);
  const common = { isSecondHand: says("secondHand"), asksForHelp: says("help") };
  if (isReport) return { kind: "report", ...common };
  if (tokens.length === 0) {
    return { kind: /\p{Extended_Pictographic}/u.test(text) ? "emoji" : "other", ...common };
  }
  if (says("help")) return { kind: "help", ...common };
  if (asked > 0)
    return { kind: says("greeting") && asked < 0 ? "greeting" : "question", ...common };
  if (says("thanks")) return { kind: "thanks", ...common };
  return { kind: says("greeting") ? "greeting" : "other", ...common };
}

/** How many words of the text only ask, or tell what might be; 0 when it begins by telling. */
function questionEnd(text: string, tokens: readonly Token[], spans: readonly Span<Talk>[]): number {
  const opening = spans.find(
    ({ labels }) =>
      labels.includes("question") ||
      !labels.some((label) => label === "greeting" || label === "filler"),
  );
  const covered = spans.filter(({ to }) => to <= (opening?.from ?? 0));
  const skipped = covered.reduce((sum, { from, to }) => sum + to - from, 0);
  if (opening === undefined || opening.from > skipped) return 0;
  const isConditional = spans.some(({ labels }) => labels.includes("conditional"));
  const isAsked =
    opening.labels.includes("question") ||
    (opening.labels.includes("maybeQuestion") && isMarked(text)) ||
    (isConditional && opening.labels.some((label) => label === "help" || label === "conditional"));
  if (!isAsked) return 0;
  const rest = tokens.findIndex((token, at) => at > opening.from && opensClause(token));
  return rest < 0 ? tokens.length : rest;
}

/** True when its signs make it a question. */
function isMarked(text: string): boolean {
  return /[?¿]\s*$/u.test(text) || text.trimStart().startsWith("¿");
}

/** True when something behind the question is told: people, acts, vehicles, agencies, places. */
function speaksOf(marks: readonly Mark[], places: PlacesRead, from: number): boolean {
  const told = marks.filter((mark) => mark.from >= from && !has(mark, "noise"));
  const isPlace = places.spans.some((span) => span.from >= from);
  const isStrong = told.some((mark) => !mark.isDenied && isTelling(mark));
  // "There is no ICE at the bridge" reports nothing.
  const isNobody = told.some((mark) => mark.isDenied && has(mark, "who:agent", "who:agency"));
  if (isNobody && !isStrong) return false;
  const weak = told.filter((mark) => mark.labels.some((label) => !label.endsWith(":none")));
  return isStrong || isPlace || weak.length > 1;
}

function isTelling(mark: Mark): boolean {
  return has(
    mark,
    ...(["who:agent", "who:agency", "who:person", "activity:raid", "activity:detention"] as const),
    ...(["activity:checkpoint", "activity:stop", "equipment:vehicles"] as const),
    ...(["equipment:vans", "equipment:weapons", "equipment:drone"] as const),
  );
}
