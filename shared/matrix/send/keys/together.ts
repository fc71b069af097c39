/**
 * What the engine does for many rooms at the same time, as when an alert goes to all of them. The
 * SDK looks for ways to everybody's devices once a room, and shares the keys of all rooms side by
 * side, so that the first is ready when the last is.
 */
import type { Clock } from "../../../core/ports.ts";
import { MINUTE_MS } from "../../../core/values/time.ts";
import type { Crypto, EngineUser } from "../../engine.ts";

/** Who was looked at counts for so long: a device that had no key to be reached by may have one. */
const LOOKED_MS = MINUTE_MS;

export type TogetherParts = Readonly<{
  crypto: Pick<Crypto, "keyClaimManager" | "olmMachine">;
  /** Grows whenever the engine may have heard of another device. */
  heard(): number;
  clock: Clock;
}>;

/** From now on one look, and one claim of keys, is for all rooms that ask meanwhile. */
export function lookTogether({ crypto, heard, clock }: TogetherParts): void {
  const manager = crypto.keyClaimManager;
  const look = manager.ensureSessionsForUsers.bind(manager);
  let looked = { heard: -1, atMs: -Infinity, users: new Set<string>() };
  const isKnown = (user: string): boolean =>
    looked.heard === heard() &&
    clock.nowMs() - looked.atMs < LOOKED_MS &&
    clock.nowMs() >= looked.atMs &&
    looked.users.has(user);
  let gathered: Map<string, EngineUser> | undefined;
  let last: Promise<void> = Promise.resolve();
  const lookAt = async (logger: unknown): Promise<void> => {
    const asked = [...(gathered ?? [])].filter(([user]) => !isKnown(user));
    gathered = undefined;
    if (asked.length === 0) return;
    const before = heard();
    const atMs = clock.nowMs();
    await look(
      logger,
      asked.map(([, user]) => user),
    );
    const users = asked.map(([user]) => user);
    const isMore = looked.heard === before && atMs - looked.atMs < LOOKED_MS;
    if (isMore) for (const user of users) looked.users.add(user);
    else looked = { heard: before, atMs, users: new Set(users) };
  };
  manager.ensureSessionsForUsers = (logger, users) => {
    if (users.every((user) => isKnown(user.toString()))) return Promise.resolve();
    if (gathered === undefined) {
      gathered = new Map();
      // Whatever came of those before, these are asked for once more.
      last = last.catch(() => undefined).then(() => lookAt(logger));
    }
    for (const user of users) gathered.set(user.toString(), user.clone());
    return last;
  };
}

/** From now on keys are made for one room after the other; what is sent then goes side by side. */
export function shareInTurn({ crypto }: Pick<TogetherParts, "crypto">): void {
  const machine = crypto.olmMachine;
  const share = machine.shareRoomKey.bind(machine);
  let turn: Promise<unknown> = Promise.resolve();
  machine.shareRoomKey = (...asked) => {
    const shared = turn.then(() => share(...asked));
    turn = shared.catch(() => undefined);
    return shared;
  };
}
