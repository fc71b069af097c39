/** What a text says of a scene, put into the draft: only what was said changes anything. */
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { SIZES, type Salute } from "../../../../shared/domain/streams/shapes.ts";
import { readCorrection, type Correction } from "../../reading/correction.ts";
import { sizeOf } from "../../reading/count.ts";
import { putRight, type PutRight } from "../../reading/put-right.ts";
import { readReport, type ReportRead } from "../../reading/report.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import type { Surroundings } from "./turn.ts";

/** Of several things that they have, the one that people have to know of first. */
const EQUIPMENT_BY_WEIGHT = ["weapons", "drone", "vans", "vehicles"] as const;

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
  const things = thingsOf(draft, read.equipment);
  return {
    ...draft,
    ...(activity !== undefined && { activity }),
    ...(size !== undefined && size !== "unknown" && { size }),
    ...(uniform !== undefined && { uniform }),
    ...things,
    ...(ago !== undefined && { seenAtMs: nowMs - ago.minutes * MINUTE_MS }),
    isHearsay: draft.isHearsay || read.isSecondHand,
  };
}

/**
 * The draft with what more words say of the same scene: nothing that was told is less by it. "They
 * are at the corner" does not take back that they take people, nor "they left with two" that they
 * are five.
 */
export function withMore(...told: Parameters<typeof withSeen>): ReportDraft {
  const [before, read] = told;
  const { activity, size } = before;
  const isAside = read.activity === "presence" && activity !== "unknown";
  const isFewer = SIZES.indexOf(read.size ?? "unknown") < SIZES.indexOf(size);
  return {
    ...withSeen(...told),
    ...(isAside && { activity }),
    ...(isFewer && size !== "unknown" && { size }),
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
  const said = read.count === null ? "unknown" : read.count && sizeOf(read.count);
  const isPart = read.isPart === true && draft.size !== "unknown";
  const size = isCounted && !isPart ? said : undefined;
  const changes: Partial<ReportDraft> = {
    ...(activity !== undefined && { activity: activity ?? "unknown" }),
    ...(uniform !== undefined && { uniform: uniform ?? "unknown" }),
    ...(size !== undefined && { size }),
    ...thingsOf(draft, equipment, without),
    ...(ago !== undefined && { seenAtMs: nowMs - ago.minutes * MINUTE_MS }),
  };
  return { draft: { ...draft, ...changes }, isChanged: Object.keys(changes).length > 0 };
}

/** Her words as these put them right. */
export function rightedBy(
  { note, language }: Pick<ReportDraft, "note" | "language">,
  text: string,
  { places, nowMs, zone }: Pick<Surroundings, "places" | "nowMs" | "zone">,
): PutRight {
  return putRight(note, text, { places, nowMs, zone, language });
}

/** "five come in uniform" tells of them, and does not take back that they take people. */
function isAside(
  { activity, count, uniform, equipment = [] }: Correction,
  draft: ReportDraft,
): boolean {
  const isOfThem =
    (count !== undefined && count !== null) || uniform !== undefined || equipment.length > 0;
  return activity === "presence" && isOfThem && draft.activity !== "unknown";
}

type Things = readonly Salute["equipment"][];

/** What they have, with what was said before; nothing when the words change nothing of it. */
function thingsOf(
  { equipment, besides = [] }: ReportDraft,
  said: Things,
  without: Things = [],
): Pick<ReportDraft, "equipment" | "besides"> | object {
  const before = [equipment, ...besides];
  if (said.length === 0 && !before.some((one) => without.includes(one))) return {};
  const isNothing = said.length === 1 && said[0] === "none";
  const kept = isNothing ? [] : [...before.filter((one) => !without.includes(one)), ...said];
  const [first, ...others] = EQUIPMENT_BY_WEIGHT.filter((one) => kept.includes(one));
  return { equipment: first ?? (isNothing ? "none" : "unknown"), besides: others };
}
