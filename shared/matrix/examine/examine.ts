/**
 * The whole per-message checklist (design section 5) in one pure place: from what is known about
 * an event to whether it counts. Each refusal was reproduced against a real homeserver.
 */
import { ERRAND_TYPE } from "../../core/protocol/errand.ts";
import { HEARTBEAT_TYPE } from "../../core/protocol/heartbeat.ts";
import type { EventId } from "../../core/values/ids.ts";
import type { ForeignReason, MessageBody, RejectionReason } from "../../core/protocol/message.ts";
import { looksAddressed, readContent } from "./message-content.ts";
import type { Envelope } from "./envelope.ts";
import type { BotNames } from "./message-content.ts";
import { isEmptied, isEncrypted, type WireEvent } from "./wire-event.ts";
import { verificationPart } from "./verification-event.ts";

/** What the crypto engine made of an event. */
export type Opened = Readonly<
  /** `envelope` is that of the very event whose ciphertext was opened. */
  | { kind: "opened"; envelope: Envelope; type: string; content: unknown; shield: Shield }
  /** The key has not come, and still may. */
  | { kind: "no-key" }
  /** From a device that its owner has not signed, as far as is known by now. */
  | { kind: "unsigned-device" }
  | { kind: "changed-identity" }
  | { kind: "broken" }
>;

/**
 * `restored`: the key came from key backup, so nobody vouches for who made it. `missing`: the
 * engine has no encryption info, which must never pass for good.
 */
export type Shield = "good" | "restored" | "changed-identity" | "bad" | "missing";

/** What the crypto engine knows of the sender. `masterKey` is the public half. */
export type Standing = Readonly<{
  masterKey: string | undefined;
  /**
   * The identity is another one than the one first seen. Whether it counts all the same is for
   * the roster to say, where an organizer may have admitted the person anew.
   */
  needsApproval: boolean;
}>;

export type Evidence = Readonly<{
  event: WireEvent;
  envelope: Envelope;
  /** Hash of the envelope that came under this event id, or what tells that several did. */
  knownAs: string | undefined;
  opened: Opened;
  sender: Standing;
  /** The event that was settled for the same room, session and message index. */
  settledAs: EventId | undefined;
  names: BotNames;
}>;

export type Verdict = Readonly<
  | {
      kind: "received";
      body: MessageBody;
      isAddressed: boolean;
      replyTo?: EventId;
      masterKey: string;
      hasNewIdentity: boolean;
    }
  | { kind: "rejected"; reason: RejectionReason; isAddressed: boolean }
  /** Not to be decided yet: it becomes a rejection for `reason` when it stays so. */
  | { kind: "pending"; reason: RejectionReason }
  | { kind: "ignored" }
>;

/** Judges an event of any room but the state room. */
export function examine(evidence: Evidence): Verdict {
  const { event, opened, names } = evidence;
  const failure = authenticate(evidence, { mayBeRestored: false });
  if (failure !== undefined) {
    if (failure.kind !== "rejected") return failure;
    if (failure.reason === "not-encrypted") {
      const part = verificationPart(event.type, event.content, names.userId);
      if (part === "asked") return { kind: "rejected", reason: "verification", isAddressed: true };
      if (part === "step") return { kind: "ignored" };
    }
    const readable = isEncrypted(event) ? contentOf(opened) : event.content;
    return { ...failure, isAddressed: looksAddressed(readable, names) };
  }
  if (opened.kind !== "opened" || evidence.sender.masterKey === undefined) {
    return rejected("undecryptable");
  }
  // The relation is outside the ciphertext; the engine copies it in only where there was none.
  if (isReplacement(event.content["m.relates_to"])) return rejected("edit");
  const reading = readContent(opened.type, opened.content, names);
  switch (reading.kind) {
    case "ignored":
      return { kind: "ignored" };
    case "refused":
      return { kind: "rejected", reason: reading.reason, isAddressed: reading.isAddressed };
    case "read": {
      const { body, isAddressed, replyTo } = reading;
      const read = { body, isAddressed, ...(replyTo && { replyTo }) };
      const { masterKey, needsApproval: hasNewIdentity } = evidence.sender;
      return { kind: "received", ...read, masterKey, hasNewIdentity };
    }
  }
}

