/** The first identity of somebody who was admitted before she had one counts from then on. */
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { IdentitySeen } from "../../../../shared/core/protocol/message.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople } from "../people.ts";
import type { VerifyContext } from "../roster.ts";

/** Pins the first identity of somebody who was admitted before she had one. */
export function pinned({ userId, tag, identity }: IdentitySeen, context: VerifyContext): Outcome {
  const { people } = context.state;
  const decision = decidePeople({ type: "pin", person: tag, identity }, people);
  if (!decision.ok) return NOTHING;
  const grants = people.persons.get(tag)?.grants ?? [];
  // A network's first organizer is greeted; there is nobody whom this could surprise.
  const isOrganizer =
    grants.some((grant) => grant.role === "organizer") && hasOthers({ tag }, context);
  const lines = [
    title("verify-organizer-pinned", { user: userId }),
    line("verify-organizer-pinned-next"),
  ];
  const warnings = isOrganizer ? [warn(context, lines, { why: "identity-pinned" })] : [];
  return withPeople(decision.events, warnings);
}

function hasOthers({ tag }: Pick<IdentitySeen, "tag">, { state }: VerifyContext): boolean {
  return [...state.people.persons].some(([other, { grants }]) => {
    return other !== tag && grants.some(({ role }) => role === "organizer");
  });
}
