/** What the words of a report speak of, marked in the text, with what is denied set apart. */
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import { phrasesBy, rowsFrom, type Span } from "../../../shared/language/reading/phrases.ts";
import { opensClause, type Token } from "../../../shared/language/reading/tokens.ts";

type Known<Code extends string> = Exclude<Code, "unknown">;
export type Who = "agent" | "agency" | "person" | "bystander";
export type Label =
  | `activity:${Known<Salute["activity"]>}`
  | `uniform:${Known<Salute["uniform"]>}`
  | `equipment:${Known<Salute["equipment"]>}`
  | `who:${Who}`
  | "uniforms"
  | "noise";
export type Mark = Span<Label> & Readonly<{ isDenied: boolean; isUnsure: boolean }>;

/** A denial reaches the first thing behind it, so many words away at most. */
const REACH_MAX = 5;

/** Words between who holds and who is held: "they have all of my". */
const HOLD_MAX = 3;

const seen = phrasesBy<Label>(({ report, reading }) => [
  ...rowsFrom(report.activity, (code) => `activity:${code}` as const),
  ...rowsFrom(report.uniform, (code) => `uniform:${code}` as const),
  ...rowsFrom(report.equipment, (code) => `equipment:${code}` as const),
  ...rowsFrom(reading.who, (code) => `who:${code}` as const),
  ["uniforms", reading.uniforms],
  ["noise", reading.noise],
]);
type Denial = "no" | "but" | "unsure" | "or";
const denials = phrasesBy<Denial>(({ reading }) => [
  ["no", reading.negations],
  ["but", reading.contrasts],
  ["unsure", reading.notKnown],
  ["or", reading.limits.to],
]);

const holds = phrasesBy<"holds">(({ reading }) => [["holds", reading.holds]]);

/** Every phrase of the text that a report may speak of, in order. */
export function marksIn(tokens: readonly Token[], language: string): readonly Mark[] {
  const spans = seen(language).spansOf(tokens);
  const isSure = ({ from, to }: Span<string>): boolean =>
    !tokens.slice(from, to).some(({ isSlip }) => isSlip === true);
  const holders = holds(language).spansOf(tokens).filter(isSure);
  const said = denials(language).spansOf(tokens).filter(isSure);
  const marks: Mark[] = [];
  for (const [at, span] of spans.entries()) {
    const last = marks.at(-1);
    const kind = denialOf(span, { tokens, said, last });
    const isHeld = isTakeable(span, spans[at + 1]) && isHeldBy(span, tokens, holders);
    const told = isSure(span) ? span.labels : span.labels.filter((label) => !isGrave(label));
    const labels: readonly Label[] = isHeld ? [...told, "activity:detention"] : told;
    marks.push({ ...span, labels, isDenied: kind === "no", isUnsure: kind === "unsure" });
  }
  return marks;
}

/** An act that rings people up: what was written with a slip is never thought to be one. */
function isGrave(label: Label): boolean {
  return label.startsWith("activity:") && label !== "activity:presence";
}

/** Where the words stand that deny what begins there: "no" of "no uniforms"; itself without any. */
export function denialStart(tokens: readonly Token[], from: number): number {
  const start = Math.max(0, from - REACH_MAX);
  const said = denials("").spansOf(tokens.slice(start, from));
  const denial = said.findLast(({ labels }) => labels.includes("no"));
  return denial === undefined ? from : start + denial.from;
}

/** The codes of one field that are said, and not denied. */
export function codesOf(
  marks: readonly Mark[],
  field: "activity" | "uniform" | "equipment",
): ReadonlySet<string> {
  const prefix = `${field}:`;
  return new Set(
    marks
      .filter(({ isDenied, isUnsure }) => !isDenied && !isUnsure)
      .flatMap(({ labels }) => labels)
      .filter((label) => label.startsWith(prefix))
      .map((label) => label.slice(prefix.length)),
  );
}

/** True when the mark has one of these labels. */
export function has(mark: Mark | undefined, ...labels: readonly Label[]): boolean {
  return labels.some((label) => mark?.labels.includes(label) === true);
}

/** True when no clause begins between the two words, nor at the second. */
export function isOneClause(tokens: readonly Token[], from: number, to: number): boolean {
  return !tokens.slice(from + 1, to + 1).some((token) => opensClause(token));
}

/** Somebody who lives here, or anybody who goes "into a car". */
function isTakeable({ labels, to }: Span<Label>, next: Span<Label> | undefined): boolean {
  if (labels.includes("who:bystander")) return true;
  const isVehicle = next?.labels.some(
    (one) => one === "equipment:vehicles" || one === "equipment:vans",
  );
  return labels.includes("who:person") && isVehicle === true && (next?.from ?? 0) - to <= HOLD_MAX;
}

/** "they have my husband": whoever is held was taken. */
function isHeldBy(
  { from }: Span<Label>,
  tokens: readonly Token[],
  holders: readonly Span<"holds">[],
): boolean {
  return holders.some(
    (held) => held.to <= from && from - held.to <= HOLD_MAX && isOneClause(tokens, held.from, from),
  );
}

type Around = Readonly<{
  tokens: readonly Token[];
  said: readonly Span<Denial>[];
  last: Mark | undefined;
}>;

function denialOf(span: Span<Label>, { tokens, said, last }: Around): "no" | "unsure" | undefined {
  const near = said.filter(({ to }) => to <= span.from && span.from - to < REACH_MAX);
  const denial = near.findLast(({ labels }) => labels.includes("no") || labels.includes("unsure"));
  if (denial === undefined || !isOneClause(tokens, denial.from, span.from)) return undefined;
  const isEnded = near.some(({ from, labels }) => labels.includes("but") && from > denial.from);
  if (isEnded) return undefined;
  const kind = denial.labels.includes("unsure") ? "unsure" : "no";
  if (last !== undefined && last.from <= denial.from && denial.to <= last.to) return undefined;
  if (last === undefined || last.from < denial.to || isWho(last)) return kind;
  const link = said.find(({ from, to }) => from === last.to && to === span.from);
  return link?.labels.includes("or") === true && last.isDenied ? kind : undefined;
}

function isWho({ labels }: Mark): boolean {
  return labels.every((label) => label.startsWith("who:") || label === "noise");
}
