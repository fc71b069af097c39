/**
 * From whom no reports are taken for a while: an organizer has seen a series of them and shut it.
 * Part of the people stream.
 */
import { z } from "zod";
import type { CaseCode, Tag } from "../../../core/values/ids.ts";
import { FoldMap, withEntry, without } from "../../maps.ts";
import type { EventOf } from "../declared.ts";
import { atMs, code, tag } from "../shapes.ts";

/**
 * Whoever was never admitted; whoever came a short while ago; one person, whom she vouched for, and
 * whom these did.
 */
export const intakeGroup = z.discriminatedUnion("of", [
  z.object({ of: z.literal("strangers") }),
  z.object({ of: z.literal("fresh") }),
  z.object({ of: z.literal("lineage"), root: tag }),
]);

export const intakeShapes = {
  /** `code` is that of a case of the series. */
  "intake-shut": z.object({ code, group: intakeGroup, by: tag, untilMs: atMs }),
  "intake-opened": z.object({ code, by: tag }),
} as const;

export type Group = Readonly<{ of: "strangers" } | { of: "fresh" } | { of: "lineage"; root: Tag }>;
export type Shut = Readonly<{ group: Group; by: Tag; untilMs: number }>;
/** By the code that it was shut by. */
export type Intake = ReadonlyMap<CaseCode, Shut>;
type IntakeEvent = EventOf<typeof intakeShapes> & Readonly<{ atMs?: number }>;

/** Total. Those whose time is over go when another one comes. */
export function evolveIntake(before: Intake, event: IntakeEvent): Intake {
  if (event.type === "intake-opened") return without(before, event.code);
  const { code: own, group: of, by, untilMs, atMs: nowMs = 0 } = event;
  const kept = [...before].filter(([, one]) => one.untilMs > nowMs);
  return withEntry(FoldMap.of(kept), own, { group: of, by, untilMs });
}
