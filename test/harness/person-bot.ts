/** A session that writes down what it hears, joins where it is asked, and settles everything. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { EventId, RoomId, Tag } from "../../shared/core/values/ids.ts";
import type { DurableRows, Incoming } from "../../shared/core/ports.ts";
import type { Credentials } from "../../shared/matrix/identity/account.ts";
import type { Identity } from "../../shared/matrix/identity/device-trust.ts";
import type { Fetch } from "../../shared/matrix/send/guard.ts";
import type { Pins } from "../../shared/matrix/identity/pins.ts";
import { openSession, type Session, type SessionOptions } from "../../shared/matrix/session.ts";
import { memoryRows, type Disk } from "./memory-rows.ts";

export type TestBot = Readonly<{
  session: Session;
  /** What it keeps. */
  rows: DurableRows;
  incoming: readonly Incoming[];
  /** One line for each message that the guard stopped. */
  stopped: readonly string[];
  fatal: readonly unknown[];
  /** Method and address of every request, in order. */
  requests: readonly string[];
  /** The first incoming thing that fits, now or later. */
  hears(fits: (incoming: Incoming) => boolean): Promise<Incoming>;
}>;

export type TestBotOptions = Readonly<{
  homeserverUrl: string;
  credentials: Credentials;
  identity: Identity;
  disk: Disk;
  storeKey?: Uint8Array;
  useIndexedDB?: boolean;
  pins?: Pins;
  stateRoom?: RoomId;
  readersOf?: SessionOptions["readersOf"];
  mayVerify?: SessionOptions["mayVerify"];
  onVerification?: SessionOptions["onVerification"];
  /** How long each answer of /sync is held back; asked when it has come. */
  syncDelayMs?(): number;
  /** True for a request that is never answered. */
  isHeld?(resource: string): boolean;
}>;

const PATIENCE_MS = 60_000;
const LOOK_MS = 20;
/** A device keeps 50 of them with the homeserver. */
const KEYS_USED_UP = 30;

export async function startTestBot(options: TestBotOptions): Promise<TestBot> {
  const rows = memoryRows(options.disk);
  const incoming: Incoming[] = [];
  const stopped: string[] = [];
  const fatal: unknown[] = [];
  const requests: string[] = [];
  const recorded: Fetch = async (resource, init) => {
    requests.push(`${init?.method ?? "GET"} ${decodeURIComponent(String(resource))}`);
    if (options.isHeld?.(String(resource)) === true) await aborted(init?.signal);
    const answer = await fetch(resource, init);
    if (String(resource).includes("/sync?")) await pause(options.syncDelayMs?.() ?? 0);
    return answer;
  };
  const session = await openSession({
    homeserverUrl: options.homeserverUrl,
    credentials: options.credentials,
    identity: options.identity,
    storeKey: options.storeKey ?? null,
    useIndexedDB: options.useIndexedDB ?? false,
    rows,
    tagger: { user: tagOf, identity: tagOf },
    pins: options.pins ?? {},
    readersOf: options.readersOf ?? (({ members }) => members),
    stateRoom: options.stateRoom ?? null,
    managementRoom: null,
    clock: { nowMs: () => Date.now() },
    ...(options.mayVerify && { mayVerify: options.mayVerify }),
    ...(options.onVerification && { onVerification: options.onVerification }),
    onFatal: (error) => fatal.push(error),
    log: (code) => stopped.push(code),
    fetch: recorded,
  });
  await session.start();
  await session.inbox.start(async (arrived) => {
    incoming.push(arrived);
    if (arrived.kind === "invited") await session.keeper.join(arrived.invited.roomId);
    await rows.write((transaction) => {
      session.inbox.settle(transaction, arrived.rowKey);
    });
  });
  const hears: TestBot["hears"] = async (fits) => {
    await until(() => incoming.some(fits));
    return incoming.find(fits) as Incoming;
  };
  return { session, rows, incoming, stopped, fatal, requests, hears };
}

/** Takes one-time keys of a device, as people do who write to it, until it has to make new ones. */
export async function useUpKeys(
  homeserverUrl: string,
  claimer: Credentials,
  { userId, deviceId }: Credentials,
): Promise<void> {
  const one_time_keys = { [userId]: { [deviceId]: "signed_curve25519" } };
  for (let count = 0; count < KEYS_USED_UP; count += 1) {
    const answer = await fetch(`${homeserverUrl}/_matrix/client/v3/keys/claim`, {
      method: "POST",
      headers: { authorization: `Bearer ${claimer.accessToken}` },
      body: JSON.stringify({ one_time_keys }),
    });
    if (!answer.ok) throw new Error(`no key was given: ${answer.status}`);
  }
}

/** Fails as a request does that is called off. */
async function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  if (signal !== null && signal !== undefined) await once(signal, "abort");
  throw new DOMException("called off", "AbortError");
}

export function eventIdOf(incoming: Incoming): EventId | undefined {
  switch (incoming.kind) {
    case "received":
      return incoming.message.eventId;
    case "rejected":
      return incoming.rejected.eventId;
    case "entry":
    case "errand":
    case "heartbeat":
    case "foreign-entry":
      return incoming.eventId;
    case "membership":
      return incoming.change.eventId;
    case "invited":
    case "identity":
    case "gap-lost":
      return undefined;
  }
}

/** Waits until it holds; fails when that takes too long. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs = PATIENCE_MS,
): Promise<void> {
  const endsAtMs = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > endsAtMs) throw new Error("it did not come to pass in time");
    await pause(LOOK_MS);
  }
}

function tagOf(value: string): Tag {
  return createHash("sha256").update(value).digest("hex") as Tag;
}
