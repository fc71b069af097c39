/** Areas are named places in a tree: `north/river` lies in `north`. */
import type { AreaPath } from "./ids.ts";

export const AREA_DEPTH_MAX = 6;
export const AREA_CHARACTERS_MAX = 80;

/**
 * A normalised path (lower case, single slashes, words joined by `-`), or undefined when the text
 * cannot be one. Letters of every script are allowed; anything that could pass for markup is not.
 */
export function parseArea(text: string): AreaPath | undefined {
  const path = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/\s*\/\s*/gu, "/")
    .replaceAll(/^\/+|\/+$/gu, "");
  if (path.length === 0 || path.length > AREA_CHARACTERS_MAX) return undefined;
  const parts = path.split("/");
  if (parts.length > AREA_DEPTH_MAX) return undefined;
  return parts.every((part) => /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(part))
    ? (path as AreaPath)
    : undefined;
}

/** True when `inner` is `outer` or lies in it. */
export function contains(outer: AreaPath, inner: AreaPath): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** True when one of the two lies in the other: people of either place are concerned. */
export function overlaps(one: AreaPath, other: AreaPath): boolean {
  return contains(one, other) || contains(other, one);
}

/** The place in which it lies; undefined when it lies in none. */
export function around(area: AreaPath): AreaPath | undefined {
  const end = area.lastIndexOf("/");
  return end < 0 ? undefined : (area.slice(0, end) as AreaPath);
}

/** The path that a place has after one that it lies in moved; undefined where none can be. */
export function movedPath(
  place: AreaPath,
  { from, to }: Readonly<{ from: AreaPath; to: AreaPath }>,
): AreaPath | undefined {
  return contains(from, place) ? parseArea(`${to}${place.slice(from.length)}`) : place;
}
