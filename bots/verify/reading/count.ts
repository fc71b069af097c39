/** How many agents: never vehicles, blocks, minutes, or the people who were taken. */
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import { amountsIn, type Amount, type Count } from "../../../shared/language/reading/amounts.ts";
import { phrasesBy } from "../../../shared/language/reading/phrases.ts";
import { opensClause, tokensOf, type Token } from "../../../shared/language/reading/tokens.ts";
import { has, isOneClause, marksIn, type Mark } from "./marks.ts";

/** Words between a number and whom it counts ("3 big masked ICE agents"). */
const WALK_MAX = 5;
/** Words between an act and its object ("took at least 3 people"). */
const OBJECT_MAX = 4;

type Around = "counted" | "links" | "before" | "passive" | "doers";
const denials = phrasesBy<"no">(({ reading }) => [["no", reading.negations]]);
const around = phrasesBy<Around>(({ reading }) => [
  ["counted", reading.counted],
  ["links", reading.links],
  ["before", reading.countsBefore],
  ["passive", reading.passive],
  ["doers", reading.doers],
]);

/** How surely an amount counts agents; the surest is taken, and of equals the largest. */
type Sureness = 3 | 2 | 1 | 0;
type Candidate = Readonly<{ amount: Amount; sureness: Sureness }>;

/** The number of agents that the text gives. */
export function countIn(
  tokens: readonly Token[],
  marks: readonly Mark[],
  language: string,
): Count | undefined {
  const text = { tokens, marks, spans: around(language).spansOf(tokens) };
  const amounts = amountsIn(tokens, language).filter((one) => !isDenied(one, text));
  const found = amounts
    .map((amount, index) => ({ amount, sureness: sureness(amount, amounts[index + 1], text) }))
    .filter(({ sureness: sure }) => sure > 0)
    .toSorted((a, b) => b.sureness - a.sureness || top(b) - top(a));
  const [best] = found;
  return best === undefined ? undefined : { least: best.amount.least, most: best.amount.most };
}

/** A number as the answer to "how many?": bare, or with whom it counts. */
export function readCount(text: string, language = ""): Count | undefined {
  const tokens = tokensOf(text);
  const marks = marksIn(tokens, language);
  const counted = countIn(tokens, marks, language);
  if (counted !== undefined) return counted;
  if (marks.some((mark) => isThing(mark) || has(mark, "who:bystander"))) return undefined;
  const [first, second] = amountsIn(tokens, language).filter(({ isArticle }) => !isArticle);
  if (first === undefined || second !== undefined) return undefined;
  const [behind] = around(language).spansOf(tokens.slice(first.to));
  const isOther = behind?.from === 0 && behind.labels.includes("counted");
  return isOther ? undefined : { least: first.least, most: first.most };
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
  const whom = whomOf(amount, next, text);
  if (whom === "agents") return amount.isArticle ? 1 : 3;
  if (amount.isArticle || whom === "things") return 0;
  if (whom === "people") return isTaken(amount, text) ? 0 : 2;
  // "Four of them, two in uniform": a part is no more sure than the whole.
  if (whom === "dressed") return 2;
  return isBare(amount, text) ? 1 : 0;
}

/** "not 3", "no son 3"; but "no, 3". */
function isDenied({ from }: Amount, { tokens, spans }: Text): boolean {
  const token = tokens[from];
  if (token === undefined || opensClause(token)) return false;
  const link = spans.find(({ to, labels }) => to === from && labels.includes("before"));
  const at = link?.from ?? from;
  const denied = tokens.slice(Math.max(0, at - 1), at);
  return denials("").spansOf(denied).length > 0;
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

/** A number that stands alone: "hay como 6", "I see 5". */
function isBare({ from, to }: Amount, { tokens, spans }: Text): boolean {
  const behind = tokens[to];
  const isLast = behind === undefined || opensClause(behind);
  const isLed = spans.some((span) => span.labels.includes("before") && span.to === from);
  const isLinked = spans.some((span) => span.labels.includes("links") && span.from === to);
  return isLed && (isLast || isLinked) && tokens[from]?.word.includes(":") === false;
}
