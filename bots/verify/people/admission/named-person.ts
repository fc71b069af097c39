/** The person that an organizer names, by the one thing that nobody else can have. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { parseUserId, type UserId } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
  type Why,
} from "../../../../shared/conversation/answer/answers.ts";
import { copied } from "../../../../shared/conversation/command/commands.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { userIdLike } from "../../../../shared/telling/person-name.ts";
import type { VerifyContext } from "../roster.ts";

/**
 * Her user id, or what is answered without one; `missing` heads the form when nobody is named. A
 * link stands in the text as the user id in it.
 */
export function namedPerson(
  asked: Asked,
  missing: string,
  context: VerifyContext,
): Readonly<{ userId: UserId } | { refused: Outcome }> {
  const [who = ""] = asked.args;
  if (who === "") return { refused: askForForm(asked, missing) };
  const userId = parseUserId(who);
  if (userId !== undefined && !isMiswritten(userId, context)) return { userId };
  const meant = userIdLike(who, context.network.serverName);
  return { refused: refuseOnly(asked, meant === undefined ? unknownPerson() : ask(asked, meant)) };
}

/** Says what a user id looks like: a name that is shown is not one, and anybody may choose it. */
export function unknownPerson(): Why {
  const lines = [title("verify-unknown-person"), line("verify-unknown-person-next")];
  return { reason: "unknown-person", lines };
}

/** The same command about this person, as it can be copied; `ending` stands behind it. */
export function lineAbout(
  { language, args, command }: Asked,
  userId: UserId,
  ...ending: readonly string[]
): string {
  const about = copied(language, command.word, [userId, ...args.slice(1)]);
  return [about, ...ending].join(" ");
}

/** Nobody is taken for somebody else by guessing: the finished line is shown, to be sent. */
function ask(asked: Asked, userId: UserId): Why {
  const lines = [
    title("verify-unknown-person"),
    line("verify-unknown-person-meant", { command: lineAbout(asked, userId) }),
  ];
  return { reason: "unknown-person", lines };
}

/** Phones begin with a capital: no user id has one, but those from before that was so. */
function isMiswritten(userId: UserId, context: VerifyContext): boolean {
  const [name = ""] = userId.split(":");
  if (name === name.toLowerCase() || context.accountOf(userId) === "there") return false;
  return !context.state.people.persons.has(context.tagOf(userId));
}
