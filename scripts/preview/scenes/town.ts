/** The small network in which every scene begins, made by its organizers in their own words. */
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Role } from "../../../shared/domain/streams/people.ts";
import { CARD_KEY } from "../../../shared/language/card.ts";
import type { CommandWord } from "../../../shared/language/languages/language.ts";
import { foundingFacts } from "../../../bots/verify/people/admission/founding.ts";
import { personCalled, type Person } from "../../stage/people.ts";
import { stageSettings } from "../../stage/settings.ts";
import { Stage, type Said } from "../../stage/stage.ts";
import { speechOf, type Speech } from "../words.ts";

/** Olga and otto organize; ben, carla and dana confirm; eva and finn respond; ana is a neighbor. */
const NAMES = ["olga", "otto", "ana", "ben", "carla", "dana", "eva", "finn"] as const;
type Name = (typeof NAMES)[number];

export type Town = Readonly<{
  stage: Stage;
  speech: Speech;
  people: Readonly<Record<Name, Person>>;
  /** What is said from now on belongs to this step; to none that is shown, without a name. */
  step(name: string): void;
  /** An organizer's command in the management room. */
  order(word: CommandWord, ...rest: readonly string[]): void;
  orderBy(who: Person, word: CommandWord, ...rest: readonly string[]): void;
  /** A command in somebody's chat with verify. */
  ask(who: Person, word: CommandWord, ...rest: readonly string[]): void;
  /** The same in the room that goes with her role. */
  inRoom(who: Person, word: CommandWord, ...rest: readonly string[]): void;
  /** An answer to the newest poll of this kind. */
  inPoll(who: Person, kind: "request" | "rollcall", choice: string): void;
  admit(who: Person, role: Role, scope?: string): void;
  /** The code of whatever was spoken of last. */
  code(): string;
  /** The field of the newest card that has it. */
  last(field: string, kind: string): unknown;
}>;

/** Which language the network speaks, and which ones its committee does. */
export type Tongues = Readonly<{ language: string; committee: readonly string[] }>;

/** A network with nobody in it but the one whom `init` named, who has come in. */
export function foundTown({ language }: Pick<Tongues, "language">, scene: string): Town {
  const speech = speechOf(language);
  const areaCentres = { [speech.own.areas.river]: { latitude: 0, longitude: 0 } };
  const stage = new Stage({ ...stageSettings(language), areaCentres });
  const people = Object.fromEntries(
    NAMES.map((name) => [name, personCalled(name)]),
  ) as Town["people"];
  const { olga } = people;
  stage.step(`${scene}/founding`);
  stage.meets(olga);
  for (const fact of foundingFacts(olga.tag, olga.identity)) stage.happens(fact);
  stage.enters(stage.network.managementRoom, olga);
  const orderBy: Town["orderBy"] = (who, word, ...rest) => {
    stage.says(who, stage.network.managementRoom, speech.order(word, ...rest));
  };
  const order: Town["order"] = (word, ...rest) => {
    orderBy(olga, word, ...rest);
  };
  const roomOf = (who: Person): RoomId => {
    const { confirmers, committee } = roomsOf({ stage });
    return [people.ben, people.carla, people.dana].includes(who) ? confirmers : committee;
  };
  return {
    ...{ stage, speech, people, order, orderBy },
    inRoom: (who, word, ...rest) => {
      stage.says(who, roomOf(who), speech.order(word, ...rest));
    },
    inPoll: (who, kind, choice) => {
      const choices = lastOf(stage.said, "choices", kind) as Readonly<Record<string, string>>;
      const { confirmers, committee } = roomsOf({ stage });
      stage.votes(who, kind === "request" ? confirmers : committee, choices[choice] ?? "");
    },
    step: (name) => {
      stage.step(`${scene}/${name}`);
    },
    ask: (who, word, ...rest) => {
      stage.says(who, stage.chat(who), speech.say(word, ...rest));
    },
    admit: (who, role, scope) => {
      const words = [who.userId, speech.language.roles[role][0] ?? role, scope ?? ""];
      order("admit", ...words.filter((one) => one !== ""));
    },
    code: () => String(lastOf(stage.said, "case")),
    last: (field, kind) => lastOf(stage.said, field, kind),
  };
}

/** The same with everybody in it. */
export function settleTown(tongues: Tongues, scene: string): Town {
  const town = foundTown(tongues, scene);
  settle(town, tongues);
  return town;
}

/** Everything that organizers do before the first night. */
export function settle(town: Town, { committee }: Pick<Tongues, "committee">): void {
  const { people, speech, stage, step } = town;
  const { areas, committees } = speech.own;
  step("area-added");
  town.order("area add", areas.river);
  town.order("area add", areas.hill);
  town.order("area add", areas.market);
  step("committee-opened");
  town.order("committee new", quoted(committees.river), areas.river, committee.join(","));
  step("confirmers-opened");
  town.order("confirmers new", areas.river);
  stage.accepts(people.olga);
  step("organizer-admitted");
  stage.meets(people.otto);
  town.admit(people.otto, "organizer");
  stage.accepts(people.otto);
  step("confirmer-admitted");
  for (const who of [people.ben, people.carla, people.dana]) {
    stage.meets(who);
    town.admit(who, "confirmer", areas.river);
    stage.accepts(who);
  }
  step("responder-admitted");
  for (const who of [people.eva, people.finn]) {
    town.admit(who, "responder", quoted(committees.river));
    stage.accepts(who);
  }
}

export function quoted(text: string): string {
  return `"${text}"`;
}

/** The room of the confirmers, and that of the committee. */
export function roomsOf({
  stage,
}: Pick<Town, "stage">): Readonly<{ confirmers: RoomId; committee: RoomId }> {
  const [confirmers] = stage.state.people.confirmerRooms.values();
  const [committee] = stage.state.committees.committees.values();
  const roomId = committee?.roomId ?? null;
  if (confirmers === undefined || roomId === null) throw new Error("the town is not settled");
  return { confirmers, committee: roomId };
}

/** Ana reports it in one line. */
export function reported(town: Town, what: string = town.speech.own.raid): string {
  town.ask(town.people.ana, "report", town.speech.own.areas.river, what);
  return town.code();
}

/** The same, and enough people say that it is true. */
export function confirmed(town: Town, what?: string): string {
  const code = reported(town, what);
  const { ben, carla } = town.people;
  for (const who of [ben, carla]) town.inRoom(who, "confirm", code);
  return code;
}

function lastOf(said: readonly Said[], field: string, kind?: string): unknown {
  const cards = said.map(({ content }) => (content[CARD_KEY] ?? {}) as JsonObject);
  const has = (card: JsonObject): boolean =>
    card[field] !== undefined && (kind === undefined || card["kind"] === kind);
  return cards.findLast(has)?.[field];
}
