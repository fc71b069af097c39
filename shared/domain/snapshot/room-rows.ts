/** Rooms that will not be there tomorrow, as rows of a snapshot: each with who was asked in. */
import { z } from "zod";
import {
  NO_ROOMS,
  TITLE_CHARACTERS_MAX,
  type EphemeralRoom,
  type Rooms,
} from "../streams/rooms.ts";
import { atMs, code, codename, ref, roomId, tag } from "../streams/shapes.ts";
import type { Compactions } from "../standing/compactions.ts";
import type { Standings } from "../standing/rotations.ts";
import { compactionRows, compactionsIn, compactionTable } from "./compaction-rows.ts";
import { standingRows, standingsIn, standingTable } from "./standing-rows.ts";
import { snapshotBy, without, type Fields, type Rows, type Written } from "./rows.ts";

const count = z.number().int().nonnegative();

const table = {
  room: z.strictObject({
    ref,
    code,
    kind: z.enum(["incident", "temporary"]),
    title: z.string().max(TITLE_CHARACTERS_MAX),
    codename,
    closesAtMs: atMs,
    creators: z.array(tag),
    phase: z.enum(["requested", "open", "closing", "emptying", "closed"]),
    roomId: roomId.nullable(),
    removed: count.nullable(),
    openedAtMs: atMs.nullable(),
    closingAtMs: atMs.nullable(),
    waits: count,
    isEndTold: z.boolean(),
    closedAtMs: atMs.nullable(),
  } satisfies Fields<Omit<EphemeralRoom, "invited">>),
  invited: z.strictObject({ ref, person: tag }),
  ...standingTable,
  ...compactionTable,
};

/** All that the one stream tells: rooms with an end, rooms that stand, and the state room. */
export type RoomStream = Readonly<{
  rooms: Rooms;
  standings: Standings;
  compactions: Compactions;
}>;

export const roomSnapshot = snapshotBy({ table, rowsOf, sliceOf });

function rowsOf({ rooms, standings, compactions }: RoomStream): Written<typeof table> {
  const all = [...rooms.values()];
  return {
    ...standingRows(standings),
    ...compactionRows(compactions),
    room: all.map((one) => ({ ...without(one, "invited"), creators: [...one.creators] })),
    invited: all.flatMap(({ ref: of, invited }) =>
      Array.from(invited, (person) => ({ ref: of, person })),
    ),
  };
}

function sliceOf(rows: Rows<typeof table>): RoomStream {
  return {
    rooms: roomsIn(rows),
    standings: standingsIn(rows),
    compactions: compactionsIn(rows),
  };
}

function roomsIn(rows: Rows<typeof table>): Rooms {
  const invited = Map.groupBy(rows.invited, ({ ref: of }) => of);
  return rows.room.reduce<Rooms>((rooms, { creators, ...plain }) => {
    const inside = (invited.get(plain.ref) ?? []).map(({ person }) => person);
    return rooms.with(plain.ref, {
      ...plain,
      creators: new Set(creators),
      invited: new Set(inside),
    });
  }, NO_ROOMS);
}
