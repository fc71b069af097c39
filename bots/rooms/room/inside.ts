/** How the rooms bot speaks inside a room that it keeps. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { committeeFor } from "../../../shared/domain/authority/teams.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import type { Card } from "../../../shared/language/card.ts";
import { MESSAGE_TYPE, notice } from "../../../shared/language/content.ts";
import { composeAll, line, type Line } from "../../../shared/language/text.ts";
import { alertOf } from "./seen.ts";

/** A message inside, in every language of the people concerned. */
export function sayInside(
  room: EphemeralRoom,
  lines: readonly Line[],
  context: NetworkContext,
): readonly Effect[] {
  const { roomId } = room;
  if (roomId === null) return [];
  const languages = languagesOf(room, context);
  const content = notice(composeAll(languages, lines), cardOf(room));
  return [{ do: "send", roomId, type: MESSAGE_TYPE, content }];
}

/** The card of everything that is about one of our rooms. */
export function cardOf(room: EphemeralRoom): Omit<Card, "v"> {
  return { kind: "room", case: room.code, room: room.code };
}

/**
 * The languages of the committees that the alert reached, and of those who are there for the law;
 * the network's for other rooms.
 */
export function languagesOf(room: EphemeralRoom, context: NetworkContext): readonly string[] {
  const alert = alertOf(room, context);
  const reach = alert?.reach ?? [];
  const legal = alert === undefined ? [] : (committeeFor("legal", context)?.languages ?? []);
  const languages = new Set([...reach.flatMap((one) => one.languages), ...legal]);
  return languages.size > 0 ? [...languages] : [context.settings.language];
}

/** What the case taught is asked for once: where its alert is over, that was said with its end. */
export function noteWanted(room: EphemeralRoom, context: NetworkContext): readonly Line[] {
  const alert = alertOf(room, context);
  return alert?.ending === null ? [line("rooms-note-goodbye", { case: alert.code })] : [];
}
