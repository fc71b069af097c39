/** What was reported, as it is reported at another place. */
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { readText, rightedBy, withCorrection } from "../../dialog/fill.ts";
import { startReport } from "../../dialog/start.ts";
import { wholeNote } from "../../dialog/words.ts";
import { aroundOf } from "../../sending/around.ts";

type Draft = ReturnType<typeof startReport>;

/** The same scene with whatever else she puts right; words that tell nothing of it stay away. */
export function draftThere(
  found: Pick<Case, "salute" | "marks">,
  { area, said }: Readonly<{ area: Case["area"]; said: Said }>,
  context: VerifyContext,
): Draft {
  const { message, text, language } = said;
  const around = aroundOf(message, context);
  const before: Draft = {
    ...startReport(language, around),
    ...found.salute,
    ...{ step: "preview", area, isPlaceUnknown: false },
    isHearsay: found.marks?.includes("hearsay") === true,
  };
  const { note, more } = rightedBy(before, text, around);
  const read = readText(more, before, around);
  const isTelling = (read.activity ?? read.size ?? read.uniform ?? read.equipment[0]) !== undefined;
  const { draft } = withCorrection(before, text, around);
  return { ...draft, note: isTelling ? wholeNote(note, more) : note };
}
