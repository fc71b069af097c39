/**
 * One bot's encrypted session: composes the parts of this folder around one client and one set
 * of durable rows, and starts and stops them in the right order.
 */
import type { Member, RoomSeen, RoomsView } from "../core/bot.ts";
import { Fault } from "../core/fault.ts";
import { parseRoomId, type EventId, type RoomId, type UserId } from "../core/values/ids.ts";
import type { Clock, DurableRows, Inbox, RoomEncrypter, RoomKeeper } from "../core/ports.ts";
import type { Echoes, MediaStore, RoomSender, StateRooms } from "../core/ports.ts";
import type { Credentials } from "./identity/account.ts";
import { endClient, makeClient, startCrypto, startSync } from "./client.ts";
import { accountLookup, type AccountLookup } from "./identity/account-lookup.ts";
import { ensureIdentity, type Identity } from "./identity/device-trust.ts";
import { Verifications, type VerificationNews } from "./identity/verification/verifications.ts";
import { RowEchoes } from "./send/echoes.ts";
import { tendEngineRequests } from "./send/engine/requests.ts";
import { Engine, type Crypto } from "./engine.ts";
import { guardedFetch, type Fetch } from "./send/guard.ts";
import { mediaStore } from "./send/media/media-store.ts";
import { Identities } from "./identity/identities.ts";
import { MasterKeys } from "./identity/master-keys.ts";
import type { SyncOwner } from "./sync/event-rows.ts";
import { decodeJson, SPACES } from "./sync/inbox-row.ts";
import { RowInbox } from "./sync/inbox.ts";
import { pinOf, type Pins } from "./identity/pins.ts";
import { KeyTender } from "./send/keys/tender.ts";
import { AtOnce, type Judge } from "./send/keys/at-once.ts";
import { SettledKeys } from "./send/keys/settled.ts";
import { lookTogether, shareInTurn } from "./send/keys/together.ts";
import { readerJudge } from "./send/reader-judge.ts";
import { faultFrom, request } from "./send/request.ts";
import { Encrypter } from "./send/room-encrypter.ts";
import { roomSender } from "./send/room-sender.ts";
import { Rooms, type RoomKeeperParts } from "./rooms/room-keeper.ts";
import { alteredIn } from "./rooms/room-mending.ts";
import { StateRoomRows } from "./rooms/state-rooms.ts";
import {
  membersOf,
  rememberingTagger,
  roomsView,
  type RoomsViewParts,
  type Tagger,
} from "./rooms/rooms-view.ts";
import { watchSelf, type SelfCode, type SelfWatch } from "./sync/self-watch.ts";
import { ClientEvent, HttpApiEvent, Method, SyncState, type MatrixClient } from "./sdk.ts";
import { STEADY } from "./steady-clock.ts";
import { SyncStore } from "./sync/sync-store.ts";
import { Wake } from "./sync/wake.ts";

/** Bound of a question; an account of another server may have to be asked for there. */
const LOOK_UP_MS_MAX = 10_000;

/** Codes that a session reports; none of them carries an id or content. */
export type SessionCode = "clear-text-stopped" | SelfCode;

export type SessionOptions = Readonly<{
  homeserverUrl: string;
  credentials: Credentials;
  identity: Identity;
  /** 32 bytes that seal the crypto store; null when the keys live in memory. */
  storeKey: Uint8Array | null;
  /** True when the caller has installed IndexedDB globals over a durable store. */
  useIndexedDB: boolean;
  rows: DurableRows;
  tagger: Tagger;
  pins: Pins;
  /** Which members of a room may read; asked each time a key is shared. */
  readersOf(room: RoomSeen): readonly Member[];
  /**
   * Null only while `init` is still making them. Where it gave way to another, the rows know.
   */
  stateRoom: RoomId | null;
  managementRoom: RoomId | null;
  clock: Clock;
  /** What must be durable is not, or the account is gone: the process has to end. */
  onFatal: (error: unknown) => void;
  /**
   * True when the keys for sending may have been used already by another copy of the store: they
   * are thrown away before the first message of each room, and the state room is read up to its
   * newest event before anything else.
   */
  distrustsOutbound?: boolean;
  log?: (code: SessionCode) => void;
  /** Who may compare emoji with this bot; nobody without it. */
  mayVerify?(userId: UserId): Promise<boolean>;
  onVerification?(news: VerificationNews): void;
  /** The network; tests put faults here. */
  fetch?: Fetch;
}>;

