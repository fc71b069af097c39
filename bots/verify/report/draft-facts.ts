/** Keeping, finding and dropping the conversation that a person has open in her direct chat. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import { readDraft, writeDraft, type AnyDraft } from "./drafts.ts";
import { only, withPeople } from "../outcome.ts";
import { decidePeople } from "../people/people.ts";
import type { VerifyContext } from "../people/roster.ts";

/** The open conversation that this message answers, if there is one. */
export function openDraft(message: Received, context: VerifyContext): AnyDraft | undefined {
  const kept = context.state.people.drafts.get(message.senderTag);
  if (kept === undefined || !message.isDirect || kept.roomId !== message.roomId) return undefined;
  return readDraft(kept.draft, context.nowMs);
}

/** The fact that keeps the draft; nothing when only the time of the last answer changed. */
export function draftChange(message: Received, draft: AnyDraft, context: VerifyContext): Outcome {
  const before = openDraft(message, context);
  const isSame =
    before !== undefined &&
    writeDraft({ ...before, touchedAtMs: 0 }) === writeDraft({ ...draft, touchedAtMs: 0 });
  if (isSame) return only();
  const { senderTag: person, roomId } = message;
  const command = { type: "keep-draft", person, roomId, draft: writeDraft(draft) } as const;
  const decision = decidePeople(command, context.state.people);
  return decision.ok ? withPeople(decision.events) : only();
}

/** The fact that ends the conversation in this room, if there is one. */
export function draftDrop(message: Received, context: VerifyContext): Outcome {
  const kept = context.state.people.drafts.get(message.senderTag);
  if (kept?.roomId !== message.roomId) return only();
  const command = { type: "drop-draft", person: message.senderTag } as const;
  const decision = decidePeople(command, context.state.people);
  return decision.ok ? withPeople(decision.events) : only();
}
