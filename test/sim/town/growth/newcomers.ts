/** Those who are nobody when the night begins: some come in, and many only report. */
import type { Settings } from "../../../../shared/core/settings.ts";
import { DEFAULT_TRUST } from "../../../../shared/domain/authority/trust.ts";
import { actor, type Actor } from "../../../harness/actors.ts";

export const NEWCOMERS: readonly Actor[] = ["Nora", "Pia", "Quim", "Rosa", "Sol", "Teo"].map(
  (name) => actor(name),
);

const CAMPAIGN = 100;
/** Accounts of a campaign: each was made a moment ago. */
export const FRESH: readonly Actor[] = Array.from({ length: CAMPAIGN }, (_, at) =>
  actor(`Fresh${at}`),
);

/** What one man does alone is undone within the night, and few reports are looked into at once. */
export const GROWING = {
  trust: { ...DEFAULT_TRUST, vouchAfterMs: 20_000, ratifyMs: 45_000, undoMs: 120_000 },
  limits: { ofPerson: 6, ofArea: 4, ofNetwork: 8 },
} satisfies Partial<Settings>;
