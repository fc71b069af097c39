/**
 * A bot, seen from the runtime: pure functions from what happened to what follows.
 * The runtime knows the clock, the store and the network; a bot knows only its context.
 */
import type { Compacting } from "./compacting.ts";
import type { BotName, Entry, Fact, StreamName } from "./protocol/entry.ts";
import type { Effect, EffectBody, Receipt } from "./protocol/effect.ts";
import type { EventId, RoomId, Tag, UserId } from "./values/ids.ts";
import type { Neighbors, Settings } from "./settings.ts";
import type { RoomPart } from "./room/alteration.ts";
import type { Errand } from "./protocol/errand.ts";
import type {
  GapLost,
  IdentitySeen,
  Invited,
  MembershipChange,
  Received,
  Rejected,
} from "./protocol/message.ts";

export type Member = Readonly<{
  userId: UserId;
  tag: Tag;
  membership: "join" | "invite";
  /** Since when, by the homeserver's clock, where it tells; in milliseconds since 1970. */
  sinceMs?: number;
  /** The identity that the crypto engine knows of this person now, if it knows one. */
  identity: Tag | undefined;
  /** True when that is another one than this device of ours saw first. */
  hasNewIdentity?: boolean;
}>;

/** What is known of an account that somebody is about to be admitted with. */
export type Account =
  | "there"
  /** Its homeserver says that there is none. */
  | "none"
  /** Nobody has signed in with it, as far as its homeserver tells: there may be none. */
  | "unused"
  /** Its homeserver does not answer. */
  | "unreachable";

/** The rooms as the bot sees them now; membership is the homeserver's word. */
export type RoomsView = Readonly<{
  /** Joined and invited members; empty for a room that the bot is not in. */
  members(roomId: RoomId): readonly Member[];
  isEncrypted(roomId: RoomId): boolean;
  /** Whose direct chat with this bot it is, whoever else was brought in; undefined for others. */
  personOf(roomId: RoomId): UserId | undefined;
  /** The direct chats of this person with this bot, in which it still is. */
  chatsOf(person: Tag): readonly RoomId[];
  /**
   * What of a room that a bot made under this name is not as it was made, and who is said to have
   * changed it; nothing for a room that the bot is not in. An empty name is not compared. Cheap.
   */
  altered(roomId: RoomId, codename: string): readonly Altered[];
}>;

/** True for a member of the room, as this bot sees it: in it, or asked in. */
export function isMember(rooms: RoomsView, roomId: RoomId, userId: UserId): boolean {
  return rooms.members(roomId).some((member) => member.userId === userId);
}

/** One part of a room that is not as it was made; null where nobody can be named. */
export type Altered = Readonly<{ part: RoomPart; by: Tag | null }>;

/** Something that this bot wrote: where, when it was shown there, and the code it was about. */
export type Said = Readonly<{
  roomId: RoomId;
  eventId: EventId;
  atMs: number;
  about: string | null;
}>;

/** What a bot wrote, and has to take back one day. */
export type Erasing<State> = Readonly<{
  /** When it is to be taken back; null where that is no business of the bot, never if infinite. */
  atMs(said: Said, context: Context<State>): number | null;
  /** Takes these back, all in one room. */
  effectFor(
    what: Readonly<{ roomId: RoomId; eventIds: readonly EventId[] }>,
    context: Context<State>,
  ): Effect;
}>;

/** One room as a bot sees it at one moment. */
export type RoomSeen = Readonly<{
  roomId: RoomId;
  members: readonly Member[];
  /** Whose direct chat with the bot it is; undefined when it is none. */
  personOf: UserId | undefined;
}>;

/** Somebody who is to be asked into a room: one that is there, or one that is being made. */
export type Invitation = Readonly<{
  userId: UserId;
  tag: Tag;
  to: Readonly<{ roomId: RoomId } | { ref: string }>;
}>;

/** Accounts and the two standing rooms of the network as they are now, and the bot's own key. */
export type Network = Readonly<{
  bots: Readonly<Record<BotName, UserId>>;
  managementRoom: RoomId;
  stateRoom: RoomId;
  /** Name of the homeserver that the bots are on. */
  serverName: string;
  /** Whether an account there is enough to report and to ask. */
  neighbors: Neighbors;
  /** The network's own account, which is admitted to nothing and reads test messages alone. */
  canary?: UserId;
  /** Key of this bot's device, in groups of four; undefined where it has none. */
  fingerprint?: string;
}>;

export type Context<State> = Readonly<{
  state: State;
  nowMs: number;
  network: Network;
  settings: Settings;
  rooms: RoomsView;
  /** Fresh randomness from outside; a simulation passes a seeded one. */
  randomBytes(count: number): Uint8Array;
  /** Tag of any user id, by the network's tag key. */
  tagOf(userId: UserId): Tag;
  /** Tag of the identity that the crypto engine knows now for this user; undefined when none. */
  identityOf(userId: UserId): Tag | undefined;
  /** What was heard of this account just now; undefined where nobody asked. */
  accountOf(userId: UserId): Account | undefined;
  /** What the bot noted under this name; undefined when its time is over, or the disk was lost. */
  noted(name: string): string | undefined;
  /** All that it noted under names that begin so, by name, in no order. */
  notedUnder(prefix: string): ReadonlyMap<string, string>;
  /** How much stands in the record as this disk has it; absent where there is none. */
  recorded?(): Extent;
  /** Set after a restore, until an organizer has looked at what came back. */
  held?: Held | null;
}>;

