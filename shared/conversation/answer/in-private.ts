/** What one person alone is told, in her own direct chat, wherever the bot heard of her. */
import type { Effect } from "../../core/protocol/effect.ts";
import type { UserId } from "../../core/values/ids.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { compose, line, title } from "../../language/text.ts";
import type { Why } from "./answers.ts";

/** Who is told, and in which language. */
type Reader = Readonly<{ userId: UserId; language: string }>;

/** A refusal in an encrypted direct chat, when the room itself cannot be used. */
export function refusalInPrivate(
  { userId, language }: Reader,
  { reason, lines }: Why,
): Effect & Readonly<{ do: "tell" }> {
  const content = notice(compose(language, lines, "direct"), { kind: "refusal", reason, language });
  return { do: "tell", userId, type: MESSAGE_TYPE, content };
}

/**
 * A refusal for somebody who cannot be shown to be herself, in her own direct chat. Its words are
 * fixed and hold nothing, for they can be read by whoever has her account.
 */
export function refusalToUnproven(
  reader: Reader,
  why: Why & Readonly<{ reason: "changed-identity" | "unsigned-device" }>,
): Effect {
  return { ...refusalInPrivate(reader, why), toUnproven: true };
}

/** Tells the person what to do. Verify has told the organizers, when the identity was seen. */
export function changedIdentity(reader: Reader): Effect {
  const lines = [title("common-changed-identity"), line("common-changed-identity-next")];
  return refusalToUnproven(reader, { reason: "changed-identity", lines });
}
