/** Cases that are kept beyond their time, by an organizer's word, until a day. Written by rooms. */
import { z } from "zod";
import type { CaseCode, Tag } from "../../../core/values/ids.ts";
import { FoldMap, withEntry, without } from "../../maps.ts";
import type { EventOf, Timed } from "../declared.ts";
import { atMs, code, tag } from "../shapes.ts";

export const holdShapes = {
  /** A second one for the same case counts in the place of the first. */
  held: z.object({ code, untilMs: atMs, by: tag }),
  /** By an organizer, or because its day has come. */
  released: z.object({ code, why: z.enum(["command", "over"]) }),
} as const;
export type HoldEvent = EventOf<typeof holdShapes>;

export type Hold = Readonly<{ code: CaseCode; untilMs: number; sinceMs: number; by: Tag }>;

/** By the code of the case, alert or room. Its day alone ends no hold: the fact of it does. */
export type Holds = ReadonlyMap<CaseCode, Hold>;
export const NO_HOLDS: Holds = FoldMap.of();

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveHolds(holds: Holds, event: Timed<HoldEvent>): Holds {
  switch (event.type) {
    case "held": {
      const { code: held, untilMs, by, happenedAtMs = 0 } = event;
      return withEntry(holds, held, { code: held, untilMs, sinceMs: happenedAtMs, by });
    }
    case "released":
      return without(holds, event.code);
  }
}
