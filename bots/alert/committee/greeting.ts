/** What a committee's room says to whoever comes into it: what it is for, and what is open. */
import type { Greet } from "../../../shared/conversation/arrival/greeting.ts";
import { line, title } from "../../../shared/language/text.ts";
import { seenAs } from "../../../shared/telling/room-name.ts";
import { commandLines } from "../../../shared/telling/alert.ts";
import { presentOf } from "../../../shared/telling/situation.ts";
import { dutyLines } from "./room/on-duty.ts";
import { isOpenHere } from "./open-here.ts";

/** Open alerts stand last: a phone opens a room at its end, and they are why somebody hurries. */
export const greetCommittee: Greet = (place, context) => {
  if (place.kind !== "committee") return undefined;
  const { state } = context;
  const committee = state.committees.committees.get(place.id);
  if (committee === undefined || committee.roomId === null) return undefined;
  const { name, roomId, languages, floor } = committee;
  const areas = committee.areas.join(", ");
  const open = [...state.alerts.alerts.live.values()].filter((one) =>
    isOpenHere(one, place.id, state),
  );
  const lines = [
    title("alert-welcome", { name }),
    ...seenAs(state, place),
    line("alert-welcome-areas", { areas, floor }),
    ...dutyLines(committee, context),
    // Each alert says itself how one answers.
    ...(open.length > 0 ? [] : [line("alert-welcome-answer")]),
    line("alert-welcome-keep"),
    ...open.flatMap((one) => [
      ...presentOf(one, languages),
      ...commandLines(one.code, open.length > 1),
    ]),
  ];
  return { languages, lines, card: { kind: "room", room: place.next?.roomId ?? roomId } };
};
