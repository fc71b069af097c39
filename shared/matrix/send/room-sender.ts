/** Sends what is encrypted already, under a transaction id that its sender chooses. */
import { Fault } from "../../core/fault.ts";
import { parseEventId } from "../../core/values/ids.ts";
import type { RoomSender } from "../../core/ports.ts";
import { request } from "./request.ts";
import { Method, type MatrixClient } from "../sdk.ts";

const SEND_TIMEOUT_MS = 30_000;

/** The sender of this account: one request a message, tried once. */
export function roomSender(client: MatrixClient): RoomSender {
  return {
    send: async (roomId, transactionId, event) => {
      const place = `/rooms/${encodeURIComponent(roomId)}/send/${event.type}`;
      const path = `${place}/${encodeURIComponent(transactionId)}`;
      const options = { localTimeoutMs: SEND_TIMEOUT_MS, priority: "auto" } as const;
      const answer = await request("send", () =>
        client.http.authedRequest<Readonly<{ event_id: string }>>(
          Method.Put,
          path,
          undefined,
          { ...event.content },
          options,
        ),
      );
      const eventId = parseEventId(answer.event_id);
      if (eventId === undefined) throw new Fault("server-failed", "send");
      return eventId;
    },
  };
}
