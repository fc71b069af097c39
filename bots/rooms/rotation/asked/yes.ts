/** A yes, or a no, to the plan that was shown. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly } from "../../../../shared/conversation/answer/answers.ts";
import { yesOrNo } from "../../../../shared/conversation/said/yes-no.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { title } from "../../../../shared/language/text.ts";
import { carryOut } from "./carrying-out.ts";
import { freeAmong, roomsNamed } from "./naming.ts";
import { dropPlan, planFor } from "./plan-note.ts";

/** Of whoever was shown it, where she was shown it; undefined for everything else. */
export function onYes(
  message: Parameters<typeof planFor>[0],
  context: NetworkContext,
): Outcome | undefined {
  const { body, senderTag } = message;
  if (body.kind !== "text") return undefined;
  const name = planFor(message, context);
  if (name === undefined) return undefined;
  const said = yesOrNo(body.text.replace(/^!/u, ""), false);
  if (said === undefined) return undefined;
  const { settings, state } = context;
  const language = state.people.languages.get(senderTag) ?? settings.language;
  const asker = { message, language };
  const free = freeAmong(roomsNamed(name, context), context);
  if (said === "no") return joined(dropPlan(message), answerOnly(asker, dropped));
  if (free.length === 0) return joined(dropPlan(message), answerOnly(asker, underWay));
  return joined(dropPlan(message), carryOut(asker, free, context));
}

const dropped = [title("rooms-rotate-dropped")];
const underWay = [title("rooms-rotate-none")];
