/** What one person alone is told, in her own direct chat, wherever the bot heard of her. */
import type { Effect } from "../../core/protocol/effect.ts";
import type { UserId } from "../../core/values/ids.ts";
import { organizersByRoster } from "../../domain/authority/proposals.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { compose, line, title, type Line } from "../../language/text.ts";
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
export function changedIdentity(reader: Reader, context: NetworkContext): Effect {
  const lines = [title("common-changed-identity"), ...wayBack(reader, context)];
  return refusalToUnproven(reader, { reason: "changed-identity", lines });
}

/** She hears of it at once, before she writes anything, and who can mend it. */
export function tellSuspension(userId: UserId, context: NetworkContext): Effect {
  const { settings, state, tagOf } = context;
  const language = state.people.languages.get(tagOf(userId)) ?? settings.language;
  const reader = { userId, language };
  const lines = [
    title("common-suspended"),
    line("common-suspended-what"),
    ...wayBack(reader, context),
  ];
  return refusalToUnproven(reader, { reason: "changed-identity", lines });
}

/** Who can mend it: where nobody who organizes counts any more, whoever has the recovery keys. */
function wayBack({ userId }: Reader, { state, tagOf }: NetworkContext): readonly Line[] {
  const person = tagOf(userId);
  const grants = state.people.persons.get(person)?.grants ?? [];
  const isOrganizer = grants.some(({ role }) => role === "organizer");
  const others = organizersByRoster(state.people).filter((one) => one !== person);
  return isOrganizer && others.length === 0
    ? [line("common-way-back", { user: userId })]
    : [line("common-changed-identity-next")];
}
