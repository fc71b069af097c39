/** Long tables of words, as they are easiest to read and to add to. */

/** Words and short phrases of one meaning. */
export type WordList = readonly string[];

/** Words with blanks between them; the words of a phrase are joined by underscores. */
export function words(text: string): WordList {
  return text
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll("_", " "));
}

/** The same for tables of phrases rather than words: commas between them. */
export function phrases(text: string): WordList {
  return text.split(",").flatMap((phrase) => phrase.replaceAll(/\s+/gu, " ").trim() || []);
}
