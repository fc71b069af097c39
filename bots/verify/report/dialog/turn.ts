/** What a dialog knows of the world, and what its turns lead to. */
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import type { PlaceName } from "../../../../shared/language/reading/places.ts";
import type { PersonalDataKind } from "../../../../shared/privacy/personal-data.ts";
import type { ReportDraft } from "../draft/drafts.ts";

/** Why an answer was not taken, or how it was; the question is asked again. */
export type Trouble = Readonly<
  | { reason: "not-understood" | "unknown-area" | "too-much" | "several-places" }
  /** "No" to what is to be sent, "more" beside what is asked, a new scene in place of the old. */
  | { reason: "what-is-wrong" | "added" | "replaced" }
  | { reason: "personal-data"; kinds: readonly PersonalDataKind[] }
>;

export type Turn = Readonly<
  | { next: "ask"; draft: ReportDraft; trouble: Trouble | null }
  | { next: "send"; draft: ReportDraft; area: AreaPath }
  /** A stranger's place that nobody knows: people decide what to make of it. */
  | { next: "pass-on"; draft: ReportDraft; place: string }
>;

export type Surroundings = Readonly<{
  nowMs: number;
  /** Whose clocks people read. */
  zone: string | undefined;
  /** All places, by the names that people have for them. */
  places: readonly PlaceName[];
  /** Those that this person is shown; a stranger is shown none. */
  offered: readonly AreaPath[];
  /** The widest there is, for somebody who does not know where. */
  widest: AreaPath | undefined;
  /** The network's own numbers and addresses, which are nobody's secret. */
  allowedText: readonly string[];
}>;

/** The same question once more, after this. */
export function again(draft: ReportDraft, trouble: Trouble): Turn {
  return { next: "ask", draft, trouble };
}
