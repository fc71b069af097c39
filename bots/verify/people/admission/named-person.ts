/** The person that an organizer names, by the one thing that nobody else can have. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { parseUserId, type UserId } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
  type Why,
} from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";

/** Her user id, or what is answered without one; `missing` heads the form when nobody is named. */
export function namedPerson(
  asked: Asked,
  missing: string,
): Readonly<{ userId: UserId } | { refused: Outcome }> {
  const [who = ""] = asked.args;
  if (who === "") return { refused: askForForm(asked, missing) };
  const userId = parseUserId(who);
  return userId === undefined ? { refused: refuseOnly(asked, unknownPerson()) } : { userId };
}

/** Says what a user id looks like: a name that is shown is not one, and anybody may choose it. */
export function unknownPerson(): Why {
  const lines = [title("verify-unknown-person"), line("verify-unknown-person-next")];
  return { reason: "unknown-person", lines };
}
