/** Cases as alert sees them: their turns raise and correct alerts, and whoever asks is told. */
import { answerStatus } from "../../../shared/conversation/answer/told.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onCaseEntry } from "./watch.ts";

export const caseFeature = {
  commands: { status: answerStatus },
  onEntry: onCaseEntry,
} as const satisfies Feature;
