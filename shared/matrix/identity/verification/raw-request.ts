/** A request for verification as it came between devices, when the engine did not take it up. */
import { z } from "zod";
import { parseUserId, type UserId } from "../../../core/values/ids.ts";
import type { ReceivedEvent } from "../../sdk.ts";

const REQUEST = "m.key.verification.request";
const LENGTH_MAX = 255;

const shape = z.object({
  sender: z.string(),
  content: z.object({
    from_device: z.string().min(1).max(LENGTH_MAX),
    transaction_id: z.string().min(1).max(LENGTH_MAX),
  }),
});

export type RawRequest = Readonly<{
  userId: UserId;
  deviceId: string;
  transactionId: string;
  event: ReceivedEvent;
}>;

/** Undefined for any other message, and for what is no proper request. */
export function requestOf(event: ReceivedEvent): RawRequest | undefined {
  if (event.type !== REQUEST) return undefined;
  const parsed = shape.safeParse(event).data;
  const userId = parseUserId(parsed?.sender ?? "");
  if (parsed === undefined || userId === undefined) return undefined;
  const { from_device: deviceId, transaction_id: transactionId } = parsed.content;
  return { userId, deviceId, transactionId, event };
}
