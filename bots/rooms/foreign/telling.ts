/** What organizers read when somebody changed a room: what, who, and what to do. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import type { Change } from "./watched.ts";

/** It is as it was again. */
export function tellUndone(change: Change, context: NetworkContext): Effect {
  return told(context, [
    title("rooms-foreign-undone", roomOf(change)),
    ...changed(change, context),
    line("rooms-foreign-undone-next", { who: change.by === null ? "nobody" : "somebody" }),
  ]);
}

/** It cannot be kept as it was: it moves, is moving already, or has to be ended by them. */
export function tellGivenUp(
  change: Change,
  does: "moves" | "moving" | "ends",
  context: NetworkContext,
): Effect {
  return told(context, [
    title("rooms-foreign-lost", roomOf(change)),
    ...changed(change, context),
    line("rooms-foreign-lost-next", { does, ...roomOf(change) }),
    line("rooms-foreign-invited"),
  ]);
}

function told(context: NetworkContext, lines: readonly Line[]): Effect {
  return { ...warn(context, lines, { why: "foreign" }), lane: "urgent" };
}

/** Who is said to have done it, by the name that organizers can act on, and what. */
function changed({ roomId, parts, by }: Change, { rooms }: NetworkContext): readonly Line[] {
  const user = rooms.members(roomId).find(({ tag }) => tag === by)?.userId;
  return [
    line(
      "rooms-foreign-who",
      user === undefined ? { who: "nobody", user: "" } : { who: "somebody", user },
    ),
    ...parts.map((part) => item("rooms-foreign-part", { part })),
  ];
}

/** Rooms by the names that people use. */
function roomOf(change: Change): Readonly<{ place: string; name: string; codename: string }> {
  const { place } = change;
  const codename = change.codename === "" ? "none" : change.codename;
  switch (place.kind) {
    case "committee":
      return { place: place.kind, name: place.name, codename };
    case "confirmers":
      return { place: place.kind, name: place.area, codename };
    case "incident":
    case "temporary":
      return { place: "ephemeral", name: place.room.code, codename };
    case "management":
    case "state":
      return { place: place.kind, name: "", codename };
  }
}
