/** The place that `admit` names for a role, and the room that goes with it. */
import type { RoomId, Tag } from "../../../../../shared/core/values/ids.ts";
import { placeSaid } from "../../../../../shared/conversation/said/place.ts";
import {
  codenameOfRole,
  roomsOfRole,
} from "../../../../../shared/domain/standing/rooms-of-role.ts";
import { committeeByName } from "../../../../../shared/domain/streams/committees.ts";
import type { Role } from "../../../../../shared/domain/streams/people.ts";
import type { RefusalReason } from "../../../../../shared/language/card.ts";
import { item, line, title, type Line } from "../../../../../shared/language/text.ts";
import type { VerifyContext } from "../../roster.ts";

/** Most areas or committees that a refusal lists. */
const LISTED_MAX = 12;

export type Place = Readonly<{
  role: Role;
  scope: string | null;
  /** How the answer names the place. */
  name: string;
  /** What her app shows of its room, where that is known. */
  codename?: string;
  /** The room that verify itself invites to; alert invites to the rooms of committees. */
  roomId: RoomId | null;
}>;
export type Refused = Readonly<{ reason: RefusalReason; lines: readonly Line[] }>;

/** The place that goes with a role, or what to write instead. */
export function placeOf(role: Role, scope: string, context: VerifyContext): Place | Refused {
  const place = namedPlace(role, scope, context);
  if ("reason" in place) return place;
  const codename = codenameOfRole(context.state, context.network, place);
  return codename === undefined ? place : { ...place, codename };
}

function namedPlace(role: Role, scope: string, context: VerifyContext): Place | Refused {
  switch (role) {
    case "organizer":
      return organizerPlace(context);
    case "confirmer":
      return confirmerPlace(scope, context);
    case "responder":
      return responderPlace(scope, context);
  }
}

/** The places of what she was admitted to already; she may have been removed from any of them. */
export function placesOf(person: Tag, context: VerifyContext): readonly Place[] {
  const grants = context.state.people.persons.get(person)?.grants ?? [];
  return grants.flatMap((grant) => placeOfGrant(grant, context) ?? []);
}

/** The place of one role; undefined while there is no room for it, or no longer. */
export function placeOfGrant(
  { role, scope }: Pick<Place, "role" | "scope">,
  { state, network }: VerifyContext,
): Place | undefined {
  const [roomId] = roomsOfRole(state, network, { role, scope });
  if (roomId === undefined) return undefined;
  const committee = state.committees.committees.get(scope ?? "");
  const codename = codenameOfRole(state, network, { role, scope });
  const known = codename === undefined ? {} : { codename };
  return role === "responder"
    ? { role, scope, name: committee?.name ?? "", roomId: null, ...known }
    : { role, scope, name: scope ?? "", roomId, ...known };
}

/** The management room. */
export function organizerPlace({ network }: VerifyContext): Place {
  return { role: "organizer", scope: null, name: "", roomId: network.managementRoom };
}

function confirmerPlace(scope: string, { state, network }: VerifyContext): Place | Refused {
  const said = placeSaid(scope, state.committees);
  const area = said ?? null;
  const [roomId] = roomsOfRole(state, network, { role: "confirmer", scope: area });
  if (area !== null && roomId !== undefined) {
    return { role: "confirmer", scope: area, name: area, roomId };
  }
  const known = [...state.people.confirmerRooms.keys()].toSorted().slice(0, LISTED_MAX);
  const reason = scope === "" ? "missing" : "unknown-area";
  const lines = [
    title("verify-admit-area", { reason }),
    ...known.map((one) => item("verify-choice-area", { area: one })),
    line("verify-admit-area-next", { count: known.length }),
  ];
  return { reason, lines };
}

function responderPlace(scope: string, { state, network }: VerifyContext): Place | Refused {
  const committee = scope === "" ? undefined : committeeMeant(scope, state);
  const grant = { role: "responder", scope: committee?.id ?? null } as const;
  if (committee !== undefined && roomsOfRole(state, network, grant).length > 0) {
    return { role: "responder", scope: committee.id, name: committee.name, roomId: null };
  }
  const names = [...state.committees.committees.values()].map((one) => one.name).toSorted();
  const reason = scope === "" ? "missing" : "unknown-committee";
  const shown = names.slice(0, LISTED_MAX);
  const lines = [
    title("verify-admit-committee", { reason: committee === undefined ? reason : "not-there-yet" }),
    ...shown.map((name) => item("verify-choice-committee", { name })),
    line("verify-admit-committee-next", { count: shown.length }),
  ];
  return { reason, lines };
}

/** By its name, or by an area that it alone covers. */
function committeeMeant(text: string, { committees }: VerifyContext["state"]) {
  const named = committeeByName(committees, text);
  const area = placeSaid(text, committees);
  if (named !== undefined || area === undefined) return named;
  const [only, ...others] = [...committees.committees.live.values()].filter((one) =>
    one.areas.includes(area),
  );
  return others.length === 0 ? only : undefined;
}
