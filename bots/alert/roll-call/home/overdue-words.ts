/** What is said about somebody who is not home: to her, to those with her, to the organizers. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { tellOrganizers, warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { timeAgo } from "../../../../shared/telling/salute.ts";
import type { AlertContext } from "../../context.ts";
import { nameBehind, type Missing } from "../scene/behind.ts";
import { tellPerson } from "../scene/telling.ts";

/** In her own chat, with the two words that answer it. */
export function askHer({ who, alert }: Missing, context: AlertContext): readonly Effect[] {
  const { code, area } = alert;
  const lines = [
    title("alert-home-ask", { case: code, area }),
    line("alert-home-how", { case: code }),
  ];
  return tellPerson({ tag: who, alert, why: "overdue", lines }, context);
}

/** By name to whoever went with her; the others who are there hear that somebody is missing. */
export function askOthers({ who, alert }: Missing, context: AlertContext): readonly Effect[] {
  const { code, area, responses } = alert;
  const pair = responses.get(who)?.pair;
  const there = [...responses].flatMap(([tag, { answer }]) =>
    tag !== who && tag !== pair && answer === "here" ? [tag] : [],
  );
  const next = line("alert-home-know");
  const named = [
    title("alert-home-pair", { case: code, name: nameBehind(who, alert, context) }),
    next,
  ];
  const counted = [title("alert-home-there", { case: code, area }), next];
  return [
    ...(pair ? tellPerson({ tag: pair, alert, why: "overdue", lines: named }, context) : []),
    ...there.flatMap((tag) => tellPerson({ tag, alert, why: "overdue", lines: counted }, context)),
  ];
}

/** The only ones beside her pair who read who it is: somebody has to look for her. */
export function tellOverdue({ who, alert, sinceMs }: Missing, context: AlertContext): Effect {
  const { code, area } = alert;
  const name = nameBehind(who, alert, context);
  const lines = [
    title("alert-home-missing", { case: code, area, name }),
    line("alert-home-since", timeAgo(sinceMs, context.nowMs)),
    line("alert-home-missing-next"),
  ];
  return warn(context, lines, { case: code, area, why: "overdue" });
}

/** The same people hear when it is over. */
export function tellHome({ who, alert }: Omit<Missing, "sinceMs">, context: AlertContext): Effect {
  const { code, area } = alert;
  const lines = [title("alert-home-found", { case: code, name: nameBehind(who, alert, context) })];
  return tellOrganizers(context, lines, { kind: "receipt", case: code, area, why: "home" });
}
