/** Whom an invitation is for: a note of this machine, since a fact holds no user id. */
import type { Note } from "../../../../../shared/core/bot.ts";
import { ERRAND_LIFE_MS } from "../../../../../shared/core/protocol/errand.ts";
import type { UserId } from "../../../../../shared/core/values/ids.ts";
import type { VerifyContext } from "../../roster.ts";

/** Notes outlive the errand, so that what is told at its end still names the person. */
const NOTE_LIFE_MS = 2 * ERRAND_LIFE_MS;

/** The note that goes with an invitation. */
export function invitedNote(id: string, userId: UserId, { nowMs }: VerifyContext): Note {
  return { name: noteName(id), text: userId, untilMs: nowMs + NOTE_LIFE_MS };
}

/** The person; undefined where nobody can say any more who she is. */
export function invitedUser(id: string, context: VerifyContext): string | undefined {
  return context.noted(noteName(id));
}

function noteName(id: string): string {
  return `invitation/${id}`;
}
