/** Areas, and the committees that cover them. Written by alert. */
import { z } from "zod";
import type { AreaPath, RoomId, Tag } from "../../core/values/ids.ts";
import { contains, movedPath, overlaps, parseArea } from "../../core/values/area.ts";
import { DAY_MINUTES } from "../../core/values/time.ts";
import { reaches, type Severity } from "../../core/values/severity.ts";
import { Register } from "../register.ts";
import { area, codename, language, ref, roomId, severity, tag } from "./shapes.ts";
import type { EventOf, Timed } from "./declared.ts";
import { dutyShapes, evolveShifts, type Shift } from "./duty.ts";

export const NAME_CHARACTERS_MAX = 60;
/** Other names that one area may have. */
export const PLACE_NAMES_MAX = 20;

const name = z.string().min(1).max(NAME_CHARACTERS_MAX);
const minuteOfDay = z
  .number()
  .int()
  .min(0)
  .max(DAY_MINUTES - 1);

export const committeeShapes = {
  "area-added": z.object({ area }),
  /** The place, and all that lies in it, has another path from now on. */
  "area-moved": z.object({ from: area, to: area }),
  "area-removed": z.object({ area }),
  /** What else people call it: all of its other names, in the place of those before. */
  "area-named": z.object({
    area,
    names: z.array(z.string().min(1).max(NAME_CHARACTERS_MAX)).max(PLACE_NAMES_MAX),
  }),
  /** `id` is random; it is also the ref of the room that was asked for. */
  "committee-requested": z.object({
    id: ref,
    name,
    areas: z.array(area).min(1),
    languages: z.array(language).min(1),
    floor: severity,
    /** The organizer who asked for it; not known of older ones. */
    by: tag.optional(),
    /** What the homeserver, and whoever is in it, sees as its name; not known of older ones. */
    codename: codename.optional(),
  }),
  "committee-opened": z.object({ id: ref, roomId }),
  /** What is left out stays as it was; `quiet` is null where there are no quiet hours any more. */
  "committee-changed": z.object({
    id: ref,
    name: name.optional(),
    areas: z.array(area).min(1).optional(),
    languages: z.array(language).min(1).optional(),
    floor: severity.optional(),
    quiet: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable().optional(),
  }),
  /** Goodbye is said; it is told nothing more, and its room is emptied soon. */
  "committee-closing": z.object({ id: ref }),
  "committee-closed": z.object({ id: ref }),
  /** It is to be burnt, and told nothing until that is done or undone. */
  "committee-sealed": z.object({ id: ref }),
  "committee-unsealed": z.object({ id: ref }),
  ...dutyShapes,
} as const;
export type CommitteeEvent = EventOf<typeof committeeShapes>;

/** Minutes since midnight, by the clocks of the network; the night goes over midnight. */
export type QuietHours = Readonly<{ from: number; to: number }>;

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
  /** In these hours it is told nothing but what is urgent; the rest waits for their end. */
  quiet?: QuietHours;
  /** What this stream says of its room, where it is not the room of now. */
  first?: Readonly<{ roomId: RoomId; codename?: string }>;
  /** Rooms that were its room before, where there were any. */
  formerRooms?: readonly RoomId[];
  /** Nothing is told there until this is undone: it is to be burnt. */
  isSealed?: true;
  /** When goodbye was said, where it was. */
  closingAtMs?: number;
}>;

export type Committees = Readonly<{
  areas: ReadonlySet<AreaPath>;
  /** What else people call them. */
  otherNames: ReadonlyMap<AreaPath, readonly string[]>;
  /** By id; also found by name and by room: see `committeeByName`, `committeeAt`. */
  committees: Register<string, Committee>;
  /** Who said that she is on duty; what is over stays until somebody says so anew. */
  shifts: readonly Shift[];
}>;
export const NO_COMMITTEES: Committees = {
  areas: new Set(),
  otherNames: new Map(),
  shifts: [],
  committees: Register.empty<string, Committee>({
    overAtMs: () => null,
    namesOf: ({ name, roomId, formerRooms = [] }) => [
      nameOf.name(name),
      ...[...(roomId === null ? [] : [roomId]), ...formerRooms].map(nameOf.room),
    ],
  }),
};

