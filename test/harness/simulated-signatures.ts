/** Signatures for simulations: keyed by the bot's name alone, and cheap. Nobody forges there. */
import { hash } from "node:crypto";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import { canonicalJson, type JsonObject } from "../../shared/core/values/json.ts";
import type { Signatures, SignedPurpose } from "../../shared/core/ports.ts";

export function simulatedSignatures(bot: BotName): Signatures {
  const signed = (by: BotName, purpose: SignedPurpose, content: JsonObject): string =>
    hash("sha256", `${by} ${purpose} ${canonicalJson(content)}`, "base64url");
  return {
    sign: (purpose, content) => signed(bot, purpose, content),
    isSigned: (by, purpose, { content, signature }) => signed(by, purpose, content) === signature,
  };
}
