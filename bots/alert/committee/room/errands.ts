/**
 * What verify decides and alert carries out: whoever was admitted to a committee is asked into its
 * room. Verify hears what became of it, and tells the organizers.
 */
import { NOTHING, isMember, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect, EffectResult } from "../../../../shared/core/protocol/effect.ts";
import {
  ERRAND_LIFE_MS,
  type Errand,
  type ErrandBody,
} from "../../../../shared/core/protocol/errand.ts";
import { drawRef } from "../../../../shared/domain/codes.ts";
import type { AlertContext } from "../../context.ts";
import { committeeTicket } from "./tickets.ts";

/** Invites, if the roster says so: an errand alone lets nobody in. */
export function onAlertErrand(errand: Errand, context: AlertContext): Outcome {
  const { body, id, from } = errand;
  if (body.do !== "invite" || from !== "verify") return NOTHING;
  const { userId, committee } = body;
  const meant = context.state.committees.committees.get(committee);
  const roomId = meant?.closingAtMs === undefined ? (meant?.roomId ?? null) : null;
  if (roomId === null || !isAdmitted(body, context)) {
    return only(answerErrand(id, { ok: false, why: "unwanted" }, context));
  }
  // Nobody is invited twice: a second invitation to a member is refused by the homeserver.
  const isInside = isMember(context.rooms, roomId, userId);
  const effect: Effect = isInside
    ? answerErrand(id, { ok: true }, context)
    : { do: "invite", roomId, userId, ticket: committeeTicket({ of: "invitation", errand: id }) };
  return only(effect);
}

/** Tells verify how its errand ended. */
export function answerErrand(of: string, result: EffectResult, context: AlertContext): Effect {
  const { nowMs } = context;
  const end = result.ok
    ? { why: null }
    : { why: result.why, ...(result.detail === undefined ? {} : { detail: result.detail }) };
  const errand: Errand = {
    id: drawRef(context),
    from: "alert",
    to: "verify",
    atMs: nowMs,
    expiresAtMs: nowMs + ERRAND_LIFE_MS,
    body: { do: "done", of, ...end },
  };
  return { do: "errand", errand };
}

function isAdmitted(
  { userId, committee }: ErrandBody & { do: "invite" },
  { state, tagOf }: AlertContext,
): boolean {
  const grants = state.people.persons.get(tagOf(userId))?.grants ?? [];
  return grants.some(({ role, scope }) => role === "responder" && scope === committee);
}
