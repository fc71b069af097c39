/** The message about people whose identity changed: who they are, and the commands that mend it. */
import type { UserId } from "../../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../../shared/core/values/json.ts";
import { notice } from "../../../../../shared/language/content.ts";
import { compose, item, line, title, type Line } from "../../../../../shared/language/text.ts";
import type { VerifyContext } from "../../roster.ts";

/** More would be a screen that nobody reads; the rest is counted. */
const SHOWN_MAX = 20;

/** One finished line for each, by which she is let in again; the last who came stand first. */
export function digestOf(people: readonly UserId[], context: VerifyContext): JsonObject {
  const shown = people.toReversed().slice(0, SHOWN_MAX);
  const [user = ""] = shown;
  const rest = people.length - shown.length;
  const lines = [
    title("verify-suspended", { count: people.length, user }),
    line("verify-suspended-what"),
    ...shown.map((one) => again(one, context)),
    ...(rest > 0 ? [line("verify-suspended-more", { count: rest })] : []),
    line("verify-suspended-not", { count: people.length, user }),
  ];
  const { language } = context.settings;
  const counts = { people: people.length };
  const card = { kind: "warning", why: "changed-identity", counts, language } as const;
  return notice(compose(language, lines), card);
}

/** Any one of her roles will do: her new identity then counts for all of them. */
function again(user: UserId, { state, tagOf }: VerifyContext): Line {
  const grants = state.people.persons.get(tagOf(user))?.grants ?? [];
  const { role = "organizer", scope = null } =
    grants.find((one) => one.role === "organizer") ?? grants[0] ?? {};
  const place = state.committees.committees.get(scope ?? "")?.name ?? scope ?? "";
  return item("verify-suspended-again", { user, role, place });
}
