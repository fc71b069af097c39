/** Committees: their rooms, who is asked in, and who would be told. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onAlertErrand } from "./errands.ts";
import { greetCommittee } from "./greeting.ts";
import { listCommittees, who } from "./inspection.ts";
import { openCommittee } from "./opening.ts";
import { onCommitteeReceipt } from "./receipts.ts";
import { owedCommittees } from "./room.ts";

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
