/**
 * The judgement over people: who is admitted to what, and whose identity is pinned. Pure; ids are
 * keyed tags.
 */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import type { People, PeopleEvent, Role } from "../../../shared/domain/streams/people.ts";
import { lapsedIn } from "../../../shared/domain/authority/proposals.ts";

export type Admission = Readonly<{
  person: Tag;
  /** Null while no cross-signing identity of that person is known. */
  identity: Tag | null;
  role: Role;
  scope: string | null;
  by: Tag | null;
  /** The organizer who approved it, where two are needed. */
  second?: Tag;
  /** Her identity is to be pinned anew. */
  again: boolean;
  /** Who vouched for her, until her probation ends. */
  sponsors?: Tag[];
  probationUntilMs?: number;
}>;

/** How a revocation is undone; nothing where no code was free. */
export type Undoing = Readonly<{ code?: CaseCode; ratifyByMs?: number; undoUntilMs?: number }>;

export type PeopleCommand = Readonly<
  | ({ type: "admit" } & Admission)
  | ({ type: "revoke"; person: Tag; by: Tag; organizers: ReadonlySet<Tag> } & Undoing)
  /** By her own wish. */
  | { type: "leave"; person: Tag; organizers: ReadonlySet<Tag> }
  | { type: "pin"; person: Tag; identity: Tag }
  | { type: "change-identity"; person: Tag; identity: Tag }
  | ({ type: "propose-organizer"; code: CaseCode } & Pick<
      Admission,
      "person" | "identity" | "again"
    > & { by: Tag })
  | { type: "lapse-proposals"; nowMs: number }
  | { type: "ask-in"; id: string; person: Tag; role: Role; scope: string | null }
  | { type: "late-invitation"; id: string }
  | { type: "settle-invitation"; id: string }
  | { type: "choose-language"; person: Tag; language: string }
  | {
      type: "request-confirmers";
      ref: string;
      area: AreaPath;
      by: Tag;
      codename: string;
      /** Chosen ones alone. */
      languages?: readonly string[];
    }
  | { type: "open-confirmers"; ref: string; roomId: RoomId }
  | { type: "fail-confirmers"; ref: string }
>;

export type PeopleRefusal =
  | "unknown-person"
  /** Her identity is another one than was admitted, and nobody said that it is hers. */
  | "changed-identity"
  /** Her identity is to be pinned anew, and none can be seen. */
  | "no-identity"
  | "last-organizer"
  | "already-open"
  | "already-requested"
  | "not-requested";

/** Refusals say why; an accepted command without events changed nothing. */
export function decidePeople(
  command: PeopleCommand,
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  switch (command.type) {
    case "admit":
      return admit(command, people);
    case "propose-organizer":
      return propose(command, people);
    case "lapse-proposals":
      return accept(
        ...lapsedIn(people.organizerProposals, { people, nowMs: command.nowMs }).map(
          (code) => ({ type: "organizer-proposal-lapsed", code }) as const,
        ),
      );
    case "change-identity":
      return changeIdentity(command, people);
    case "ask-in":
      return accept({ ...command, type: "invitation-asked" });
    case "late-invitation":
      return people.invitations.get(command.id)?.isLate === false
        ? accept({ type: "invitation-late", id: command.id })
        : accept();
    case "settle-invitation":
      return people.invitations.has(command.id)
        ? accept({ type: "invitation-settled", id: command.id })
        : accept();
    case "revoke":
      return revoke(command, people);
    case "leave":
      return leave(command, people);
    case "pin": {
      const known = people.persons.get(command.person);
      if (known === undefined) return refuse("unknown-person");
      return known.identity === null ? accept({ ...command, type: "identity-pinned" }) : accept();
    }
    case "choose-language":
      return people.languages.get(command.person) === command.language
        ? accept()
        : accept({ ...command, type: "language-chosen" });
    case "request-confirmers":
    case "open-confirmers":
    case "fail-confirmers":
      return decideConfirmers(command, people);
  }
}

type ConfirmersCommand = Extract<
  PeopleCommand,
  { type: "request-confirmers" | "open-confirmers" | "fail-confirmers" }
>;

function decideConfirmers(
  command: ConfirmersCommand,
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  switch (command.type) {
    case "request-confirmers": {
      const { ref, area, by, codename, languages = [] } = command;
      if (people.confirmerRooms.has(area)) return refuse("already-open");
      if ([...people.confirmersRequested.values()].includes(area)) {
        return refuse("already-requested");
      }
      const chosen = languages.length === 0 ? {} : { languages: [...languages] };
      return accept({ type: "confirmers-requested", ref, area, by, codename, ...chosen });
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
  }
}

/** Nothing is recorded when she has the role already, with the identity that she has now. */
function admit(
  { again, second, ...admission }: PeopleCommand & { type: "admit" },
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  const { person, identity, role, scope } = admission;
  const refusal = identityRefusal({ person, identity, again }, people);
  if (refusal !== undefined) return refuse(refusal);
  const known = people.persons.get(person);
  const isHeld = known?.grants.some((one) => one.role === role && one.scope === scope) === true;
  const isPinned = known?.identity !== null || identity === null;
  if (isHeld && isPinned && !again) return accept();
  return accept({
    ...admission,
    type: "admitted",
    ...(second === undefined ? {} : { second }),
    ...(again ? { again } : {}),
  });
}

function propose(
  command: PeopleCommand & { type: "propose-organizer" },
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  const refusal = identityRefusal(command, people);
  if (refusal !== undefined) return refuse(refusal);
  return accept({ ...command, type: "organizer-proposed" });
}

/** Why nobody may be admitted with this identity: it is not the one that was, and no `again`. */
function identityRefusal(
  { person, identity, again }: Pick<Admission, "person" | "identity" | "again">,
  people: People,
): "changed-identity" | "no-identity" | undefined {
  if (again) return identity === null ? "no-identity" : undefined;
  const known = people.persons.get(person);
  if (known === undefined) return undefined;
  if (known.changedTo !== null) return "changed-identity";
  const isOther = known.identity !== null && identity !== null && known.identity !== identity;
  return isOther ? "changed-identity" : undefined;
}

/** Once for each other identity; the pinned one coming back does not settle it. */
function changeIdentity(
  { person, identity }: PeopleCommand & { type: "change-identity" },
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  const known = people.persons.get(person);
  if (known === undefined) return refuse("unknown-person");
  const isNews = known.identity !== null && known.identity !== identity;
  return isNews && known.others?.includes(identity) !== true
    ? accept({ type: "identity-changed", person, identity })
    : accept();
}

/** The network never loses its last organizer: nobody could admit anybody any more. */
function revoke(
  command: PeopleCommand & { type: "revoke" },
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  const { organizers, ...revoked } = command;
  const { person } = revoked;
  if (!people.persons.has(person)) return refuse("unknown-person");
  if (organizers.has(person) && organizers.size === 1) return refuse("last-organizer");
  return accept({ ...revoked, type: "revoked" });
}

/** Of whoever was never admitted there may be a language; of most neighbors there is nothing. */
function leave(
  { person, organizers }: PeopleCommand & { type: "leave" },
  people: People,
): Decision<PeopleEvent, PeopleRefusal> {
  if (organizers.has(person) && organizers.size === 1) return refuse("last-organizer");
  const isCandidate = [...people.trust.candidates.values()].some((one) => one.person === person);
  const isKnown = people.persons.has(person) || people.languages.has(person) || isCandidate;
  return isKnown ? accept({ type: "left", person }) : accept();
}
