/**
 * What a language must have so that a sentence in it can be read, not only a command. A star at
 * the end of a word stands for all endings: `detuv*`.
 */
import type { WordList } from "./word-list.ts";

type Words = WordList;
type WordsFor<Code extends string> = Readonly<Record<Code, Words>>;

export type ReadingWords = Readonly<{
  /** Words that nearly every sentence has: the language is known by them. */
  common: Words;
  /** Behind a number that counts a part: "two of them". */
  ofThem: Words;
  /** Words that mean something in another language and nothing of it in this one. */
  notHere: Words;
  /**
   * How it is spelled by ear: what is written (an expression), and a letter for how it sounds, one
   * after the other. Words that sound alike are read as one where nobody knows the other.
   */
  sounds: readonly (readonly [string, string])[];
  /** Words of every day that look like a slip of another word here, and are none. */
  ownWords: Words;
  /** Before what is not so: "not a raid". */
  negations: Words;
  /** Where a negation ends: "not a raid but a stop". */
  contrasts: Words;
  /** Answers to yes or no, in all forms. */
  assent: WordsFor<"yes" | "no" | "filler" | "harmless">;
  /** She does not know. */
  notKnown: Words;
  /** Uniforms themselves: denied, they are plain clothes. */
  uniforms: Words;
  /** Before a thing that is one: "an agent". */
  single: Words;
  /** Amounts that are no numbers. */
  amounts: WordsFor<"couple" | "few" | "several" | "halfDozen" | "dozen" | "many">;
  /** Behind the number of a numbered street: "24th". */
  ordinals: Words;
  /** Around a number. */
  limits: WordsFor<"moreThan" | "atLeast" | "lessThan" | "orMore" | "between" | "to" | "and">;
  /** Who is spoken of; agents are counted, bystanders never. */
  who: WordsFor<"agent" | "agency" | "person" | "bystander">;
  /** Phrases that hide a word in them: "bus stop" is no stop. */
  noise: Words;
  /** What a number counts that is nobody: "5 blocks". */
  counted: Words;
  /** Between a number and a noun: "5 de la migra". */
  links: Words;
  /** Before a number that stands alone: "there are 5". */
  countsBefore: Words;
  /** Behind a number that stands for all of them: "5 total". */
  totals: Words;
  /** Before somebody who was taken: "they have my husband". */
  holds: Words;
  /** Before whoever did it: "stopped by two men". */
  doers: Words;
  /** Of the people who were taken: "3 men were arrested". */
  passive: Words;
  places: Readonly<{
    articles: Words;
    /** Behind one of these stands where it is. */
    before: Words;
    /** Between two streets. */
    crossings: Words;
    /** How the stroke of a path is said: "north slash river". */
    slash: Words;
    streets: WordsFor<"street" | "avenue" | "boulevard" | "road" | "drive" | "lane" | "way">;
    /** What a place is called in general: "I don't know the street". */
    nouns: Words;
    /** Where they are going, and not where they are. */
    toward: Words;
    /** It is not known where: "I don't know where". */
    somewhere: Words;
  }>;
  time: Readonly<{
    agoBefore: Words;
    agoBehind: Words;
    about: Words;
    /** Half of what follows: "half an hour". */
    half: Words;
    /** And half of what was said: "an hour and a half". */
    andHalf: Words;
    quarter: Words;
    clockBefore: Words;
    now: Words;
    aWhile: Words;
    /** Last night, yesterday. */
    dayBefore: Words;
    over: Words;
    morning: Words;
    afternoon: Words;
  }>;
  talk: WordsFor<
    | "greeting"
    | "thanks"
    | "help"
    /** Opens a question, whatever stands at its end. */
    | "question"
    /** Opens one that ends so. */
    | "maybeQuestion"
    /** What only might be: "if they come". */
    | "conditional"
    | "wantsToReport"
    /** They have come, and nobody has to say who. */
    | "areHere"
    | "secondHand"
  >;
}>;
