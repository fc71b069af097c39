/** What an organizer can do while her urgent alert waits: ask a second one, or act alone. */
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { holdersOf } from "../../../shared/domain/authority/authority.ts";
import { PROPOSAL_LIFE_MS } from "../../../shared/domain/authority/proposals.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import type { Words } from "./alert.ts";

/** Whoever is alone reads what rings nobody and can be sent at once, ready to be copied. */
export function whoApproves({ code, area, text }: Words, context: AlertContext): readonly Line[] {
  const organizers = holdersOf(context, { role: "organizer", scope: null });
  if (organizers.length > 1) {
    return [line("alert-proposed-next", { case: code, minutes: PROPOSAL_LIFE_MS / MINUTE_MS })];
  }
  return [
    line("alert-alone"),
    line("alert-alone-watch", { area, text }),
    line("alert-alone-admit"),
  ];
}
