/**
 * What a bot writes into the state room carries its signature beside it: over everything that it
 * says, for one purpose, in one network. Pure; the keys are behind a port.
 */
import type { Network } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Signatures, SignedPurpose } from "../../core/ports.ts";

const SIGNATURE_FIELD = "sig";

/** One kind of thing that bots write there. */
export type Wire<Value> = Readonly<{
  purpose: SignedPurpose;
  /** The type of the event inside the encryption. */
  type: string;
  /** The one bot whose word it can be. */
  writerOf(value: Value): BotName;
  encode(value: Value): JsonObject;
  /** Undefined for what has not the shape. */
  decode(content: JsonObject): Value | undefined;
}>;

/** An event inside the encryption. */
export type Written = Readonly<{ type: string; content: JsonObject }>;

/** Where one of our bots writes, and how it signs. */
export type SigningRoom = Readonly<{ stateRoom: RoomId; signatures: Signatures }>;

/** Whose state room it is, and how the words of its bots are known. */
export type SignedRoom = Readonly<{ network: Network; signatures: Signatures }>;

/** Why something is not what it is given out for. */
export type Doubt = "sender" | "signature";

/** The event that says this, signed by this bot. */
export function written<Value>(
  { type, purpose, encode }: Wire<Value>,
  value: Value,
  signatures: Signatures,
): Written {
  return { type, content: withSignature(encode(value), purpose, signatures) };
}

/**
 * What an event says, or why nobody is to believe it: it counts only from its writer's account and
 * under its writer's signature, whatever key opened it. What is compared with the signature was
 * read out of it and encoded anew, so that nothing is believed that the signature does not cover.
 */
export function read<Value>(
  { purpose, writerOf, encode, decode }: Wire<Value>,
  { sender, content }: Readonly<{ sender: UserId; content: JsonObject }>,
  { network, signatures }: SignedRoom,
): Readonly<{ value: Value } | { doubt: Doubt }> {
  const value = decode(content);
  if (value === undefined) return { doubt: "sender" };
  const by = writerOf(value);
  if (network.bots[by] !== sender) return { doubt: "sender" };
  const signature = content[SIGNATURE_FIELD];
  if (typeof signature !== "string") return { doubt: "signature" };
  const isSigned = signatures.isSigned(by, purpose, { content: encode(value), signature });
  return isSigned ? { value } : { doubt: "signature" };
}

/** The same content, signed by this bot. */
export function withSignature(
  content: JsonObject,
  purpose: SignedPurpose,
  signatures: Signatures,
): JsonObject {
  return { ...content, [SIGNATURE_FIELD]: signatures.sign(purpose, content) };
}
