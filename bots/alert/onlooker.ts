/**
 * What verify decides and alert carries out: verify answers `admit` and records it; alert, which
 * keeps the committees' rooms, invites. It does not answer.
 */
import { NOTHING, type Context, type Outcome } from "../../shared/core/bot.ts";
import { parseUserId } from "../../shared/core/ids.ts";
import type { Received } from "../../shared/core/message.ts";
import { overheard } from "../../shared/conversation/overheard.ts";
import { isOurBot } from "../../shared/conversation/place.ts";
import { committeeByName } from "../../shared/domain/committees.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";

type AlertContext = Context<NetworkState>;

/** Words for the one role that goes with a committee's room, without case and accents. */
const RESPONDER_WORDS = /^(?:responder|responsor|respondedora?|responde)$/u;

/**
 * `admit USER responder "NAME"` by an organizer in the management room: the person is invited to
 * that room. Undefined when the message is anything else.
 */
export function overhearAdmission(message: Received, context: AlertContext): Outcome | undefined {
  const args = overheard(message, context, "admit");
  const admission = args === undefined ? undefined : readAdmission(args, context);
  if (admission === undefined) return undefined;
  const { userId, name } = admission;
  const committee = committeeByName(context.state.committees, name);
  // Verify answers that it is not known, or not there yet.
  if (!committee?.roomId) return NOTHING;
  const { roomId } = committee;
  const isInside = context.rooms.members(roomId).some((member) => member.userId === userId);
  return { facts: [], effects: isInside ? [] : [{ do: "invite", roomId, userId }] };
}

function readAdmission(args: readonly string[], context: AlertContext) {
  const [user = "", role = "", ...name] = args;
  const userId = parseUserId(user);
  const folded = role.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (userId === undefined || isOurBot(userId, context)) return undefined;
  if (!RESPONDER_WORDS.test(folded)) return undefined;
  return { userId, name: name.join(" ") };
}
