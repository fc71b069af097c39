/**
 * What one bot keeps of one person beside the record: notes of this machine that name her or her
 * chats, and the chats themselves.
 */
import { joined, noting, NOTHING, only, type Outcome } from "../../core/bot.ts";
import type { Entry } from "../../core/protocol/entry.ts";
import type { Tag } from "../../core/values/ids.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { peopleShapes } from "../../domain/streams/people.ts";
import { eventOf } from "../../domain/streams/stream.ts";

/** The names of all notes that name her or a chat of hers, whatever they are for. */
export function traceNotes(person: Tag, context: NetworkContext): readonly string[] {
  const hers = [person, ...context.rooms.chatsOf(person)];
  return [...context.notedUnder("")]
    .filter(([name, text]) => hers.some((mark) => name.includes(mark) || text.includes(mark)))
    .map(([name]) => name);
}

/** They are dropped, and each chat is left and forgotten, behind what is still to be said in it. */
export function withoutTraces(person: Tag, context: NetworkContext): Outcome {
  const notes = traceNotes(person, context).map((name) => ({ name, text: null }));
  const chats = context.rooms.chatsOf(person);
  return joined(only(...chats.map((roomId) => ({ do: "leave", roomId }) as const)), noting(notes));
}

/** What a bot does when it reads that somebody has gone by her own wish. */
export function forgetLeaver(entry: Entry, context: NetworkContext): Outcome {
  const event = entry.stream === "people" ? eventOf(peopleShapes, entry) : undefined;
  return event?.type === "left" ? withoutTraces(event.person, context) : NOTHING;
}
