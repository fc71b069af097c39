/** How many agents: never vehicles, blocks, minutes, or the people who were taken. */
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import { amountsIn, type Amount, type Count } from "../../../shared/language/reading/amounts.ts";
import { phrasesBy } from "../../../shared/language/reading/phrases.ts";
import { respelled } from "../../../shared/language/reading/respelled.ts";
import { opensClause, tokensOf, type Token } from "../../../shared/language/reading/tokens.ts";
import { has, isOneClause, marksIn, type Mark } from "./marks.ts";

/** Words between a number and whom it counts ("3 big masked ICE agents"). */
const WALK_MAX = 5;
/** Words between an act and its object ("took at least 3 people"). */
const OBJECT_MAX = 4;
/** Words of a denial right before a number: "en lugar de 3". */
const DENIAL_WORDS_MAX = 3;

const parts = phrasesBy<"part">(({ reading }) => [["part", reading.ofThem]]);
type Around = "counted" | "links" | "before" | "passive" | "doers" | "totals";
const denials = phrasesBy<"no">(({ reading }) => [["no", reading.negations]]);
const around = phrasesBy<Around>(({ reading }) => [
  ["counted", reading.counted],
  ["links", reading.links],
  ["before", reading.countsBefore],
  ["passive", reading.passive],
  ["doers", reading.doers],
  ["totals", reading.totals],
]);

/** How surely an amount counts agents; the surest is taken, and of equals the largest. */
type Sureness = 3 | 2 | 1 | 0;
type Candidate = Readonly<{ amount: Amount; sureness: Sureness }>;

/** The number of agents that the text gives. */
export function countIn(...text: Parameters<typeof agentsIn>): Count | undefined {
  return asCount(agentsIn(...text));
}

/** The words that give the number of agents. */
export function agentsIn(
  tokens: readonly Token[],
  marks: readonly Mark[],
  language: string,
): Amount | undefined {
  const text = { tokens, marks, spans: around(language).spansOf(tokens) };
  const amounts = amountsIn(tokens, language).filter((one) => !isDenied(one, text));
  const found = amounts
    .map((amount, index) => ({ amount, sureness: sureness(amount, amounts[index + 1], text) }))
    .filter(({ sureness: sure }) => sure > 0)
    .toSorted((a, b) => b.sureness - a.sureness || top(b) - top(a));
  return found[0]?.amount;
}

/** A number as the answer to "how many?": bare, or with whom it counts. */
export function readCount(text: string, language = ""): Count | undefined {
  const tokens = respelled(tokensOf(text), { language });
  return asCount(answerIn(tokens, marksIn(tokens, language), language));
}

/** The words that give a number as the answer to "how many?". */
export function answerIn(
  tokens: readonly Token[],
  marks: readonly Mark[],
  language: string,
): Amount | undefined {
  const counted = agentsIn(tokens, marks, language);
  if (counted !== undefined) return counted;
  if (marks.some((mark) => isThing(mark) || has(mark, "who:bystander"))) return undefined;
  const said = { tokens, spans: around(language).spansOf(tokens) };
  const amounts = amountsIn(tokens, language).filter((one) => !isDenied(one, said));
  const [first, second] = amounts.filter(({ isArticle }) => !isArticle);
  if (first === undefined || second !== undefined) return undefined;
  const [behind] = around(language).spansOf(tokens.slice(first.to));
  const isOther = behind?.from === 0 && behind.labels.includes("counted");
  return isOther ? undefined : first;
}

/** "Two of them went in": a part, unless it says how many there are or are not. */
export function isPartIn(amount: Amount, tokens: readonly Token[], language: string): boolean {
  const { from, to } = amount;
  const isOfThem = parts(language)
    .spansOf(tokens)
    .some((span) => span.from === to);
  const isAll = around(language)
    .spansOf(tokens)
    .some((span) => span.to === from && span.labels.includes("before"));
  return isOfThem && !isAll && deniedAmounts(tokens, language).length === 0;
}

/** The numbers that are said not to be so: "not 3". */
export function deniedAmounts(tokens: readonly Token[], language: string): readonly Amount[] {
  const text = { tokens, spans: around(language).spansOf(tokens) };
  return amountsIn(tokens, language).filter((one) => !one.isArticle && isDenied(one, text));
}

function asCount(amount: Amount | undefined): Count | undefined {
  return amount && { least: amount.least, most: amount.most };
}

/** The code of so many: of a range the upper end, of "10 or more" what is above it. */
export function sizeOf({ least, most }: Count): Salute["size"] {
  const count = most ?? least + 1;
  if (count < 1) return "unknown";
  if (count <= 2) return "1-2";
  if (count <= 5) return "3-5";
  return count <= 10 ? "6-10" : "over-10";
}

function top({ amount }: Candidate): number {
  return amount.most ?? amount.least;
}