export type Session = Readonly<{
  userId: UserId;
  encrypter: RoomEncrypter;
  sender: RoomSender;
  media: MediaStore;
  echoes: Echoes;
  keeper: RoomKeeper;
  /** Which rooms are the state rooms, on this disk. */
  stateRooms: Omit<StateRooms, "point">;
  inbox: Inbox;
  rooms: RoomsView;
  /** Syncs, then sees to the identity; faults as in `device-trust.ts`, or `unreachable`. */
  start(): Promise<void>;
  /** Ends the inbox first, then the sync. Nothing is saved afterwards. */
  stop(): Promise<void>;
  /** Resolves once the state room was read up to where it stood at the start of the inbox. */
  caughtUp(): Promise<unknown>;
  /** When the last answer of the homeserver became durable; null before the first. */
  lastSyncAtMs(): number | null;
  /** Public key of this bot's own device. */
  deviceKey(): Promise<string>;
  /** Secret storage; needs the recovery key, so only sessions that were opened with it can. */
  storeSecret(name: string, value: string): Promise<void>;
  readSecret(name: string): Promise<string | undefined>;
  /** The keys of past messages of these rooms, as JSON; whoever has them reads all of it. */
  exportRoomKeys(roomIds: readonly RoomId[]): Promise<string>;
  importRoomKeys(keys: string): Promise<void>;
}> &
  AccountLookup;

/** Opens the crypto store and composes the session; nothing is sent before `start`. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { credentials, rows, clock, onFatal, pins, managementRoom, readersOf } = options;
  const { userId } = credentials;
  const { distrustsOutbound = false } = options;
  const stateRooms = new StateRoomRows(rows, options.stateRoom);
  const owner = { userId, isStateRoom: stateRooms.has };
  const [wake, synced] = [new Wake(), new Wake()];
  const echoes = new RowEchoes({ rows, userId, read: (...place) => readEvent(client, ...place) });
  echoes.onLook(wake.ring);
  const store = new SyncStore({ rows, owner, clock, onFatal, onSaved: echoes.looked });
  const client = clientOf(options, store);
  const crypto = await startCrypto(client, options);
  failWithStore(crypto, store);
  const masterKeys = tendedKeys(crypto, userId);
  const verifications = verificationsOf(options, { client, crypto });
  const releasedBefore = releaseOf(client, store, [synced, wake]);
  endWithToken(client, store);
  const engine = new Engine(crypto, wake.ring);
  const whose = { self: userId, onPlaced: wake.ring, masterKeys };
  const identities = new Identities({ ...options, ...whose, client });
  const seeing = { ...sight(options), client, pins };
  const inboxParts = { engine, rows, owner, managementRoom, wake, onFatal };
  const pace = { clock: STEADY, onPage: echoes.looked, releasedBefore };
  const inbox = new RowInbox({ ...seeing, ...inboxParts, ...pace });
  const watch = selfWatchOf(options, { client, crypto });
  const caughtUp = (): Promise<unknown> => inbox.caughtUp;
  const spokenAtMs = (roomId: RoomId): number | undefined => store.spokenAtMs(roomId);
  const judge = readerJudge({ ...seeing, ...owner, identities, readersOf, caughtUp });
  const { encrypter, tender } = sealingOf(options, { client, crypto, synced, masterKeys, judge });
  return {
    ...{ userId, encrypter },
    ...{ sender: roomSender(client), media: mediaStore(client) },
    echoes,
    keeper: keeperOf(options, { ...seeing, ...owner, synced, spokenAtMs }),
    ...{ stateRooms, inbox },
    rooms: viewOfRooms(seeing, identities),
    start: async () => {
      if (distrustsOutbound) await stateRooms.readBack();
      verifications.start();
      await startSync(client);
      identities.follow();
      await ensureIdentity({ client, crypto, credentials, synced }, options.identity);
      watch?.start();
      tender.start();
    },
    stop: async () => {
      for (const part of [verifications, watch, identities]) part?.stop();
      await tender.stop();
      await inbox.stop();
      await store.close();
      await endClient(client, crypto);
    },
    ...{ caughtUp, lastSyncAtMs: () => store.lastSavedAtMs },
    deviceKey: async () => (await crypto.getOwnDeviceKeys()).ed25519,
    ...accountLookup(client, crypto),
    ...secrets(client, options.identity),
    ...history(crypto),
  };
}

/** What the engine knows of people, and learns from what it asks. */
function tendedKeys(crypto: Crypto, self: UserId): MasterKeys {
  const masterKeys = new MasterKeys(crypto, self);
  tendEngineRequests(crypto, { self, masterKeys });
  return masterKeys;
}

