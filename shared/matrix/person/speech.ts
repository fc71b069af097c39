/** What a person's client says, encrypted or, for attacks in tests, in clear. */
import { randomUUID } from "node:crypto";
import { assert } from "../../core/assert.ts";
import { parseEventId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import { request } from "../send/request.ts";
import type { Encrypter } from "../send/room-encrypter.ts";
import { roomSender } from "../send/room-sender.ts";
import { Method, type MatrixClient } from "../sdk.ts";

export type Speech = Readonly<{
  /** Sends `m.text`, encrypted. Members mentioned are named in `m.mentions`. */
  say(roomId: RoomId, text: string, options?: SayOptions): Promise<EventId>;
  /** The same by the SDK's own way out, in which all rooms stand in one queue. */
  sayQueued(roomId: RoomId, text: string): Promise<void>;
  /** Sends any event, encrypted. */
  send(roomId: RoomId, type: string, content: JsonObject): Promise<EventId>;
  /** Encrypts without sending: what a homeserver may then do anything with. */
  encrypt(roomId: RoomId, type: string, content: JsonObject): Promise<JsonObject>;
  vote(roomId: RoomId, pollEventId: EventId, answerId: string): Promise<EventId>;
  /** The raw ciphertext of an event, as the homeserver has it. */
  rawEvent(roomId: RoomId, eventId: EventId): Promise<JsonObject>;
  /** Sends in CLEAR: for attacks in tests. */
  rawSend(roomId: RoomId, type: string, content: JsonObject): Promise<EventId>;
}>;

type SayOptions = Readonly<{ mentions?: readonly UserId[] }>;

/** Speaks through this client. */
export function speech(encrypter: Encrypter, client: MatrixClient): Speech {
  const sender = roomSender(client);
  const send: Speech["send"] = async (roomId, type, content) => {
    const event = await encrypter.encrypt(roomId, type, content);
    return sender.send(roomId, randomUUID(), event);
  };
  return {
    send,
    encrypt: async (roomId, type, content) =>
      (await encrypter.encrypt(roomId, type, content)).content,
    say: (roomId, body, { mentions = [] } = {}) =>
      send(roomId, "m.room.message", {
        msgtype: "m.text",
        body,
        "m.mentions": mentions.length === 0 ? {} : { user_ids: mentions },
      }),
    sayQueued: async (roomId, body) => {
      await client.sendTextMessage(roomId, body);
    },
    vote: (roomId, pollEventId, answerId) =>
      send(roomId, "org.matrix.msc3381.poll.response", {
        "m.relates_to": { rel_type: "m.reference", event_id: pollEventId },
        "org.matrix.msc3381.poll.response": { answers: [answerId] },
      }),
    rawSend: async (roomId, type, content) => {
      const place = `/rooms/${encodeURIComponent(roomId)}/send/${type}/${randomUUID()}`;
      const answer = await request("send in clear", () =>
        client.http.authedRequest<Readonly<{ event_id: string }>>(Method.Put, place, undefined, {
          ...content,
        }),
      );
      const eventId = parseEventId(answer.event_id);
      assert(eventId !== undefined, "the homeserver names the event that it took");
      return eventId;
    },
    rawEvent: (roomId, eventId) => {
      const place = `/rooms/${encodeURIComponent(roomId)}/event/${encodeURIComponent(eventId)}`;
      return request("read an event", () =>
        client.http.authedRequest<JsonObject>(Method.Get, place),
      );
    },
  };
}
