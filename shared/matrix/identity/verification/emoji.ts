/** The emoji that two devices compare (Matrix specification, short authentication strings). */

/** In the order of the specification: the place of each is its number. */
const EMOJI: readonly string[] = Array.from(
  "🐶🐱🦁🐎🦄🐷🐘🐰🐼🐓🐧🐢🐟🐙🦋🌷" +
    "🌳🌵🍄🌏🌙☁🔥🍌🍎🍓🌽🍕🎂❤😀🤖" +
    "🎩👓🔧🎅👍☂⌛⏰🎁💡📕✏📎✂🔒🔑" +
    "🔨☎🏁🚂🚲✈🚀🏆⚽🎸🎺🔔⚓🎧📁📌",
);
/** Says that the sign before it is to be drawn in color; some write it, some do not. */
const IN_COLOR = /\uFE0F/gu;

/** Undefined for what stands in no such table. */
export function emojiNumber(symbol: string): number | undefined {
  const number = EMOJI.indexOf(symbol.replaceAll(IN_COLOR, ""));
  return number < 0 ? undefined : number;
}
