/** Choices as a network has them that made none. */
import type { Settings } from "../../shared/core/settings.ts";

export const SAMPLE_SETTINGS: Settings = {
  language: "en",
  quorum: { info: 2, watch: 2, urgent: 2 },
  caseExpiryMs: 60 * 60_000,
  commandAgeMaxMs: 15 * 60_000,
  roomLifeMs: 12 * 3_600_000,
  coolDownMs: 24 * 3_600_000,
  foundingMs: 60 * 60_000,
};
