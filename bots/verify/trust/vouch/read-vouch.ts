/** Whom a vouch is for: by the code that she was given, or by name with the role. */
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { namedPerson } from "../../people/admission/named-person.ts";
import { placeOf } from "../../people/admission/place/places.ts";
import { roleOf } from "../../people/admission/place/role-words.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { waitingAs } from "./candidates.ts";
import { ownArea } from "./standing-for.ts";

/** `vouch @ana:server`, `vouch @ana:server responder "NAME"`: her wish, or who has none yet. */
export function readVouch(asked: Asked, context: VerifyContext) {
  const [, roleWord, ...rest] = asked.args;
  const named = namedPerson(asked, "verify-vouch-whom", context);
  if ("refused" in named) return named;
  const { userId } = named;
  const role = roleWord === undefined ? "confirmer" : roleOf(roleWord);
  if (role === undefined) return { refused: askForForm(asked, "verify-vouch-role") } as const;
  if (role === "organizer") {
    const lines = [title("verify-vouch-organizer"), line("verify-vouch-organizer-next")];
    return { refused: refuseOnly(asked, { reason: "not-permitted", lines }) } as const;
  }
  const said = rest.join(" ");
  const scope = said === "" && role === "confirmer" ? ownArea(asked, context) : said;
  const place = placeOf(role, scope, context);
  if ("reason" in place) return { refused: refuseOnly(asked, place) } as const;
  const candidate = waitingAs({ person: context.tagOf(userId), place }, context);
  return candidate === undefined ? ({ userId, place } as const) : ({ candidate } as const);
}
