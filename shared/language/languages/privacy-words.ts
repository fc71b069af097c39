/** Words around what must not be kept (`shared/privacy`): they announce it, or excuse it. */
import type { WordList } from "./word-list.ts";

/** Case, accents and punctuation do not matter. A table is empty where no such words exist. */
export type PrivacyWords = Readonly<{
  /** Behind the name of a street: "Elm Street". */
  streetsBehind: WordList;
  /** Before it: "calle Roble". */
  streetsBefore: WordList;
  /** Before it, too, but also words of everyday: "Camino Real", "Via Verde". */
  streetsNamed: WordList;
  /** Of the compass, before the name of a street. */
  directions: WordList;
  /** Behind the number of a numbered street: "5th". */
  ordinals: WordList;
  /** What has a number of its own: "apt 4B". */
  dwellings: WordList;
  /** The same, where a number behind it may also count something: "house 3 agents left". */
  looseDwellings: WordList;
  rooms: WordList;
  /** Where a room is somebody's home for a night. */
  lodgings: WordList;
  /** Before "room" or "lot": nobody lives there. */
  publicRooms: WordList;
  /** "lives at", "viven en". */
  livesAt: WordList;
  /** Before a number. */
  numberSigns: WordList;
  /** Behind a house number, where the address goes on or ends; what is counted is none of them. */
  addressGoesOn: WordList;
  /** Between two streets. */
  crossings: WordList;
  /** "1234 on Elm". */
  on: WordList;
  /** "el 1423 de Mission". */
  of: WordList;
  articles: WordList;
  months: WordList;
  /** Behind a number or before a street they show that the number counts something. */
  counted: WordList;
  /** Small words of a sentence: no name of a street, and no part of a plate. */
  talk: WordList;
  /** Before and behind an hour or a length of time. */
  timesBefore: WordList;
  timesBehind: WordList;
  /** What has a number in public: roads, exits, bus lines, schools. */
  numbered: WordList;
  /** Before a plate. */
  plates: WordList;
  /** Before "plates": there are none. */
  without: WordList;
  /** "plate ends in": less than a whole plate follows. */
  plateEnds: WordList;
  /** Between one of these and the plate. */
  plateLinks: WordList;
  /** States and countries that give plates out. */
  plateRegions: WordList;
  /** Short words that stand beside numbers and are no part of a plate. */
  noPlates: WordList;
  vehicles: WordList;
  colors: WordList;
  /** Makes and models, which have numbers of their own. */
  models: WordList;
  /** Before a telephone number. */
  phones: WordList;
  /** Between what announces something and the thing itself: "number is", "es el". */
  links: WordList;
  /** Said between the digits of a number. */
  numberLinks: WordList;
  /** Between tens and units. */
  numberJoins: WordList;
  /** Before the file number of immigration authorities. */
  aliens: WordList;
  /** Before a social security number. */
  socials: WordList;
  /** Before the number of any other paper. */
  documents: WordList;
  /** Before the name of an account. */
  accounts: WordList;
  /** How the sign in a mail address is said; `atOnly` are words that mean nothing else. */
  at: WordList;
  atOnly: WordList;
  dot: WordList;
  /** Other signs in the name before it. */
  mailSigns: WordList;
}> &
  NameWords &
  SpokenWords;

/** Names of persons, and the words around them. */
export type NameWords = Readonly<{
  /** Before the name of a person: what was done to her. */
  taken: WordList;
  /** The same, where anything may follow; only a given name counts. */
  kept: WordList;
  /** "his name is": whatever follows is a name. */
  called: WordList;
  /** Before a name that somebody wears: "name tag says". */
  tags: WordList;
  titles: WordList;
  relations: WordList;
  /** Behind "Maria's": so it is a person. */
  ownThings: WordList;
  /** Inside a name: "de la". */
  particles: WordList;
  givenNames: WordList;
  surnames: WordList;
  /** Behind a name they make it a place: "Cesar Chavez Park". */
  placeNouns: WordList;
  /** Before it: "near", "iglesia", "San". */
  placeBefore: WordList;
  /** Words with a capital, or behind "is called", that name nobody. */
  noNames: WordList;
}>;

/** How numbers are said. */
export type SpokenWords = Readonly<{
  /** Numbers in words, by what they are in digits. */
  spoken: Readonly<Record<string, WordList>>;
  /** Letters as they are spelled, by the letter. */
  letters: Readonly<Record<string, WordList>>;
  /** "double five", by how often. */
  repeats: Readonly<Record<string, WordList>>;
}>;
