/** What is told about everything that is open, in one area or in all. */
import { overlaps } from "../../core/values/area.ts";
import type { AreaPath } from "../../core/values/ids.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title, type Line } from "../../language/text.ts";
import type { Asked } from "../answer/answers.ts";
import { wordIn } from "../command/commands.ts";
import { alertItem, caseItem, type Said } from "./about.ts";
import { lateAt } from "./late.ts";

/** Most cases, and most alerts, that one answer lists. */
const LISTED_MAX = 10;

/** Where it is asked about; a place may have been named that is none of ours. */
type Where = Readonly<{ area?: AreaPath | undefined; isPlaceMissed?: boolean }>;

/** Cases, and alerts behind which no case stands, newest first. */
export function openStatus(
  { language }: Asked,
  { area, isPlaceMissed = false }: Where,
  context: NetworkContext,
): Said {
  const { cases, alerts } = context.state;
  const isHere = (place: AreaPath): boolean => area === undefined || overlaps(area, place);
  const openCases = [...cases.live.values()].filter(
    (one) => one.mergedInto === null && isHere(one.area),
  );
  const openAlerts = [...alerts.alerts.live.values()].filter(
    (one) => !cases.has(one.code) && isHere(one.area),
  );
  const listed = openCases.toReversed().slice(0, LISTED_MAX);
  const total = openCases.length + openAlerts.length;
  const lines: Line[] = [
    title("common-status-open", { total, place: area === undefined ? "all" : "area" }),
    ...(area === undefined ? [] : [line("common-status-area", { area })]),
    ...(isPlaceMissed ? [line("common-status-no-place", { total })] : []),
    ...listed.map((one) => caseItem(one, context)),
    ...openAlerts.toReversed().slice(0, LISTED_MAX).map(alertItem),
    ...(area === undefined ? [] : lateLines(area, context)),
    line("common-status-open-next", {
      ...{ total, status: wordIn(language, "status") },
      ...{ report: wordIn(language, "report") },
    }),
  ];
  const card = { counts: { open: total }, ...(area === undefined ? {} : { area }) };
  return { lines, card, told: listed.map((one) => one.code) };
}

function lateLines(area: AreaPath, context: NetworkContext): readonly Line[] {
  const late = lateAt(area, context);
  if (late.length === 0) return [];
  return [line("common-status-late"), ...late.map((one) => caseItem(one, context))];
}
