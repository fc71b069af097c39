/** What a room is asked about beside a case, and in which languages. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { alikeTo } from "../../../../shared/domain/merged.ts";
import { isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { roomLanguages } from "../telling/rooms-told.ts";
import type { RoomAsked } from "./request-content.ts";

/** How many other cases it is asked about, and one that may tell of the same thing. */
export function roomAsked(found: Case, roomId: RoomId, context: VerifyContext): RoomAsked {
  const { cases } = context.state;
  const others = [...cases.live.values()].filter(
    (one) => one.code !== found.code && isOpenCase(one) && one.askedRooms.includes(roomId),
  ).length;
  const [alike] = alikeTo(cases, found);
  return { languages: roomLanguages(roomId, context), others, alike };
}
