/**
 * An ordinary encrypted client of a person, as a phone would be one: for the demo, the end-to-end
 * tests and the benches. Bots never use this. Its keys live in memory.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { assert } from "../../core/assert.ts";
import { Fault } from "../../core/fault.ts";
import { parseEventId, parseRoomId, parseUserId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import { logIn, parseRecoveryKey, recoveryKeyText, withPassword } from "../identity/account.ts";
import { RECOVERY_KEY_BYTES } from "../identity/account.ts";
import type { Credentials } from "../identity/account.ts";
import { makeClient, startCrypto, startSync } from "../client.ts";
import { ensureIdentity } from "../identity/device-trust.ts";
import type { Crypto } from "../engine.ts";
import { Log, type PersonMessage } from "./person-log.ts";
import { faultFrom, request } from "../send/request.ts";
import { creationBody } from "../../core/room-blueprint.ts";
import { Encrypter } from "../send/room-encrypter.ts";
import { Rooms } from "../rooms/room-keeper.ts";
import { isDirectWith } from "../rooms/rooms-view.ts";
import { AllDevicesIsolationMode, ClientEvent, MatrixEvent } from "../sdk.ts";
import { MemoryStore, Method, SyncState } from "../sdk.ts";
import type { MatrixClient } from "../sdk.ts";
import { Wake } from "../sync/wake.ts";

const LOOK_MS_MAX = 30_000;
const STOP_MS_MAX = 500;

export type { PersonMessage };

export type PersonOptions = Readonly<{
  homeserverUrl: string;
  userId: UserId;
  /** Needed to log in, and to make the identity. */
  password: string;
  /** Reuses a login; without it a new device is made. */
  credentials?: Credentials;
  /** As text: makes this a signed device of the identity that the account has already. */
  recoveryKey?: string;
  /** False: a device that nobody has signed, of an account that may have no identity. */
  signed?: boolean;
  /** Opens whatever it has a key for, whoever made it, as a spy's client would. */
  opensAll?: boolean;
  /** Accepts every invitation. Default true. */
  autoJoin?: boolean;
}>;

export type Person = Readonly<{
  userId: UserId;
  credentials: Credentials;
  /** What opens this account's identity on another device; empty for an unsigned device. */
  recoveryKey: string;
  /** Sends `m.text`, encrypted. Members mentioned are named in `m.mentions`. */
  say(roomId: RoomId, text: string, options?: SayOptions): Promise<EventId>;
  /** Sends any event, encrypted. */
  send(roomId: RoomId, type: string, content: JsonObject): Promise<EventId>;
  /** Encrypts without sending: what a homeserver may then do anything with. */
  encrypt(roomId: RoomId, type: string, content: JsonObject): Promise<JsonObject>;
  vote(roomId: RoomId, pollEventId: EventId, answerId: string): Promise<EventId>;
  /** What is said next in this room goes out under new keys, as after somebody left. */
  renewKeys(roomId: RoomId): Promise<void>;
  join(roomId: RoomId): Promise<void>;
  invite(roomId: RoomId, userId: UserId): Promise<void>;
  leave(roomId: RoomId): Promise<void>;
  /** An encrypted direct chat with this user: the one in use, or a new one. */
  directWith(userId: UserId): Promise<RoomId>;
  /** A room of this person's own, unencrypted when asked for. */
  createRoom(options: Readonly<{ invite: readonly UserId[]; encrypted: boolean }>): Promise<RoomId>;
  /** Everything that could be read so far, own messages included; what is new comes last. */
  messages(): readonly PersonMessage[];
  /** The first message, seen already or yet to come, that fits; fault `unreachable` if none. */
  waitFor(fits: (message: PersonMessage) => boolean, timeoutMs: number): Promise<PersonMessage>;
  /** How many messages cannot be read at this moment. */
  undecryptable(): number;
  invites(): readonly RoomId[];
  rooms(): readonly RoomId[];
  /** The next room joined that is not among `known`; fault `unreachable` after half a minute. */
  nextRoom(known: ReadonlySet<RoomId>): Promise<RoomId>;
  /** Resolves when this person is no longer in the room; fault as above. */
  goneFrom(roomId: RoomId): Promise<void>;
  /** User ids of those who are in the room or invited. */
  members(roomId: RoomId): readonly UserId[];
  /** The raw ciphertext of an event, as the homeserver has it. */
  rawEvent(roomId: RoomId, eventId: EventId): Promise<JsonObject>;
  /** True when this device holds a key for this raw event, however both came to it. */
  canOpen(event: JsonObject): Promise<boolean>;
  /** Every room key of this device, as JSON: what a thief of it would have. */
  exportRoomKeys(): Promise<string>;
  /** Sends in CLEAR: for attacks in tests. */
  rawSend(roomId: RoomId, type: string, content: JsonObject): Promise<EventId>;
  /** Replaces the cross-signing identity, as somebody who took over the account would. */
  replaceIdentity(): Promise<void>;
  stop(): Promise<void>;
}>;

