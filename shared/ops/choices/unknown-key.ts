/** What to write instead of a key that the config does not have. */
import { nearest } from "./nearest.ts";

/**
 * Keys that had another name in what was written about Aviso: by path, the key of now with an
 * example. They are refused as every other is, for a choice that is passed over holds nowhere.
 */
export const FORMERLY: Readonly<Record<string, Readonly<{ key: string; example: string }>>> = {
  discreet: { key: "lockScreen", example: "lockScreen: { River: discreet }" },
};

/** `path` leads to the key; `known` are those that stand beside it. */
export function unknownKey(path: readonly PropertyKey[], known: readonly string[]): string {
  const formerly = FORMERLY[path.map(String).join(".")];
  if (formerly !== undefined) {
    return `this is called ${formerly.key} now: write \`${formerly.example}\` instead`;
  }
  const meant = nearest(String(path.at(-1) ?? ""), known);
  const rest = meant === undefined ? `known are ${known.join(", ")}` : `did you mean ${meant}?`;
  return `there is no such key; ${rest}`;
}
