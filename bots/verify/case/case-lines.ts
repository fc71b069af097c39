/** A case in words: what was seen, as coded values that every language tells by itself. */
import { isOpenCase, type Case, type Cases } from "../../../shared/domain/streams/cases.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import { activityOf, minutesSince, ownWords, sizeKey } from "../../../shared/telling/salute.ts";
import { line, more, type Args, type Line } from "../../../shared/language/text.ts";

/** What phrases need to tell a case: its code, its place, and everything coded. */
export function caseArgs(
  found: Pick<Case, "area" | "severity" | "salute"> &
    Partial<Pick<Case, "code" | "marks" | "voice">>,
): Args {
  const { size, uniform, equipment } = found.salute;
  const activity = activityOf(found);
  const { code = "", area, severity } = found;
  const place = found.marks?.includes("place-unknown") === true ? "unknown" : "known";
  return { code, area, place, severity, activity, uniform, equipment, size: sizeKey(size) };
}

/** The lines below a title: who, with what, when, and the note. */
export function saluteLines(seen: Salute, nowMs: number): readonly Line[] {
  const minutes = minutesSince(seen.seenAtMs, nowMs);
  const { size, uniform, equipment, besides = [] } = seen;
  return [
    line("verify-seen", { size: sizeKey(size), uniform, equipment }),
    ...besides.map((one) => more("verify-besides", { equipment: one })),
    line("verify-age", { minutes }),
    ...ownWords(seen.note),
  ];
}

/** How many other cases people may vote on: while there are none, a vote needs no code. */
export function othersOpen({ code }: Pick<Case, "code">, cases: Cases): number {
  return [...cases.live.values()].filter((one) => one.code !== code && isOpenCase(one)).length;
}