export type SayOptions = Readonly<{ mentions?: readonly UserId[] }>;

/** Logs in when need be, makes or opens the identity, and syncs. */
export async function openPerson(options: PersonOptions): Promise<Person> {
  const { homeserverUrl, userId, password, autoJoin = true, signed = true } = options;
  const { opensAll = !signed } = options;
  const credentials = options.credentials ?? (await logIn({ homeserverUrl, userId, password }));
  const recoveryKey =
    options.recoveryKey === undefined
      ? randomBytes(RECOVERY_KEY_BYTES)
      : parseRecoveryKey(options.recoveryKey);
  const client = makeClient({
    homeserverUrl,
    credentials,
    fetch,
    store: new MemoryStore(),
    keepsMessages: true,
    recoveryKey: () => recoveryKey,
  });
  const crypto = await startCrypto(client, { useIndexedDB: false, storeKey: null });
  // A device that nobody signed cannot ask others for signatures, or it could say nothing at all.
  if (opensAll) crypto.setDeviceIsolationMode(new AllDevicesIsolationMode(false));
  const log = new Log(client, crypto);
  const synced = new Wake();
  client.on(ClientEvent.Sync, (state) => {
    if (state === SyncState.Syncing) synced.ring();
  });
  await startSync(client);
  if (signed) {
    const kind = options.recoveryKey === undefined ? "first" : "further";
    const identity = { kind, recoveryKey, password } as const;
    await ensureIdentity({ client, crypto, credentials, synced }, identity);
  }
  if (autoJoin) acceptInvitations(client);
  // People's own direct chats are found by `directWith`.
  const personOf = (): undefined => undefined;
  const spokenAtMs = (roomId: RoomId) => client.getRoom(roomId)?.getLastActiveTimestamp();
  const parts = { client, userId, standingRooms: new Set<RoomId>(), personOf, spokenAtMs, synced };
  const rooms = new Rooms(parts);
  const encrypter = new Encrypter({ client, crypto, synced, sharesWithInvited: false });
  const text = signed ? recoveryKeyText(recoveryKey) : "";
  return {
    userId,
    credentials,
    recoveryKey: text,
    ...speech(encrypter, client),
    ...sight(log, client),
    ...movement(rooms, client),
    renewKeys: (roomId) => crypto.forceDiscardSession(roomId),
    replaceIdentity: () => replaceIdentity(crypto, { userId, password }),
    canOpen: (event) => canOpen(crypto, event),
    exportRoomKeys: () => crypto.exportRoomKeysAsJson(),
    stop: async () => {
      client.stopClient();
      await once(client, ClientEvent.Sync, { signal: AbortSignal.timeout(STOP_MS_MAX) }).catch(
        () => undefined,
      );
    },
  };
}

