/** What is done about a stranger: she is removed, and those who have to know are told. */
import type { Effect } from "../../core/protocol/effect.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title } from "../../language/text.ts";
import { alarm, warn } from "../answer/answers.ts";

/** Whose chat it is is told, too: she may have said there what is for nobody else. */
export function tellInChat(
  { roomId, userId }: Readonly<{ roomId: RoomId; userId: UserId }>,
  person: UserId,
  context: NetworkContext,
): Effect {
  const language = context.state.people.languages.get(context.tagOf(person));
  const lines = [
    title("common-stranger-here", { user: userId }),
    line("common-stranger-here-what"),
    line("common-stranger-here-next"),
  ];
  return alarm({ message: { roomId }, language: language ?? context.settings.language }, lines, {
    why: "stranger",
  });
}

/** In which room she is, or that it is a private chat. */
export function tellOrganizers(
  place: NetworkRoom | "direct",
  user: UserId,
  context: NetworkContext,
): Effect {
  const lines = [
    title("common-warn-stranger", placeArgs(place, user)),
    line("common-warn-stranger-what"),
    line("common-warn-stranger-next"),
  ];
  return { ...warn(context, lines, { why: "stranger" }), lane: "urgent" };
}

/** Rooms by the names that people use; whose private chat it is stays between the two. */
function placeArgs(place: NetworkRoom | "direct", user: UserId) {
  if (place === "direct") return { place: "direct", name: "", user };
  switch (place.kind) {
    case "committee":
      return { place: place.kind, name: place.name, user };
    case "confirmers":
      return { place: place.kind, name: place.area, user };
    case "incident":
    case "temporary":
      return { place: "ephemeral", name: place.room.code, user };
    case "management":
    case "state":
      return { place: place.kind, name: "", user };
  }
}

/** Takes her out, before anything that is less urgent. */
export function removal(roomId: RoomId, userId: UserId): Effect {
  return { do: "remove", roomId, userId, lane: "urgent" };
}
