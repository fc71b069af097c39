/**
 * Who came into a room and who left it, out of the raw events of a sync answer or of a page: also
 * those who had gone again before anybody looked.
 */
import { parseEventId, parseUserId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { REF_FIELD } from "../../core/room/blueprint.ts";
import type { MembershipRow } from "./inbox-row.ts";
import type { RoomRecord } from "../rooms/room-record.ts";

type Seen = Omit<MembershipRow, "kind" | "roomId">;

/**
 * A row for each crossing of the threshold, and for each invitation that is accepted, in order.
 * Whoever is in the room and changes her name does neither. `record` is the room as it was before.
 */
export function membershipRows(
  roomId: RoomId,
  raw: readonly unknown[],
  { record, self }: Readonly<{ record: RoomRecord | undefined; self: UserId }>,
): readonly MembershipRow[] {
  const before = (record?.state ?? []).flatMap((event) => seenIn(event) ?? []);
  const inside = new Map(before.filter(isInside).map((one) => [one.userId, one.membership]));
  return raw.flatMap((event): MembershipRow[] => {
    const seen = seenIn(event);
    // By the person alone: an event's id is whatever the homeserver says.
    if (seen === undefined || seen.userId === self) return [];
    const was = inside.get(seen.userId);
    const hasAccepted = was === "invite" && seen.membership === "join";
    if (isInside(seen) === (was !== undefined) && !hasAccepted) return [];
    if (isInside(seen)) inside.set(seen.userId, seen.membership);
    else inside.delete(seen.userId);
    return [{ kind: "membership", roomId, ...seen, ...(hasAccepted && { wasInvited: true }) }];
  });
}

/**
 * The one other person in a room of two, by its state: whose chat it is. Undefined for any other
 * room, and for those that a bot made for something (they have a ref).
 */
export function companionIn(record: RoomRecord, self: UserId): UserId | undefined {
  const isMade = record.state.some(
    ({ type, content }) => type === "m.room.create" && content[REF_FIELD] !== undefined,
  );
  if (isMade) return undefined;
  const inside = record.state.flatMap((event) => seenIn(event) ?? []).filter(isInside);
  const others = inside.filter(({ userId }) => userId !== self);
  return inside.length === 2 && others.length === 1 ? others[0]?.userId : undefined;
}

function isInside({ membership }: Seen): boolean {
  return membership !== "leave";
}

function seenIn(raw: unknown): Seen | undefined {
  const {
    type,
    state_key: whose,
    event_id: id,
    origin_server_ts: at,
    content,
  } = (raw ?? {}) as Readonly<{
    type?: unknown;
    state_key?: unknown;
    event_id?: unknown;
    origin_server_ts?: unknown;
    content?: Readonly<Record<string, unknown>> | null;
  }>;
  if (type !== "m.room.member" || typeof whose !== "string" || typeof id !== "string") return;
  const userId = parseUserId(whose);
  const eventId = parseEventId(id);
  if (userId === undefined || eventId === undefined) return undefined;
  const said = content?.["membership"];
  const membership = said === "join" || said === "invite" ? said : "leave";
  return { userId, eventId, membership, ...(typeof at === "number" && { atMs: at }) };
}
