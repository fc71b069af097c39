/** Why somebody is not admitted, and what the organizer writes instead. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { languageCalled } from "../../../../shared/language/languages/list.ts";
import type { PeopleRefusal } from "../people.ts";
import { lineAbout, unknownPerson } from "./named-person.ts";

/** The identity is not the one that was admitted, so the organizer has to have met her. */
export function refuseIdentity(asked: Asked, userId: UserId, refusal: PeopleRefusal): Outcome {
  if (refusal !== "changed-identity" && refusal !== "no-identity") {
    return refuseOnly(asked, unknownPerson());
  }
  const [again = ""] = languageCalled(asked.language).again;
  const command = lineAbout(asked, userId, again);
  const lines =
    refusal === "no-identity"
      ? [title("verify-no-identity", { user: userId }), line("verify-no-identity-next")]
      : [
          title("verify-other-identity", { user: userId }),
          line("verify-other-identity-next", { command }),
        ];
  return refuseOnly(asked, { reason: "changed-identity", lines });
}
