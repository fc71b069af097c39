/** In what capacity somebody may vouch for a place. */
import { overlaps } from "../../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { grantsOf } from "../../../../shared/domain/authority/authority.ts";
import { hasFewConfirmers } from "../../../../shared/domain/authority/trust.ts";
import type { Candidate } from "../../../../shared/domain/streams/trust/trust.ts";
import type { VerifyContext } from "../../people/roster.ts";

/**
 * A confirmer whose area has to do with it; of responders each confirmer may say it. Else an
 * organizer who stands in, while the area has too few confirmers; undefined for nobody.
 */
export function standingFor(
  { message }: Asked,
  { role, scope }: Pick<Candidate, "role" | "scope">,
  context: VerifyContext,
): "confirmer" | "stand-in" | undefined {
  const { senderTag } = message;
  const own = grantsOf(context, senderTag, "confirmer");
  const isOwn = own.some((held) => overlaps((held.scope ?? "") as AreaPath, scope as AreaPath));
  if (role === "responder" ? own.length > 0 : isOwn) return "confirmer";
  const mayStandIn =
    role === "confirmer" &&
    grantsOf(context, senderTag, "organizer").length > 0 &&
    hasFewConfirmers(context.state, scope as AreaPath);
  return mayStandIn ? "stand-in" : undefined;
}

/** The area in which she confirms herself, if it is one. */
export function ownArea({ message }: Asked, context: VerifyContext): string {
  const [own, ...others] = grantsOf(context, message.senderTag, "confirmer");
  return others.length === 0 ? (own?.scope ?? "") : "";
}
