/** What a bot needs to run where there is no homeserver: a network by name, and ports that idle. */
import { randomBytes } from "node:crypto";
import type { Member, Network, RoomsView } from "../../../shared/core/bot.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import { memberOf, rememberingTagger } from "../../../shared/matrix/rooms/rooms-view.ts";
import type { RuntimeOptions } from "../../../shared/runtime/options.ts";
import { createTagger } from "../../../shared/vault/tags.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";

export const SETTINGS: Settings = {
  language: "en",
  quorum: { info: 2, watch: 2, urgent: 2 },
  caseExpiryMs: HOUR_MS,
  commandAgeMaxMs: HOUR_MS / 4,
  roomLifeMs: 12 * HOUR_MS,
  coolDownMs: 24 * HOUR_MS,
  foundingMs: HOUR_MS,
};

const userId = (name: string): UserId => `@${name}:example.org` as UserId;

export const NETWORK: Network = {
  bots: { verify: userId("verify"), alert: userId("alert"), rooms: userId("rooms") },
  managementRoom: "!management:example.org" as RoomId,
  stateRoom: "!state:example.org" as RoomId,
  serverName: "example.org",
  neighbors: "server",
};

/** As a bot's own: each tag is worked out once. */
export const TAGGER = rememberingTagger(createTagger(new Uint8Array(randomBytes(32))));

/** The master key that everybody here has; only that it is always the same one matters. */
const MASTER_KEY = "a".repeat(43);
export const IDENTITY = TAGGER.identity(MASTER_KEY);

/** Rooms that hold these people, looked up as a bot's memory of them is. */
export function roomsHolding(people: ReadonlyMap<RoomId, readonly UserId[]>): RoomsView {
  const known = { first: MASTER_KEY, last: MASTER_KEY };
  const memberNamed = (who: UserId): Member =>
    memberOf({ userId: who, membership: "join" }, TAGGER, known);
  return {
    members: (roomId) => (people.get(roomId) ?? []).map(memberNamed),
    isEncrypted: () => true,
    personOf: () => undefined,
    chatsOf: () => [],
    altered: () => [],
  };
}

/** A world in which nothing happens; the clock is the machine's. */
export const STAND_IN = {
  network: NETWORK,
  rooms: roomsHolding(new Map()),
  clock: { nowMs: () => Date.now() },
  randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
  tagOf: (who: UserId) => TAGGER.user(who),
  identityOf: () => undefined,
  accountOf: () => undefined,
  describe: () => ({}),
  log: () => undefined,
} as const;

type Ports = Pick<
  RuntimeOptions<NetworkState>,
  "inbox" | "encrypter" | "sender" | "echoes" | "keeper" | "signatures"
>;

/** A port each of whose functions is called in vain. */
const IDLE: object = new Proxy({}, { get: () => () => new Promise(() => undefined) });

/** Nothing comes in, and whatever goes out is never done. */
export function idlePorts(): Ports {
  return {
    inbox: {
      start: () => Promise.resolve(),
      settle: () => undefined,
      stop: () => Promise.resolve(),
    },
    encrypter: IDLE as Ports["encrypter"],
    sender: IDLE as Ports["sender"],
    echoes: IDLE as Ports["echoes"],
    keeper: IDLE as Ports["keeper"],
    signatures: IDLE as Ports["signatures"],
  };
}
