/** What is kept beyond its time, to be burnt, or was learned, as rows of a snapshot. */
import { z } from "zod";
import { isStillKnown } from "../authority/proposal-book.ts";
import { FoldMap } from "../maps.ts";
import { burnTarget, type Burn } from "../streams/keeping/burns.ts";
import type { Hold } from "../streams/keeping/holds.ts";
import { lessonRow } from "../streams/keeping/lessons.ts";
import type { Retained } from "../streams/keeping/retained.ts";
import { atMs, code, tag } from "../streams/shapes.ts";
import { snapshotBy, type Fields, type Rows, type Written } from "./rows.ts";

const table = {
  hold: z.strictObject({ code, untilMs: atMs, sinceMs: atMs, by: tag } satisfies Fields<Hold>),
  burn: z.strictObject({
    code,
    target: burnTarget,
    by: tag.nullable(),
    phase: z.enum(["sealed", "burning", "told"]),
    sealedAtMs: atMs,
    burnsAtMs: atMs,
    sinceMs: atMs,
  } satisfies Fields<Burn>),
  "burn-proposal": z.strictObject({
    code,
    by: tag,
    atMs,
    end: z.enum(["approved", "lapsed"]).nullable(),
    what: z.strictObject({ target: burnTarget, now: z.boolean() }),
  }),
  lesson: lessonRow,
};

export const retainedSnapshot = snapshotBy({ table, rowsOf, sliceOf });

function rowsOf({ holds, burns, lessons }: Retained, nowMs: number): Written<typeof table> {
  return {
    hold: [...holds.values()],
    burn: [...burns.open.values()],
    "burn-proposal": [...burns.proposals.values()].filter((one) => isStillKnown(one, nowMs)),
    lesson: lessons,
  };
}

function sliceOf(rows: Rows<typeof table>): Retained {
  return {
    holds: FoldMap.of(rows.hold.map((one) => [one.code, one])),
    burns: {
      open: FoldMap.of(rows.burn.map((one) => [one.code, one])),
      proposals: new Map(rows["burn-proposal"].map((one) => [one.code, one])),
    },
    lessons: rows.lesson,
  };
}
