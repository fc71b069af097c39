/**
 * The shape of a sync answer, as far as the SDK and the crypto engine take it for granted. What
 * is in the events of a timeline is looked at one by one elsewhere (`examine.ts`).
 */
import { z } from "zod";
import { parseUserId } from "../../core/values/ids.ts";

/** What the SDK folds without a look: the state of rooms, account data, to-device messages. */
const plainEvent = z.looseObject({
  type: z.string(),
  sender: z.string().optional(),
  state_key: z.string().optional(),
  content: z.record(z.string(), z.unknown()).optional(),
});
const folded = z.looseObject({ events: z.array(plainEvent).optional() }).optional();
const roomsOf = <Room extends z.ZodType>(room: Room) => z.record(z.string(), room).optional();
const joined = z.looseObject({
  timeline: z
    .looseObject({
      events: z.array(z.looseObject({})).optional(),
      limited: z.boolean().optional(),
      prev_batch: z.string().nullish(),
    })
    .optional(),
  state: folded,
  "org.matrix.msc4222.state_after": folded,
  state_after: folded,
  ephemeral: folded,
  account_data: folded,
  summary: z.looseObject({}).optional(),
  unread_notifications: z.looseObject({}).optional(),
  unread_thread_notifications: z.record(z.string(), z.looseObject({})).optional(),
});
const names = z.array(z.string()).optional();
/** The crypto engine throws at what is no user id. */
const people = z.array(z.string().refine((id) => parseUserId(id) !== undefined)).optional();

const syncShape = z.looseObject({
  next_batch: z.string().min(1),
  account_data: folded,
  presence: folded,
  to_device: folded,
  device_lists: z.looseObject({ changed: people, left: people }).optional(),
  device_one_time_keys_count: z.record(z.string(), z.number()).optional(),
  device_unused_fallback_key_types: names,
  "org.matrix.msc2732.device_unused_fallback_key_types": names,
  rooms: z
    .looseObject({
      join: roomsOf(joined),
      leave: roomsOf(joined),
      invite: roomsOf(
        z.looseObject({ invite_state: z.looseObject({ events: z.array(plainEvent) }) }),
      ),
      knock: roomsOf(
        z.looseObject({ knock_state: z.looseObject({ events: z.array(plainEvent) }) }),
      ),
    })
    .optional(),
});

/** True when the answer can be worked on; one that cannot must be asked for again. */
export function isSyncAnswer(answer: unknown): boolean {
  return syncShape.safeParse(answer).success;
}
