/**
 * What a bot owes the world. Effects are data: the outbox keeps them until they are
 * acknowledged, under a key that comes from what caused them, so doing one twice is harmless.
 */
import type { RoomPart } from "../room/alteration.ts";
import type { EffectFailure } from "./effect-failure.ts";
import type { Errand } from "./errand.ts";
import type { RefusalDetail } from "../fault.ts";
import type { EventId, RoomId, UserId } from "../values/ids.ts";
import type { Json, JsonObject } from "../values/json.ts";
import type { Media, MediaFault, Trace } from "./media.ts";

export type { EffectFailure } from "./effect-failure.ts";

/** Urgent goes before the rest whenever both are due. Within a room the order is kept. */
export type Lane = "urgent" | "normal";

/** How a room that a bot makes shall be. Everything else about it is fixed (design section 3). */
export type RoomPlan = Readonly<{
  /** The neutral name that the homeserver may see. */
  codename: string;
  /** Who may undo the bot in this room: organizers, and the bot that will close it. */
  additionalCreators: readonly UserId[];
  invite: readonly UserId[];
  /** What is said there is to outlast what people say. */
  isKept?: true;
}>;

export type EffectBody = Readonly<
  | { do: "send"; roomId: RoomId; type: string; content: JsonObject }
  /**
   * A message in an encrypted direct chat with this person, which is opened when there is none.
   * `toUnproven` is for fixed words without content alone: every device of that one account is
   * given the key, signed or not, whatever its identity, and a key that opens nothing else.
   */
  | { do: "tell"; userId: UserId; type: string; content: JsonObject; toUnproven?: true }
  /**
   * Opened and cleaned, to see whether it can be handed on and what it says beside what is seen or
   * heard: the receipt tells. Nothing of it is kept, and it goes nowhere.
   */
  | { do: "look-at"; media: Media }
  /**
   * The same, then encrypted anew, uploaded, and sent to this room in a message with this content,
   * which lacks the file alone. Until that is shown it is owed like every message; when a process
   * dies in between, a ciphertext that nobody can open may be left on the homeserver.
   */
  | { do: "hand-on"; roomId: RoomId; media: Media; content: JsonObject }
  /** `ref` is random; it is how the room is found again when the answer was lost. */
  | { do: "create-room"; ref: string; plan: RoomPlan }
  | { do: "join"; roomId: RoomId }
  /** Leaves, or turns an invitation down; `reason` is readable by the homeserver. */
  | { do: "leave"; roomId: RoomId; reason?: string }
  | { do: "invite"; roomId: RoomId; userId: UserId }
  | { do: "remove"; roomId: RoomId; userId: UserId }
  /** Puts a part of a room back as it was made, under this name. */
  | { do: "restore"; roomId: RoomId; part: RoomPart; codename: string }
  /** Something that another bot has to do; goes into the state room. */
  | { do: "errand"; errand: Errand }
  /** Takes back what this bot wrote there, and the keys of it that are in the backup. */
  | { do: "erase"; roomId: RoomId; eventIds: readonly EventId[] }
  /** Everyone removed, left, forgotten; our own bots are removed, too, and not counted. */
  | { do: "close-room"; roomId: RoomId; uncounted?: readonly UserId[] }
>;

export type Effect = EffectBody &
  Readonly<{
    lane?: Lane;
    /** The code of the case or room it is for: organizers are told it when this is given up. */
    about?: string;
    /** Handed back in the receipt. Without a ticket nobody asks how it went. */
    ticket?: Json;
    /** Only for messages: they are said once something holds. */
    after?: AfterAllRead;
  }>;

/**
 * The message waits until the other bots have said that they read the facts of its outcome. If
 * they do not within seconds, `orElse` is said in its place.
 */
export type AfterAllRead = Readonly<{ readByAll: true; orElse: JsonObject }>;

/** People of a room that is being closed: whom its end removed, and who is still there. */
export type Emptied = Readonly<{ removed: number; staying: number }>;

/**
 * `emptied` is left out where nobody can tell any more: the room was left before. `erased`: so many
 * messages are not shown by the homeserver any more.
 */
export type EffectResult = Readonly<
  | {
      ok: true;
      eventId?: EventId;
      roomId?: RoomId;
      emptied?: Emptied;
      erased?: number;
      /** What a picture or a sound said that is taken out. */
      traces?: readonly Trace[];
    }
  | { ok: false; why: EffectFailure; detail?: RefusalDetail; unfit?: MediaFault }
>;

/** How an effect with a ticket ended. Each is handed over at least once, obeyed once. */
export type Receipt = Readonly<{
  key: string;
  ticket: Json;
  effect: EffectBody["do"];
  roomId?: RoomId;
  result: EffectResult;
}>;
