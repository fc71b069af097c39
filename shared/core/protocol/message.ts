/** What the inbox hands on: messages that passed the whole checklist, and those that did not. */
import type { EventId, RoomId, Tag, UserId } from "../values/ids.ts";
import type { Media, MediaFault, Position } from "./media.ts";

/** What people send besides words. */
export type Attached = "picture" | "sound" | "video" | "file" | "position" | "other";

/** What opens it, or why it is not to be opened; left out for what bots do not handle at all. */
export type Enclosed = Readonly<{ media?: Media; unfit?: MediaFault }>;

export type MessageBody = Readonly<
  /**
   * The text as it came. `calledAs`: the name that the room shows of this bot, when it is
   * mentioned; the text may begin with it. `attached`: what the words came with.
   */
  | ({ kind: "text"; text: string; calledAs?: string; attached?: Attached } & Enclosed)
  /** The ids of the chosen answers. The poll that the server says they belong to is not told. */
  | { kind: "poll-answer"; answerIds: readonly string[] }
  /** A picture, a voice message, a position: told apart so that the answer can say what to do. */
  | ({ kind: "unsupported"; what: Attached; position?: Position } & Enclosed)
>;

/**
 * A message that came encrypted from a device signed by its owner, whose identity has not
 * changed, for the first time, and that is neither an edit nor hung on another event.
 */
export type Received = Readonly<{
  roomId: RoomId;
  eventId: EventId;
  sender: UserId;
  senderTag: Tag;
  /** Tag of the sender's cross-signing master key, to compare with the one that was admitted. */
  identityTag: Tag;
  /**
   * True when this is another identity than the one that this device of ours saw first. Only an
   * organizer who admits the person with it can make it count.
   */
  hasNewIdentity: boolean;
  /** The homeserver's word, not evidence; used only to call a command too old. */
  sentAtMs: number;
  /** True when the room holds one person and this bot, and nobody else is invited. */
  isDirect: boolean;
  /** True when the encrypted content mentions this bot (a reply to it does, too). */
  isAddressed: boolean;
  /**
   * The message that it answers, by its sender's own encrypted word; whose that was is not told.
   */
  replyTo?: EventId;
  body: MessageBody;
}>;

export const REJECTION_REASONS = [
  "not-encrypted",
  "undecryptable",
  "unsigned-device",
  "changed-identity",
  /** Its key came from a backup, an export or a forward: nobody can tell who wrote it. */
  "restored-key",
  "replayed",
  /** Another message came under the same event id: neither counts. */
  "contradicted",
  "edit",
  "relation",
  "too-much",
  "malformed",
  /** Asks to compare emoji in a room, which bots do only between devices. */
  "verification",
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** Why something in the state room is none of ours. */
export const FOREIGN_REASONS = [
  ...REJECTION_REASONS,
  "sender",
  "redacted",
  "type",
  /** Not signed by the bot that is said to have written it. */
  "signature",
] as const;
export type ForeignReason = (typeof FOREIGN_REASONS)[number];

/** A message that is not obeyed. Its content is not handed on, whatever it was. */
export type Rejected = Readonly<{
  roomId: RoomId;
  eventId: EventId;
  sender: UserId;
  senderTag: Tag;
  isDirect: boolean;
  /** Best knowledge whether it was meant for this bot; false for talk among people in a room. */
  isAddressed: boolean;
  reason: RejectionReason;
}>;

/** Somebody's membership of a room that this bot is in, as the homeserver tells it. */
export type MembershipChange = Readonly<{
  roomId: RoomId;
  /** Of the membership event; the name of this change. */
  eventId: EventId;
  userId: UserId;
  tag: Tag;
  membership: "join" | "invite" | "leave";
  /** She had been asked in before: she crossed no threshold, she accepted. */
  wasInvited?: true;
  /** The homeserver's word, not evidence; used only to tell what is news from what is old. */
  atMs?: number;
}>;

/**
 * The crypto engine knows another identity of somebody than it knew before, or a first one. Handed
 * over at least once for each, also when it came while the bot was down.
 */
export type IdentitySeen = Readonly<{
  userId: UserId;
  tag: Tag;
  identity: Tag;
  /** False when this device of ours has seen another one of hers before. */
  isFirst?: boolean;
}>;

/** Something may have been said in this room that will never be read. */
export type GapLost = Readonly<{ roomId: RoomId }>;

/** Somebody asked this bot into a room. */
export type Invited = Readonly<{
  roomId: RoomId;
  inviter: UserId;
  inviterTag: Tag;
  isEncrypted: boolean;
  isDirect: boolean;
  /** The room says that it follows another one. Rooms of ours never do. */
  isSuccessor?: true;
}>;
