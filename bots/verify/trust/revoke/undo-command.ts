/** `revoke undo CODE`, and what time undoes: a revocation that no second organizer agreed to. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, refuseOnly, warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { isPending } from "../../../../shared/domain/streams/trust/revocations.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { anotherNow } from "./another-now.ts";
import { giveBack } from "./give-back.ts";
import { namedRevocation, namesOf, type Kept } from "./pending.ts";

/** By whoever wrote it while it waits; later by any organizer, unless an organizer was revoked. */
export const undoCommand: Handler = (asked, context) => {
  const read = namedRevocation(asked, "verify-undo-which", context);
  if ("refused" in read) return read.refused;
  const { found } = read;
  const { code } = found;
  const by = asked.message.senderTag;
  const why = undoRefusal(found, by);
  if (why !== undefined) {
    const lines = [title("verify-undo-refused", { why, code })];
    return refuseOnly(asked, { reason: "not-permitted", lines }, { case: code });
  }
  const lines = [title("verify-undone", namesOf(found, context)), ...nextLines(found, context)];
  return joined(
    giveBack(found, by, context),
    answerOnly(asked, lines, { case: code, why: "undone" }),
  );
};

/** Two organizers take a role away or nobody: what one did alone ends with its hour. */
export function onRevocationTick(context: Parameters<Handler>[1]): Outcome {
  const { nowMs, state } = context;
  const over = [...state.people.revocations.values()].filter(
    (one) => isPending(one) && (one.ratifyByMs ?? 0) <= nowMs,
  );
  return joined(
    ...over.map((found) => {
      const names = namesOf(found, context);
      const lines = [title("verify-revocation-lapsed", names), ...nextLines(found, context)];
      const told = warn(context, lines, { why: "revocation-undone", case: found.code });
      return joined(giveBack(found, null, context), only(told));
    }),
  );
}

/** Of somebody who is suspended organizers hear in a message of its own what to do. */
function nextLines(found: Kept, context: Parameters<Handler>[1]): readonly Line[] {
  return anotherNow(found, context) === undefined ? [line("verify-undone-next")] : [];
}

function undoRefusal(found: Kept, by: Kept["by"]): "pending" | "organizer" | undefined {
  if (isPending(found)) return found.by === by ? undefined : "pending";
  const wasOrganizer = found.had.person.grants.some(({ role }) => role === "organizer");
  return wasOrganizer ? "organizer" : undefined;
}
