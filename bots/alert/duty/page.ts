/** The direct message to somebody on duty who has not answered: it rings on her phone. */
import type { Member } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { MESSAGE_TYPE, text } from "../../../shared/language/content.ts";
import { compose, line, title } from "../../../shared/language/text.ts";
import { commandLines, headlines } from "../../../shared/telling/alert.ts";
import type { AlertContext } from "../context.ts";

/** In her language, with the words to answer. */
export function pageTo({ userId, tag }: Member, alert: Alert, context: AlertContext): Effect {
  const { code, area } = alert;
  const language = context.state.people.languages.get(tag) ?? context.settings.language;
  const lines = [
    ...headlines(alert),
    line("alert-page"),
    ...commandLines(code, true),
    title("alert-page-off"),
  ];
  const card = { kind: "rollcall", case: code, area, why: "on-duty", language } as const;
  const content = text(compose(language, lines, "direct"), card, { userIds: [userId] });
  return { do: "tell", userId, type: MESSAGE_TYPE, content, lane: "urgent", about: code };
}
