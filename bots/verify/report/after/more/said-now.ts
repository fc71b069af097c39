/** What whoever reported something says of it now, read against what she said before. */
import type { Salute } from "../../../../../shared/domain/streams/shapes.ts";
import { isRighting } from "../../../reading/put-right.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { readText, rightedBy, withCorrection, withMore } from "../../dialog/fill.ts";
import { startReport } from "../../dialog/start.ts";
import { wholeNote } from "../../dialog/words.ts";
import { aroundOf } from "../../sending/around.ts";

/** The whole note, and what was seen by it. */
export function saidNow(
  { salute }: Readonly<{ salute: Salute }>,
  said: Said,
  context: VerifyContext,
) {
  const { text, language, message } = said;
  const around = aroundOf(message, context);
  const before = { ...startReport(language, around), ...salute };
  if (isRighting(text, { ...around, language })) {
    const { note, more } = rightedBy(before, text, around);
    return { note: wholeNote(note, more), draft: withCorrection(before, text, around).draft };
  }
  const read = readText(text, before, around);
  const draft = withMore(before, read, around);
  return { note: wholeNote(salute.note, text), draft };
}
