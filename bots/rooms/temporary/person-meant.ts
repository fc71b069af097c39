/** Somebody named without a user id: the finished line is offered, to be sent. */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { copied } from "../../../shared/conversation/command/commands.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import { userIdLike } from "../../../shared/telling/person-name.ts";
import { membersOf } from "./groups.ts";

/** Only who was admitted is asked into a room. */
export function isAsked(userId: UserId, context: NetworkContext): boolean {
  return context.state.people.persons.has(context.tagOf(userId)) && !isOurBot(userId, context);
}

/**
 * Names of people by what stands before the server, or as a phone writes them: nobody is asked in
 * by guessing, so the finished line is shown, to be sent. Undefined where nobody is called so.
 */
export function meantLines(asked: Asked, context: NetworkContext): readonly Line[] | undefined {
  const [name = "", ...others] = asked.args;
  const words = others.map((word) => wordMeant(word, context));
  if (words.every((word, index) => word === others[index])) return undefined;
  const command = copied(asked.language, asked.command.word, [name, ...words]);
  return [line("rooms-person-meant", { command })];
}

/** The user id of the person who is called so; the word itself where it is anything else. */
function wordMeant(word: string, context: NetworkContext): string {
  if (membersOf(word, context) !== undefined) return word;
  const meant = userIdLike(word, context.network.serverName);
  return meant !== undefined && isAsked(meant, context) ? meant : word;
}
