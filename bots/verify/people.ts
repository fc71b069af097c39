/**
 * The judgement over people: who is admitted to what, whose identity is pinned, and the small
 * things that verify remembers of a conversation. Pure; ids are keyed tags.
 */
import { accept, refuse, type Decision } from "../../shared/core/decider.ts";
import type { AreaPath, RoomId, Tag } from "../../shared/core/ids.ts";
import type { People, PeopleEvent, Role } from "../../shared/domain/people.ts";

export type Admission = Readonly<{
  person: Tag;
  /** Null while no cross-signing identity of that person is known. */
  identity: Tag | null;
  role: Role;
  scope: string | null;
  by: Tag | null;
}>;

export type PeopleCommand = Readonly<
  | ({ type: "admit" } & Admission)
  | { type: "revoke"; person: Tag; by: Tag; organizers: ReadonlySet<Tag> }
  | { type: "pin"; person: Tag; identity: Tag }
  | { type: "note-identity"; person: Tag; identity: Tag }
  | { type: "choose-language"; person: Tag; language: string }
  | { type: "request-confirmers"; ref: string; area: AreaPath }
  | { type: "open-confirmers"; ref: string; roomId: RoomId }
  | { type: "fail-confirmers"; ref: string }
  | { type: "keep-draft"; person: Tag; roomId: RoomId; draft: string }
  | { type: "drop-draft"; person: Tag }
>;

type PeopleRefusal =
  "unknown-person" | "last-organizer" | "already-open" | "already-requested" | "not-requested";

/** Refusals say why; an accepted command without events changed nothing. */
export function decidePeople(
  command: PeopleCommand,
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  switch (command.type) {
    case "admit":
      return accept({ ...command, type: "admitted" });
    case "revoke":
      return revoke(command, people);
    case "pin": {
      const known = people.persons.get(command.person);
      if (known === undefined) return refuse("unknown-person");
      return known.identity === null ? accept({ ...command, type: "identity-pinned" }) : accept();
    }
    case "note-identity": {
      const known = people.persons.get(command.person);
      if (known === undefined) return refuse("unknown-person");
      const isKnown = known.identity === null || known.identity === command.identity;
      return isKnown || known.changedTo === command.identity
        ? accept()
        : accept({ ...command, type: "identity-changed" });
    }
    case "choose-language":
      return people.languages.get(command.person) === command.language
        ? accept()
        : accept({ ...command, type: "language-chosen" });
    case "request-confirmers": {
      const { ref, area } = command;
      if (people.confirmerRooms.has(area)) return refuse("already-open");
      if ([...people.confirmersRequested.values()].includes(area)) {
        return refuse("already-requested");
      }
      return accept({ type: "confirmers-requested", ref, area });
    }
    case "open-confirmers": {
      const { ref, roomId } = command;
      const area = people.confirmersRequested.get(ref);
      if (area === undefined) return refuse("not-requested");
      return accept({ type: "confirmers-opened", ref, area, roomId });
    }
    case "fail-confirmers":
      return people.confirmersRequested.has(command.ref)
        ? accept({ type: "confirmers-failed", ref: command.ref })
        : refuse("not-requested");
    case "keep-draft":
      return accept({ ...command, type: "draft-changed" });
    case "drop-draft":
      return people.drafts.has(command.person)
        ? accept({ ...command, type: "draft-dropped" })
        : accept();
  }
}

/** The network never loses its last organizer: nobody could admit anybody any more. */
function revoke(
  command: PeopleCommand & { type: "revoke" },
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  const { person, by, organizers } = command;
  if (!people.persons.has(person)) return refuse("unknown-person");
  if (organizers.has(person) && organizers.size === 1) return refuse("last-organizer");
  const revoked: PeopleEvent = { type: "revoked", person, by };
  return people.drafts.has(person)
    ? accept<PeopleEvent>(revoked, { type: "draft-dropped", person })
    : accept(revoked);
}
