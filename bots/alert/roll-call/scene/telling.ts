/** A word about an alert to one person, in her own chat. */
import type { Member } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { MESSAGE_TYPE, text } from "../../../../shared/language/content.ts";
import { compose, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { memberBehind } from "./behind.ts";

type Word = Readonly<{ alert: Alert; why: string; lines: readonly Line[] }>;

/** To somebody who answered a roll call; nothing to her whom nobody sees any more. */
export function tellPerson(
  { tag, ...word }: Word & Readonly<{ tag: Tag }>,
  context: AlertContext,
): readonly Effect[] {
  const member = memberBehind(tag, word.alert, context);
  return member === undefined ? [] : [tellMember(member, word, context)];
}

/** A direct message that rings, in her language. */
export function tellMember(
  { userId, tag }: Member,
  { alert, why, lines }: Word,
  context: AlertContext,
): Effect {
  const { code, area } = alert;
  const language = context.state.people.languages.get(tag) ?? context.settings.language;
  const card = { kind: "rollcall", case: code, area, why, language } as const;
  const content = text(compose(language, lines, "direct"), card, { userIds: [userId] });
  return { do: "tell", userId, type: MESSAGE_TYPE, content, lane: "urgent", about: code };
}
