/** What a confirmer wrote, without what must not be kept of anybody; or why it is not taken. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  launderedLines,
  refuseOnly,
  type Asker,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../../shared/privacy/personal-data.ts";
import { cleanNote } from "../../report/dialog/words.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Longer than anybody speaks in one message. */
const WRITTEN_CHARACTERS_MAX = 1_000;
/** All that a case may say in words: it goes into one fact. */
const NOTE_CHARACTERS_MAX = 1_900;

type Washed = Readonly<{ words: string; isLess: boolean } | { refused: Outcome }>;

/** Names are left out, as of every report. */
export function washedWriting(
  text: string,
  { salute }: Pick<Case, "salute">,
  { asker, context }: Readonly<{ asker: Asker; context: VerifyContext }>,
): Washed {
  const plain = cleanNote(text);
  const whole = salute.note.length + plain.length;
  if (plain.length > WRITTEN_CHARACTERS_MAX || whole > NOTE_CHARACTERS_MAX) {
    const lines = [title("verify-too-much", { max: WRITTEN_CHARACTERS_MAX })];
    return { refused: refuseOnly(asker, { reason: "too-much", lines }) };
  }
  const { allowedText } = context.settings;
  const washed = withoutPersonalData(plain, { names: true, ...(allowedText && { allowedText }) });
  if (washed.left !== null) return { words: washed.left, isLess: washed.found.length > 0 };
  if (washed.found.length === 0) return { words: plain, isLess: false };
  const lines = [title("verify-personal-data"), ...launderedLines(washed), line("verify-not-kept")];
  return { refused: refuseOnly(asker, { reason: "personal-data", lines }) };
}
