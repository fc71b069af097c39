/** The direct message to somebody on duty who has not answered: it rings on her phone. */
import type { Member } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { line, title } from "../../../shared/language/text.ts";
import { commandLines, headlines } from "../../../shared/telling/alert.ts";
import type { AlertContext } from "../context.ts";
import { tellMember } from "../roll-call/scene/telling.ts";

/** With the words to answer. */
export function pageTo(member: Member, alert: Alert, context: AlertContext): Effect {
  const lines = [
    ...headlines(alert),
    line("alert-page"),
    ...commandLines(alert.code, true),
    title("alert-page-off"),
  ];
  return tellMember(member, { alert, why: "on-duty", lines }, context);
}
