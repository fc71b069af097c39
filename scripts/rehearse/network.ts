/** The small network of a rehearsal: described in the head of the file, made by its organizers. */
import { z } from "zod";
import { SEVERITIES, type Severity } from "../../shared/core/values/severity.ts";
import { MINUTE_MS } from "../../shared/core/values/time.ts";
import { wordIn } from "../../shared/conversation/command/commands.ts";
import type { CommandWord } from "../../shared/language/languages/language.ts";
import { foundingFacts } from "../../bots/verify/people/admission/founding.ts";
import { personCalled, type Person } from "../stage/people.ts";
import {
  burningIn,
  burningShape,
  incidentsIn,
  incidentsShape,
  limitsIn,
  limitsShape,
} from "../../shared/ops/choices/shapes.ts";
import { stageSettings } from "../stage/settings.ts";
import { Stage } from "../stage/stage.ts";

const name = z.string().regex(/^[\p{L}\d._-]+$/u, "a name is letters and digits, such as ana");
const names = z.array(name);
const area = z.string();
const languageCode = z.string();

/** What may stand in the head. Each part that is left out is as in the network of the trial. */
export const networkShape = z.strictObject({
  language: languageCode.optional(),
  areas: z.array(area).optional(),
  /** The first of them is the one whom `init` names. */
  organizers: names.min(1).optional(),
  committees: z
    .record(
      z.string(),
      z.strictObject({
        areas: z.array(area).min(1),
        languages: z.array(languageCode).min(1).default(["en"]),
        floor: z.enum(SEVERITIES).default("info"),
        lockScreen: z.enum(["plain", "discreet"]).default("plain"),
        people: names.default([]),
      }),
    )
    .optional(),
  confirmers: z.record(area, names).optional(),
  /** Latitude and longitude of areas, for positions that people share. */
  centres: z.record(area, z.tuple([z.number(), z.number()])).default({}),
  /** People who accept no invitation before the rehearsal says `(NAME comes in)`. */
  late: names.default([]),
  /** People who set up no recovery before the rehearsal says `(NAME signs)`. */
  unsigned: names.default([]),
  quorum: z.int().min(1).max(20).default(2),
  /** As in `aviso.yaml`. */
  limits: limitsShape,
  incidents: incidentsShape,
  burning: burningShape,
});

export type Described = z.infer<typeof networkShape>;

/** A city of four quarters, with confirmers and a committee in each. */
const TRIAL = {
  areas: [
    ...["north/river", "north/old-town", "south/mission", "south/bernal-heights"],
    ...["east/lake-street", "east/downtown", "west/mercado"],
  ],
  organizers: ["olga", "otto"],
  committees: {
    River: { areas: ["north"], languages: ["en", "es"], people: ["eva", "finn"] },
    Mission: { areas: ["south"], languages: ["en", "es"], people: ["gina"] },
    Lake: { areas: ["east"], languages: ["en"], people: ["hugo"] },
    Mercado: { areas: ["west"], languages: ["es"], people: ["ines"] },
  },
  confirmers: Object.fromEntries(
    ["north", "south", "east", "west"].map((one) => [one, ["ben", "carla", "dana"]]),
  ),
} as const;

/** The network, settled: rooms are made, people admitted, and nothing of that is shown. */
export function settledNetwork(described: Described, language: string): Stage {
  const areaCentres = Object.fromEntries(
    Object.entries(described.centres).map(([one, [latitude, longitude]]) => {
      return [one, { latitude, longitude }];
    }),
  );
  const discreet = Object.entries(described.committees ?? {}).flatMap(([title, one]) =>
    one.lockScreen === "discreet" ? [title] : [],
  );
  const settings = {
    ...{ ...stageSettings(language, described.quorum), areaCentres, discreet },
    limits: limitsIn(described.limits),
    incidents: incidentsIn(described.incidents),
    burning: burningIn(described.burning),
  };
  const stage = new Stage(settings);
  for (const one of described.unsigned) stage.unsigned.add(personCalled(one).userId);
  const [first = "olga", ...organizers] = described.organizers ?? TRIAL.organizers;
  const olga = personCalled(first);
  stage.meets(olga);
  for (const fact of foundingFacts(olga.tag, olga.identity)) stage.happens(fact);
  stage.enters(stage.network.managementRoom, olga);
  const order = (word: CommandWord, ...rest: readonly string[]): void => {
    const text = [`!${wordIn(language, word)}`, ...rest].join(" ");
    stage.says(olga, stage.network.managementRoom, text);
  };
  for (const one of described.areas ?? TRIAL.areas) order("area add", one);
  const admitted = admitting(stage, order);
  admitted(organizers, "organizer");
  makeCommittees(described, order, admitted);
  for (const [one, people] of Object.entries(described.confirmers ?? TRIAL.confirmers)) {
    order("confirmers new", one);
    admitted(people, "confirmer", one);
  }
  const late = new Set(described.late);
  const present = everybody(stage).filter(({ userId }) => !isLate(late, userId));
  stage.accepts(...present);
  stage.passes(MINUTE_MS);
  stage.said.length = 0;
  return stage;
}

type Committee = Readonly<{
  areas: readonly string[];
  languages: readonly string[];
  people: readonly string[];
  floor?: Severity;
}>;
type Order = (word: CommandWord, ...rest: readonly string[]) => void;
type Admit = (people: readonly string[], role: string, place?: string) => void;

function admitting(stage: Stage, order: Order): Admit {
  return (people, role, place) => {
    for (const person of people.map((one) => personCalled(one))) {
      stage.meets(person);
      order("admit", person.userId, role, ...(place === undefined ? [] : [place]));
    }
  };
}

function makeCommittees(described: Described, order: Order, admitted: Admit): void {
  const committees: Readonly<Record<string, Committee>> = described.committees ?? TRIAL.committees;
  for (const [title, { areas, languages, people, floor = "info" }] of Object.entries(committees)) {
    order("committee new", `"${title}"`, areas.join(","), languages.join(","), floor);
    admitted(people, "responder", `"${title}"`);
  }
}

/** Everybody who has an account here, as the stage knows them. */
export function everybody(stage: Stage): readonly Person[] {
  return stage.rooms
    .people()
    .filter((userId) => !Object.values(stage.network.bots).includes(userId))
    .map((userId) => personCalled(userId.slice(1).split(":")[0] ?? ""));
}

/** True for people who come only when the rehearsal says so. */
export function isLate(late: ReadonlySet<string>, userId: string): boolean {
  return [...late].some((one) => personCalled(one).userId === userId);
}
