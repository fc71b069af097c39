/** Who said that she is on duty, where and until when. A part of what alert writes. */
import { z } from "zod";
import { overlaps } from "../../core/values/area.ts";
import type { AreaPath, Tag } from "../../core/values/ids.ts";
import { HOUR_MS } from "../../core/values/time.ts";
import type { EventOf, Timed } from "./declared.ts";
import { area, atMs, tag } from "./shapes.ts";

export const dutyShapes = {
  /** `area` is null for all places of her committees; a backup is asked after the others. */
  "duty-on": z.object({
    who: tag,
    area: area.nullable(),
    fromMs: atMs,
    untilMs: atMs,
    isBackup: z.boolean(),
  }),
  /** What she was doing then is over; where that was nothing, what she had planned is dropped. */
  "duty-off": z.object({ who: tag, atMs }),
} as const;
export type DutyEvent = EventOf<typeof dutyShapes>;

export type Shift = Readonly<{
  who: Tag;
  area: AreaPath | null;
  fromMs: number;
  untilMs: number;
  isBackup: boolean;
}>;

/** So long a shift that is over stays known: its end, and a gap after it, are told until then. */
export const SHIFT_KEPT_MS = 12 * HOUR_MS;

/** Total. What was over for long at the time of the event is forgotten with it. */
export function evolveShifts(shifts: readonly Shift[], event: Timed<DutyEvent>): readonly Shift[] {
  const nowMs = event.happenedAtMs ?? 0;
  const left = shifts.filter(({ untilMs }) => untilMs > nowMs - SHIFT_KEPT_MS);
  switch (event.type) {
    case "duty-on": {
      const { who, area: place, fromMs, untilMs, isBackup } = event;
      return [...left, { who, area: place, fromMs, untilMs, isBackup }];
    }
    case "duty-off": {
      const hers = left.filter(({ who, untilMs }) => who === event.who && untilMs > event.atMs);
      const now = hers.filter((shift) => isOn(shift, event.atMs));
      if (now.length === 0) return left.filter((shift) => !hers.includes(shift));
      // It ended then: what was before it is not the last that anybody did.
      return left.map((shift) => (now.includes(shift) ? { ...shift, untilMs: event.atMs } : shift));
    }
  }
}

/** True while it lasts. */
export function isOn(shift: Pick<Shift, "fromMs" | "untilMs">, nowMs: number): boolean {
  return shift.fromMs <= nowMs && nowMs < shift.untilMs;
}

/** True where it is for this place, or for all places of hers. */
export function isFor(shift: Pick<Shift, "area">, place: AreaPath): boolean {
  return shift.area === null || overlaps(shift.area, place);
}
