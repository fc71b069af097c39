/**
 * Neutral names that the homeserver may see, such as "Lantern 40". They come from a list and a
 * number, never from what the room is for.
 */
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
 * A codename drawn from `randomBytes`; no word of it occurs in the network's areas or in the
 * names of its committees, so that it cannot tell by chance what it hides.
 */
export function drawCodename(
  randomBytes: (count: number) => Uint8Array,
  state: NetworkState,
): string {
  const telling = [
    ...state.committees.areas,
    ...[...state.committees.committees.values()].map((committee) => committee.name),
  ].map((name) => name.toLowerCase());
  const neutral = WORDS.filter((word) =>
    telling.every((name) => !name.includes(word.toLowerCase())),
  );
  const [first = 0, second = 0] = randomBytes(2);
  const word = neutral[first % Math.max(1, neutral.length)] ?? "Room";
  return `${word} ${(second % NUMBERS_COUNT) + 1}`;
}
