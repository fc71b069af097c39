/** The choices of a network that is played, as a network has them that made none. */
import type { Settings } from "../../shared/core/bot.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/core/values/time.ts";

const QUORUM = 2;

/** In this language, with so many who have to agree whatever the severity. */
export function stageSettings(language: string, quorum: number = QUORUM): Settings {
  return {
    language,
    quorum: { info: quorum, watch: quorum, urgent: quorum },
    caseExpiryMs: HOUR_MS,
    commandAgeMaxMs: 15 * MINUTE_MS,
    roomLifeMs: 12 * HOUR_MS,
    coolDownMs: DAY_MS,
    foundingMs: HOUR_MS,
  };
}
