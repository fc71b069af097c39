/** What stands where somebody changed a room gives way, without who did it among its makers. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { holdersOf } from "../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Standing } from "../../../shared/domain/standing/rotations.ts";
import { begin } from "../rotation/begin/beginning.ts";
import type { Change, Watched } from "./watched.ts";

/** Where she is the only organizer there is nobody else to make it with. */
export function giveWay(of: Standing, { roomId, by }: Change, context: NetworkContext): Outcome {
  const other = holdersOf(context, { role: "organizer", scope: null }).find(
    ({ tag }) => tag !== by,
  );
  const makers = new Set(other === undefined ? [] : [other.tag]);
  return begin({ of, from: roomId, why: "foreign", by: makers }, context);
}

/** What the room is for; undefined for one that does not stand. */
export function standingOf(place: Watched["place"]): Standing | undefined {
  switch (place.kind) {
    case "management":
      return { kind: "management" };
    case "committee":
      return { kind: "committee", id: place.id };
    case "confirmers":
      return { kind: "confirmers", area: place.area };
    case "state":
    case "incident":
    case "temporary":
      return undefined;
  }
}
