/** What was changed in a room that a bot made, and how it is put back. */
import type { Altered } from "../../core/bot.ts";
import { parseUserId, type RoomId } from "../../core/values/ids.ts";
import { contentOf, partsAltered, typeOf, type AsMade } from "../../core/room/alteration.ts";
import type { RoomKeeper } from "../../core/ports.ts";
import type { Pins } from "../identity/pins.ts";
import type { RoomRequests } from "./room-requests.ts";
import { creatorsOf, stateAt, type Tagger } from "./rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";

type Seeing = Readonly<{ client: MatrixClient; pins: Pins }>;
export type MendingParts = Seeing & Readonly<{ requests: RoomRequests }>;

/** By what the sync showed last; the pinned bots are ours, whoever else is in the room. */
export function alteredIn(
  { tagger, ...seeing }: Seeing & Readonly<{ tagger: Tagger }>,
  roomId: RoomId,
  codename: string,
): readonly Altered[] {
  const room = seeing.client.getRoom(roomId);
  if (room?.getMyMembership() !== "join") return [];
  const bots = new Set<string>(botsOf(seeing));
  const made = { ...asMade(seeing, roomId, codename), bots };
  return partsAltered(made, (type) => stateAt(room, type)).map(({ part, sender }) => {
    const by = parseUserId(sender);
    return { part, by: by === undefined || bots.has(by) ? null : tagger.user(by) };
  });
}

/** Writes one part of a room as it was made. That it stands is seen at the next look. */
export function restoring({ requests, ...seeing }: MendingParts): RoomKeeper["restore"] {
  return (roomId, part, codename) =>
    requests.write(roomId, typeOf(part), contentOf(part, asMade(seeing, roomId, codename)));
}

/** Creators need no powers, and may not be given any (room version 12). */
function asMade(seeing: Seeing, roomId: RoomId, codename: string): AsMade {
  const creators = new Set(creatorsOf(seeing.client, roomId));
  const room = seeing.client.getRoom(roomId);
  const administrators = botsOf(seeing).filter(
    (userId) => !creators.has(userId) && room?.getMember(userId)?.membership === "join",
  );
  return { codename, administrators };
}

function botsOf({ pins }: Seeing) {
  return Object.values(pins).map(({ userId }) => userId);
}
