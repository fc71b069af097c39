/** One bot of the simulated network: its disk, and the run of its process. */
import type { BotName, Entry } from "../../../shared/core/protocol/entry.ts";
import { STREAM_NAMES, STREAM_WRITERS } from "../../../shared/core/protocol/entry.ts";
import type { EventId, RoomId, UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import type { RoomEncrypter, RoomKeeper } from "../../../shared/core/ports.ts";
import { encodeEntry } from "../../../shared/runtime/eventlog/codec.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { mayBeInvited, readersOf } from "../../../shared/domain/authority/readers.ts";
import { located } from "../../../shared/domain/standing/succession.ts";
import { entryBytes, JOURNAL_SPACE, placeKey } from "../../../shared/runtime/eventlog/journal.ts";
import { withSignature } from "../../../shared/runtime/eventlog/signed.ts";
import type { RuntimeNotice } from "../../../shared/runtime/notice.ts";
import type { Runtime, RuntimeOptions } from "../../../shared/runtime/options.ts";
import { HEARTBEAT_EVERY_MS } from "../../../shared/runtime/pulse/pulse.ts";
import { markRebuilt, type Restore } from "../../../shared/runtime/restore/rebuilt.ts";
import { startRuntime } from "../../../shared/runtime/runtime.ts";
import { alertBot } from "../../../bots/alert/bot.ts";
import { describeNotice } from "../../../bots/process/notices.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import { emptyDisk, memoryRows, type Disk } from "../../harness/memory-rows.ts";
import { simulatedStateRooms, type Pointers } from "../../harness/simulated-state-rooms.ts";
import {
  isOfBots,
  type FedThing,
  type SimulatedHomeserver,
} from "../../harness/simulated-homeserver.ts";
import { simulatedInbox, simulatedPorts } from "../../harness/simulated-ports.ts";
import type { Random } from "../../harness/simulated-random.ts";
import type { SimulatedRooms } from "../../harness/simulated-rooms.ts";
import { simulatedSignatures } from "../../harness/simulated-signatures.ts";
import type { Life, SimulatedTime } from "../../harness/simulated-time.ts";
import { tagFor } from "../../harness/actors.ts";
import { BOTS, NETWORK } from "./cast.ts";
import { retelling } from "./retelling.ts";
import { JournalRoster } from "./roster.ts";
import { CAUSE_KEY, traced, type NetworkBot, type OnObeyed } from "./traced.ts";

const POLL_EVERY_MS = 300;
const BOTS_BY_NAME: Readonly<Record<BotName, NetworkBot>> = {
  verify: verifyBot,
  alert: alertBot,
  rooms: roomsBot,
};

/** What a negative control breaks. */
export type Sabotage = Readonly<{
  bot?(bot: NetworkBot): NetworkBot;
  readersOf?: typeof readersOf;
  mayBeInvited?: typeof mayBeInvited;
  /** Nobody is told this. */
  unsaid?: RuntimeNotice;
  /** Of two messages under one id the first counts. */
  doesFirstCount?: true;
  /** What the homeserver keeps back it keeps for good. */
  isNeverHealed?: true;
}>;

export type Process = {
  life: Life;
  disk: Disk;
  runtime: Runtime<NetworkState> | undefined;
  roster: JournalRoster;
};

/** What a bot is about to seal for a room. */
export type Sealing = Readonly<{ roomId: RoomId; type: string; content: JsonObject }>;

export type ProcessOptions = Readonly<{
  name: BotName;
  disk: Disk;
  server: SimulatedHomeserver;
  rooms: SimulatedRooms;
  time: SimulatedTime;
  random: Random;
  sabotage: Sabotage;
  settings: Settings;
  failing(): number;
  /** Before and after each commit: the instants between which nothing of it can be lost. */
  onInstant(): void;
  onFatal(): void;
  onObeyed: OnObeyed;
  onSeal(sealing: Sealing, readers: readonly UserId[]): void;
  onInvite(roomId: RoomId, userId: UserId): void;
  onOwnEntries(entries: readonly Entry[]): void;
  /** True now and then, where the bots tell their streams anew. */
  isTimeToRetell(): boolean;
  /** The same of the room in which they tell them. */
  isTimeToMove(): boolean;
  /** What it read as state rooms when its disk was made, and where the next one would look. */
  stateRooms: readonly RoomId[];
  pointers: Pointers;
  /** What came before this entry in its chain. */
  before(begun: Entry): readonly Entry[];
}>;

/** Starts it over what the disk holds. */
export function startProcess(options: ProcessOptions): Process {
  const { name, disk, time, random } = options;
  const life: Life = { isAlive: true };
  const roster = new JournalRoster(disk, options.before);
  const own = STREAM_NAMES.filter((stream) => STREAM_WRITERS[stream] === name);
  const others = STREAM_NAMES.filter((stream) => STREAM_WRITERS[stream] !== name);
  const read = (): void => {
    options.onOwnEntries(roster.catchUp(own));
    roster.catchUp(others);
  };
  read();
  const pause = (): Promise<void> => {
    if (life.isAlive) options.onInstant();
    return time.pause(life, random.below(4));
  };
  const rows = memoryRows(disk, { beforeCommit: pause, afterCommit: () => pause().then(read) });
  const process: Process = { life, disk, runtime: undefined, roster };
  process.runtime = startRuntime(runtimeOptions(options, process, rows));
  return process;
}

type TownOptions = RuntimeOptions<NetworkState>;

function runtimeOptions(
  options: ProcessOptions,
  process: Process,
  rows: TownOptions["rows"],
): TownOptions {
  const { name, server, time, random, rooms, sabotage, onFatal } = options;
  const { life } = process;
  const portsOptions = {
    ...{ bot: name, userId: BOTS[name], server, time, random, life, onFatal },
    failing: () => options.failing(),
    pollEveryMs: POLL_EVERY_MS,
  };
  const ports = simulatedPorts(portsOptions);
  const { identities } = rooms;
  const invitable = sabotage.mayBeInvited ?? mayBeInvited;
  const isTime = (): boolean => options.isTimeToRetell();
  const isTimeToMove = (): boolean => options.isTimeToMove();
  const unbroken = retelling(BOTS_BY_NAME[name], { disk: options.disk, isTime, isTimeToMove });
  const { stateRooms: first, pointers } = options;
  const [stateRoom = NETWORK.stateRoom] = first;
  return {
    bot: traced(sabotage.bot?.(unbroken) ?? unbroken, options.onObeyed),
    ...{ network: { ...NETWORK, stateRoom }, settings: options.settings, rows },
    inbox: simulatedInbox(portsOptions, rows),
    encrypter: watchedEncrypter(options, process, ports.encrypter),
    sender: rooms.senderFor(portsOptions, ports.sender),
    echoes: ports.echoes,
    keeper: watchedKeeper(options, process, rooms.keeperFor(portsOptions)),
    signatures: simulatedSignatures(name),
    rooms: rooms.viewOf(name),
    stateRooms: simulatedStateRooms(portsOptions, rows, { first, pointers }),
    clock: time,
    randomBytes: random.bytes,
    tagOf: tagFor,
    identityOf: (userId) => identities.of(userId),
    accountOf: () => undefined,
    mayBeInvited: (invitation, state) => invitable(state(), located(state(), NETWORK), invitation),
    describe: (notice, context, subject) => {
      if (notice === sabotage.unsaid) return {};
      const { message } = subject;
      const content = describeNotice(notice, context, subject);
      return message === undefined ? content : { ...content, [CAUSE_KEY]: message.eventId };
    },
    log: () => undefined,
    onFatal,
    heartbeats: {
      everyMs: HEARTBEAT_EVERY_MS,
      steady: time,
      isPressing: ({ type }) => type === "revoked" || type === "resumed",
    },
    wait: (ms, signal) => time.wait(life, ms, signal),
  };
}

/** Asks who may read at each encryption, as the session of a real bot does. */
function watchedEncrypter(
  { name, rooms, sabotage, onSeal }: ProcessOptions,
  process: Process,
  honest: RoomEncrypter,
): RoomEncrypter {
  const judge = sabotage.readersOf ?? readersOf;
  return {
    ...honest,
    encrypt: (roomId, type, content) => {
      const view = rooms.viewOf(name);
      const room = { roomId, members: view.members(roomId), personOf: view.personOf(roomId) };
      const state = process.runtime?.state();
      const isStateRoom = isOfBots(type) || state === undefined;
      const readers = isStateRoom ? [] : judge(state, located(state, NETWORK), room);
      const ids = readers.map(({ userId }) => userId);
      // A dead process may still be at it, and what it does never comes to anything.
      if (process.life.isAlive) onSeal({ roomId, type, content }, ids);
      return honest.encrypt(roomId, type, content);
    },
  };
}

function watchedKeeper(
  { onInvite }: ProcessOptions,
  { life }: Process,
  honest: RoomKeeper,
): RoomKeeper {
  return {
    ...honest,
    invite: (roomId, userId) => {
      if (life.isAlive) onInvite(roomId, userId);
      return honest.invite(roomId, userId);
    },
  };
}

/** The disk of a bot that has read everything up to the night. */
export function diskOf(past: readonly Entry[]): Disk {
  const disk = emptyDisk();
  const rows = past.map((entry) => [placeKey(entry.stream, entry.seq), entryBytes(entry)] as const);
  disk.spaces.set(JOURNAL_SPACE, new Map(rows));
  return disk;
}

/** A disk as `restore` makes it: with nothing on it but that. */
export function rebuiltDisk(restore: Restore): Disk {
  const disk = emptyDisk();
  markRebuilt(
    {
      get: () => undefined,
      put: (space, key, value) => {
        const rows = disk.spaces.get(space) ?? new Map<string, Uint8Array>();
        disk.spaces.set(space, rows.set(key, value));
      },
      delete: () => undefined,
    },
    restore,
  );
  return disk;
}

/** What stood in the state room before the night, as it would be handed over. */
export function asFed(past: readonly Entry[]): readonly FedThing[] {
  return past.map((entry, index) => {
    const writer = STREAM_WRITERS[entry.stream];
    const content = withSignature(encodeEntry(entry), "entry", simulatedSignatures(writer));
    const eventId = `$past${index}` as EventId;
    return { kind: "entry", sender: BOTS[writer], eventId, content };
  });
}
