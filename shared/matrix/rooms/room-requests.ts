/** What a room keeper asks of the homeserver: each request bounded, each failure a `Fault`. */
import { Fault } from "../../core/fault.ts";
import { parseRoomId } from "../../core/values/ids.ts";
import type { EventId, RoomId } from "../../core/values/ids.ts";
import { creationBody, type Blueprint } from "../../core/room/blueprint.ts";
import type { JsonObject } from "../../core/values/json.ts";
import { request } from "../send/request.ts";
import { Method, type MatrixClient } from "../sdk.ts";

/** An invitation or a removal may have to go to another server and back. */
const CHANGE_MS_MAX = 30_000;
const CREATE_MS_MAX = 30_000;
const LIST_MS_MAX = 30_000;
const KEYS_MS_MAX = 30_000;
const LOOK_MS_MAX = 10_000;

export type MemberEvent = Readonly<{
  state_key?: string;
  sender?: string;
  content?: Readonly<{ membership?: string; reason?: string }>;
}>;

type Action = "invite" | "join" | "kick" | "leave" | "forget";

/** Lives as long as its client. */
export class RoomRequests {
  readonly #client: MatrixClient;

  constructor(client: MatrixClient) {
    this.#client = client;
  }

  /** The id is the homeserver's word: it may be any room's. */
  async create(blueprint: Blueprint): Promise<RoomId> {
    const answer = await this.#ask<Readonly<{ room_id?: unknown }>>("create room", {
      ...{ method: Method.Post, path: "/createRoom", withinMs: CREATE_MS_MAX },
      body: creationBody(blueprint),
    });
    const roomId = typeof answer.room_id === "string" ? parseRoomId(answer.room_id) : undefined;
    if (roomId === undefined) throw new Fault("server-failed", "create room");
    return roomId;
  }

  async change(roomId: RoomId, action: Action, body: object = {}): Promise<void> {
    const path = `/rooms/${encodeURIComponent(roomId)}/${action}`;
    await this.#ask(action, { method: Method.Post, path, withinMs: CHANGE_MS_MAX, body });
  }

  async joinedRooms(): Promise<readonly RoomId[]> {
    const answer = await this.#ask<Readonly<{ joined_rooms: readonly string[] }>>("list rooms", {
      ...{ method: Method.Get, path: "/joined_rooms", withinMs: LIST_MS_MAX },
    });
    return answer.joined_rooms.flatMap((id) => parseRoomId(id) ?? []);
  }

  /** Undefined when the homeserver will not show us the room (any more). */
  async memberEvents(roomId: RoomId): Promise<readonly MemberEvent[] | undefined> {
    const path = `/rooms/${encodeURIComponent(roomId)}/members`;
    let chunk: readonly MemberEvent[] | undefined;
    await unlessRefused(
      async () => {
        const asking = { method: Method.Get, path, withinMs: LIST_MS_MAX };
        ({ chunk } = await this.#ask<Readonly<{ chunk: readonly MemberEvent[] }>>(
          "list members",
          asking,
        ));
      },
      () => true,
    );
    return chunk;
  }

  /** In clear by its nature: only what no room of ours tells more by than its making did. */
  async write(roomId: RoomId, type: string, content: JsonObject): Promise<void> {
    const path = `/rooms/${encodeURIComponent(roomId)}/state/${encodeURIComponent(type)}/`;
    const asking = { method: Method.Put, path, withinMs: CHANGE_MS_MAX, body: content };
    await this.#ask("write state", asking);
  }

  /** In clear by its nature, and without a reason. */
  async redact(roomId: RoomId, eventId: EventId, transactionId: string): Promise<void> {
    const place = `/rooms/${encodeURIComponent(roomId)}/redact/${encodeURIComponent(eventId)}`;
    await this.#ask("redact", {
      ...{ method: Method.Put, path: `${place}/${transactionId}`, withinMs: CHANGE_MS_MAX },
      body: {},
    });
  }

  /**
   * False once the homeserver shows nothing of what a message said, or no such message: `isCertain`
   * says whether that no is to be believed.
   */
  async isShown(
    { roomId, eventId }: Readonly<{ roomId: RoomId; eventId: EventId }>,
    isCertain: () => boolean,
  ): Promise<boolean> {
    const place = `/rooms/${encodeURIComponent(roomId)}`;
    const path = `${place}/event/${encodeURIComponent(eventId)}`;
    let content: object | undefined;
    await unlessRefused(async () => {
      const asking = { method: Method.Get, path, withinMs: LOOK_MS_MAX };
      ({ content } = await this.#ask<Readonly<{ content?: object }>>("find a message", asking));
    }, isCertain);
    return Object.keys(content ?? {}).length > 0;
  }

  /**
   * What is over, not even the recovery key opens again. Twice is as good as once. `isCertain` says
   * whether a no is to be believed: an account without a key backup has nothing to forget.
   */
  async forgetKeys(roomId: RoomId, isCertain: () => boolean): Promise<void> {
    const withinMs = KEYS_MS_MAX;
    await unlessRefused(async () => {
      const asking = { method: Method.Get, path: "/room_keys/version", withinMs };
      const { version } = await this.#ask<Readonly<{ version: string }>>(
        "find the key backup",
        asking,
      );
      const path = `/room_keys/keys/${encodeURIComponent(roomId)}`;
      const query = { version };
      await this.#ask("forget the keys of a room", {
        ...{ method: Method.Delete, path, query, withinMs },
      });
    }, isCertain);
  }

  #ask<Answer>(operation: string, asking: Asking): Promise<Answer> {
    const { method, path, query, body, withinMs } = asking;
    return request(operation, () =>
      this.#client.http.authedRequest<Answer>(method, path, query, body && { ...body }, {
        localTimeoutMs: withinMs,
        priority: "auto",
      }),
    );
  }
}

type Asking = Readonly<{
  method: Method;
  path: string;
  query?: Record<string, string>;
  body?: object;
  withinMs: number;
}>;

/** Runs `work`; a refusal counts as done when `isDone` says that nothing was left to do. */
export async function unlessRefused(
  work: () => Promise<void>,
  isDone: () => Promise<boolean> | boolean,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isRefused = error instanceof Fault && error.code === "refused";
    if (!isRefused || !(await isDone())) throw error;
  }
}
