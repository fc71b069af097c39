/** A case whose report was spoken: that is a fact, so that everybody who is asked is told. */
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { Media } from "../../../../shared/core/protocol/media.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { decideOn } from "../../case/decided.ts";
import type { VerifyContext } from "../../people/roster.ts";

type Voiced = Readonly<{ outcome: Outcome; found: Case; after: VerifyContext }>;

/** The case as one that was spoken, where a voice message is among these. */
export function voiced(found: Case, media: readonly Media[], context: VerifyContext): Voiced {
  const same = { outcome: NOTHING, found, after: context };
  if (!media.some(({ kind }) => kind === "sound")) return same;
  const decided = decideOn({ type: "voice", code: found.code }, context);
  if (!decided.ok) return same;
  return { outcome: decided.recorded, found: decided.found, after: decided.after };
}
