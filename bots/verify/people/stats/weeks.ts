/** What was reported, by week and coarse area: small counts are never told, no person counts. */
import type { NetworkState } from "../../../../shared/domain/network-state.ts";
import {
  coarse,
  COUNT_MIN,
  toldCount,
  weekOf,
  weekText,
} from "../../../../shared/domain/streams/keeping/lessons.ts";
import { item, line, type Line } from "../../../../shared/language/text.ts";

/** More rows than this are not read. */
const ROWS_MAX = 24;

type Row = { week: number; area: string; reports: number; confirmed: number; refuted: number };

/** Of cases that are over, the newest week first. Told beside no sum that would give one away. */
export function weekLines({ cases }: Pick<NetworkState, "cases">): readonly Line[] {
  const rows = new Map<string, Row>();
  for (const found of cases.values()) {
    if (found.overAtMs === null) continue;
    const week = weekOf(found.reportedAtMs);
    const area = coarse(found.area);
    const key = `${week}/${area}`;
    const row = rows.get(key) ?? { week, area, reports: 0, confirmed: 0, refuted: 0 };
    row.reports += 1;
    if (found.confirmedAtMs !== null) row.confirmed += 1;
    if (found.state === "refuted") row.refuted += 1;
    rows.set(key, row);
  }
  const sorted = [...rows.values()].toSorted(
    (one, other) => other.week - one.week || one.area.localeCompare(other.area),
  );
  if (sorted.length === 0) return [];
  return [line("verify-stats-weeks"), ...sorted.slice(0, ROWS_MAX).map(rowLine)];
}

function rowLine({ week, area, ...counts }: Row): Line {
  const of = (count: number): number => toldCount(count).count;
  return item("verify-stats-week", {
    ...{ week: weekText(week), area, min: COUNT_MIN },
    reports: of(counts.reports),
    confirmed: of(counts.confirmed),
    refuted: of(counts.refuted),
  });
}
