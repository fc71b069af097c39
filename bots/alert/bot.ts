/**
 * The alert bot: which committees there are, what they are told, and who answers. Pure; `main.ts`
 * gives it a runtime.
 */
import { botOf } from "../../shared/conversation/bot-of.ts";
import { alertFeature } from "./alert/feature.ts";
import { areaFeature } from "./area/feature.ts";
import { caseFeature } from "./case/feature.ts";
import { isStillConfirmed } from "./case/standing.ts";
import { committeeBurningFeature } from "./committee/room/burning/sealing.ts";
import { committeeFeature } from "./committee/feature.ts";
import { committeeRoomFeature } from "./committee/room/feature.ts";
import { deliveryFeature } from "./delivery/feature.ts";
import { drillFeature } from "./drill/feature.ts";
import { dutyFeature } from "./duty/feature.ts";
import { keepingFeature } from "./keeping/feature.ts";
import { homeFeature } from "./roll-call/home/feature.ts";
import { rollCallFeature } from "./roll-call/feature.ts";
import { soundcheckFeature } from "./drill/soundcheck/feature.ts";

/** In the order in which they hear of what happens. */
export const alertFeatures = [
  areaFeature,
  committeeFeature,
  committeeRoomFeature,
  committeeBurningFeature,
  alertFeature,
  drillFeature,
  caseFeature,
  deliveryFeature,
  // Before the roll call, which takes every vote for its own.
  soundcheckFeature,
  rollCallFeature,
  homeFeature,
  dutyFeature,
  keepingFeature,
] as const;

export const alertBot = botOf({
  name: "alert",
  writes: ["committee", "alert"],
  features: alertFeatures,
  wants: isStillConfirmed,
});
