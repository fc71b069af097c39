/** Rooms by what the network knows of them: who is there, and whether those that ended are gone. */
import { z } from "zod";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import { parseUserId, type RoomId } from "../../../shared/core/values/ids.ts";
import { hasPlaceIn, roomsOf } from "../../../shared/domain/network-rooms.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { createTagger } from "../../../shared/vault/tags.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import type { Ask } from "../outside/ask.ts";
import { ok, warn, type Finding } from "../finding.ts";
import type { Known } from "./read.ts";

/** More of them would keep a homeserver busy for minutes. */
const ROOMS_MAX = 200;
/** The embedded homeserver purges an hour after the last one has left, at the latest by then. */
const PURGED_AFTER_MS = 2 * HOUR_MS;
const ENDED_MAX = 20;

const membersShape = z.object({ joined: z.record(z.string(), z.unknown()) });

/** Who is in a room of the network and was not admitted to it, counted over all rooms. */
export async function examineMembers(
  { state, network }: Known,
  vault: Vault,
  ask: Ask,
): Promise<Finding> {
  const { user: tagOf } = createTagger(vault.tagKey);
  const bots = new Set<string>(Object.values(network.bots));
  const token = vault.bots.rooms.accessToken;
  const places = [...roomsOf(state, network)].filter(
    ([, place]) => !("room" in place) || place.room.phase !== "closed",
  );
  let [looked, unknown] = [0, 0];
  for (const [roomId, place] of places.slice(0, ROOMS_MAX)) {
    const path = `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/joined_members`;
    const found = membersShape.safeParse((await ask(path, { token }))?.json).data;
    if (found === undefined) continue;
    looked += 1;
    const people = Object.keys(found.joined).filter((id) => !bots.has(id));
    unknown += people.filter((id) => {
      const userId = parseUserId(id);
      return userId === undefined || !hasPlaceIn(state, place, tagOf(userId));
    }).length;
  }
  const values = { rooms: looked, unknown };
  if (unknown === 0) {
    return { ...ok("members", `everybody in ${looked} rooms was admitted to them`), values };
  }
  const fix = "start the bots: they give them no key, say who they are, and remove them";
  return { ...warn("members", `in a room without being admitted to it: ${unknown}`, fix), values };
}

/**
 * Whether rooms that the bots left are purged without an administrator's help: the homeserver says
 * of each whether it still knows it, and nothing else.
 */
export async function examinePurges(
  state: NetworkState,
  nowMs: number,
  ask: Ask,
): Promise<readonly Finding[]> {
  const ended = endedRooms(state, nowMs);
  if (ended.length === 0) {
    return [ok("purge", "no room ended lately: whether rooms are purged shows when one has")];
  }
  let [gone, there] = [0, 0];
  for (const roomId of ended) {
    const path = `/_matrix/client/v3/directory/list/room/${encodeURIComponent(roomId)}`;
    const answer = await ask(path);
    if (answer?.errcode === "M_NOT_FOUND") gone += 1;
    else if (answer?.status === 200) there += 1;
  }
  const values = { gone, there };
  const says = `of the last rooms that ended, gone from the homeserver: ${gone} of ${gone + there}`;
  if (there === 0) return [{ ...ok("purge", says), values }];
  const fix =
    "somebody may not have left yet; else set `forget_rooms_on_leave` and " +
    "`forgotten_room_retention_period` in the homeserver, or have its administrator purge";
  return [{ ...warn("purge", says, fix), values }];
}

/** Those that closed long enough ago, the newest first. */
function endedRooms({ rooms }: NetworkState, nowMs: number): readonly RoomId[] {
  return [...rooms.values()]
    .flatMap(({ roomId, closedAtMs }) =>
      roomId !== null && closedAtMs !== null ? [{ roomId, closedAtMs }] : [],
    )
    .filter(({ closedAtMs }) => nowMs - closedAtMs >= PURGED_AFTER_MS)
    .toSorted((one, other) => other.closedAtMs - one.closedAtMs)
    .slice(0, ENDED_MAX)
    .map(({ roomId }) => roomId);
}
