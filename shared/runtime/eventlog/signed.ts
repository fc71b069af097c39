/**
 * What a bot writes into the state room carries its signature beside it: over everything that it
 * says, for one purpose, in one network. Pure; the keys are behind a port.
 */
import type { BotName } from "../../core/protocol/entry.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Signatures, SignedPurpose } from "../../core/ports.ts";

const SIGNATURE_FIELD = "sig";

/** The same content, signed by this bot. */
export function withSignature(
  content: JsonObject,
  purpose: SignedPurpose,
  signatures: Signatures,
): JsonObject {
  return { ...content, [SIGNATURE_FIELD]: signatures.sign(purpose, content) };
}

/** Who is said to have written what for which purpose. */
export type Claim = Readonly<{ by: BotName; purpose: SignedPurpose; content: JsonObject }>;

/**
 * True when the signature in `received` is that of the claim. The claim's content is what was
 * read out of it, encoded anew, so that nothing is believed that the signature does not cover.
 */
export function carriesSignature(
  received: JsonObject,
  { by, purpose, content }: Claim,
  signatures: Signatures,
): boolean {
  const signature = received[SIGNATURE_FIELD];
  if (typeof signature !== "string") return false;
  return signatures.isSigned(by, purpose, { content, signature });
}
