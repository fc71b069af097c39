/**
 * Every room that a bot is in, beside the two that stand in the vault. Told by count: which room is
 * which is for organizers to know.
 */
import { z } from "zod";
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import { fail, ok, warn, type Finding } from "../finding.ts";
import type { Ask } from "./ask.ts";
import {
  creatorsOf,
  hasNoPast,
  isByInvitation,
  isEncrypted,
  rules,
  stateShape,
  type RoomState,
} from "./room-state.ts";

const CHECK = "rooms";
/** More of them would keep a homeserver busy for minutes. */
const ROOMS_MAX = 500;
const AT_ONCE = 8;

const joinedShape = z.object({ joined_rooms: z.array(z.string()) });

/** What is wrong with a room; `isOurs` when a bot made it. */
type Room = Readonly<{ isOurs: boolean; isClear: boolean; isOpen: boolean; isWeak: boolean }>;

/** Nothing where no bot may ask: that is told elsewhere. */
export async function examineEveryRoom(vault: Vault, ask: Ask): Promise<readonly Finding[]> {
  const places = await roomsOf(vault, ask);
  if (places.length === 0) return [];
  const waiting = places.slice(0, ROOMS_MAX);
  const rooms: Room[] = [];
  const lane = async (): Promise<void> => {
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const path = `/_matrix/client/v3/rooms/${encodeURIComponent(place.roomId)}/state`;
      const answer = await ask(path, { token: place.token });
      const state = stateShape.safeParse(answer?.json).data;
      if (state !== undefined) rooms.push(judged(state, vault));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return findingsOf(rooms, places.length);
}

async function roomsOf({ bots, managementRoom, stateRoom }: Vault, ask: Ask) {
  const seen = new Set<string>([managementRoom, stateRoom]);
  const found: { roomId: string; token: string }[] = [];
  for (const bot of BOT_NAMES) {
    const token = bots[bot].accessToken;
    const answer = await ask("/_matrix/client/v3/joined_rooms", { token });
    for (const roomId of joinedShape.safeParse(answer?.json).data?.joined_rooms ?? []) {
      if (!seen.has(roomId)) found.push({ roomId, token });
      seen.add(roomId);
    }
  }
  return found;
}

function judged(state: RoomState, { bots }: Vault): Room {
  const creators = creatorsOf(state);
  const rooms = bots.rooms.userId;
  const isInside = state.some(
    ({ type, state_key: who, content }) =>
      type === "m.room.member" && who === rooms && content["membership"] === "join",
  );
  return {
    isOurs: BOT_NAMES.some((bot) => creators.includes(bots[bot].userId)),
    isClear: !isEncrypted(state),
    isOpen: !isByInvitation(state) || !hasNoPast(state),
    isWeak: isInside && !rules(state, rooms),
  };
}

function findingsOf(rooms: readonly Room[], count: number): readonly Finding[] {
  const ours = rooms.filter(({ isOurs }) => isOurs);
  const clear = ours.filter(({ isClear }) => isClear).length;
  const open = ours.filter(({ isOpen }) => isOpen).length;
  const weak = ours.filter(({ isWeak }) => isWeak).length;
  const theirs = rooms.filter(({ isOurs, isClear }) => !isOurs && isClear).length;
  const values = { rooms: count, clear, open, weak, theirs };
  const again = "have it give way to another: `room rotate` in the management room";
  const unread = count - rooms.length;
  const found = [
    clear > 0 && fail(CHECK, `not encrypted: ${String(clear)} of the bots' rooms`, again),
    open > 0 && fail(CHECK, `open to others or to later readers: ${String(open)} of them`, again),
    weak > 0 && fail(CHECK, `the rooms bot has no power in ${String(weak)} of them`, again),
    theirs > 0 &&
      warn(
        CHECK,
        `made by people and not encrypted: ${String(theirs)}`,
        "bots say nothing there but that; people can begin an encrypted chat instead",
      ),
    unread > 0 && warn(CHECK, `not looked at: ${String(unread)}`, "run this again later"),
  ].filter((finding) => finding !== false);
  const more = count === 1 ? "1 more room" : `${String(count)} more rooms`;
  const well = ok(CHECK, `${more}: encrypted, closed, in the bots' hands`);
  return (found.length > 0 ? found : [well]).map((finding) => ({ ...finding, values }));
}
