/** What stands, by the names that people use. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { codenameIn, placeOf } from "../../../../shared/domain/network-rooms.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { standingKey, type Standing } from "../../../../shared/domain/standing/rotations.ts";
import { languagesFrom } from "../../../../shared/language/text.ts";
import { readersIn } from "./movers.ts";

/** A room that stands: what it is for, how people call it, and which room it is now. */
export type StandingRoom = Readonly<{
  of: Standing;
  key: string;
  name: string;
  codename: string;
  roomId: RoomId;
}>;

/** Every room that stands and does not end; the state room is none of these. */
export function standingRooms(context: NetworkContext): readonly StandingRoom[] {
  const { people, committees } = context.state;
  const found: (readonly [Standing, RoomId | null])[] = [
    [{ kind: "management" }, context.network.managementRoom],
    ...[...committees.committees.values()]
      .filter(({ closingAtMs }) => closingAtMs === undefined)
      .map(({ id, roomId }) => [{ kind: "committee", id }, roomId] as const),
    ...[...people.confirmerRooms].map(
      ([area, roomId]) => [{ kind: "confirmers", area }, roomId] as const,
    ),
  ];
  return found.flatMap(([of, roomId]) => {
    if (roomId === null) return [];
    const names = { name: nameOf(of, context), codename: seen(of, context) };
    return [{ of, key: standingKey(of), roomId, ...names }];
  });
}

/** Those of them that give way when somebody is revoked, as the network chose. */
export function roomsToLeave(context: NetworkContext): readonly StandingRoom[] {
  const { leaving = "off" } = context.settings.rotation ?? {};
  if (leaving === "off") return [];
  return standingRooms(context).filter(({ of }) => leaving === "all" || of.kind !== "management");
}

/** False where nobody is left who reads along: nothing has to move. */
export function isRead({ of, roomId }: StandingRoom, context: NetworkContext): boolean {
  return readersIn(roomId, of, context).length > 0;
}

function seen(of: Standing, { state }: NetworkContext): string {
  const place = placeOf(state, of);
  return (place && codenameIn(state, place)) ?? "none";
}

function nameOf(of: Standing, { state }: NetworkContext): string {
  switch (of.kind) {
    case "management":
      return "";
    case "committee":
      return state.committees.committees.get(of.id)?.name ?? "";
    case "confirmers":
      return of.area;
  }
}

/** What it is for, as phrases need it. */
export function aboutOf(
  { of }: Readonly<{ of: Standing }>,
  context: NetworkContext,
): Readonly<{ kind: string; name: string }> {
  return { kind: of.kind, name: nameOf(of, context) };
}

/** The languages in which it is spoken to there. */
export function languagesFor(of: Standing, { state, settings }: NetworkContext): readonly string[] {
  switch (of.kind) {
    case "management":
      return [settings.language];
    case "committee":
      return state.committees.committees.get(of.id)?.languages ?? [settings.language];
    case "confirmers":
      return state.people.confirmersLanguages.get(of.area) ?? languagesFrom(settings.language);
  }
}
