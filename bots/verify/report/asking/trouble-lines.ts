/** Why an answer was not taken as it was, and what to do instead. */
import { item, line, title, type Line } from "../../../../shared/language/text.ts";
import type { Trouble } from "../dialog/turn.ts";
import { NOTE_CHARACTERS_MAX } from "../draft/drafts.ts";

/** What is said before the question that is asked again. */
export function troubleLines(trouble: Trouble): readonly Line[] {
  switch (trouble.reason) {
    case "not-understood":
      return [title("verify-not-understood")];
    case "unknown-area":
      return [title("verify-unknown-area")];
    case "several-places":
      return [title("verify-several-places")];
    case "what-is-wrong":
      return [title("verify-what-is-wrong"), line("verify-what-is-wrong-how")];
    case "added":
      return [title("verify-added")];
    case "replaced":
      return [title("verify-replaced")];
    case "too-much":
      return [title("verify-too-much", { max: NOTE_CHARACTERS_MAX })];
    case "personal-data":
      return [
        title("verify-personal-data"),
        ...kindLines(trouble.kinds),
        line("verify-personal-next"),
      ];
  }
}

/** Each kind of what was found, in words. */
export function kindLines(kinds: readonly string[]): readonly Line[] {
  return kinds.map((kind) => item("common-personal-kind", { kind }));
}
