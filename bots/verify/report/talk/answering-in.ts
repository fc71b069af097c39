/** The world in which somebody is answered in the language of her chat, whoever answers. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { afterPeople } from "../../outcome.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** The world in which she is answered in this language, whoever answers. */
export function answeringIn(
  language: string,
  { senderTag }: Pick<Received, "senderTag">,
  context: VerifyContext,
): VerifyContext {
  return afterPeople(context, [{ type: "language-chosen", person: senderTag, language }]);
}
