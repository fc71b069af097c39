/** Which rooms gave way to which, and what moves, as rows of a snapshot. */
import { z } from "zod";
import { FoldMap } from "../maps.ts";
import {
  ROTATION_REASONS,
  standing,
  type Rotation,
  type StandingRoom,
  type Standings,
} from "../standing/rotations.ts";
import { atMs, codename, ref, roomId, tag } from "../streams/shapes.ts";
import { without, type Fields, type Rows, type Written } from "./rows.ts";

const key = z.string().min(1);

export const standingTable = {
  rotation: z.strictObject({
    ref,
    of: standing,
    from: roomId,
    roomId: roomId.nullable(),
    codename,
    creators: z.array(tag),
    why: z.enum(ROTATION_REASONS),
    graceMs: atMs,
    phase: z.enum(["requested", "moving", "switched", "emptying"]),
    isAbandoned: z.boolean(),
    openedAtMs: atMs,
    switchedAtMs: atMs,
    reminders: z.number().int().nonnegative(),
  } satisfies Fields<Omit<Rotation, "invited">>),
  mover: z.strictObject({ ref, person: tag }),
  "standing-room": z.strictObject({
    key,
    now: roomId,
    codename,
    creators: z.array(tag),
    former: z.array(roomId),
  } satisfies Fields<StandingRoom & Readonly<{ key: string }>>),
  "rotation-time": z.strictObject({ key, schedule: z.string(), slots: z.array(z.string()) }),
};

/** What stands, as rows. */
export function standingRows(standings: Standings): Written<typeof standingTable> {
  const rotations = [...standings.rotations.values()];
  return {
    rotation: rotations.map((one) => ({
      ...without(one, "invited"),
      creators: [...one.creators],
    })),
    mover: rotations.flatMap(({ ref: of, invited }) =>
      Array.from(invited, (person) => ({ ref: of, person })),
    ),
    "standing-room": Array.from(standings.rooms, ([name, one]) => {
      return { key: name, ...one, creators: [...one.creators] };
    }),
    "rotation-time": Array.from(standings.times, ([name, one]) => ({ key: name, ...one })),
  };
}

/** The same out of rows. */
export function standingsIn(rows: Rows<typeof standingTable>): Standings {
  const invited = Map.groupBy(rows.mover, ({ ref: of }) => of);
  const asked = (of: string) => (invited.get(of) ?? []).map(({ person }) => person);
  return {
    rotations: FoldMap.of(
      rows.rotation.map(({ creators, ...plain }) => [
        plain.ref,
        { ...plain, creators: new Set(creators), invited: new Set(asked(plain.ref)) },
      ]),
    ),
    rooms: FoldMap.of(
      rows["standing-room"].map(({ key: name, creators, ...plain }) => [
        name,
        { ...plain, creators: new Set(creators) },
      ]),
    ),
    times: FoldMap.of(rows["rotation-time"].map(({ key: name, ...plain }) => [name, plain])),
  };
}
