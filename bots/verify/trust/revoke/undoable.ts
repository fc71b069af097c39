/** A revocation as it can be undone: the facts of it, whom it names, and what is said of it. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import type { Undoing } from "../../people/people.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { spanOf } from "../invite/span.ts";
import { revokedNote, undoingOf } from "./undoing.ts";

type Who = Parameters<typeof undoingOf>[0] &
  Readonly<{ userId: Parameters<typeof revokedNote>[1] }>;

/** By when somebody has to ratify it, or that nobody can; and how it is undone. */
export function undoable(
  { userId, ...who }: Who,
  context: VerifyContext,
): Readonly<{ undoing: Undoing; note: Outcome; lines: readonly Line[] }> {
  const undoing = undoingOf(who, context);
  const note = revokedNote(undoing, userId);
  return { undoing, note, lines: linesOf(undoing, context) };
}

function linesOf(
  { code, ratifyByMs, undoUntilMs = 0 }: Undoing,
  { nowMs }: VerifyContext,
): readonly Line[] {
  if (code === undefined) return [];
  if (ratifyByMs !== undefined) {
    return [line("verify-revoked-ratify", { code, ...spanOf(ratifyByMs - nowMs) })];
  }
  return [line("verify-revoked-stands", { code, ...spanOf(undoUntilMs - nowMs) })];
}
