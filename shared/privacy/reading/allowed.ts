/**
 * What a network says in public itself, its hotline and the address of its meetings, is nobody's
 * secret: found stretches that lie in it are let be, however its parts are separated.
 */
import { plainText } from "./plain-text.ts";
import type { Stretch } from "./stretch.ts";

/** Letters and digits of a text, and where each stood. */
type Squeezed = Readonly<{ text: string; at: readonly number[] }>;

/** Judges whether a stretch of this plain text lies in one of the allowed texts. */
export function allowedIn(text: string, allowed: readonly string[]): (one: Stretch) => boolean {
  const wanted = allowed
    .map((one) => squeeze(plainText(one).text).text)
    .filter((one) => one !== "");
  if (wanted.length === 0) return () => false;
  const squeezed = squeeze(text);
  const places = wanted.flatMap((one) => placesOf(one, squeezed));
  return ({ start, end }) =>
    places.some((place) => {
      const inside = squeeze(text.slice(start, end)).at;
      const [first = 0, last = -1] = [inside[0], inside.at(-1)];
      return start + first >= place.start && start + last < place.end;
    });
}

function squeeze(text: string): Squeezed {
  const at: number[] = [];
  const characters: string[] = [];
  for (const { 0: character, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    characters.push(character.toLowerCase());
    at.push(index);
  }
  return { text: characters.join(""), at };
}

function placesOf(wanted: string, { text, at }: Squeezed): readonly Stretch[] {
  const places: Stretch[] = [];
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    places.push({ start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 });
  }
  return places;
}
