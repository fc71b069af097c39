/** Why somebody is not admitted, and what the organizer writes instead. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { wordIn } from "../../../../shared/conversation/command/commands.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { languageCalled } from "../../../../shared/language/languages/list.ts";
import type { PeopleRefusal } from "../people.ts";
import { unknownPerson } from "./named-person.ts";

/** The identity is not the one that was admitted, so the organizer has to have met her. */
export function refuseIdentity(asked: Asked, userId: UserId, refusal: PeopleRefusal): Outcome {
  if (refusal !== "changed-identity" && refusal !== "no-identity") {
    return refuseOnly(asked, unknownPerson());
  }
  const again = `!${commandAgain(asked, userId)}`;
  const lines =
    refusal === "no-identity"
      ? [title("verify-no-identity", { user: userId }), line("verify-no-identity-next")]
      : [
          title("verify-other-identity", { user: userId }),
          line("verify-other-identity-next", { command: again }),
        ];
  return refuseOnly(asked, { reason: "changed-identity", lines });
}

/** The same admission with "again" behind it, in the words of the one who asked. */
function commandAgain({ language, args, command }: Asked, userId: UserId): string {
  const [again = ""] = languageCalled(language).again;
  return [wordIn(language, command.word), userId, ...args.slice(1), again].join(" ");
}
