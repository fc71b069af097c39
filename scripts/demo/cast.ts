/** The people of the demo. Names and places are invented; each has keys of her own. */

export type Role = "organizer" | "confirmer" | "responder" | "neighbor";

export type Character = Readonly<{
  localpart: string;
  name: string;
  role: Role;
  language: "en" | "es";
  /** One line that introduces her. */
  who: string;
}>;

export const CAST = {
  olga: {
    localpart: "olga",
    name: "Olga",
    role: "organizer",
    language: "en",
    who: "organizes the network and runs the server",
  },
  omar: {
    localpart: "omar",
    name: "Omar",
    role: "organizer",
    language: "es",
    who: "the second organizer",
  },
  ana: {
    localpart: "ana",
    name: "Ana",
    role: "neighbor",
    language: "es",
    who: "a neighbor; writes Spanish",
  },
  ben: {
    localpart: "ben",
    name: "Ben",
    role: "confirmer",
    language: "en",
    who: "a trusted member by the river; goes and looks",
  },
  carmen: {
    localpart: "carmen",
    name: "Carmen",
    role: "confirmer",
    language: "es",
    who: "a trusted member by the river; writes Spanish",
  },
  dario: {
    localpart: "dario",
    name: "Darío",
    role: "confirmer",
    language: "es",
    who: "a trusted member by the river; calls people he knows",
  },
  eva: {
    localpart: "eva",
    name: "Eva",
    role: "responder",
    language: "en",
    who: "in the committee River (English)",
  },
  fidel: {
    localpart: "fidel",
    name: "Fidel",
    role: "responder",
    language: "es",
    who: "in the committee Norte (Spanish)",
  },
  grace: {
    localpart: "grace",
    name: "Grace",
    role: "responder",
    language: "en",
    who: "in the committee Observers (both languages)",
  },
} as const satisfies Record<string, Character>;

export type CharacterName = keyof typeof CAST;
export const CHARACTERS = Object.keys(CAST) as readonly CharacterName[];

/** The committees of the demo: three, in two languages, on overlapping areas. */
export const COMMITTEES = [
  { name: "River", areas: "north/river", languages: "en", member: "eva" },
  { name: "Norte", areas: "north", languages: "es", member: "fidel" },
  { name: "Observers", areas: "north,harbor", languages: "en,es", member: "grace" },
] as const satisfies readonly Readonly<{
  name: string;
  areas: string;
  languages: string;
  member: CharacterName;
}>[];

export const CONFIRMERS = ["ben", "carmen", "dario"] as const satisfies readonly CharacterName[];

/** Who comes into a room some time after she was asked, as people do: all that was said is past. */
export function isLate(name: CharacterName): boolean {
  return LATE.some((one) => one === name);
}

const LATE = ["ben", "eva", "fidel"] as const satisfies readonly CharacterName[];
