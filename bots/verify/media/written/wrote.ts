/**
 * `wrote CASE text`: what somebody said in a voice message, written down by a confirmer who heard
 * it. The words are washed and read like those of any report, and join the case.
 */
import { askForForm } from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import { openCasesOf } from "../../people/roster.ts";
import { named } from "./named.ts";
import { askWhich } from "./which.ts";
import { write } from "./write.ts";

/** Without a code it counts only where exactly one case waits for it. */
export const wrote: Handler = (asked, context) => {
  const { message, language, rest } = asked;
  const { code, text } = named(rest, context);
  if (text === "") return askForForm(asked, "verify-wrote-missing");
  const waiting = openCasesOf(message.senderTag, context, isUnheard);
  const [first, ...others] = waiting;
  const meant = code ?? (others.length === 0 ? first?.code : undefined);
  if (meant === undefined) return askWhich(asked, waiting);
  return write({ code: meant, text }, { message, language, context });
};

/** A case that was spoken, and that nobody has written down. */
function isUnheard(found: Case): boolean {
  return isOpenCase(found) && found.voice === "unheard";
}
