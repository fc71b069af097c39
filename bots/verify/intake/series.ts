/** Many reports of people who go back to one person, or whom nobody knows: organizers see them. */
import { joined, noting, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import type { Group } from "../../../shared/domain/streams/trust/intake.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";
import { groupsOf, nameOf } from "./shut/groups.ts";

/** So many reports in this time, of two people or more, and none of them confirmed. */
const SERIES_MIN = 6;
const SERIES_MS = 30 * MINUTE_MS;

type Series = Readonly<{ group: Group; cases: readonly Case[]; people: number }>;

/** What came lately from each group that whoever reported this belongs to, the largest first. */
export function seriesOf({ reporter }: Pick<Case, "reporter">, context: VerifyContext) {
  const { state, nowMs } = context;
  const lately = [...state.cases.values()].filter(
    ({ reportedAtMs, confirmedAtMs }) => confirmedAtMs === null && nowMs - reportedAtMs < SERIES_MS,
  );
  const names = new Map(
    [...new Set(lately.map((one) => one.reporter))].map((person) => {
      return [person, new Set(groupsOf(person, context).map(nameOf))] as const;
    }),
  );
  const series = groupsOf(reporter, context).map((group): Series => {
    const cases = lately.filter((one) => names.get(one.reporter)?.has(nameOf(group)) === true);
    return { group, cases, people: new Set(cases.map((one) => one.reporter)).size };
  });
  return series.toSorted((one, other) => other.cases.length - one.cases.length);
}

/** Said once in a while, with the word that shuts it: whether it is a campaign people judge. */
export function tellSeries(found: Case, context: VerifyContext): Outcome {
  const series = seriesOf(found, context).find(
    ({ cases, people }) => cases.length >= SERIES_MIN && people > 1,
  );
  if (series === undefined) return NOTHING;
  const { group, cases, people } = series;
  const name = `series/${nameOf(group)}`;
  if (context.noted(name) !== undefined) return NOTHING;
  const { code, area } = found;
  const minutes = SERIES_MS / MINUTE_MS;
  const lines = [
    title("verify-series", { count: cases.length, group: group.of, minutes, people }),
    line("verify-series-last", { code, area }),
    line("verify-series-next", { code }),
  ];
  const card = { why: "series", case: code, counts: { reports: cases.length, people } };
  const warning = warn(context, lines, card);
  const note = { name, text: code, untilMs: context.nowMs + SERIES_MS };
  return joined(noting([note]), only({ ...warning, ticket: { of: "about", code } }));
}
