/** The dry run: what would move, how many people, and how long it takes. */
import { question, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import { graceIn } from "../begin/grace.ts";
import { askedInto, readersIn } from "../who/movers.ts";
import type { StandingRoom } from "../who/standing-rooms.ts";
import { minutesFor, minutesForAll } from "../words/pace.ts";

/** `typed`: the name as it was written, for the order that carries it out. */
export function planShown(
  asked: Asked,
  { rooms, typed }: Readonly<{ rooms: readonly StandingRoom[]; typed: string }>,
  context: NetworkContext,
): ReturnType<typeof question> {
  const lines = [
    title("rooms-rotate-plan", { count: rooms.length }),
    ...rooms.map(({ of, name, codename, roomId }) => {
      const people = readersIn(roomId, of, context).length;
      const minutes = minutesFor(people);
      return item("rooms-rotate-plan-item", { kind: of.kind, name, codename, people, minutes });
    }),
    ...(rooms.length > 1
      ? [
          line("rooms-rotate-plan-all", {
            minutes: minutesForAll(rooms.map((room) => askedInto(room, context))),
          }),
        ]
      : []),
    line("rooms-rotate-plan-what", { hours: Math.round(graceIn(context) / HOUR_MS) }),
    line("rooms-rotate-plan-next", { name: typed }),
  ];
  return question(asked, lines, { why: "rotation", counts: { rooms: rooms.length } });
}
