/** Words of people, found in a text. */

/** True when one of the phrases stands in the folded text as whole words. */
export function mentions(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${folded} `.includes(` ${phrase} `));
}
