/**
 * A bot, seen from the runtime: pure functions from what happened to what follows.
 * The runtime knows the clock, the store and the network; a bot knows only its context.
 */
import type { Lives } from "./lives.ts";
import type { BotName, Entry, Fact, StreamName } from "./protocol/entry.ts";
import type { Effect, EffectBody, Receipt } from "./protocol/effect.ts";
import type { EventId, RoomId, Tag, UserId } from "./values/ids.ts";
import type { Position } from "./protocol/media.ts";
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
}>;

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

/** What is fixed while a bot runs: accounts and the two standing rooms of the network, its key. */
export type Network = Readonly<{
  bots: Readonly<Record<BotName, UserId>>;
  managementRoom: RoomId;
  stateRoom: RoomId;
  /** Name of the network's own homeserver: accounts there exist only by an organizer's act. */
  serverName: string;
  /** Key of this bot's device, in groups of four; undefined where it has none. */
  fingerprint?: string;
}>;

/** How trust grows and is taken back. */
export type TrustSettings = Readonly<{
  /** Distinct confirmers who vouch for somebody before she has the role. */
  vouchers: Readonly<Record<"responder" | "confirmer", number>>;
  vouchesPerWeek: number;
  /** Whoever came by a code or by vouches does not vouch before this time has passed. */
  vouchAfterMs: number;
  /** So long it is known who vouched for somebody. */
  probationMs: number;
  /** Life of a one-time code when no time is given, and of a wish to be vouched for. */
  inviteMs: number;
  /** A revocation by one organizer is undone after this time unless a second one agrees. */
  ratifyMs: number;
  /** A revocation can be undone for so long. */
  undoMs: number;
}>;

/** How long nobody may confirm a report before something is done about it; 0 for never. */
export type Waiting = Readonly<{
  /** Those who were asked are asked once more. */
  remindMs: number;
  /** The confirmers of the area around are asked as well. */
  widerMs: number;
  /** And those of the area around that, or of all areas. */
  neighborsMs: number;
  /** What was urgent counts as watch. */
  downgradeMs: number;
  /** It is given up. */
  giveUpMs: number;
}>;

/** Choices of the deployment, from `aviso.yaml` in the data folder. */
export type Settings = Readonly<{
  /** Language of the management room and of people who have not chosen one. */
  language: string;
  /** Distinct admitted confirmers that a case needs, by severity. */
  quorum: Readonly<Record<"info" | "watch" | "urgent", number>>;
  /** So many of them must see it themselves, by severity; none where it is left out. */
  onSite?: Readonly<Record<"info" | "watch" | "urgent", number>>;
  /** An unconfirmed case is given up after this time. */
  caseExpiryMs: number;
  /** What is done before that, by severity; nothing where it is left out. */
  waiting?: Readonly<Record<"info" | "watch" | "urgent", Waiting>>;
  /** A command older than this when it is read is answered, not obeyed. */
  commandAgeMaxMs: number;
  /** Life of an incident room, and of a temporary room when no time is given. */
  roomLifeMs: number;
  /** Two organizers of whom one admitted the other count as one before this time has passed. */
  coolDownMs: number;
  /** For so long after the founding one organizer alone may admit organizers and approve. */
  foundingMs: number;
  /** The defaults of `authority/trust.ts` where it is left out. */
  trust?: TrustSettings;
  /** So long somebody on duty has to answer an urgent alert before she gets a direct message. */
  dutyAnswerMs?: number;
  /** IANA name of the zone whose clocks people read; UTC where it is left out. */
  timeZone?: string;
  /** What the network says of itself in public, and is never taken for personal data. */
  allowedText?: readonly string[];
  /** Where the areas are, to find the nearest to a position that somebody shares. */
  areaCentres?: Readonly<Record<string, Position>>;
  /** Names of the committees whose alerts say nothing on a locked phone; none where left out. */
  discreet?: readonly string[];
  /** How long things are kept; where it is left out, as long as `core/lives.ts` says. */
  lives?: Lives;
  /** What to say to somebody in danger now, by language; where it is left out, a general advice. */
  helpNow?: Readonly<Record<string, string>>;
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
  /** Set after a restore, until an organizer has looked at what came back. */
  held?: Held | null;
}>;

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
  /** The disk was lost, the past was read: what was under way then, which nobody can know now. */
  onRebuilt?(context: Context<State>): Outcome;
  /** Left out: nothing that it wrote is taken back. */
  erasure?: Erasing<State>;
  onGapLost?(gap: GapLost, context: Context<State>): Outcome;
  /** An errand for this bot, from another of ours, in time, for the first time. */
  onErrand?(errand: Errand, context: Context<State>): Outcome;
}>;
