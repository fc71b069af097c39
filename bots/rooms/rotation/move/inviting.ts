/** The readers of now are asked in, each once. */
import { NOTHING, joined, only, type Outcome, type Owed } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { recordStep } from "../record/recorded.ts";
import { progressOf } from "../who/movers.ts";

/** Whoever reads along now and was not asked, also when she came a moment ago. */
export function inviteInto(rotation: Rotation, context: NetworkContext): Outcome {
  const { ref, roomId } = rotation;
  const { uninvited } = progressOf(rotation, context);
  if (roomId === null || uninvited.length === 0) return NOTHING;
  const people = uninvited.map(({ tag }) => tag);
  const invited = recordStep({ do: "invite", ref, people }, context);
  if (invited === undefined) return NOTHING;
  const invitations = uninvited.map(({ userId }) => ({ do: "invite", roomId, userId }) as const);
  return joined(invited.outcome, only(...invitations));
}

/** Whether an invitation went out is nowhere on record: twice is better than never. */
export function invitationsOwed(rotation: Rotation, context: NetworkContext): readonly Owed[] {
  const { roomId, invited } = rotation;
  if (roomId === null) return [];
  const known = new Set(context.rooms.members(roomId).map(({ tag }) => tag));
  return progressOf(rotation, context)
    .missing.filter(({ tag }) => invited.has(tag) && !known.has(tag))
    .map(({ userId }) => ({ effect: { do: "invite", roomId, userId }, onlyWhenRebuilt: true }));
}
