/** Rooms by the names that people have for them, since a rehearsal shows no codenames. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import {
  codenameIn,
  roomAt,
  roomsOf,
  type NetworkRoom,
} from "../../shared/domain/network-rooms.ts";
import { foldWords } from "../../shared/language/words/fold.ts";
import type { Stage } from "../stage/stage.ts";

/** The bot whose direct chat is meant; undefined for rooms. */
export function botNamed(room: string): BotName | undefined {
  return BOT_NAMES.find((bot) => bot === foldWords(room));
}

/** The room that goes by this title, or by this codename; the newest of several. */
export function roomTitled({ state, network }: Stage, title: string): RoomId | undefined {
  const wanted = foldWords(title);
  const isMeant = (place: NetworkRoom): boolean =>
    [titleOf(place), codenameIn(state, place)].some(
      (one) => one !== undefined && foldWords(one) === wanted,
    );
  return [...roomsOf(state, network)].findLast(([, place]) => isMeant(place))?.[0];
}

/** How a room is called in what is printed. */
export function titleAt({ state, network }: Stage, roomId: RoomId): string {
  const place = roomAt(state, network, roomId);
  return place === undefined ? "a room of others" : titleOf(place);
}

/** Every title, for whoever wrote one that is not there. */
export function titlesOf({ state, network }: Stage): readonly string[] {
  const places = [...roomsOf(state, network).values()].filter(({ kind }) => kind !== "state");
  return [...BOT_NAMES, ...places.map(titleOf)];
}

function titleOf(place: NetworkRoom): string {
  switch (place.kind) {
    case "management":
    case "state":
      return place.kind;
    case "committee":
      return place.name;
    case "confirmers":
      return `confirmers ${place.area}`;
    case "incident":
      return `case ${place.room.code}`;
    case "temporary":
      return place.room.title;
  }
}
