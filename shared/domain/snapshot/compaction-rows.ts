/** Which room is the state room of now, and which will be, as rows of a snapshot. */
import { z } from "zod";
import {
  COMPACTION_REASONS,
  type Compaction,
  type Compactions,
  type StateRoomNow,
} from "../standing/compactions.ts";
import { atMs, codename, ref, roomId } from "../streams/shapes.ts";
import type { Fields, Rows, Written } from "./rows.ts";

export const compactionTable = {
  "state-room": z.strictObject({
    ref,
    roomId,
    count: z.number().int().positive(),
    atMs,
  } satisfies Fields<StateRoomNow>),
  compaction: z.strictObject({
    ref,
    from: roomId,
    codename,
    why: z.enum(COMPACTION_REASONS),
    roomId: roomId.nullable(),
    isDone: z.boolean(),
    begunAtMs: atMs,
  } satisfies Fields<Compaction>),
};

/** One of each at most. */
export function compactionRows({ underWay, now }: Compactions): Written<typeof compactionTable> {
  return {
    "state-room": now === null ? [] : [now],
    compaction: underWay === null ? [] : [underWay],
  };
}

/** The same out of rows. */
export function compactionsIn(rows: Rows<typeof compactionTable>): Compactions {
  return { underWay: rows.compaction[0] ?? null, now: rows["state-room"][0] ?? null };
}