type SealingParts = Readonly<{
  client: MatrixClient;
  crypto: Crypto;
  synced: Wake;
  masterKeys: MasterKeys;
  judge: Judge;
}>;

/** What seals messages, and what brings keys to phones before that. */
function sealingOf(
  { clock, identity, distrustsOutbound = false }: SessionOptions,
  parts: SealingParts,
) {
  const { client, crypto, synced } = parts;
  // A device that was just made has no key from before.
  const startsAnew = identity.kind !== "established";
  const settled = new SettledKeys({ ...parts, startsAnew, clock });
  lookTogether({ crypto, clock, heard: () => settled.heard });
  shareInTurn({ crypto });
  const atOnce = new AtOnce({ ...parts, settled });
  const encrypter = new Encrypter({ ...parts, distrustsOutbound, atOnce });
  // Rooms of more than two: nobody waits for a chat in the way that a committee waits.
  const isTended = (roomId: RoomId): boolean =>
    crypto.roomEncryptors[roomId] !== undefined && membersOf(client, roomId).length > 2;
  const tender = new KeyTender({
    rooms: () =>
      client
        .getRooms()
        .flatMap(({ roomId }) => parseRoomId(roomId) ?? [])
        .filter(isTended),
    // What ends meanwhile fails; nothing is left to be done then.
    isWarm: (roomId) => atOnce.isReady(roomId).catch(() => true),
    warm: (roomId) => encrypter.warm(roomId).catch(() => undefined),
    spokenAtMs: () => atOnce.spokenAtMs,
    ...{ synced, nowMs: () => STEADY.nowMs() },
  });
  return { encrypter, tender };
}

/** What is known of the rooms, and of how each was made. */
function viewOfRooms(
  seeing: Parameters<typeof alteredIn>[0] & Omit<RoomsViewParts, "identityOf" | "altered">,
  identities: Identities,
): RoomsView {
  return roomsView({
    ...seeing,
    identityOf: (user) => identities.of(user),
    altered: (...room) => alteredIn(seeing, ...room),
  });
}

function clientOf(options: SessionOptions, store: SyncStore): MatrixClient {
  const { homeserverUrl, credentials, identity } = options;
  return makeClient({
    ...{ homeserverUrl, credentials, store, keepsMessages: false },
    fetch: guardedFetch(options.fetch ?? fetch, () => options.log?.("clear-text-stopped")),
    recoveryKey: () => recoveryKeyOf(identity),
  });
}

function readEvent(client: MatrixClient, roomId: RoomId, eventId: EventId): Promise<unknown> {
  const path = `/rooms/${encodeURIComponent(roomId)}/event/${encodeURIComponent(eventId)}`;
  const options = { localTimeoutMs: LOOK_UP_MS_MAX, priority: "auto" } as const;
  return request("read an event", () =>
    client.http.authedRequest(Method.Get, path, undefined, undefined, options),
  );
}

function keeperOf(
  { managementRoom }: SessionOptions,
  parts: Omit<RoomKeeperParts, "standingRooms"> & SyncOwner,
): RoomKeeper {
  const has = (roomId: RoomId): boolean => roomId === managementRoom || parts.isStateRoom(roomId);
  return new Rooms({ ...parts, standingRooms: { has } });
}

