/** The language that she asked for, or reported in, is hers wherever she is told anything. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople } from "../../people/people.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** The fact of it, where another language was known. */
export function remembered(
  outcome: Outcome,
  { message, language, isWish }: Readonly<{ message: Received; language: string; isWish: boolean }>,
  { state: { people }, settings }: VerifyContext,
): Outcome {
  const person = message.senderTag;
  const isReport = outcome.facts.some(({ type }) => type === "reported");
  if (!(isReport || isWish) || (people.languages.get(person) ?? settings.language) === language)
    return only();
  const decision = decidePeople({ type: "choose-language", person, language }, people);
  return decision.ok ? withPeople(decision.events) : only();
}