const nameOf = {
  name: (name: string) => `name/${foldName(name)}`,
  room: (roomId: RoomId) => `room/${roomId}`,
} as const;

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveCommittees(state: Committees, event: Timed<CommitteeEvent>): Committees {
  switch (event.type) {
    case "area-added":
      return { ...state, areas: new Set([...state.areas, event.area]) };
    case "area-removed":
      return {
        ...state,
        areas: new Set([...state.areas].filter((held) => held !== event.area)),
        otherNames: withNames(state, event.area, []),
      };
    case "area-moved":
      return withMoved(state, event);
    case "area-named":
      return { ...state, otherNames: withNames(state, event.area, event.names) };
    case "committee-requested": {
      const { id, name, areas, languages, floor, by, codename: seenAs } = event;
      const asked = { ...(by && { by }), ...(seenAs && { codename: seenAs }) };
      const committee = { id, name, areas, languages, floor, roomId: null, ...asked };
      return { ...state, committees: state.committees.with(id, committee) };
    }
    case "committee-opened":
      return changed(state, event.id, { roomId: event.roomId });
    case "committee-changed":
      return withChange(state, event);
    case "committee-closing":
      return changed(state, event.id, { closingAtMs: event.happenedAtMs ?? 0 });
    case "committee-sealed":
      return changed(state, event.id, { isSealed: true });
    case "committee-unsealed":
      return unsealed(state, event.id);
    case "duty-on":
    case "duty-off":
      return { ...state, shifts: evolveShifts(state.shifts, event) };
    case "committee-closed":
      return { ...state, committees: state.committees.without(event.id) };
  }
}

function changed(state: Committees, id: string, change: Partial<Committee>): Committees {
  const before = state.committees.get(id);
  if (before === undefined) return state;
  return { ...state, committees: state.committees.with(id, { ...before, ...change }) };
}

function unsealed(state: Committees, id: string): Committees {
  const before = state.committees.get(id);
  if (before === undefined) return state;
  const { isSealed, ...committee } = before;
  return isSealed === undefined
    ? state
    : { ...state, committees: state.committees.with(id, committee) };
}

function withChange(
  state: Committees,
  event: CommitteeEvent & { type: "committee-changed" },
): Committees {
  const before = state.committees.get(event.id);
  if (before === undefined) return state;
  const { quiet: quietBefore, ...rest } = before;
  const quiet = event.quiet === undefined ? quietBefore : (event.quiet ?? undefined);
  const committee = {
    ...rest,
    name: event.name ?? before.name,
    areas: event.areas ?? before.areas,
    languages: event.languages ?? before.languages,
    floor: event.floor ?? before.floor,
    ...(quiet && { quiet }),
  };
  return { ...state, committees: state.committees.with(event.id, committee) };
}

function withMoved(
  state: Committees,
  { from, to }: Readonly<{ from: AreaPath; to: AreaPath }>,
): Committees {
  const moved = (place: AreaPath): AreaPath => movedPath(place, { from, to }) ?? place;
  const committees = [...state.committees.values()]
    .filter(({ areas }) => areas.some((place) => contains(from, place)))
    .reduce((register, one) => {
      const areas = [...new Set(one.areas.map(moved))];
      return register.with(one.id, { ...one, areas });
    }, state.committees);
  return {
    ...state,
    committees,
    shifts: state.shifts.map((shift) =>
      shift.area === null ? shift : { ...shift, area: moved(shift.area) },
    ),
    areas: new Set([...state.areas].map(moved)),
    otherNames: new Map([...state.otherNames].map(([place, names]) => [moved(place), names])),
  };
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
      committee.closingAtMs === undefined &&
      committee.isSealed !== true &&
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

/** The committee whose room this is, or was. */
export function committeeAt(state: Committees, roomId: RoomId): Committee | undefined {
  return state.committees.named(nameOf.room(roomId))[0];
}

function foldName(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
