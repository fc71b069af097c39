/** What time ends: wishes for which too few vouched, and probations. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll, LANGUAGES, line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { withPeople } from "../../outcome.ts";
import { candidateUser } from "./candidates.ts";

/** Whoever waited is told; who vouched for whom is forgotten. */
export function onTrustTick(context: VerifyContext): Outcome {
  const { nowMs, state } = context;
  const { candidates, probations } = state.people.trust;
  const lapsed = [...candidates.values()].filter(({ untilMs }) => untilMs <= nowMs);
  const ended = [...probations].filter(([, { untilMs }]) => untilMs <= nowMs);
  return joined(
    withPeople([
      ...lapsed.map(({ code }) => ({ type: "candidate-lapsed", code }) as const),
      ...ended.map(([person]) => ({ type: "probation-ended", person }) as const),
    ]),
    ...lapsed.map(({ code }) => tellLapsed(code, context)),
  );
}

function tellLapsed(code: Parameters<typeof candidateUser>[0], context: VerifyContext): Outcome {
  const userId = candidateUser(code, context);
  if (userId === undefined) return only();
  const language = context.state.people.languages.get(context.tagOf(userId));
  const lines = [title("verify-candidate-lapsed"), line("verify-candidate-lapsed-next")];
  const body = composeAll(language === undefined ? LANGUAGES : [language], lines, "direct");
  const content = notice(body, { kind: "receipt", why: "candidate-lapsed" });
  return only({ do: "tell", userId, type: MESSAGE_TYPE, content });
}
