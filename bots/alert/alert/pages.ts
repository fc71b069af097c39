/** The facts of one alert: one fact fits into one event, however many committees it goes to. */
import type { CaseCode, RoomId } from "../../../shared/core/values/ids.ts";
import type { AlertEvent } from "../../../shared/domain/streams/alerts.ts";

/**
 * Bytes of targets in one fact, half of what an event holds: beside the first ones stand the
 * words of the alert, and the longest of those fill most of the other half.
 */
const PAGE_BYTES_MAX = 20_000;

export type Target = Readonly<{
  roomId: RoomId;
  going: string;
  cant: string;
  languages: readonly string[];
}>;

/** Where an alert goes: rooms that are told now, and committees that have their quiet hours. */
export type Route = Readonly<{ targets: readonly Target[]; held: readonly string[] }>;

/** Ids of committees in one fact. */
const HELD_MAX = 400;

type Raised = AlertEvent & Readonly<{ type: "raised" }>;

/** The alert with as many targets as fit, and the other ones, page by page. */
export function raisedEvents(
  words: Omit<Raised, "type" | "targets" | "total">,
  { targets, held }: Route,
): readonly AlertEvent[] {
  const [first = [], ...others] = pagesOf(targets);
  const { code } = words;
  return [
    { ...words, type: "raised", targets: first, total: targets.length },
    ...others.map((page) => targeted(code, page)),
    ...heldEvents(code, held),
  ];
}

/** Committees that cover the place only since it was raised. */
export function joinedEvents(code: CaseCode, { targets, held }: Route): readonly AlertEvent[] {
  return [...targetedEvents(code, targets), ...heldEvents(code, held)];
}

function heldEvents(code: CaseCode, held: Route["held"]): readonly AlertEvent[] {
  return idPages(held).map((committees) => ({ type: "held", code, committees }) as const);
}

/** More rooms of an alert that is raised already, page by page. */
export function targetedEvents(
  code: CaseCode,
  targets: readonly Target[],
  insteadOf: readonly RoomId[] = [],
): readonly AlertEvent[] {
  const moved = insteadOf.filter((room) => !targets.some(({ roomId }) => roomId === room));
  return pagesOf(targets).map((page, index) =>
    index > 0 || moved.length === 0
      ? targeted(code, page)
      : { ...targeted(code, page), insteadOf: moved },
  );
}

/** Committees whose quiet hours are over: they are told as it stands now. */
export function releasedEvents(code: CaseCode, { targets, held }: Route): readonly AlertEvent[] {
  return [
    ...idPages(held).map((committees) => ({ type: "released", code, committees }) as const),
    ...pagesOf(targets).map((page) => targeted(code, page)),
  ];
}

function idPages(ids: readonly string[]): readonly string[][] {
  const count = Math.ceil(ids.length / HELD_MAX);
  return Array.from({ length: count }, (_, page) =>
    ids.slice(page * HELD_MAX, (page + 1) * HELD_MAX),
  );
}

function targeted(
  code: CaseCode,
  targets: Raised["targets"],
): AlertEvent & Readonly<{ type: "targeted" }> {
  return { type: "targeted", code, targets };
}

function pagesOf(targets: readonly Target[]): readonly Raised["targets"][] {
  const pages: Raised["targets"][] = [];
  let left = 0;
  for (const target of targets) {
    // Facts hold plain arrays; targets are promised not to change.
    const copy = { ...target, languages: [...target.languages] };
    const bytes = Buffer.byteLength(JSON.stringify(copy)) + 1;
    if (bytes > left || pages.length === 0) {
      pages.push([]);
      left = PAGE_BYTES_MAX;
    }
    pages.at(-1)?.push(copy);
    left -= bytes;
  }
  return pages;
}
