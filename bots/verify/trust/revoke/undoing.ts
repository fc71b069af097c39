/**
 * How a revocation can be undone, and whom it was about: that is a note of this machine, since a
 * fact holds no user id.
 */
import { noting, NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import {
  parseUserId,
  type CaseCode,
  type Tag,
  type UserId,
} from "../../../../shared/core/values/ids.ts";
import { isFoundingTime, otherOrganizers } from "../../../../shared/domain/authority/proposals.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import type { Undoing } from "../../people/people.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** In force at once; to be ratified where there is somebody who could. */
export function undoingOf(
  who: Readonly<{ by: Tag; person: Tag }>,
  context: VerifyContext,
): Undoing {
  const code = drawCode(context);
  if (code === undefined) return {};
  const { people } = context.state;
  const { nowMs } = context;
  const { ratifyMs, undoMs } = trustOf(context.settings);
  const undoUntilMs = nowMs + Math.max(ratifyMs, undoMs);
  const isAlone =
    isFoundingTime({ ...context, people }) || otherOrganizers(people, who).length === 0;
  return { code, undoUntilMs, ...(!isAlone && { ratifyByMs: nowMs + ratifyMs }) };
}

/** The note that goes with it. */
export function revokedNote({ code, undoUntilMs }: Undoing, userId: UserId): Outcome {
  if (code === undefined || undoUntilMs === undefined) return NOTHING;
  return noting([{ name: noteName(code), text: userId, untilMs: undoUntilMs }]);
}

/** Whom it was about; undefined once the disk was lost. */
export function revokedUser(code: CaseCode, context: VerifyContext): UserId | undefined {
  return parseUserId(context.noted(noteName(code)) ?? "");
}

function noteName(code: CaseCode): string {
  return `revoked/${code}`;
}
