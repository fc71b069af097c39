/** Areas, and the committees that cover them. Written by alert. */
import { z } from "zod";
import type { AreaPath, RoomId, Tag } from "../../core/values/ids.ts";
import { overlaps, parseArea } from "../../core/values/area.ts";
import { reaches, type Severity } from "../../core/values/severity.ts";
import { Register } from "../register.ts";
import { area, codename, language, ref, roomId, severity, tag } from "./shapes.ts";
import type { EventOf } from "./declared.ts";

export const NAME_CHARACTERS_MAX = 60;
/** Other names that one area may have. */
export const PLACE_NAMES_MAX = 20;

export const committeeShapes = {
  "area-added": z.object({ area }),
  "area-removed": z.object({ area }),
  /** What else people call it: all of its other names, in the place of those before. */
  "area-named": z.object({
    area,
    names: z.array(z.string().min(1).max(NAME_CHARACTERS_MAX)).max(PLACE_NAMES_MAX),
  }),
  /** `id` is random; it is also the ref of the room that was asked for. */
  "committee-requested": z.object({
    id: ref,
    name: z.string().min(1).max(NAME_CHARACTERS_MAX),
    areas: z.array(area).min(1),
    languages: z.array(language).min(1),
    floor: severity,
    /** The organizer who asked for it; not known of older ones. */
    by: tag.optional(),
    /** What the homeserver, and whoever is in it, sees as its name; not known of older ones. */
    codename: codename.optional(),
  }),
  "committee-opened": z.object({ id: ref, roomId }),
  "committee-closed": z.object({ id: ref }),
} as const;
export type CommitteeEvent = EventOf<typeof committeeShapes>;

export type Committee = Readonly<{
  id: string;
  name: string;
  areas: readonly AreaPath[];
  languages: readonly string[];
  floor: Severity;
  /** Null until the room is there. */
  roomId: RoomId | null;
  /** Who asked for it, where that is known. */
  by?: Tag;
  /** The name that people see of its room, where that is known. */
  codename?: string;
}>;

export type Committees = Readonly<{
  areas: ReadonlySet<AreaPath>;
  /** What else people call them. */
  otherNames: ReadonlyMap<AreaPath, readonly string[]>;
  /** By id; also found by name and by room: see `committeeByName`, `committeeAt`. */
  committees: Register<string, Committee>;
}>;
export const NO_COMMITTEES: Committees = {
  areas: new Set(),
  otherNames: new Map(),
  committees: Register.empty<string, Committee>({
    overAtMs: () => null,
    namesOf: ({ name, roomId }) => [
      nameOf.name(name),
      ...(roomId === null ? [] : [nameOf.room(roomId)]),
    ],
  }),
};

const nameOf = {
  name: (name: string) => `name/${foldName(name)}`,
  room: (roomId: RoomId) => `room/${roomId}`,
} as const;

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveCommittees(state: Committees, event: CommitteeEvent): Committees {
  switch (event.type) {
    case "area-added":
      return { ...state, areas: new Set([...state.areas, event.area]) };
    case "area-removed":
      return {
        ...state,
        areas: new Set([...state.areas].filter((held) => held !== event.area)),
        otherNames: withNames(state, event.area, []),
      };
    case "area-named":
      return { ...state, otherNames: withNames(state, event.area, event.names) };
    case "committee-requested": {
      const { id, name, areas, languages, floor, by, codename: seenAs } = event;
      const asked = { ...(by && { by }), ...(seenAs && { codename: seenAs }) };
      const committee = { id, name, areas, languages, floor, roomId: null, ...asked };
      return { ...state, committees: state.committees.with(id, committee) };
    }
    case "committee-opened": {
      const before = state.committees.get(event.id);
      if (before === undefined) return state;
      const committee = { ...before, roomId: event.roomId };
      return { ...state, committees: state.committees.with(event.id, committee) };
    }
    case "committee-closed":
      return { ...state, committees: state.committees.without(event.id) };
  }
}

function withNames(
  { otherNames }: Committees,
  area: AreaPath,
  names: readonly string[],
): Committees["otherNames"] {
  const others = [...otherNames].filter(([held]) => held !== area);
  return new Map(names.length === 0 ? others : [...others, [area, names]]);
}

/** Each other name of a place, with the area that it stands for. */
export function otherNamesOf({
  otherNames,
}: Pick<Committees, "otherNames">): readonly (readonly [name: string, area: AreaPath])[] {
  return [...otherNames].flatMap(([place, names]) => names.map((name) => [name, place] as const));
}

/** Every committee that an alert of this severity in this area must reach. */
export function routeOf(
  state: Committees,
  place: AreaPath,
  severityOfAlert: Severity,
): readonly Committee[] {
  return [...state.committees.values()].filter(
    (committee) =>
      reaches(severityOfAlert, committee.floor) &&
      committee.areas.some((covered) => overlaps(covered, place)),
  );
}

/** True when the area was added, or lies above one that was (`north` of `north/river`). */
export function isKnownArea(state: Committees, place: AreaPath): boolean {
  return [...state.areas].some((known) => known === place || known.startsWith(`${place}/`));
}

/** The known area that this text is the path of. */
export function areaNamed(state: Committees, text: string): AreaPath | undefined {
  const place = parseArea(text);
  return place !== undefined && isKnownArea(state, place) ? place : undefined;
}

/** The committee that a person names, whatever the case and the spaces around it. */
export function committeeByName(state: Committees, name: string): Committee | undefined {
  return state.committees.named(nameOf.name(name))[0];
}

/** The committee whose room this is. */
export function committeeAt(state: Committees, roomId: RoomId): Committee | undefined {
  return state.committees.named(nameOf.room(roomId))[0];
}

function foldName(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
