/** The readers of now are asked in, each once. */
import { NOTHING, joined, only, type Outcome, type Owed } from "../../../../shared/core/bot.ts";
import { creatorsFor } from "../../../../shared/domain/authority/authority.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { recordStep } from "../record/recorded.ts";
import { isManned } from "../who/bots-there.ts";
import { progressOf } from "../who/movers.ts";

/**
 * Whoever reads along now and was not asked, also when she came a moment ago; and the organizer
 * who outranks the bot there, wherever she is. Not before the bots are in: what somebody said
 * before that, they would never hear.
 */
export function inviteInto(rotation: Rotation, context: NetworkContext): Outcome {
  const { ref, roomId } = rotation;
  if (roomId === null || !isManned(rotation, context)) return NOTHING;
  const uninvited = [...ownersOf(rotation, context), ...progressOf(rotation, context).uninvited];
  const people = new Map(
    uninvited
      .toSorted((one, other) => elsewhere(one.tag, context) - elsewhere(other.tag, context))
      .map(({ tag, userId }) => [tag, userId]),
  );
  if (people.size === 0) return NOTHING;
  const invited = recordStep({ do: "invite", ref, people: [...people.keys()] }, context);
  if (invited === undefined) return NOTHING;
  const invitations = [...people.values()].map(
    (userId) => ({ do: "invite", roomId, userId }) as const,
  );
  return joined(invited.outcome, only(...invitations));
}

/**
 * How many other rooms that move she is asked into. A homeserver lets one person be asked into few
 * rooms at once, and what waits holds up the rest of its room: so she comes last.
 */
function elsewhere(person: Tag, { state }: NetworkContext): number {
  const moving = [...state.standings.rotations.values()].filter(({ phase }) => phase === "moving");
  return moving.filter(({ invited }) => invited.has(person)).length;
}

function ownersOf({ roomId, creators, invited }: Rotation, context: NetworkContext) {
  if (roomId === null) return [];
  const known = new Set(context.rooms.members(roomId).map(({ tag }) => tag));
  return creatorsFor(context, creators)
    .map((userId) => ({ userId, tag: context.tagOf(userId) }))
    .filter(({ tag }) => creators.has(tag) && !known.has(tag) && !invited.has(tag));
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
