/** Areas, committees and who is on duty, as rows of a snapshot. */
import { z } from "zod";
import { DAY_MINUTES } from "../../core/values/time.ts";
import {
  NAME_CHARACTERS_MAX,
  NO_COMMITTEES,
  type Committee,
  type Committees,
} from "../streams/committees.ts";
import { SHIFT_KEPT_MS, type Shift } from "../streams/duty.ts";
import { area, atMs, codename, language, ref, roomId, severity, tag } from "../streams/shapes.ts";
import { snapshotBy, without, type Fields, type Rows, type Written } from "./rows.ts";

const name = z.string().min(1).max(NAME_CHARACTERS_MAX);
const minuteOfDay = z
  .number()
  .int()
  .min(0)
  .max(DAY_MINUTES - 1);

const table = {
  area: z.strictObject({ area }),
  "other-names": z.strictObject({ area, names: z.array(name) }),
  committee: z.strictObject({
    id: ref,
    name,
    areas: z.array(area),
    languages: z.array(language),
    floor: severity,
    roomId: roomId.nullable(),
    by: z.exactOptional(tag),
    codename: z.exactOptional(codename),
    quiet: z.exactOptional(z.strictObject({ from: minuteOfDay, to: minuteOfDay })),
    isSealed: z.exactOptional(z.literal(true)),
    closingAtMs: z.exactOptional(atMs),
  } satisfies Fields<Omit<Committee, "first" | "formerRooms">>),
  shift: z.strictObject({
    who: tag,
    area: area.nullable(),
    fromMs: atMs,
    untilMs: atMs,
    isBackup: z.boolean(),
  } satisfies Fields<Shift>),
};

export const committeeSnapshot = snapshotBy({ table, rowsOf, sliceOf });

type CommitteeStream = Readonly<{ committees: Committees }>;

function rowsOf(
  { committees: { areas, otherNames, committees, shifts } }: CommitteeStream,
  nowMs: number,
): Written<typeof table> {
  return {
    area: Array.from(areas, (place) => ({ area: place })),
    "other-names": Array.from(otherNames, ([place, names]) => ({ area: place, names })),
    committee: Array.from(committees.values(), ofItsOwn),
    shift: shifts.filter(({ untilMs }) => untilMs > nowMs - SHIFT_KEPT_MS),
  };
}

/** Which room followed is told by another stream, and may be read there before or after. */
function ofItsOwn(committee: Committee) {
  const { first } = committee;
  if (first === undefined) return committee;
  return { ...without(committee, "first", "formerRooms", "codename"), ...first };
}

function sliceOf(rows: Rows<typeof table>): CommitteeStream {
  return { committees: committeesIn(rows) };
}

function committeesIn(rows: Rows<typeof table>): Committees {
  return {
    areas: new Set(rows.area.map(({ area: place }) => place)),
    otherNames: new Map(rows["other-names"].map(({ area: place, names }) => [place, names])),
    committees: rows.committee.reduce(
      (all, one) => all.with(one.id, one),
      NO_COMMITTEES.committees,
    ),
    shifts: rows.shift,
  };
}
