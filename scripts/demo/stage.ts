/** What every scene has at hand: the people at their screens, the rooms, the narrator. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { CharacterName } from "./cast.ts";
import type { Narrator } from "./narrator.ts";
import type { CardPattern, Seen } from "../network/actor.ts";
import type { Player } from "./player.ts";

export type Stage = Readonly<{
  narrator: Narrator;
  bots: Readonly<Record<BotName, UserId>>;
  managementRoom: RoomId;
  players: Readonly<Record<CharacterName, Player>>;
  /** Rooms that came into being during the story, by the name the narrator gives them. */
  rooms: Map<string, RoomId>;
  /** When the newest command, report or vote was sent: what follows from it is timed from here. */
  cause: { atMs: number };
}>;

export type Line = Readonly<{
  who: CharacterName;
  /** Name of a room in `stage.rooms`, or a bot for the direct chat with it. */
  where: string;
  text: string;
}>;

/** The room called `name`; fails when the story has not opened it yet. */
export function roomCalled(stage: Stage, name: string): RoomId {
  const roomId = stage.rooms.get(name);
  if (roomId === undefined) throw new Error(`the story has no room called ${name} yet`);
  return roomId;
}

/** Her direct chat with a bot, opened when she writes to it for the first time. */
export async function chatOf(stage: Stage, who: CharacterName, bot: BotName): Promise<RoomId> {
  const name = chatName(who, bot);
  const known = stage.rooms.get(name);
  if (known !== undefined) return known;
  const roomId = await stage.players[who].person.directWith(stage.bots[bot]);
  stage.rooms.set(name, roomId);
  return roomId;
}

/** One line typed by somebody, and what she is answered: a step of the story. */
export async function exchange(stage: Stage, line: Line, expected: CardPattern): Promise<Seen> {
  const { narrator, players } = stage;
  const player = players[line.who];
  const roomId = await placeOf(stage, line);
  narrator.typed(player.character.name, line.where, line.text);
  const seen = await narrator.step(`${player.character.name} is answered`, async () => {
    const mark = player.mark();
    stage.cause.atMs = Date.now();
    await player.person.say(roomId, line.text);
    return await player.sees(roomId, expected, mark);
  });
  narrator.saw(player.character.name, "reads", seen.body);
  return seen;
}

/**
 * Waits for what somebody must get to see, and shows it in the language she reads. Its time is
 * counted from its cause to the homeserver's taking it, on the one clock of this machine.
 */
export async function shows(
  stage: Stage,
  who: CharacterName,
  { where, pattern, mark, what }: Expectation,
): Promise<Seen> {
  const player = stage.players[who];
  const seen = await stage.narrator.step(
    what,
    () => player.sees(where, pattern, mark),
    ({ message }) => message.atMs - stage.cause.atMs,
  );
  stage.narrator.saw(player.character.name, `reads (${player.character.who})`, seen.body);
  return seen;
}

export type Expectation = Readonly<{
  where: RoomId | undefined;
  pattern: CardPattern;
  /** Only messages after this mark count. */
  mark: number;
  what: string;
}>;

async function placeOf(stage: Stage, line: Line): Promise<RoomId> {
  const isBot = line.where === "verify" || line.where === "alert" || line.where === "rooms";
  return isBot ? await chatOf(stage, line.who, line.where) : roomCalled(stage, line.where);
}

function chatName(who: CharacterName, bot: BotName): string {
  return `${who} with ${bot}`;
}
