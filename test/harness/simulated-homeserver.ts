/**
 * A homeserver in memory: rooms, transaction ids, a feed for each bot, and every bad habit that
 * the network is expected to survive. What its "encryption" hides is in clear here, for checkers.
 */
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { Network } from "../../shared/core/bot.ts";
import type { EventId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type { Ciphertext, Echoes, Incoming } from "../../shared/core/ports.ts";
import { ENTRY_TYPE } from "../../shared/runtime/eventlog/codec.ts";
import { ERRAND_TYPE } from "../../shared/core/protocol/errand.ts";
import { HEARTBEAT_TYPE } from "../../shared/core/protocol/heartbeat.ts";
import { withSignature } from "../../shared/runtime/eventlog/signed.ts";
import { simulatedSignatures } from "./simulated-signatures.ts";
import type { Random } from "./simulated-random.ts";
import type { Life, SimulatedTime } from "./simulated-time.ts";

const KINDS: ReadonlyMap<string, "errand" | "heartbeat"> = new Map([
  [ERRAND_TYPE, "errand"],
  [HEARTBEAT_TYPE, "heartbeat"],
] as const);

type WithoutKey<T> = T extends unknown ? Omit<T, "rowKey"> : never;
export type FedThing = WithoutKey<Incoming>;

/** An event as the homeserver holds it, with what was inside the encryption. */
export type HeldEvent = Readonly<{
  eventId: EventId;
  roomId: RoomId;
  sender: UserId;
  /** Inside the encryption. */
  type: string;
  content: JsonObject;
  /** Which of all encryptions ever made this was. */
  index: number;
  atMs: number;
}>;

/** How often things go wrong, from 0 to 1. */
export type Habits = Readonly<{
  /** An event is handed over twice. */
  repeat: number;
  /** An entry is withheld from one reader until the homeserver is healed. */
  withhold: number;
  /** An entry with the same place and other data is handed over, too. */
  forge: number;
  /** Longest time an event is under way. */
  delayMs: number;
  /** A send is answered as if it had been taken, and is not; each at most twice. */
  swallow?: number;
  /** The same, and it is never taken; not in the management room, where that would be told. */
  swallowForGood?: number;
}>;

export const GOOD_HABITS: Habits = { repeat: 0, withhold: 0, forge: 0, delayMs: 0 };

export type HomeserverOptions = Readonly<{
  network: Network;
  time: SimulatedTime;
  random: Random;
  habits: Habits;
}>;

/** A bot gives up what was swallowed more often. */
const SWALLOWED_MAX = 2;

export class SimulatedHomeserver {
  readonly feeds: Record<BotName, FedThing[]> = { verify: [], alert: [], rooms: [] };
  readonly events: HeldEvent[] = [];
  /** One transaction id that came with two ciphertexts: a key was used twice. */
  readonly reused: string[] = [];
  /** What was answered as if it had been taken, and never will be. */
  readonly lost: HeldEvent[] = [];
  readonly #options: HomeserverOptions;
  readonly #life: Life = { isAlive: true };
  readonly #transactions = new Map<string, HeldEvent>();
  readonly #withheld: (() => void)[] = [];
  readonly #roomsByRef = new Map<string, RoomId>();
  readonly #swallowed = new Map<string, number>();
  /** By sender, room and index: what the sender was shown of its own messages. */
  readonly #shown = new Map<string, EventId>();
  readonly #onShown: (() => void)[] = [];
  readonly #lastHandedMs = new Map<string, number>();
  readonly #deafUntilMs = new Map<BotName, number>();
  /** Transactions and what is under way belong to the devices of one time. */
  #epoch = 0;
  #habits: Habits;
  #count = 0;

  constructor(options: HomeserverOptions) {
    this.#options = options;
    this.#habits = options.habits;
  }

  /** From now on it behaves, and hands out what it withheld. */
  heal(): void {
    this.#habits = GOOD_HABITS;
    for (const handOut of this.#withheld.splice(0)) handOut();
  }

  /** A fresh id that starts with this sigil. */
  freshId(sigil: string): string {
    this.#count += 1;
    return `${sigil}${this.#count}`;
  }

  /** The room of this ref: the one that is there, or a new one. */
  roomOf(ref: string): RoomId {
    const roomId = this.#roomsByRef.get(ref) ?? (this.freshId("!room") as RoomId);
    this.#roomsByRef.set(ref, roomId);
    return roomId;
  }

  /** Idempotent for one sender and transaction id, like the real one. */
  accept(
    sender: UserId,
    put: Readonly<{ roomId: RoomId; id: string; event: Ciphertext }>,
  ): EventId {
    const { index, clear, type } = put.event.content as Sealed;
    const name = `${this.#epoch}/${sender}/${put.id}`;
    const known = this.#transactions.get(name);
    if (known !== undefined) {
      if (known.index !== index) this.reused.push(put.id);
      return known.eventId;
    }
    const eventId = this.freshId("$event") as EventId;
    const { roomId } = put;
    const held = { eventId, roomId, sender, type, content: clear, index, atMs: this.nowMs() };
    if (this.#swallows(name, held)) return eventId;
    this.#transactions.set(name, held);
    this.events.push(held);
    if (isOfBots(type)) this.#spread(held);
    this.#shown.set(placeOf(sender, put.roomId, put.event), eventId);
    for (const listener of [...this.#onShown]) listener();
    return eventId;
  }

  swallowedCount(): number {
    return [...this.#swallowed.values()].reduce((sum, times) => sum + Math.min(times, 1), 0);
  }

  /** From now on this bot hears nothing of the state room for so long; then all of it. */
  deafen(bot: BotName, ms: number): void {
    const untilMs = Math.max(this.#deafUntilMs.get(bot) ?? 0, this.nowMs() + ms);
    this.#deafUntilMs.set(bot, untilMs);
  }

  /** All bots begin anew, on new devices: with these, and what the state room has of the events. */
  beginAnew(past: readonly FedThing[], events: readonly HeldEvent[] = this.events): void {
    this.#epoch += 1;
    this.#withheld.length = 0;
    this.#deafUntilMs.clear();
    this.#lastHandedMs.clear();
    const held = events.filter(({ type }) => isOfBots(type)).map(asFed);
    for (const bot of BOT_NAMES) this.feeds[bot] = [...past, ...held];
  }

  /** What was said in a state room, to a bot that reads it from now on. */
  tellAgain(bot: BotName, roomId: RoomId): void {
    for (const held of this.events) {
      if (held.roomId === roomId && isOfBots(held.type)) this.hand(bot, asFed(held));
    }
  }

  #swallows(name: string, held: HeldEvent): boolean {
    const { swallow = 0, swallowForGood = 0 } = this.#habits;
    const { random, network } = this.#options;
    const times = this.#swallowed.get(name) ?? 0;
    const mayBeLost = swallowForGood > 0 && held.roomId !== network.managementRoom;
    if (mayBeLost && (times === Infinity || random.chance(swallowForGood))) {
      this.#swallowed.set(name, Infinity);
      this.lost.push(held);
      return true;
    }
    if (swallow === 0 || times === SWALLOWED_MAX) return false;
    if (!random.chance(swallow)) return false;
    this.#swallowed.set(name, times + 1);
    return true;
  }

  /** What the sync of this account has shown of its own messages; it forgets nothing. */
  echoesFor(userId: UserId, life: Life): Echoes {
    return {
      expect: () => undefined,
      idOf: (roomId, event) => this.#shown.get(placeOf(userId, roomId, event)),
      find: () => Promise.resolve(false),
      settle: () => undefined,
      looks: () => this.#options.time.nowMs(),
      isWhole: () => true,
      onLook: (listener) => {
        this.#onShown.push(() => {
          if (life.isAlive) listener();
        });
      },
    };
  }

  nowMs(): number {
    return this.#options.time.nowMs();
  }

  /** Hands something to one bot, with the bad habits of the moment. */
  hand(bot: BotName, thing: FedThing, notBeforeMs = 0): number {
    const { time, random } = this.#options;
    const times = random.chance(this.#habits.repeat) ? 2 : 1;
    const aheadMs = Math.max(0, notBeforeMs - time.nowMs());
    const delaysMs = Array.from(
      { length: times },
      () => aheadMs + random.below(this.#habits.delayMs + 1),
    );
    const epoch = this.#epoch;
    for (const delayMs of delaysMs) {
      time.after(this.#life, delayMs, () => {
        if (epoch === this.#epoch) this.feeds[bot].push(thing);
      });
    }
    return time.nowMs() + Math.min(...delaysMs);
  }

  /** The same for what is said in a room: the inbox promises its order, repeats aside. */
  handInOrder(bot: BotName, roomId: RoomId, thing: FedThing): void {
    const key = `${bot} ${roomId}`;
    this.#lastHandedMs.set(key, this.hand(bot, thing, this.#lastHandedMs.get(key)));
  }

  #spread(held: HeldEvent): void {
    const { random, network, time } = this.#options;
    for (const bot of BOT_NAMES) {
      const thing = asFed(held);
      const deafMs = (this.#deafUntilMs.get(bot) ?? 0) - time.nowMs();
      if (random.chance(this.#habits.withhold)) {
        this.#withheld.push(() => this.feeds[bot].push(thing));
        continue;
      }
      this.hand(bot, thing, deafMs > 0 ? time.nowMs() + deafMs : 0);
      // Whoever finds itself contradicted stays in safe mode: that is told in a test of its own.
      const mayForge = thing.kind === "entry" && deafMs <= 0 && network.bots[bot] !== held.sender;
      if (mayForge && random.chance(this.#habits.forge)) this.#forge(bot, thing);
    }
  }

  /**
   * As if its writer ran twice, since nobody else could sign it. Comes after the true one: who
   * meets the forged one first cannot come back by itself.
   */
  #forge(bot: BotName, entry: FedThing & Readonly<{ kind: "entry" }>): void {
    const { network } = this.#options;
    const writer = BOT_NAMES.find((name) => network.bots[name] === entry.sender) ?? bot;
    const content = { ...entry.content, data: { name: "forged" }, sig: undefined };
    const forged = {
      ...entry,
      eventId: this.freshId("$forged") as EventId,
      content: withSignature(content, "entry", simulatedSignatures(writer)),
    };
    this.#options.time.after(this.#life, this.#habits.delayMs + 1, () => {
      this.feeds[bot].push(forged);
    });
  }
}

type Sealed = Readonly<{ index: number; clear: JsonObject; type: string }>;

/** What bots tell each other; nobody else writes such things, and nowhere else. */
export function isOfBots(type: string): boolean {
  return type === ENTRY_TYPE || KINDS.has(type);
}

function asFed({ sender, eventId, content, type }: HeldEvent): FedThing {
  return { kind: KINDS.get(type) ?? "entry", sender, eventId, content };
}

function placeOf(sender: UserId, roomId: RoomId, { content }: Ciphertext): string {
  const { index } = content as Readonly<{ index: number }>;
  return `${sender} ${roomId} ${index}`;
}
