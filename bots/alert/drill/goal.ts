/** Where practice goes: which rooms, under which code; or why it does not go there now. */
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { refuseWithoutCode } from "../../../shared/conversation/answer/no-code.ts";
import { drawCode } from "../../../shared/domain/codes.ts";
import { routeOn } from "../alert/raising.ts";
import { areaFirst, refuseUnknownArea } from "../area/area-argument.ts";
import type { AlertContext } from "../context.ts";
import { refuseAround } from "./around.ts";

/** Every committee of the area that follows the command, as for an urgent alert. */
export function practiceGoal(asked: Asked, context: AlertContext) {
  const { committees } = context.state;
  // Nobody is alarmed by words: what stands behind the place is not said.
  const area = areaFirst(asked.rest, committees)?.area;
  if (area === undefined) return { no: refuseUnknownArea(asked, asked.rest, committees) };
  const no = refuseAround(area, asked, context);
  if (no !== undefined) return { no };
  const found = routeOn({ area, severity: "urgent" }, asked, context);
  if (found.route === undefined) return { no: found.outcome };
  const code = drawCode(context);
  if (code === undefined) return { no: refuseWithoutCode(asked, context) };
  return { goal: { code, area, route: found.route, notice: found.notice } };
}
