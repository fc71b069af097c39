/** Duty without a roster: who says that she is on, who is asked first, and where nobody is. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { dutyOff, dutyOn } from "./command.ts";
import { tellCover } from "./cover.ts";
import { warnOfGaps } from "./gaps.ts";
import { pageSilent } from "./paging.ts";

export const dutyFeature = {
  commands: { "duty on": dutyOn, "duty off": dutyOff, duty: tellCover },
  onTick: (context) => joined(pageSilent(context), warnOfGaps(context)),
} as const satisfies Feature;
