/** The ports of one bot against the simulated homeserver, for one life of its process. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import { Fault, type FaultCode } from "../../shared/core/fault.ts";
import type { UserId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type {
  DurableRows,
  Echoes,
  Inbox,
  Incoming,
  RoomEncrypter,
  RoomKeeper,
  RoomSender,
} from "../../shared/core/ports.ts";
import type { FedThing, SimulatedHomeserver } from "./simulated-homeserver.ts";
import type { Random } from "./simulated-random.ts";
import type { Life, SimulatedTime } from "./simulated-time.ts";

const INBOX_SPACE = "inbox";
const SYNC_SPACE = "sync";
const POLL_EVERY_MS = 100;
const CALL_MS_MAX = 60;
const RETRY_AFTER_MS = 2_000;

export type PortsOptions = Readonly<{
  bot: BotName;
  userId: UserId;
  server: SimulatedHomeserver;
  time: SimulatedTime;
  random: Random;
  life: Life;
  /** How often a request fails now, from 0 to 1: half before it was done, half after. */
  failing(): number;
  /** The process cannot go on. */
  onFatal(): void;
  pollEveryMs?: number;
}>;

export type Ports = Readonly<{
  encrypter: RoomEncrypter;
  sender: RoomSender;
  echoes: Echoes;
  keeper: RoomKeeper;
}>;

export function simulatedPorts(options: PortsOptions): Ports {
  const { server, userId, bot } = options;
  const request = <Result>(act: () => Result): Promise<Result> => requested(options, act);
  const encrypt: RoomEncrypter["encrypt"] = (_roomId, type, clear) =>
    request(() => {
      const index = Number(server.freshId(""));
      const content: JsonObject = { index, clear, type };
      return { type: "m.room.encrypted" as const, content };
    });
  return {
    encrypter: {
      encrypt,
      encryptUnproven: ({ roomId }, type, clear) => encrypt(roomId, type, clear),
    },
    sender: {
      send: (roomId, id, event) => request(() => server.accept(userId, { roomId, id, event })),
    },
    echoes: server.echoesFor(userId, options.life),
    keeper: {
      createRoom: (ref) => request(() => server.roomOf(ref)),
      directRoom: (person) => request(() => server.roomOf(`${bot}/${person}`)),
      join: () => request(() => undefined),
      leave: () => request(() => undefined),
      invite: () => request(() => undefined),
      remove: () => request(() => undefined),
      restore: () => request(() => undefined),
      erase: (_roomId, eventIds) => request(() => eventIds.length),
      emptyRoom: () => request(() => ({ removed: 3, staying: 0 })),
    },
  };
}

/** An inbox that keeps its place and what is not settled in the same rows as the runtime. */
export function simulatedInbox(options: PortsOptions, rows: DurableRows): Inbox {
  const { time, life } = options;
  let isStopped = false;
  let waiting: Incoming[] = [];
  const handOn = (all: readonly Incoming[], handle: Handle, isLater: IsLater): Promise<void>[] => {
    const held = new Set<string>();
    waiting = [];
    return all.flatMap((incoming) => {
      const room = roomOf(incoming);
      if (!held.has(room ?? "") && !isLater(incoming)) return [handle(incoming)];
      if (room !== undefined) held.add(room);
      waiting.push(incoming);
      return [];
    });
  };
  const follow = async (handle: Handle, isLater: IsLater): Promise<void> => {
    for (;;) {
      await time.pause(life, options.pollEveryMs ?? POLL_EVERY_MS);
      if (isStopped) return;
      const all = [...waiting, ...(await fetchNew(options, rows))];
      await Promise.all(handOn(all, handle, isLater));
    }
  };
  return {
    start: async (handle, isLater = () => false) => {
      await time.pause(life, POLL_EVERY_MS);
      await fetchNew(options, rows);
      for (const incoming of unsettled(rows)) {
        await Promise.all(handOn([...waiting, incoming], handle, isLater));
      }
      follow(handle, isLater).catch(options.onFatal);
    },
    settle: (transaction, rowKey) => {
      transaction.delete(INBOX_SPACE, rowKey);
    },
    stop: () => {
      isStopped = true;
      return Promise.resolve();
    },
  };
}

type Handle = (incoming: Incoming) => Promise<void>;
type IsLater = (incoming: Incoming) => boolean;

/** The room whose order a message keeps. */
function roomOf(incoming: Incoming): string | undefined {
  if (incoming.kind === "received") return incoming.message.roomId;
  return incoming.kind === "rejected" ? incoming.rejected.roomId : undefined;
}

async function fetchNew(
  { server, bot }: PortsOptions,
  rows: DurableRows,
): Promise<readonly Incoming[]> {
  const place = numberFrom(rows.get(SYNC_SPACE, "place"));
  const fed = server.feeds[bot].slice(place);
  if (fed.length === 0) return [];
  const incoming = fed.map((thing, index) => withKey(thing, place + index));
  await rows.write((transaction) => {
    for (const one of incoming) transaction.put(INBOX_SPACE, one.rowKey, bytesOf(one));
    transaction.put(SYNC_SPACE, "place", bytesOf(place + fed.length));
  });
  return incoming;
}

function unsettled(rows: DurableRows): readonly Incoming[] {
  return rows
    .list(INBOX_SPACE)
    .map(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)) as Incoming);
}

function withKey(thing: FedThing, number: number): Incoming {
  return { ...thing, rowKey: String(number).padStart(8, "0") };
}

function numberFrom(bytes: Uint8Array | undefined): number {
  return bytes === undefined ? 0 : Number(new TextDecoder().decode(bytes));
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** A request to the homeserver: it takes time, and may fail before or after it was done. */
export async function requested<Result>(options: PortsOptions, act: () => Result): Promise<Result> {
  const { time, random, life } = options;
  await time.pause(life, random.below(CALL_MS_MAX));
  if (random.chance(options.failing() / 2)) throw anyFault(random);
  const result = act();
  await time.pause(life, random.below(CALL_MS_MAX));
  if (random.chance(options.failing() / 2)) throw new Fault("unreachable", "simulated");
  return result;
}

function anyFault(random: Random): Fault {
  const codes: readonly FaultCode[] = ["unreachable", "rate-limited", "server-failed"];
  const code = codes[random.below(codes.length)] ?? "unreachable";
  return new Fault(
    code,
    "simulated",
    code === "rate-limited" ? { retryAfterMs: RETRY_AFTER_MS } : {},
  );
}
