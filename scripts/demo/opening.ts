/** The first scene: organizers set the network up, by commands in the management room. */
import { setTimeout } from "node:timers/promises";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { CAST, COMMITTEES, CONFIRMERS, isLate, type CharacterName } from "./cast.ts";
import { Player } from "./player.ts";
import { exchange, type Stage } from "./stage.ts";

/** Later than anything that a bot says when it opens a room. */
const LATE_MS = 3_000;
const SEEN_MS_MAX = 30_000;
const GREETING_LINES_MIN = 4;
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
  const roomId = await stage.narrator.step(`${CAST[who].name} is invited and enters`, () =>
    entersNewRoom(stage, who, known),
  );
  if (isLate(who)) await readsOnArrival(stage, who, roomId);
  if (!stage.rooms.has(room)) throw new Error(`the story has no room called ${room}`);
}

/**
 * Waits until she was asked into a room that she did not know, and has entered it. Whoever is late
 * comes after a while, and reads what the room says to those who come.
 */
export async function entersNewRoom(
  stage: Stage,
  who: CharacterName,
  known: ReadonlySet<RoomId>,
): Promise<RoomId> {
  const { person } = stage.players[who];
  if (!isLate(who)) return await person.nextRoom(known);
  const roomId = await person.nextInvitation();
  await setTimeout(LATE_MS);
  await person.join(roomId);
  return roomId;
}

/** What a room says to somebody who came after everything was said there. */
export async function readsOnArrival(
  stage: Stage,
  who: CharacterName,
  where: RoomId,
): Promise<void> {
  const { narrator, players } = stage;
  const { character, person } = players[who];
  const seen = await narrator.step(`${character.name}, who comes late, can read there`, () =>
    person.waitFor(
      (message) => message.roomId === where && isGreeting(Player.seen(message).body),
      SEEN_MS_MAX,
    ),
  );
  narrator.saw(character.name, "reads first", Player.seen(seen).body);
}

/** Who is on the way may be said before it, in one line for each language. */
function isGreeting(body: string): boolean {
  return body.trim().split("\n").length > GREETING_LINES_MIN;
}
