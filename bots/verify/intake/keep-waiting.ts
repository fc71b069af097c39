/** Whose report waits is told so: it is kept, and nobody was asked yet. */
import { joined, noting, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { toldHere } from "../../../shared/conversation/answer/told.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { caseArgs } from "../case/case-lines.ts";
import type { VerifyContext } from "../people/roster.ts";
import { toldAlready } from "./room/queue.ts";

/** Of what may be the same she hears in her chat how it goes on. */
export function keepWaiting(
  found: Case,
  asker: Pick<Asked, "message" | "language"> & Readonly<{ before?: readonly Line[] }>,
  context: VerifyContext,
): Outcome {
  const { code, state, area, severity } = found;
  const same = toldAlready(found, context);
  const lines = [
    ...(asker.before ?? []),
    title("verify-kept", caseArgs(found)),
    same === undefined
      ? line("verify-kept-next")
      : line("verify-kept-same", { code: same.code, state: same.state }),
    line("verify-reported-next", { code }),
  ];
  const card = { kind: "case", case: code, state, area, severity, why: "kept" } as const;
  const notes = same === undefined ? [] : toldHere([same.code], asker.message, context);
  return joined(noting(notes), answerOnly(asker, lines, card));
}
