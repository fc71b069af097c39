/** The people of a committee hear that it is silent, and that it is not any more. */
import { joined, only, recording, type Outcome } from "../../../../../shared/core/bot.ts";
import type { Committee, CommitteeEvent } from "../../../../../shared/domain/streams/committees.ts";
import { MESSAGE_TYPE, notice } from "../../../../../shared/language/content.ts";
import { composeAll, line, title } from "../../../../../shared/language/text.ts";
import { recorded } from "../../committee.ts";

/** Whoever counts on alerts has to know that none come. */
export function told(
  { name, roomId, languages }: Committee,
  event: CommitteeEvent,
  why: "sealed" | "unsealed",
): Outcome {
  const facts: Outcome = recording([recorded(event)]);
  if (roomId === null) return facts;
  const lines = [
    title("alert-committee-hushed", { name, why }),
    line("alert-committee-hushed-next", { why }),
  ];
  const content = notice(composeAll(languages, lines), { kind: "room", room: roomId, why });
  return joined(facts, only({ do: "send", roomId, type: MESSAGE_TYPE, content }));
}
