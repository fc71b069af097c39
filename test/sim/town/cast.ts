/** The people and rooms of the simulated network, and the facts of the time before the night. */
import type { Network } from "../../../shared/core/bot.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import type { Entry, Fact } from "../../../shared/core/protocol/entry.ts";
import type { AreaPath, RoomId, UserId } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import type { CommitteeEvent } from "../../../shared/domain/streams/committees.ts";
import type { PeopleEvent, Role } from "../../../shared/domain/streams/people.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { emptyHeads, place } from "../../../shared/runtime/eventlog/chain.ts";
import { actor, tagFor, type Actor } from "../../harness/actors.ts";
import { START_MS } from "../../harness/world.ts";

export const QUORUM = 2;
export const AREAS = ["north/river", "north/hill", "south"] as const;

export const SETTINGS: Settings = {
  language: "en",
  quorum: { info: QUORUM, watch: QUORUM, urgent: QUORUM },
  caseExpiryMs: 70_000,
  commandAgeMaxMs: 8_000,
  roomLifeMs: 40_000,
  coolDownMs: 10_000,
  foundingMs: 60_000,
};

export const BOTS = {
  verify: actor("verify").userId,
  alert: actor("alert").userId,
  rooms: actor("rooms").userId,
};
export const MANAGEMENT = "!management" as RoomId;
export const NETWORK: Network = {
  bots: BOTS,
  managementRoom: MANAGEMENT,
  stateRoom: "!state" as RoomId,
  serverName: "example.org",
  neighbors: "server",
};

const cast = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Actor>> =>
  Object.fromEntries(names.map((name) => [name, actor(name)])) as Record<Name, Actor>;

/**
 * Olga is never revoked and never another, so that there is always somebody to turn to. Jo is a
 * neighbor; Iris was admitted and left; Mallory was never admitted, yet is inside. */
export const CAST = cast(
  ...([
    "Olga",
    "Otto",
    "Omar",
    "Ana",
    "Ben",
    "Cleo",
    "Dora",
    "Eva",
    "Finn",
    "Gus",
    "Hana",
  ] as const),
  ...(["Iris", "Jo", "Mallory"] as const),
);
export type Name = keyof typeof CAST;
export const EVERYBODY: readonly Actor[] = Object.values(CAST);
export const ORGANIZERS: readonly Actor[] = [CAST.Olga, CAST.Otto, CAST.Omar];

type ConfirmerRoom = Readonly<{ area: AreaPath; roomId: RoomId; people: readonly Name[] }>;
export const CONFIRMER_ROOMS: readonly ConfirmerRoom[] = [
  {
    area: "north/river" as AreaPath,
    roomId: "!confirm-river" as RoomId,
    people: ["Ben", "Cleo", "Dora", "Iris"],
  },
  {
    area: "north/hill" as AreaPath,
    roomId: "!confirm-hill" as RoomId,
    people: ["Dora", "Eva", "Finn"],
  },
];

type StandingCommittee = Readonly<{
  name: string;
  areas: readonly string[];
  floor: Severity;
  roomId: RoomId | null;
  people: readonly Name[];
}>;
export const COMMITTEES: readonly StandingCommittee[] = [
  committee("Rio", ["north/river"], ["Finn", "Gus", "Ben"]),
  committee("Hill", ["north/hill"], ["Hana", "Gus"]),
  { ...committee("All north", ["north"], ["Hana"]), floor: "watch" },
  { ...committee("South", ["south"], []), roomId: null },
];

function committee(
  name: string,
  areas: readonly string[],
  people: readonly Name[],
): StandingCommittee {
  const roomId = `!committee-${name.replaceAll(" ", "-")}` as RoomId;
  return { name, areas, floor: "info", roomId, people };
}

function idOf(name: string): string {
  return tagFor(name).slice(0, 32);
}

/** Everything up to the night, as it stands in the state room. */
export const PAST: readonly Entry[] = place(past(), emptyHeads(), {
  atMs: START_MS - 3_600_000,
  cause: null,
});

function past(): readonly Fact[] {
  return [
    ...AREAS.map((area) => ofCommittee({ type: "area-added", area: area as AreaPath })),
    ...COMMITTEES.flatMap(opened),
    ...CONFIRMER_ROOMS.flatMap(({ area, roomId }) => [
      ofPeople({ type: "confirmers-requested", ref: idOf(roomId), area }),
      ofPeople({ type: "confirmers-opened", ref: idOf(roomId), area, roomId }),
    ]),
    ...ORGANIZERS.map((who) => admitted(who, "organizer", null)),
    ...CONFIRMER_ROOMS.flatMap(({ area, people }) =>
      people.map((name) => admitted(CAST[name], "confirmer", area)),
    ),
    ...COMMITTEES.flatMap(({ name, people }) =>
      people.map((person) => admitted(CAST[person], "responder", idOf(name))),
    ),
  ];
}

function opened({ name, areas, floor, roomId }: StandingCommittee): readonly Fact[] {
  const id = idOf(name);
  const languages = ["es", "en"];
  const requested = { id, name, areas: areas as AreaPath[], languages, floor };
  return [
    ofCommittee({ type: "committee-requested", ...requested }),
    ...(roomId === null ? [] : [ofCommittee({ type: "committee-opened", id, roomId })]),
  ];
}

function admitted(who: Actor, role: Role, scope: string | null): Fact {
  const { tag: person, identity } = who;
  return ofPeople({ type: "admitted", person, identity, role, scope, by: null });
}

function ofPeople(event: PeopleEvent): Fact {
  return factOf("people", event);
}

function ofCommittee(event: CommitteeEvent): Fact {
  return factOf("committee", event);
}

/** Who is in which standing room when the night begins. */
export function standingRooms(): readonly (readonly [RoomId, readonly UserId[]])[] {
  const ids = (names: readonly Name[]): readonly UserId[] =>
    names.filter((name) => name !== "Iris").map((name) => CAST[name].userId);
  return [
    [NETWORK.stateRoom, Object.values(BOTS)],
    [MANAGEMENT, [...Object.values(BOTS), ...ORGANIZERS.map(({ userId }) => userId)]],
    ...CONFIRMER_ROOMS.map(
      ({ roomId, people }) => [roomId, [BOTS.verify, BOTS.rooms, ...ids(people)]] as const,
    ),
    ...COMMITTEES.flatMap(({ roomId, people }) =>
      roomId === null ? [] : [[roomId, [BOTS.alert, BOTS.rooms, ...ids(people)]] as const],
    ),
  ];
}