/** `sinceMs`: when the oldest of its entries was written; null where there is none. */
export type Extent = Readonly<{ entries: number; sinceMs: number | null }>;

/** What a network is until it is let go on; `restore` is random, and the same for all its bots. */
export type Held = Readonly<{
  restore: string;
  /** Entries that are missing in the record, while later ones stand: nobody has them any more. */
  lost?: number;
}>;

/** A few words that only this machine keeps, sealed, and not for long. */
export type Note = Readonly<{ name: string; text: string; untilMs: number }>;
/** The end of a note before its time; nothing when there is none. */
export type NoteDrop = Readonly<{ name: string; text: null }>;

/** Facts for the bot's own streams, in order, and effects that are owed once they are durable. */
export type Outcome = Readonly<{
  facts: readonly Fact[];
  effects: readonly Effect[];
  /** Kept and dropped together with the facts and effects, the last word on a name counts. */
  notes?: readonly (Note | NoteDrop)[];
  /**
   * A step towards facts, such as a question of a guided report: refused like them, at once, while
   * none may be written.
   */
  leadsToFacts?: true;
  /** It counts even while the network is held after a restore, such as a revocation. */
  duringHold?: true;
}>;

/** An effect that follows from the state alone. What does the same is the same debt. */
export type Owed = Readonly<{
  effect: Effect;
  /** The state cannot tell whether it was done; once more is better than not at all. */
  onlyWhenRebuilt?: true;
}>;

export const NOTHING: Outcome = { facts: [], effects: [] };

/** Facts without effects. */
export function recording(facts: readonly Fact[]): Outcome {
  return { facts, effects: [] };
}

/** Effects without facts. */
export function only(...effects: readonly Effect[]): Outcome {
  return { facts: [], effects };
}

/** Notes of this machine, without facts or effects. */
export function noting(notes: readonly (Note | NoteDrop)[]): Outcome {
  return { facts: [], effects: [], notes };
}

/** One after the other, in this order. */
export function joined(...outcomes: readonly Outcome[]): Outcome {
  const notes = outcomes.flatMap((outcome) => outcome.notes ?? []);
  return {
    facts: outcomes.flatMap((outcome) => outcome.facts),
    effects: outcomes.flatMap((outcome) => outcome.effects),
    ...(notes.length > 0 && { notes }),
    ...(outcomes.some(({ duringHold }) => duringHold === true) && { duringHold: true }),
    ...(outcomes.some(({ leadsToFacts }) => leadsToFacts === true) && { leadsToFacts: true }),
  };
}

/**
 * All functions are pure and total. `fold` sees the entries of every stream, own ones included,
 * in the order of their stream, each exactly once. The others are told what happened, with the
 * state folded up to and including it; the runtime makes sure that each cause is obeyed once.
 */
export type Bot<State> = Readonly<{
  name: BotName;
  writes: readonly StreamName[];
  initial: State;
  fold(state: State, entry: Entry): State;
  onMessage(message: Received, context: Context<State>): Outcome;
  /**
   * True for a message of a room of which the news may still be on its way to this bot: it is
   * obeyed as soon as this is false, or when it has waited long enough.
   */
  isEarly?(message: Received, context: Context<State>): boolean;
  onRejected(rejected: Rejected, context: Context<State>): Outcome;
  onInvited(invited: Invited, context: Context<State>): Outcome;
  /** An entry of a stream that another bot writes. */
  onEntry(entry: Entry, context: Context<State>): Outcome;
  /** Called about every second; must be cheap when nothing is due. */
  onTick(context: Context<State>): Outcome;
  onReceipt(receipt: Receipt, context: Context<State>): Outcome;
  /** Streams of which it could not read every fact: what it knows of them is not all there is. */
  unread?(state: State): ReadonlySet<StreamName>;
  /** Whose messages may be answered more often: those who were admitted. */
  knows?(person: Tag, state: State): boolean;
  /** True for a message that others may overtake while there is much to do. */
  hasTime?(message: Received, state: State): boolean;
  onMembership?(change: MembershipChange, context: Context<State>): Outcome;
  onIdentity?(seen: IdentitySeen, context: Context<State>): Outcome;
  /** The past was read after a restore, and nothing changes until an organizer lets it go on. */
  onRestored?(record: readonly Entry[], context: Context<State>): Outcome;
  /**
   * What the state says is undone. The outbox is a cache of it: what it lacks is added at each
   * start, after a rebuild, and now and then. Effects that may be done twice, never words.
   */
  owes?(context: Context<State>): readonly Owed[];
  /** False for what was owed and is not to be done any more: asked when its turn comes. */
  wants?(effect: EffectBody, context: Context<State>): boolean;
  /** Where what was not tried yet goes by now: its room may have given way to another. */
  forward?(effect: EffectBody, state: State): EffectBody;
  /** The network as it is now: its management room is another one after each rotation. */
  locate?(state: State, network: Network): Network;
  /** Left out where the state room never gives way. */
  compacting?: Compacting<State>;
  /**
   * The disk was lost at that time, the past was read: what was under way then, which nobody can
   * know now. What came later is under way as ever.
   */
  onRebuilt?(context: Context<State>, lostAtMs: number): Outcome;
  /** Left out: nothing that it wrote is taken back. */
  erasure?: Erasing<State>;
  onGapLost?(gap: GapLost, context: Context<State>): Outcome;
  /** An errand for this bot, from another of ours, in time, for the first time. */
  onErrand?(errand: Errand, context: Context<State>): Outcome;
}>;
