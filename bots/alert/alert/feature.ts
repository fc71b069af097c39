/** Alerts by organizers: written, approved, changed, ended. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { approve } from "./approving.ts";
import { alertByHand } from "./by-hand.ts";
import { allClear, retract } from "./changing/ends.ts";
import { update } from "./changing/update.ts";
import { onAlertTick } from "./proposing.ts";

export const alertFeature = {
  commands: { alert: alertByHand, approve, update, allclear: allClear, retract },
  onTick: onAlertTick,
} as const satisfies Feature;
