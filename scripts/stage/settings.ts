/** The choices of a network that is played, as a network has them that made none. */
import type { Settings } from "../../shared/core/settings.ts";
import { alertsIn, alertsShape } from "../../shared/ops/choices/shapes.ts";
import { waitingIn, waitingShape } from "../../shared/ops/choices/waiting.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/core/values/time.ts";

const QUORUM = 2;

/** In this language, with so many who have to agree whatever the severity. */
export function stageSettings(language: string, quorum: number = QUORUM): Settings {
  return {
    language,
    quorum: { info: quorum, watch: quorum, urgent: quorum },
    waiting: waitingIn(waitingShape.parse({})),
    caseExpiryMs: HOUR_MS,
    commandAgeMaxMs: 15 * MINUTE_MS,
    roomLifeMs: 12 * HOUR_MS,
    coolDownMs: DAY_MS,
    foundingMs: HOUR_MS,
    ...alertsIn(alertsShape.parse({})),
  };
}
