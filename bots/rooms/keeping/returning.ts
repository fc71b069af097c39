/**
 * Who lost her phone comes back: once an organizer has met her and admitted her again, she is asked
 * into the rooms from which her other identity was taken out. A note of this machine waits for that
 * until the bot sees her somewhere, for the record knows no names.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import { parseTag, type Tag } from "../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { peopleShapes } from "../../../shared/domain/streams/people.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import { accountsOf } from "./accounts.ts";

const BACK = "back/";
/** Whoever is seen nowhere for so long has to be asked in by hand. */
const BACK_LIFE_MS = 10 * MINUTE_MS;

/** Nothing for those who were asked into no room that is open. */
export function onAdmittedAgain(entry: Entry, context: NetworkContext): Outcome {
  const event = entry.stream === "people" ? eventOf(peopleShapes, entry) : undefined;
  if (event?.type !== "admitted" || event.again !== true) return NOTHING;
  if (missedBy(event.person, context).length === 0) return NOTHING;
  const untilMs = context.nowMs + BACK_LIFE_MS;
  return noting([{ name: BACK + event.person, text: "", untilMs }]);
}

/** Cheap when nobody comes back. */
export function onReturningTick(context: NetworkContext): Outcome {
  return joined(
    ...[...context.notedUnder(BACK).keys()].map((name) => {
      const person = parseTag(name.slice(BACK.length));
      const [userId] = person === undefined ? [] : accountsOf(new Set([person]), context);
      if (person === undefined || userId === undefined) return NOTHING;
      const invitations = missedBy(person, context).map(
        ({ roomId, code }) => ({ do: "invite", roomId, userId, about: code }) as const,
      );
      return joined(only(...invitations), noting([{ name, text: null }]));
    }),
  );
}

/** Open rooms into which she was asked, and in which she is not. */
function missedBy(person: Tag, { state, rooms }: NetworkContext) {
  return [...state.rooms.live.values()].flatMap(({ phase, roomId, invited, code }) => {
    if (phase !== "open" || roomId === null || !invited.has(person)) return [];
    return rooms.members(roomId).some(({ tag }) => tag === person) ? [] : [{ roomId, code }];
  });
}
