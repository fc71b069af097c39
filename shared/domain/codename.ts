/**
 * Neutral names that the homeserver may see, such as "Lantern 40". They come from a list and a
 * number, never from what the room is for.
 */
import type { Context } from "../core/bot.ts";
import type { NetworkState } from "./network-state.ts";

const WORDS = [
  "Acorn",
  "Amber",
  "Birch",
  "Button",
  "Candle",
  "Cedar",
  "Clover",
  "Copper",
  "Cotton",
  "Feather",
  "Fern",
  "Ginger",
  "Harbor",
  "Juniper",
  "Kettle",
  "Lantern",
  "Linen",
  "Maple",
  "Marble",
  "Meadow",
  "Mint",
  "Olive",
  "Pebble",
  "Pepper",
  "River",
  "Saffron",
  "Silver",
  "Thimble",
  "Violet",
  "Walnut",
  "Willow",
  "Wool",
] as const;

const NUMBERS_COUNT = 99;

/** What `init` calls the rooms that are there before anything can be drawn by lot. */
export const STANDING_CODENAMES = { state: "Archive", management: "Workshop" } as const;

/**
 * A codename drawn by lot; no word of it occurs in the network's areas or in the
 * names of its committees, so that it cannot tell by chance what it hides.
 */
export function drawCodename(context: Context<NetworkState>): string {
  const [first = 0, second = 0] = context.randomBytes(2);
  return codename({ first, second }, context.state);
}

/**
 * The codename of the room of this ref, drawn by the lot that the ref is: the same again for as
 * long as the places and names of the network are, so that a room which was made is found.
 */
export function codenameOf(ref: string, state: NetworkState): string {
  const [first = 0, second = 0] = Buffer.from(ref, "hex");
  return codename({ first, second }, state);
}

function codename(
  { first, second }: Readonly<{ first: number; second: number }>,
  state: NetworkState,
): string {
  const { areas, committees } = state.committees;
  const telling = [...areas, ...[...committees.values()].map((committee) => committee.name)].map(
    (name) => name.toLowerCase(),
  );
  const neutral = WORDS.filter((word) =>
    telling.every((name) => !name.includes(word.toLowerCase())),
  );
  const word = neutral[first % Math.max(1, neutral.length)] ?? "Room";
  return `${word} ${(second % NUMBERS_COUNT) + 1}`;
}
