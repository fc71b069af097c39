/** What is said inside the rooms of a rotation, in the languages of those who read there. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll, line, title, type Line } from "../../../../shared/language/text.ts";
import { ticketOf } from "../../room/tickets.ts";
import { languagesFor } from "../who/standing-rooms.ts";

/** That it moves, and that it is over: into the old room. That this is it now: into the new one. */
export type Saying = "moving" | "goodbye" | "here";

/** Its card names the room that it is said in, so it goes nowhere else. */
export function sayOf(
  { ref, of, from, roomId, codename }: Rotation,
  saying: Saying,
  context: NetworkContext,
): readonly Effect[] {
  const where = saying === "here" ? roomId : from;
  if (where === null) return [];
  const body = composeAll(languagesFor(of, context), linesOf(saying, codename));
  const why = saying === "goodbye" ? "closing" : saying === "here" ? "moved" : "moving";
  const content = notice(body, { kind: "room", room: where, why });
  const said = { do: "send", roomId: where, type: MESSAGE_TYPE, content } as const;
  return [saying === "goodbye" ? { ...said, ticket: ticketOf({ of: "goodbye", ref }) } : said];
}

function linesOf(saying: Saying, codename: string): readonly Line[] {
  switch (saying) {
    case "moving":
      return [title("rooms-moving", { codename }), line("rooms-moving-next")];
    case "goodbye":
      return [title("rooms-moved", { codename }), line("rooms-goodbye-next")];
    case "here":
      return [title("rooms-moved-here"), line("rooms-moved-here-next")];
  }
}
