/** Committees: their rooms, who is asked in, and who would be told. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { listCommittees, openCommittee, owedCommittees } from "./committees.ts";
import { onAlertErrand } from "./errands.ts";
import { greetCommittee } from "./greeting.ts";
import { who } from "./inspection.ts";
import { onCommitteeReceipt } from "./receipts.ts";

export const committeeFeature = {
  commands: {
    "committee new": openCommittee,
    "committee list": listCommittees,
    who,
  },
  onErrand: onAlertErrand,
  onReceipt: onCommitteeReceipt,
  owes: owedCommittees,
  greets: greetCommittee,
} as const satisfies Feature;
