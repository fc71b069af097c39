/**
 * The rooms bot: rooms that will not be there tomorrow, and what stays of them. Pure; `main.ts`
 * gives it a runtime.
 */
import { botOf } from "../../shared/conversation/bot-of.ts";
import { incidentFeature } from "./incident/feature.ts";
import { endingFeature } from "./ending/feature.ts";
import { keepingFeature } from "./keeping/feature.ts";
import { temporaryFeature } from "./temporary/feature.ts";

export const roomsBot = botOf({
  name: "rooms",
  writes: ["room", "retention"],
  features: [incidentFeature, temporaryFeature, endingFeature, keepingFeature],
});