/** Kinds of what a bot may have written into the state room. */
type StateRoomKind = "entry" | "errand" | "heartbeat";

export type EntryVerdict = Readonly<
  | { kind: StateRoomKind; content: unknown }
  | { kind: "foreign"; reason: ForeignReason }
  | { kind: "pending"; reason: RejectionReason }
  | { kind: "ignored" }
>;

export const ENTRY_TYPE = "org.aviso.entry";
/** What bots write to each other, by the type inside the encryption. */
const STATE_ROOM_KINDS: ReadonlyMap<string, StateRoomKind> = new Map([
  [ENTRY_TYPE, "entry"],
  [ERRAND_TYPE, "errand"],
  [HEARTBEAT_TYPE, "heartbeat"],
]);

/**
 * Judges an event of the state room. Keys that were restored from backup are good enough here,
 * and only here: whoever reads it believes the writer's own signature in it, and no key.
 */
export function examineEntry(evidence: Evidence, pinnedKey: string | undefined): EntryVerdict {
  const { event, opened, sender } = evidence;
  if (pinnedKey === undefined) return { kind: "foreign", reason: "sender" };
  if (isEmptied(event)) return { kind: "foreign", reason: "redacted" };
  const failure = authenticate(evidence, { mayBeRestored: true });
  if (failure?.kind === "rejected") return { kind: "foreign", reason: failure.reason };
  if (failure !== undefined) return failure;
  if (sender.masterKey !== pinnedKey) return { kind: "foreign", reason: "changed-identity" };
  if (opened.kind !== "opened") return { kind: "foreign", reason: "undecryptable" };
  const kind = STATE_ROOM_KINDS.get(opened.type);
  if (kind === undefined) return { kind: "foreign", reason: "type" };
  return { kind, content: opened.content };
}

type Failure = Exclude<Verdict, { kind: "received" }>;

/** Undefined when the event is encrypted, authentic, from whom it says, and new. */
function authenticate(
  evidence: Evidence,
  options: Readonly<{ mayBeRestored: boolean }>,
): Failure | undefined {
  const { event, envelope, opened, sender, settledAs } = evidence;
  // Two messages under one id: only a homeserver can do that, and which of them is true nobody
  // can tell. The same when what was opened is not what came under this envelope.
  const { knownAs = envelope.hash } = evidence;
  if (knownAs !== envelope.hash) return rejected("contradicted");
  if (opened.kind === "opened" && opened.envelope.hash !== envelope.hash) {
    return rejected("contradicted");
  }
  if (!isEncrypted(event)) return rejected("not-encrypted");
  switch (opened.kind) {
    case "no-key":
      return { kind: "pending", reason: "undecryptable" };
    case "unsigned-device":
      return { kind: "pending", reason: "unsigned-device" };
    case "changed-identity":
      return rejected("changed-identity");
    case "broken":
      return rejected("undecryptable");
    case "opened":
      break;
  }
  // The same event once more is the homeserver's stutter; under another id it is a replay.
  if (settledAs === event.eventId) return { kind: "ignored" };
  if (settledAs !== undefined) return rejected("replayed");
  if (opened.shield === "changed-identity") return rejected("changed-identity");
  const isRestored = opened.shield === "restored" && options.mayBeRestored;
  if (opened.shield !== "good" && !isRestored) {
    // The key may still come from whoever made it, or a device list that tells of her.
    const reason = opened.shield === "restored" ? "restored-key" : "unsigned-device";
    return { kind: "pending", reason };
  }
  if (sender.masterKey === undefined) return { kind: "pending", reason: "unsigned-device" };
  return undefined;
}

function rejected(reason: RejectionReason): Verdict & { kind: "rejected" } {
  return { kind: "rejected", reason, isAddressed: false };
}

function contentOf(opened: Opened): unknown {
  return opened.kind === "opened" ? opened.content : undefined;
}

function isReplacement(relatesTo: unknown): boolean {
  return (
    typeof relatesTo === "object" &&
    relatesTo !== null &&
    "rel_type" in relatesTo &&
    relatesTo.rel_type === "m.replace"
  );
}
