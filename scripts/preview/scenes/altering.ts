/** Somebody changes a room of the network: it is put back, or gives way to another. */
import { LASTING_PARTS, ROOM_PARTS, type RoomPart } from "../../../shared/core/room/alteration.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { MINUTE_MS, SECOND_MS } from "../../../shared/core/values/time.ts";
import { quoted, type Town } from "./town.ts";

/** By somebody, by nobody, in rooms of every kind; and what cannot be put back. */
export function changedRooms(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const alter = (roomId: RoomId, parts: readonly RoomPart[], by = people.otto): void => {
    for (const part of parts) stage.rooms.alter(roomId, part, by.userId);
    stage.passes(SECOND_MS);
  };
  const [committee] = [...stage.state.committees.committees.values()];
  const river = committee?.roomId ?? stage.network.managementRoom;
  step("");
  order("room new", quoted(speech.own.roomTitle));
  const [ephemeral] = [...stage.state.rooms.values()].flatMap(({ roomId }) => roomId ?? []);
  stage.rooms.put(river, people.otto.userId, "join");
  step("undone");
  alter(
    river,
    ROOM_PARTS.filter((part) => !LASTING_PARTS.has(part)),
  );
  step("undone-nobody");
  for (const [, roomId] of stage.state.people.confirmerRooms) alter(roomId, ["name"]);
  alter(stage.network.stateRoom, ["history"]);
  if (ephemeral !== undefined) alter(ephemeral, ["guests"]);
  step("ends");
  if (ephemeral !== undefined) alter(ephemeral, [...LASTING_PARTS]);
  step("moves");
  alter(river, ["replaced"]);
  stage.passes(MINUTE_MS);
}
