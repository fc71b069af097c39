/** What the one who reported hears at once. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import {
  answer,
  refuseUndone,
  warn,
  type Asked,
  type Asker,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { caseArgs } from "../../case/case-lines.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Whoever reported it, and what is said to her before it. */
export type Thanked = Pick<Asked, "message" | "language"> & Readonly<{ before?: readonly Line[] }>;

type Asking = Readonly<{
  isEnough: boolean;
  /** False where there was nobody to give a picture to. */
  isHanded: boolean;
  /** Whom to call now, where nobody can look. */
  danger: readonly Line[];
}>;

/** That it is noted, whether anybody can look, and how to take it back. */
export function thanks(
  found: Case,
  asker: Thanked,
  { isEnough, isHanded, danger }: Asking,
): Effect {
  const { code, state, area, severity } = found;
  const lines = [
    ...(asker.before ?? []),
    title("verify-reported-title", caseArgs(found)),
    line(isEnough ? "verify-reported-asked" : "verify-reported-too-few"),
    ...danger,
    ...(isHanded ? [] : [line("verify-enclosed-nobody")]),
    line("verify-reported-next", { code }),
  ];
  return answer(asker, lines, { kind: "case", case: code, state, area, severity });
}

/** Whoever wrote it hears at once that nobody was asked, and so do the organizers. */
export function notTaken(asker: Asker, context: VerifyContext): Outcome {
  const lines = [title("verify-warn-not-taken"), line("verify-warn-not-taken-next")];
  const warning = { ...warn(context, lines, { why: "not-taken" }), lane: "urgent" } as const;
  return joined(refuseUndone(asker), only(warning));
}
