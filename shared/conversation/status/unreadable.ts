/** What is said when nothing that may be told here goes by the name that somebody wrote. */
import { looksLikeCode, parseCode } from "../../core/values/case-code.ts";
import { line, title } from "../../language/text.ts";
import type { Asked, Why } from "../answer/answers.ts";
import { wordIn } from "../command/commands.ts";

/** Most of an unknown name that is shown again. */
const TEXT_CHARACTERS_MAX = 40;

/** To somebody who was admitted. */
export function unknownThing({ language }: Asked, text: string): Why {
  const reason = reasonFor(text);
  const shown = text.slice(0, TEXT_CHARACTERS_MAX);
  const lines = [
    title("common-status-unknown", { reason, text: shown }),
    line("common-status-unknown-next", { status: wordIn(language, "status") }),
  ];
  return { reason, lines };
}

/** To a stranger: what there is and what there is not are answered alike. */
export function unknownToStranger({ language }: Asked, text: string): Why {
  const lines = [
    title("common-status-stranger", { text: text.slice(0, TEXT_CHARACTERS_MAX) }),
    line("common-status-stranger-next", { status: wordIn(language, "status") }),
  ];
  return { reason: reasonFor(text), lines };
}

function reasonFor(text: string): Why["reason"] {
  if (parseCode(text) !== undefined) return "unknown-case";
  return looksLikeCode(text) ? "wrong-code" : "unknown-area";
}
