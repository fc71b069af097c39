/** Whom an answer concerns beside the one who gave it: her pair, who is called in her place. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { isOut, type Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { nameBehind } from "./behind.ts";
import { tellTwoScenes, type Turn } from "./elsewhere.ts";
import { tellPerson } from "./telling.ts";

/** In direct chats alone: who goes with whom is nobody else's business. */
export function tellOthers(who: Tag, { before, now }: Turn, context: AlertContext): Outcome {
  const told = [...now.responses].flatMap(([tag, response]) => {
    const was = before.responses.get(tag);
    const isCalled = was?.standsBy === true && isOut(response);
    const isPaired = isOut(response) && response.pair !== was?.pair;
    if (!isCalled && !isPaired) return [];
    const lines = [
      ...(isCalled ? [title("alert-called", { case: now.code, area: now.area })] : []),
      ...pairLines(response.pair, now, context),
    ];
    return tellPerson({ tag, alert: now, why: isCalled ? "called" : "pair", lines }, context);
  });
  return joined(only(...told), tellTwoScenes(who, { before, now }, context));
}

function pairLines(pair: Tag | undefined, alert: Alert, context: AlertContext): readonly Line[] {
  const { code, area } = alert;
  if (pair === undefined) {
    return [title("alert-pair-gone", { case: code, area }), line("alert-pair-wait")];
  }
  const name = nameBehind(pair, alert, context);
  return [title("alert-pair", { case: code, name }), line("alert-pair-next")];
}
