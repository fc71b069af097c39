/** What a text says of a scene, put into the draft: only what was said changes anything. */
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import type { Salute } from "../../../../shared/domain/streams/shapes.ts";
import { readCorrection, type Correction } from "../../reading/correction.ts";
import { sizeOf } from "../../reading/count.ts";
import { readReport, type ReportRead } from "../../reading/report.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import type { Surroundings } from "./turn.ts";

/** Of several things that they have, the one that people have to know of first. */
const EQUIPMENT_BY_WEIGHT = ["weapons", "drone", "vans", "vehicles", "none"] as const;

type Filled = Readonly<{ draft: ReportDraft; isChanged: boolean }>;

/** Reads one text as this chat does. */
export function readText(
  text: string,
  { language }: Pick<ReportDraft, "language">,
  { places, nowMs, zone }: Pick<Surroundings, "places" | "nowMs" | "zone">,
): ReportRead {
  return readReport(text, { places, nowMs, zone, language });
}

/** The draft with what the words say was seen; the place is set apart, for it may be several. */
export function withSeen(
  draft: ReportDraft,
  read: Pick<ReportRead, "activity" | "size" | "uniform" | "equipment" | "ago" | "isSecondHand">,
  { nowMs }: Pick<Surroundings, "nowMs">,
): ReportDraft {
  const { activity, size, uniform, ago } = read;
  const equipment = heaviest(read.equipment);
  return {
    ...draft,
    ...(activity !== undefined && { activity }),
    ...(size !== undefined && size !== "unknown" && { size }),
    ...(uniform !== undefined && { uniform }),
    ...(equipment !== undefined && { equipment }),
    ...(ago !== undefined && { seenAtMs: nowMs - ago.minutes * MINUTE_MS }),
    isHearsay: draft.isHearsay || read.isSecondHand,
  };
}

/** The draft as the words put it right: "5 agents, not 3", "hace 20 minutos". */
export function withCorrection(draft: ReportDraft, text: string, around: Surroundings): Filled {
  const { places, nowMs, zone } = around;
  const read = readCorrection(text, { places, nowMs, zone, language: draft.language });
  const { uniform, equipment = [], without = [], ago } = read;
  const activity = isAside(read, draft) ? undefined : read.activity;
  // "2 vans" counts vans: a number beside a thing counts people only where they are named.
  const isCounted = equipment.length === 0 || readText(text, draft, around).count !== undefined;
  const size = read.count !== undefined && isCounted ? sizeOf(read.count) : undefined;
  const thing = heaviest(equipment);
  const isThingGone = thing === undefined && without.some((one) => one === draft.equipment);
  const changes: Partial<ReportDraft> = {
    ...(activity !== undefined && { activity: activity ?? "unknown" }),
    ...(uniform !== undefined && { uniform: uniform ?? "unknown" }),
    ...(size !== undefined && { size }),
    ...(thing !== undefined && { equipment: thing }),
    ...(isThingGone && { equipment: "unknown" }),
    ...(ago !== undefined && { seenAtMs: nowMs - ago.minutes * MINUTE_MS }),
  };
  return { draft: { ...draft, ...changes }, isChanged: Object.keys(changes).length > 0 };
}

/** "five come in uniform" tells of them, and does not take back that they take people. */
function isAside(
  { activity, count, uniform, equipment = [] }: Correction,
  draft: ReportDraft,
): boolean {
  const isOfThem = count !== undefined || uniform !== undefined || equipment.length > 0;
  return activity === "presence" && isOfThem && draft.activity !== "unknown";
}

function heaviest(things: readonly Salute["equipment"][]): Salute["equipment"] | undefined {
  return EQUIPMENT_BY_WEIGHT.find((one) => things.includes(one));
}
