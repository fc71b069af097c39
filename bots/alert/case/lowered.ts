/** A case that counts for less than when its alert was told: its alert does, too, everywhere. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import { isOpenCase, type Case } from "../../../shared/domain/streams/cases.ts";
import type { AlertContext } from "../context.ts";
import { obey } from "../delivery/route/obeying.ts";

/** Nothing where it is as loud as before, or over. What becomes louder takes a new alert. */
export function lowered(found: Case | undefined, context: AlertContext): Outcome {
  const alert = found && context.state.alerts.alerts.get(found.code);
  if (found === undefined || alert?.origin !== "case" || !isOpenCase(found)) return NOTHING;
  const { code, severity } = found;
  return obey({ do: "update", code, text: null, severity }, context);
}
