/** What is asked before a room is burnt. */
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { whoIsOut } from "../../incident/going/out.ts";
import { surviving } from "../words.ts";

/** With who is out there and has only this room. */
export function roomLines(room: EphemeralRoom, context: NetworkContext): readonly Line[] {
  const { code, codename } = room;
  const people = whoIsOut(room, context);
  return [
    title("rooms-burn-room", { room: code, codename }),
    ...surviving("room"),
    ...(people === undefined ? [] : [line("rooms-out-ask", { people })]),
    line("rooms-burn-room-sure", { room: code }),
  ];
}
