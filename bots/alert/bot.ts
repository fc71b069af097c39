/**
 * The alert bot: which committees there are, what they are told, and who answers. Pure; `main.ts`
 * gives it a runtime.
 */
import { botOf } from "../../shared/conversation/bot-of.ts";
import { alertFeature } from "./alert/feature.ts";
import { areaFeature } from "./area/feature.ts";
import { caseFeature } from "./case/feature.ts";
import { committeeFeature } from "./committee/feature.ts";
import { deliveryFeature } from "./delivery/feature.ts";
import { rollCallFeature } from "./roll-call/feature.ts";

export const alertBot = botOf({
  name: "alert",
  writes: ["committee", "alert"],
  features: [
    areaFeature,
    committeeFeature,
    alertFeature,
    caseFeature,
    deliveryFeature,
    rollCallFeature,
  ],
});
