/** What the homeserver itself can take: messages that were made before, sent so many at once. */
import { randomUUID } from "node:crypto";
import { Fault } from "../../../shared/core/fault.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";

export type Sender = Readonly<{ homeserverUrl: string; accessToken: string }>;

/** Milliseconds for one event of this size to each room, `atOnce` side by side. */
export async function limitMs(
  { homeserverUrl, accessToken }: Sender,
  rooms: readonly RoomId[],
  { bytes, atOnce }: Readonly<{ bytes: number; atOnce: number }>,
): Promise<number> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const body = JSON.stringify({ filler: "x".repeat(Math.max(0, bytes - '{"filler":""}'.length)) });
  const waiting = [...rooms];
  const lane = async (): Promise<void> => {
    for (let roomId = waiting.pop(); roomId !== undefined; roomId = waiting.pop()) {
      const path = `/rooms/${encodeURIComponent(roomId)}/send/org.aviso.bench/${randomUUID()}`;
      const place = new URL(`/_matrix/client/v3${path}`, homeserverUrl);
      const answer = await fetch(place, { method: "PUT", headers, body });
      if (!answer.ok) throw new Fault("refused", "send to a room of the bench");
      await answer.arrayBuffer();
    }
  };
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  return performance.now() - startedMs;
}
