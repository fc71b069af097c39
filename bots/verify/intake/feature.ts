/** How reports come in: limits, what waits, and what organizers have shut. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { askWaiting } from "./ask-waiting.ts";
import { openIntake, shutIntake } from "./shut/commands.ts";

export const intakeFeature = {
  commands: { shut: shutIntake, open: openIntake },
  onTick: askWaiting,
} as const satisfies Feature;
