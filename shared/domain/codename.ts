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

/**
 * A codename drawn by lot; no word of it occurs in the network's areas or in the
 * names of its committees, so that it cannot tell by chance what it hides.
 */
export function drawCodename(context: Context<NetworkState>): string {
  const { areas, committees } = context.state.committees;
  const telling = [...areas, ...[...committees.values()].map((committee) => committee.name)].map(
    (name) => name.toLowerCase(),
  );
  const neutral = WORDS.filter((word) =>
    telling.every((name) => !name.includes(word.toLowerCase())),
  );
  const [first = 0, second = 0] = context.randomBytes(2);
  const word = neutral[first % Math.max(1, neutral.length)] ?? "Room";
  return `${word} ${(second % NUMBERS_COUNT) + 1}`;
}
