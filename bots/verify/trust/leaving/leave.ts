/** Somebody goes by her own wish: out of the roster and the rooms, and her chats are left. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { answer } from "../../../../shared/conversation/answer/answers.ts";
import { traceNotes, withoutTraces } from "../../../../shared/conversation/keeping/traces.ts";
import { decidePeople } from "../../people/people.ts";
import { organizersOf, type VerifyContext } from "../../people/roster.ts";
import { losing } from "../../people/standing/loss.ts";
import { receiptLines } from "./words.ts";

/** Who goes, and how she is spoken to. */
export type Leaver = Readonly<{ message: Received; language: string }>;

/**
 * The receipt is the last that she reads here: the chat is left right behind it. The other bots do
 * their part when they read the fact.
 */
export function leaveNow(leaver: Leaver, context: VerifyContext): Outcome {
  const { senderTag: person } = leaver.message;
  const organizers = organizersOf(context);
  const decision = decidePeople({ type: "leave", person, organizers }, context.state.people);
  const events = decision.ok ? decision.events : [];
  const grants = context.state.people.persons.get(person)?.grants.length ?? 0;
  const notes = traceNotes(person, context).length;
  const gone = { grants, notes, isOrganizer: organizers.has(person) };
  const lines = receiptLines(gone, context.settings);
  const card = { kind: "receipt", why: "forgotten", counts: { grants, notes } } as const;
  return joined(
    losing(events, [answer(leaver, lines, card)], context),
    withoutTraces(person, context),
  );
}
