/** The language that she reported in is hers wherever she is told what became of it. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople } from "../../people/people.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** The fact of it, with the first report in another language than was known. */
export function remembered(
  outcome: Outcome,
  { message, language }: Readonly<{ message: Received; language: string }>,
  { state: { people }, settings }: VerifyContext,
): Outcome {
  const person = message.senderTag;
  const isReport = outcome.facts.some(({ type }) => type === "reported");
  if (!isReport || (people.languages.get(person) ?? settings.language) === language) return only();
  const decision = decidePeople({ type: "choose-language", person, language }, people);
  return decision.ok ? withPeople(decision.events) : only();
}