type Text = Readonly<{
  tokens: readonly Token[];
  marks: readonly Mark[];
  spans: ReturnType<ReturnType<typeof around>["spansOf"]>;
}>;

function sureness(amount: Amount, next: Amount | undefined, text: Text): Sureness {
  if (amount.least < 1) return 0;
  if (text.spans.some(({ from, labels }) => from === amount.to && labels.includes("totals"))) {
    return amount.isArticle ? 0 : 3;
  }
  const whom = whomOf(amount, next, text);
  if (whom === "agents") return amount.isArticle ? 1 : 3;
  if (amount.isArticle || whom === "things") return 0;
  if (whom === "people") return isTaken(amount, text) ? 0 : 2;
  // "There are 4, two in uniform": a part is no more sure than the whole.
  if (whom === "dressed") return 1;
  return isBare(amount, text) ? 1 : 0;
}

/** "not 3", "no son 3"; but "no, 3" and "no, son 3", which say how many there are. */
function isDenied({ from }: Amount, { tokens, spans }: Pick<Text, "tokens" | "spans">): boolean {
  const link = spans.find(({ to, labels }) => to === from && labels.includes("before"));
  const at = link?.from ?? from;
  const start = Math.max(0, at - DENIAL_WORDS_MAX);
  const denial = denials("")
    .spansOf(tokens.slice(start, at))
    .find(({ to }) => start + to === at);
  return denial !== undefined && isOneClause(tokens, start + denial.from, from);
}

/** Whom or what an amount counts: the first noun behind it that is known. */
function whomOf(
  { to, isArticle }: Amount,
  next: Amount | undefined,
  { tokens, marks, spans }: Text,
): "agents" | "dressed" | "people" | "things" | undefined {
  const end = Math.min(tokens.length, to + WALK_MAX, next?.from ?? tokens.length);
  let seen: "agents" | "dressed" | "people" | undefined;
  for (let at = to; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || opensClause(token)) break;
    if (spans.some((span) => span.from === at && span.labels.includes("counted"))) return "things";
    const mark = marks.find(({ from }) => from === at);
    if (mark === undefined) continue;
    if (has(mark, "who:bystander", "noise")) return "things";
    if (isThing(mark)) return seen ?? "things";
    if (has(mark, "who:agent")) return "agents";
    if (has(mark, "who:person")) return "people";
    if (has(mark, "who:agency")) {
      const behind = marks.find(({ from }) => from === mark.to);
      if (behind !== undefined && isThing(behind)) return "things";
      return isArticle ? undefined : "agents";
    }
    if (mark.labels.some((label) => label.startsWith("activity:"))) return seen;
    if (mark.labels.some((label) => label.startsWith("uniform:"))) seen = "dressed";
    if (has(mark, "equipment:weapons")) seen = "agents";
    at = mark.to - 1;
  }
  return isArticle ? undefined : seen;
}

function isThing(mark: Mark): boolean {
  return has(mark, "equipment:vehicles", "equipment:vans", "equipment:drone");
}

/** Men or people as those who were taken: "took 3 men", "3 people were arrested". */
function isTaken({ from, to }: Amount, { tokens, marks, spans }: Text): boolean {
  if (spans.some((span) => span.to === from && span.labels.includes("doers"))) return false;
  const acts = marks.filter(
    (mark) => has(mark, "activity:detention", "activity:stop") && !has(mark, "who:bystander"),
  );
  const isObject = acts.some(
    (act) =>
      act.to <= from + 1 &&
      from - act.to <= OBJECT_MAX &&
      isOneClause(tokens, act.from, from) &&
      !marks.some((mark) => has(mark, "who:bystander") && mark.from >= act.to && mark.to <= from),
  );
  const isPassive = acts.some((act) => {
    const isNear = act.from > to && act.from - to <= OBJECT_MAX;
    if (!isNear || !isOneClause(tokens, to, act.from)) return false;
    const isLed = spans.some(
      (span) => span.labels.includes("passive") && span.from >= to && span.to <= act.from,
    );
    const behind = tokens[act.to];
    return isLed || behind === undefined || opensClause(behind);
  });
  return isObject || isPassive;
}

/** A number that stands alone: "hay como 6", "I see 5", "agents, 3 or 4". */
function isBare({ from, to }: Amount, { tokens, marks, spans }: Text): boolean {
  const behind = tokens[to];
  const isLast = behind === undefined || opensClause(behind);
  const isLed = spans.some((span) => span.labels.includes("before") && span.to === from);
  const isLinked = spans.some((span) => span.labels.includes("links") && span.from === to);
  const isBehind = marks.some(
    (mark) => mark.to === from && has(mark, "who:agent", "who:person", "who:agency"),
  );
  return (
    ((isLed && (isLast || isLinked)) || (isBehind && isLast)) &&
    tokens[from]?.word.includes(":") === false
  );
}
