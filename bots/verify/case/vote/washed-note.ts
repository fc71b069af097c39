/** Free words that become part of a vote: washed, or why they are not taken. */
import type { Why } from "../../../../shared/conversation/answer/answers.ts";
import { line } from "../../../../shared/language/text.ts";
import { personalDataKinds } from "../../../../shared/privacy/personal-data.ts";
import { troubleLines } from "../../report/asking/trouble-lines.ts";
import type { Trouble } from "../../report/dialog/turn.ts";
import { cleanNote } from "../../report/dialog/words.ts";
import { NOTE_CHARACTERS_MAX } from "../../report/draft/drafts.ts";

type Refusing = Trouble & Readonly<{ reason: "too-much" | "personal-data" }>;

/** `otherwise` is the phrase for what became of the message whose words are not taken. */
export function washedNote(
  text: string,
  otherwise: string,
): Readonly<{ note: string } | { why: Why }> {
  const note = cleanNote(text);
  const trouble = troubleWith(note);
  if (trouble === null) return { note };
  return { why: { reason: trouble.reason, lines: [...troubleLines(trouble), line(otherwise)] } };
}

function troubleWith(note: string): Refusing | null {
  if (note.length > NOTE_CHARACTERS_MAX) return { reason: "too-much" };
  const kinds = personalDataKinds(note);
  return kinds.length > 0 ? { reason: "personal-data", kinds } : null;
}
