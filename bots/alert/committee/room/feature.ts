/** The rooms of committees: made, filled, emptied. */
import type { Feature } from "../../../../shared/conversation/feature.ts";
import { onClosingTick, owedClosings } from "./closing.ts";
import { onAlertErrand } from "./errands.ts";
import { onCommitteeReceipt } from "./receipts.ts";
import { owedCommittees } from "./room.ts";

export const committeeRoomFeature = {
  commands: {},
  onTick: onClosingTick,
  onErrand: onAlertErrand,
  onReceipt: onCommitteeReceipt,
  owes: (context) => [...owedCommittees(context), ...owedClosings(context)],
  whileSealed: "ends",
} as const satisfies Feature;
