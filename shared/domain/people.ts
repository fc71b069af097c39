/**
 * Who was admitted to what, and the conversations that verify is having. People are keyed tags:
 * nothing here can be turned back into a name. Written by verify.
 */
import { z } from "zod";
import type { AreaPath, RoomId, Tag } from "../core/ids.ts";
import { area, language, ref, roomId, tag, text } from "./shapes.ts";
import type { EventOf } from "./stream.ts";

export const ROLES = ["organizer", "confirmer", "responder"] as const;
export type Role = (typeof ROLES)[number];

export const peopleShapes = {
  /**
   * `scope`: an area for a confirmer, a committee's id for a responder, null for an organizer.
   * `identity` is null while the person has no cross-signing identity that could be pinned.
   */
  admitted: z.object({
    person: tag,
    identity: tag.nullable(),
    role: z.enum(ROLES),
    scope: z.string().nullable(),
    by: tag.nullable(),
  }),
  "identity-pinned": z.object({ person: tag, identity: tag }),
  /** Another identity than the pinned one was seen: she counts for nothing until she is admitted. */
  "identity-changed": z.object({ person: tag, identity: tag }),
  revoked: z.object({ person: tag, by: tag }),
  "language-chosen": z.object({ person: tag, language }),
  "confirmers-requested": z.object({ ref, area }),
  "confirmers-opened": z.object({ ref, area, roomId }),
  /** The homeserver refused the room, so the area may be asked for again. */
  "confirmers-failed": z.object({ ref }),
  /** A guided conversation that waits for its next answer; `draft` is the asker's own JSON. */
  "draft-changed": z.object({ person: tag, roomId, draft: text }),
  "draft-dropped": z.object({ person: tag }),
} as const;
export type PeopleEvent = EventOf<typeof peopleShapes>;

export type Grant = Readonly<{ role: Role; scope: string | null }>;
export type Person = Readonly<{
  identity: Tag | null;
  grants: readonly Grant[];
  /** The other identity that was seen, until an organizer acts. */
  changedTo: Tag | null;
}>;
export type Draft = Readonly<{ roomId: RoomId; draft: string }>;

export type People = Readonly<{
  persons: ReadonlyMap<Tag, Person>;
  languages: ReadonlyMap<Tag, string>;
  drafts: ReadonlyMap<Tag, Draft>;
  /** Confirmer rooms that exist, by area. */
  confirmerRooms: ReadonlyMap<AreaPath, RoomId>;
  /** Confirmer rooms that were asked for and are not there yet, by ref. */
  confirmersRequested: ReadonlyMap<string, AreaPath>;
}>;

export const NOBODY: People = {
  persons: new Map(),
  languages: new Map(),
  drafts: new Map(),
  confirmerRooms: new Map(),
  confirmersRequested: new Map(),
};

/** Total: an event that no longer applies leaves the state as it was. */
export function evolvePeople(people: People, event: PeopleEvent): People {
  switch (event.type) {
    case "admitted":
      return { ...people, persons: withEntry(people.persons, event.person, grant(people, event)) };
    case "identity-pinned":
      return pin(people, event.person, event.identity);
    case "identity-changed":
      return change(people, event.person, event.identity);
    case "revoked":
      return { ...people, persons: without(people.persons, event.person) };
    case "language-chosen":
      return { ...people, languages: withEntry(people.languages, event.person, event.language) };
    case "confirmers-requested":
      return {
        ...people,
        confirmersRequested: withEntry(people.confirmersRequested, event.ref, event.area),
      };
    case "confirmers-opened":
      return {
        ...people,
        confirmersRequested: without(people.confirmersRequested, event.ref),
        confirmerRooms: withEntry(people.confirmerRooms, event.area, event.roomId),
      };
    case "confirmers-failed":
      return { ...people, confirmersRequested: without(people.confirmersRequested, event.ref) };
    case "draft-changed": {
      const draft = { roomId: event.roomId, draft: event.draft };
      return { ...people, drafts: withEntry(people.drafts, event.person, draft) };
    }
    case "draft-dropped":
      return { ...people, drafts: without(people.drafts, event.person) };
  }
}

/**
 * Being admitted again sets the identity anew: that is how an organizer accepts a changed one.
 * A person admitted to one more role without a known identity keeps the one that was pinned.
 */
function grant(people: People, event: PeopleEvent & { type: "admitted" }): Person {
  const before = people.persons.get(event.person);
  const others = (before?.grants ?? []).filter(
    (held) => held.role !== event.role || held.scope !== event.scope,
  );
  return {
    identity: event.identity ?? before?.identity ?? null,
    grants: [...others, { role: event.role, scope: event.scope }],
    changedTo: event.identity === null ? (before?.changedTo ?? null) : null,
  };
}

function pin(people: People, person: Tag, identity: Tag): People {
  const before = people.persons.get(person);
  if (before === undefined || before.identity !== null) return people;
  return { ...people, persons: withEntry(people.persons, person, { ...before, identity }) };
}

function change(people: People, person: Tag, identity: Tag): People {
  const before = people.persons.get(person);
  if (before === undefined || before.identity === null) return people;
  const changed = { ...before, changedTo: identity };
  return { ...people, persons: withEntry(people.persons, person, changed) };
}

/** A copy of the map with one more entry. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

/** A copy of the map without this key. */
export function without<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
