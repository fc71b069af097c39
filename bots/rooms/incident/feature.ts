/** Incident rooms: for those who go, opened by the first of them, gone after the alert. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { whenOpened } from "../room/opening.ts";
import { onAlertEntry } from "./alert-entries.ts";
import { greetIncident } from "./greeting.ts";
import { onLegalTick } from "./going/legal.ts";
import { onMovedTick } from "./going/moved.ts";
import { onIncidentOpened } from "./opened.ts";

export const incidentFeature = {
  commands: {},
  greets: greetIncident,
  onEntry: onAlertEntry,
  onTick: (context) => joined(onMovedTick(context), onLegalTick(context)),
  onReceipt: whenOpened("incident", onIncidentOpened),
} as const satisfies Feature;
