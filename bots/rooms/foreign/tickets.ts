/** What is attached to the putting back of a part, to know on its receipt what it was. */
import { z } from "zod";
import { ROOM_PARTS, type RoomPart } from "../../../shared/core/room/alteration.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { Json } from "../../../shared/core/values/json.ts";
import { roomId } from "../../../shared/domain/streams/shapes.ts";

const shape = z.object({ of: z.literal("restoring"), roomId, part: z.enum(ROOM_PARTS) });

export function restoringTicket(where: RoomId, part: RoomPart): Json {
  return { of: "restoring", roomId: where, part };
}

/** Undefined for what is none of these. */
export function parseRestoring(json: Json): z.infer<typeof shape> | undefined {
  return shape.safeParse(json).data;
}
