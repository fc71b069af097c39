/** Incident rooms: for those who go, opened by the first of them, gone after the alert. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { settleOpening } from "../keeping/opening.ts";
import { greetIncident } from "./greeting.ts";
import { onAlertEntry, onIncidentOpened } from "./incident.ts";

export const incidentFeature = {
  commands: {},
  greets: greetIncident,
  onEntry: onAlertEntry,
  onReceipt: (receipt, context) =>
    settleOpening(receipt, context, {
      kind: "incident",
      then: ({ room, roomId }) => onIncidentOpened(room, roomId, context),
    }),
} as const satisfies Feature;
