/** A yes, or a no, to the plan that was shown. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { yesOrNo } from "../../../../shared/conversation/said/yes-no.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { compactionAgreed } from "../../compaction/asked.ts";
import { carryOut, leaveAll } from "./carrying-out.ts";
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
  const rooms = roomsNamed(name, context);
  const free = freeAmong(rooms, context);
  if (said === "no") return joined(dropPlan(message), leaveAll(asker));
  const moves = rooms.length === 0 ? compactionAgreed(asker, name, context) : undefined;
  return joined(dropPlan(message), moves ?? carryOut(asker, free, context));
}
