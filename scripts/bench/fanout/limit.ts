/** What the homeserver itself can take: messages that were made before, sent so many at once. */
import { randomUUID } from "node:crypto";
import { Fault } from "../../../shared/core/fault.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";

export type Sender = Readonly<{ homeserverUrl: string; accessToken: string }>;

export type Ready = Readonly<{
  bytes: number;
  atOnce: number;
  /**
   * True for events that phones are told of, as they are of each encrypted message: that costs the
   * homeserver a quarter more. They say that nobody can open them.
   */
  notifies?: boolean;
}>;

/** Milliseconds for one event of this size to each room, `atOnce` side by side. */
export async function limitMs(
  { homeserverUrl, accessToken }: Sender,
  rooms: readonly RoomId[],
  { bytes, atOnce, notifies = false }: Ready,
): Promise<number> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const type = notifies ? "m.room.encrypted" : "org.aviso.bench";
  const frame = { algorithm: "org.aviso.bench", ciphertext: "" };
  const ciphertext = "x".repeat(Math.max(0, bytes - JSON.stringify(frame).length));
  const body = JSON.stringify({ ...frame, ciphertext });
  const waiting = [...rooms];
  const lane = async (): Promise<void> => {
    for (let roomId = waiting.pop(); roomId !== undefined; roomId = waiting.pop()) {
      const path = `/rooms/${encodeURIComponent(roomId)}/send/${type}/${randomUUID()}`;
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