/** Up to where the inbox may go: what the client has worked through. Rings each time it moves. */
function releaseOf(client: MatrixClient, store: SyncStore, bells: readonly Wake[]): () => string {
  let inboxEnd = "";
  client.on(ClientEvent.Sync, (state) => {
    if (state !== SyncState.Syncing) return;
    inboxEnd = store.inboxEnd();
    for (const bell of bells) bell.ring();
  });
  return () => inboxEnd;
}

/** How people are seen: by their tags, and by whose chat a room is. */
function sight({ tagger, rows, managementRoom }: SessionOptions) {
  return {
    tagger: rememberingTagger(tagger),
    // Durable, since a room stays somebody's chat whoever else is brought in.
    personOf: (roomId: RoomId): UserId | undefined => {
      const row = rows.get(SPACES.chats, roomId);
      if (row === undefined || roomId === managementRoom) return undefined;
      return decodeJson(row) as UserId;
    },
  };
}

function verificationsOf(
  { credentials, mayVerify, onVerification }: SessionOptions,
  parts: Readonly<{ client: MatrixClient; crypto: Crypto }>,
): Verifications {
  const self = credentials.userId;
  const asked = { clock: STEADY, isAdmitted: mayVerify, onNews: onVerification };
  return new Verifications({ ...parts, ...asked, self });
}

/** Only an established identity is pinned, and may be missed. */
function selfWatchOf(
  { credentials, pins, log }: SessionOptions,
  parts: Readonly<{ client: MatrixClient; crypto: Crypto }>,
): SelfWatch | undefined {
  const { userId, deviceId } = credentials;
  const pin = pinOf(pins, userId);
  if (pin === undefined) return undefined;
  const owner = { userId, deviceId, masterKey: pin.masterKey };
  return watchSelf(parts, owner, { onFound: (code) => log?.(code) });
}

function recoveryKeyOf(identity: Identity): Uint8Array | undefined {
  return identity.kind === "established" ? undefined : identity.recoveryKey;
}

/**
 * The SDK logs and skips what the engine could not take in, and would acknowledge it all the
 * same. Here such a failure ends the session before the token is saved.
 */
function failWithStore(crypto: Crypto, store: SyncStore): void {
  const processSyncChanges = crypto.processSyncChanges.bind(crypto);
  crypto.processSyncChanges = async (changes) => {
    try {
      return await processSyncChanges(changes);
    } catch (error) {
      store.poison(error);
      throw error;
    }
  };
}

/** What comes here was confirmed (`token-check.ts`). */
function endWithToken(client: MatrixClient, store: SyncStore): void {
  client.on(HttpApiEvent.SessionLoggedOut, () => {
    store.poison(new Fault("logged-out", "sync"));
  });
}

function history(crypto: Crypto): Pick<Session, "exportRoomKeys" | "importRoomKeys"> {
  return {
    exportRoomKeys: async (roomIds) => {
      const keys = await crypto.exportRoomKeys();
      const wanted: readonly string[] = roomIds;
      return JSON.stringify(keys.filter((key) => wanted.includes(key.room_id)));
    },
    importRoomKeys: (keys) => crypto.importRoomKeysAsJson(keys),
  };
}

function secrets(
  client: MatrixClient,
  identity: Identity,
): Pick<Session, "storeSecret" | "readSecret"> {
  const requireKey = (operation: string): void => {
    if (recoveryKeyOf(identity) === undefined) throw new Fault("wrong-key", operation);
  };
  return {
    storeSecret: async (name, value) => {
      requireKey("store a secret");
      try {
        await client.secretStorage.store(name, value);
      } catch (error) {
        throw faultFrom(error, "store a secret");
      }
    },
    readSecret: async (name) => {
      requireKey("read a secret");
      try {
        return await client.secretStorage.get(name);
      } catch (error) {
        throw faultFrom(error, "read a secret");
      }
    },
  };
}
