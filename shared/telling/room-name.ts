/** How a room is named to people: by what their app shows of it. */
import { codenameIn, type NetworkRoom } from "../domain/network-rooms.ts";
import type { NetworkState } from "../domain/network-state.ts";
import { line, type Line } from "../language/text.ts";

/** Under which name the room stands in everybody's list; nothing where that is not known. */
export function seenAs(state: NetworkState, place: NetworkRoom): readonly Line[] {
  const codename = codenameIn(state, place);
  return codename === undefined ? [] : [line("common-seen-as", { codename })];
}
