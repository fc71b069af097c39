/** What organizers read each morning. One of the bots says it, and any of them answers `word`. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onMorning } from "../../../shared/conversation/word-of-day/word.ts";

export const morningFeature = { commands: {}, onTick: onMorning } as const satisfies Feature;
