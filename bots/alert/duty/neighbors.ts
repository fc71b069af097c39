/** Nobody of the place goes: committees beside it are told where somebody is on duty. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { item, line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { drawTargets } from "../delivery/route/targets.ts";
import { obey } from "../delivery/route/obeying.ts";
import { isBeside, onDutyIn } from "./on-call.ts";

/** The alert itself goes there, so that they can answer, and hear how it ends. */
export function askNeighbors(alert: Alert, context: AlertContext): Outcome {
  const { code, area } = alert;
  const committees = [...context.state.committees.committees.values()].filter((one) => {
    const isNew = !alert.reach.some(
      ({ roomId }) => roomId === one.roomId || one.formerRooms?.includes(roomId) === true,
    );
    const isOpen = one.roomId !== null && one.closingAtMs === undefined;
    const beside = one.areas.find((place) => isBeside(place, area));
    if (!isNew || !isOpen || beside === undefined) return false;
    return onDutyIn(one, { place: beside, atMs: context.nowMs }, context).length > 0;
  });
  const targets = drawTargets(committees, context);
  const told = obey({ do: "release", code, route: { targets, held: [] } }, context);
  const lines = [
    title("alert-duty-silent", { case: code, area }),
    ...committees.map(({ name }) => item("alert-duty-neighbor", { name })),
    ...(committees.length === 0 ? [line("alert-duty-nobody")] : []),
  ];
  const warning = only(warn(context, lines, { case: code, area, why: "duty-silent" }));
  return joined(told, warning);
}
