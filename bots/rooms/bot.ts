/**
 * The rooms bot: rooms that will not be there tomorrow, and what stays of them. Pure; `main.ts`
 * gives it a runtime.
 */
import { botOf } from "../../shared/conversation/bot-of.ts";
import { afterFeature } from "./after/feature.ts";
import { burningFeature } from "./burning/feature.ts";
import { noteHeard } from "./burning/unheard/heard.ts";
import { foreignFeature } from "./foreign/feature.ts";
import { incidentFeature } from "./incident/feature.ts";
import { compactionFeature } from "./compaction/feature.ts";
import { endingFeature } from "./ending/feature.ts";
import { keepingFeature } from "./keeping/feature.ts";
import { onYes } from "./rotation/asked/yes.ts";
import { rotationFeature } from "./rotation/feature.ts";
import { triggerFeature } from "./rotation/trigger/feature.ts";
import { temporaryFeature } from "./temporary/feature.ts";

export const roomsBot = botOf({
  name: "rooms",
  writes: ["room", "retention"],
  features: [
    incidentFeature,
    afterFeature,
    temporaryFeature,
    endingFeature,
    rotationFeature,
    triggerFeature,
    compactionFeature,
    foreignFeature,
    keepingFeature,
    burningFeature,
  ],
  onMessage: onYes,
  onEach: noteHeard,
});