function speech(
  encrypter: Encrypter,
  client: MatrixClient,
): Pick<Person, "say" | "send" | "encrypt" | "vote" | "rawSend" | "rawEvent"> {
  const send: Person["send"] = async (roomId, type, content) => {
    const event = await encrypter.encrypt(roomId, type, content);
    return encrypter.send(roomId, randomUUID(), event);
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

function sight(
  log: Log,
  client: MatrixClient,
): Pick<Person, "messages" | "waitFor" | "undecryptable" | "invites" | "rooms" | "members"> {
  return {
    messages: () => log.messages(),
    waitFor: (fits, timeoutMs) => log.waitFor(fits, timeoutMs),
    undecryptable: () => log.undecryptable(),
    invites: () => roomsOf(client, "invite"),
    rooms: () => roomsOf(client, "join"),
    members: (roomId) =>
      (client.getRoom(roomId)?.getMembers() ?? [])
        .filter((member) => member.membership === "join" || member.membership === "invite")
        .flatMap((member) => parseUserId(member.userId) ?? []),
  };
}

function movement(
  rooms: Rooms,
  client: MatrixClient,
): Pick<
  Person,
  "join" | "invite" | "leave" | "directWith" | "createRoom" | "nextRoom" | "goneFrom"
> {
  return {
    nextRoom: (known) =>
      afterSync(client, () => roomsOf(client, "join").find((roomId) => !known.has(roomId))),
    goneFrom: async (roomId) => {
      await afterSync(client, () => (roomsOf(client, "join").includes(roomId) ? undefined : true));
    },
    join: (roomId) => rooms.join(roomId),
    invite: (roomId, guest) => rooms.invite(roomId, guest),
    leave: (roomId) => rooms.leave(roomId),
    directWith: (userId) => openDirect(client, userId),
    createRoom: async ({ invite, encrypted }) => {
      const blueprint = { additionalCreators: [], isDirect: false, invite };
      const body = creationBody(blueprint);
      const answer = await request("create room", () =>
        client.http.authedRequest<Readonly<{ room_id: string }>>(
          Method.Post,
          "/createRoom",
          undefined,
          encrypted ? body : { ...body, initial_state: [] },
        ),
      );
      const roomId = parseRoomId(answer.room_id);
      if (roomId === undefined) throw new Fault("server-failed", "create room");
      return roomId;
    },
  };
}

/** As phones do it: earlier messages are open to the one who was asked, before she has joined. */
async function openDirect(client: MatrixClient, userId: UserId): Promise<RoomId> {
  const known = roomsOf(client, "join").find((roomId) => isDirectWith(client, roomId, userId));
  if (known !== undefined) return known;
  const encryption = { algorithm: "m.megolm.v1.aes-sha2" };
  const answer = await request("open a direct chat", () =>
    client.http.authedRequest<Readonly<{ room_id: string }>>(
      Method.Post,
      "/createRoom",
      undefined,
      {
        preset: "trusted_private_chat",
        is_direct: true,
        invite: [userId],
        initial_state: [{ type: "m.room.encryption", state_key: "", content: encryption }],
      },
    ),
  );
  const roomId = parseRoomId(answer.room_id);
  if (roomId === undefined) throw new Fault("server-failed", "open a direct chat");
  // Before the invitation has come down the sync, nothing would be encrypted for its receiver.
  return afterSync(client, () => (isDirectWith(client, roomId, userId) ? roomId : undefined));
}

function roomsOf(client: MatrixClient, membership: string): readonly RoomId[] {
  return client.getRooms().flatMap((room) => {
    const roomId = parseRoomId(room.roomId);
    return roomId !== undefined && room.getMyMembership() === membership ? [roomId] : [];
  });
}

/** What `look` finds, now or after one of the next syncs. */
async function afterSync<Found>(
  client: MatrixClient,
  look: () => Found | undefined,
): Promise<Found> {
  const signal = AbortSignal.timeout(LOOK_MS_MAX);
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await once(client, ClientEvent.Sync, { signal }).catch((error: unknown) => {
      throw faultFrom(error, "wait for a room");
    });
  }
}

async function canOpen(crypto: Crypto, event: JsonObject): Promise<boolean> {
  const opened = new MatrixEvent({ ...event });
  await opened.attemptDecryption(crypto, { emit: false });
  return !opened.isDecryptionFailure();
}

function acceptInvitations(client: MatrixClient): void {
  const accept = (): void => {
    for (const room of client.getRooms()) {
      if (room.getMyMembership() !== "invite") continue;
      // The next sync tries again what failed now.
      client.joinRoom(room.roomId).catch(() => undefined);
    }
  };
  client.on(ClientEvent.Sync, accept);
  accept();
}

async function replaceIdentity(
  crypto: Crypto,
  account: Readonly<{ userId: UserId; password: string }>,
): Promise<void> {
  await crypto.bootstrapCrossSigning({
    setupNewCrossSigning: true,
    authUploadDeviceSigningKeys: async (send) => {
      await withPassword(account)(send);
    },
  });
}
