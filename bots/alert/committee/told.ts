/** One committee that would be told: how many people, in which languages, and when. */
import type { Severity } from "../../../shared/core/values/severity.ts";
import type { Committee } from "../../../shared/domain/streams/committees.ts";
import { item, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { paceLine } from "../delivery/pace.ts";
import { respondersIn, unreadingIn } from "../delivery/route/rooms.ts";
import { hoursOf, isHeldNow } from "./quiet.ts";

/**
 * How long it takes, and those who would be told, one a line: of hundreds one message shows the
 * beginning alone.
 */
export function whoLines(
  told: readonly Committee[],
  severity: Severity,
  context: AlertContext,
): readonly Line[] {
  const items = told.map((committee) => whoItem(committee, severity, context));
  return [paceLine(told.length, context.state.alerts), ...items];
}

/** As a line of the dry run. */
function whoItem(committee: Committee, severity: Severity, context: AlertContext): Line {
  const { name, roomId, quiet } = committee;
  const languages = committee.languages.join(", ");
  if (roomId === null) return item("alert-who-waiting", { name, languages });
  if (quiet !== undefined && isHeldNow(committee, severity, context)) {
    return item("alert-who-held", { name, languages, until: hoursOf(quiet).to });
  }
  const people = respondersIn(roomId, context).length;
  const unreading = unreadingIn([roomId], context);
  return item("alert-who-item", { name, languages, people, unreading });
}
