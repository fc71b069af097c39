/** Words about a case, into each of several rooms in the language of those who read there. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Case, CaseState } from "../../../../shared/domain/streams/cases.ts";
import { roomsNow } from "../../../../shared/domain/standing/succession.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll, type Line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { languagesOf, mayBeTold } from "./rooms-told.ts";

/** CAP's word for what the change means to somebody who knew the case before. */
const MSG_TYPES: Readonly<Record<CaseState, "Update" | "Cancel">> = {
  unconfirmed: "Update",
  confirmed: "Update",
  refuted: "Cancel",
  expired: "Cancel",
  withdrawn: "Cancel",
  ended: "Cancel",
};

type Words = Readonly<{
  lines: readonly Line[];
  counts?: Readonly<Record<string, number>>;
  why?: string;
}>;

/** Once into each of these rooms in which somebody may still be told. */
export function caseNotices(
  found: Case,
  { rooms, ...words }: Words & Readonly<{ rooms: readonly RoomId[] }>,
  context: VerifyContext,
): readonly Effect[] {
  return roomsNow(context.state, rooms)
    .filter((roomId) => mayBeTold(roomId, context))
    .map((roomId) => {
      const content = contentIn(roomId, { found, ...words }, context);
      return { do: "send", roomId, type: MESSAGE_TYPE, content };
    });
}

/** The rooms that were asked about it, as they are now. */
export function askedNow({ askedRooms }: Case, { state }: VerifyContext): readonly RoomId[] {
  return roomsNow(state, askedRooms);
}

function contentIn(
  roomId: RoomId,
  { found, lines, counts, why }: Words & Readonly<{ found: Case }>,
  context: VerifyContext,
) {
  const languages = languagesOf(roomId, context);
  const [language] = languages;
  const place = context.rooms.personOf(roomId) === undefined ? "room" : "direct";
  return notice(composeAll(languages, lines, place), {
    kind: "case",
    case: found.code,
    state: found.state,
    msgType: MSG_TYPES[found.state],
    area: found.area,
    severity: found.severity,
    ...(language === undefined ? {} : { language }),
    ...(why === undefined ? {} : { why }),
    ...(counts === undefined ? {} : { counts: { ...counts } }),
  });
}
