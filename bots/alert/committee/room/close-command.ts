/** `committee close "NAME"`: goodbye is said in its room, which is emptied once that was read. */
import { joined, only, recording, type Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseOnly,
  refuseUndone,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { decideCommittee, recorded } from "../committee.ts";
import { committeeMeant } from "../named.ts";
import { committeeOf } from "../../delivery/route/rooms.ts";
import { goodbyeIn } from "./goodbye.ts";

/** Refused while an alert is open there: its people would not hear how it ends. */
export function closeCommittee(asked: Asked, context: AlertContext): Outcome {
  const meant = committeeMeant(asked, context);
  if (meant.committee === undefined) return meant.outcome;
  const { committee } = meant;
  const { id, name, roomId, codename = "none" } = committee;
  const open = [...context.state.alerts.alerts.live.values()].filter(({ reach }) =>
    reach.some((one) => one.failure === null && committeeOf(one.roomId, context)?.id === id),
  );
  if (open.length > 0) {
    const lines = [
      title("alert-committee-open", { name }),
      ...open.map(({ code }) => item("alert-committee-end", { case: code })),
    ];
    return refuseOnly(asked, { reason: "in-use", lines });
  }
  const how = roomId === null ? ("settle-close" as const) : ("close" as const);
  const decision = decideCommittee({ do: how, id }, context.state.committees);
  if (!decision.ok) return refuseUndone(asked);
  const lines = [
    title(roomId === null ? "alert-committee-dropped" : "alert-committee-closing", {
      ...{ name, codename },
    }),
    line("alert-committee-cover"),
  ];
  const facts = recording(decision.events.map(recorded));
  return joined(facts, answerOnly(asked, lines), only(...goodbyeIn(committee)));
}
