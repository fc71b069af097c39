/** The first scene: organizers set the network up, by commands in the management room. */
import type { RoomId } from "../../shared/core/values/ids.ts";
import { CAST, COMMITTEES, CONFIRMERS, type CharacterName } from "./cast.ts";
import { exchange, type Stage } from "./stage.ts";

const AREAS = ["north", "north/river", "harbor"];

/** Areas, three committees in two languages, a room of confirmers, and who belongs to what. */
export async function openNetwork(stage: Stage): Promise<void> {
  const { narrator } = stage;
  narrator.scene(
    "1. A network is made",
    "Olga sits in the management room. What she types there is all that the bots will ever know " +
      "of the network; people become keyed tags, and places never leave the encrypted rooms.",
  );
  for (const area of AREAS) await command(stage, `!area add ${area}`);
  for (const { name, areas, languages } of COMMITTEES) {
    await makeRoom(stage, `!committee new "${name}" ${areas} ${languages}`, name);
  }
  await makeRoom(stage, "!confirmers new north/river", "confirmers");
  await admit(stage, "omar", { role: "organizer", room: "management" });
  for (const who of CONFIRMERS) {
    await admit(stage, who, { role: "confirmer north/river", room: "confirmers" });
  }
  for (const { name, member } of COMMITTEES) {
    await admit(stage, member, { role: `responder "${name}"`, room: name });
  }
}

async function command(stage: Stage, text: string): Promise<void> {
  await exchange(stage, { who: "olga", where: "management", text }, { kind: "answer" });
}

/** A command that makes a room, and Olga's entering of it when its invitation comes. */
async function makeRoom(stage: Stage, text: string, name: string): Promise<void> {
  const { narrator, players } = stage;
  const known = new Set(players.olga.person.rooms());
  await exchange(stage, { who: "olga", where: "management", text }, { kind: "room" });
  const roomId = await narrator.step(`The room of ${name} is there, and Olga is in it`, () =>
    entersNewRoom(stage, "olga", known),
  );
  stage.rooms.set(name, roomId);
}

async function admit(
  stage: Stage,
  who: CharacterName,
  { role, room }: Readonly<{ role: string; room: string }>,
): Promise<void> {
  const player = stage.players[who];
  const known = new Set(player.person.rooms());
  const text = `!admit ${player.userId} ${role}`;
  await exchange(stage, { who: "olga", where: "management", text }, { kind: "answer" });
  await stage.narrator.step(`${CAST[who].name} is invited and enters`, async () => {
    await entersNewRoom(stage, who, known);
  });
  if (!stage.rooms.has(room)) throw new Error(`the story has no room called ${room}`);
}

/** Waits until she was asked into a room that she did not know, and has entered it. */
export async function entersNewRoom(
  stage: Stage,
  who: CharacterName,
  known: ReadonlySet<RoomId>,
): Promise<RoomId> {
  return await stage.players[who].person.nextRoom(known);
}
