/** Duty without a roster: who says that she is on, who is asked first, and where nobody is. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { dutyOn } from "./shifts/command.ts";
import { warnOfGaps } from "./gaps.ts";
import { dutyOff } from "./shifts/off.ts";
import { pageSilent } from "./paging.ts";
import { tellDuty } from "./shifts/duty.ts";
import { tellShifts } from "./shifts/starts.ts";

export const dutyFeature = {
  commands: { "duty on": dutyOn, "duty off": dutyOff, duty: tellDuty },
  onTick: (context) => joined(pageSilent(context), tellShifts(context), warnOfGaps(context)),
} as const satisfies Feature;
