/** Incident rooms: for those who go, opened by the first of them, gone after the alert. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { whenOpened } from "../room/opening.ts";
import { onAlertEntry } from "./alert-entries.ts";
import { greetIncident } from "./greeting.ts";
import { onMovedTick } from "./going/moved.ts";
import { onIncidentOpened } from "./opened.ts";

export const incidentFeature = {
  commands: {},
  greets: greetIncident,
  onEntry: onAlertEntry,
  onTick: onMovedTick,
  onReceipt: whenOpened("incident", onIncidentOpened),
} as const satisfies Feature;
