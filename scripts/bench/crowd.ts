/** The people of the benches and their rooms: two committees, two confirmers, two neighbors. */
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { ORGANIZER, type BenchNetwork } from "./bench-network.ts";
import type { CardPattern } from "../network/actor.ts";

const SEEN_MS_MAX = 60_000;
const AREA = "k";

export type Crowd = Readonly<{
  organizer: Person;
  management: RoomId;
  confirmers: Readonly<{ room: RoomId; byPoll: Person; byWord: Person }>;
  committees: readonly Readonly<{ room: RoomId; member: Person }>[];
  reporters: Readonly<{
    guided: Person;
    guidedChat: RoomId;
    oneLine: Person;
    oneLineChat: RoomId;
  }>;
  everyone: readonly Person[];
}>;

/** Sets the network up by commands, as organizers do. */
export async function gatherCrowd(network: BenchNetwork): Promise<Crowd> {
  const { managementRoom: management, bots } = network.initialised;
  const [organizer, ben, carmen, eva, fidel, ana, gus] = await Promise.all(
    ([ORGANIZER, "ben", "carmen", "eva", "fidel", "ana", "gus"] as const).map((name) =>
      network.person(name),
    ) as [
      Promise<Person>,
      Promise<Person>,
      Promise<Person>,
      Promise<Person>,
      Promise<Person>,
      Promise<Person>,
      Promise<Person>,
    ],
  );
  const front: Front = { organizer, management };
  await command(front, `!area add ${AREA}`, { kind: "answer", area: AREA });
  const one = await openRoom(front, `!committee new "One" ${AREA} en`);
  const two = await openRoom(front, `!committee new "Two" ${AREA} es,en`);
  const confirmers = await openRoom(front, `!confirmers new ${AREA}`);
  await admit(front, ben, `confirmer ${AREA}`);
  await admit(front, carmen, `confirmer ${AREA}`);
  await admit(front, eva, 'responder "One"');
  await admit(front, fidel, 'responder "Two"');
  return {
    organizer,
    management,
    confirmers: { room: confirmers, byPoll: ben, byWord: carmen },
    committees: [
      { room: one, member: eva },
      { room: two, member: fidel },
    ],
    reporters: {
      guided: ana,
      guidedChat: await ana.directWith(bots.verify),
      oneLine: gus,
      oneLineChat: await gus.directWith(bots.verify),
    },
    everyone: [organizer, ben, carmen, eva, fidel, ana, gus],
  };
}

export type Front = Pick<Crowd, "organizer" | "management">;

/** A place below the area that every committee here covers; the same number is the same place. */
export function placeNumber(n: number): string {
  const letters = "bcdfghjkmnpqrtvwxz";
  let name = "";
  for (let rest = n; name.length < 4; rest = Math.floor(rest / letters.length)) {
    name += letters[rest % letters.length] ?? "";
  }
  return `${AREA}/${name}`;
}

/** The name of a committee, in letters; the same number is the same name. */
export function committeeName(n: number): string {
  const letters = "bcdfghjkmnpqrstvwxyz";
  const two = [Math.floor(n / letters.length), n % letters.length].map((at) => letters[at] ?? "z");
  return `Committee ${two.join("")}`;
}

/** Says a command in the management room and waits for the card that answers it. */
export async function command(front: Front, text: string, pattern: CardPattern): Promise<void> {
  const { organizer, management } = front;
  const mark = organizer.messages().length;
  await organizer.say(management, text);
  await organizer.waitFor((message) => {
    const card = message.content["org.aviso.card"];
    const isNew = organizer.messages().indexOf(message) >= mark;
    if (!isNew || message.roomId !== management || typeof card !== "object") return false;
    return Object.entries(pattern).every(
      ([name, value]) => Reflect.get(card ?? {}, name) === value,
    );
  }, SEEN_MS_MAX);
}

/** A command that makes a room; resolves when the organizer is in it. */
export async function openRoom(front: Front, text: string): Promise<RoomId> {
  const known = new Set(front.organizer.rooms());
  await command(front, text, { kind: "room" });
  return front.organizer.nextRoom(known);
}

/** Resolves when that person is in the room that goes with the role. */
export async function admit(front: Front, person: Person, role: string): Promise<void> {
  const known = new Set(person.rooms());
  await command(front, `!admit ${person.userId} ${role}`, { kind: "answer" });
  await person.nextRoom(known);
}
