/**
 * What a language consists of: its phrases, and everything that people may type in it. Each field
 * is required, so a language that lacks a table does not compile. Its folder says what it holds.
 */
import type { Task } from "../../core/settings.ts";
import type { Severity } from "../../core/values/severity.ts";
import type { Role } from "../../domain/streams/people.ts";
import type { Salute } from "../../domain/streams/shapes.ts";
import type { PrivacyWords } from "./privacy-words.ts";
import type { ReadingWords } from "./reading-words.ts";
import type { WordList } from "./word-list.ts";

/** Every command, by its canonical word. */
export type CommandWord =
  | "report"
  | "status"
  | "lang"
  | "help"
  | "my rooms"
  | "forget me"
  | "fingerprint"
  | "word"
  | "cancel"
  | "back"
  | "confirm"
  | "refute"
  | "unsure"
  | "withdraw"
  | "wrote"
  | "vouch"
  | "same"
  | "apart"
  | "going"
  | "cant"
  | "here"
  | "home"
  | "note"
  | "rang"
  | "silent"
  | "duty on"
  | "duty off"
  | "duty"
  | "area add"
  | "area remove"
  | "area name"
  | "area move"
  | "area list"
  | "committee new"
  | "committee edit"
  | "committee close"
  | "committee list"
  | "confirmers new"
  | "confirmers list"
  | "admit"
  | "invite"
  | "invite withdraw"
  | "revoke"
  | "revoke undo"
  | "ratify"
  | "shut"
  | "open"
  | "resume"
  | "stats"
  | "who"
  | "alert"
  | "drill"
  | "soundcheck"
  | "approve"
  | "update"
  | "allclear"
  | "retract"
  | "merge"
  | "delivery"
  | "room new"
  | "room extend"
  | "room close"
  | "room rotate"
  | "room list"
  | "burn"
  | "burn room"
  | "burn committee"
  | "burn network"
  | "burn undo"
  | "notes"
  | "notes drop"
  | "hold"
  | "retention";

/**
 * Words and short phrases as people write them; case, accents and punctuation do not matter. The
 * first is the one that bots show, where they show one.
 */
export type Words = WordList;
/** The words for each code. */
export type WordsFor<Code extends string> = Readonly<Record<Code, Words>>;

/** What a report may say that was seen; the codes of SALUTE without the unknown. */
export type ReportWords = Readonly<{
  activity: WordsFor<Exclude<Salute["activity"], "unknown">>;
  uniform: WordsFor<Exclude<Salute["uniform"], "unknown">>;
  equipment: WordsFor<Exclude<Salute["equipment"], "unknown">>;
  /** Whom a number counts: "3 agents". */
  persons: Words;
  /** First words of a description, so that what follows `report` is not taken for a place. */
  openings: Words;
  /** Before the name of a place: "at the bridge". */
  placePrepositions: Words;
}>;

/** Answers to the questions of a bot. */
export type AnswerWords = Readonly<{
  yes: Words;
  skip: Words;
  unknown: Words;
  many: Words;
  /** Before a number: "more than 10". */
  moreThan: Words;
  now: Words;
  /** Every one of them. */
  all: Words;
  /** What people call the room in which the bots keep their record. */
  stateRoom: Words;
  /** Behind the code of a case: it is held no more. */
  off: Words;
}>;

/** What people say of a report that they sent or write: closing words count where they are all. */
export type TalkWords = Readonly<{
  /** Those who were reported are no longer there. */
  left: Words;
  /** Whoever reported it takes it back. */
  mistakes: Words;
  /** Before what puts it right: "sorry, …", "I meant …". */
  righting: Words;
  /** It is not where she said. */
  wrongPlaces: Words;
  /** Before the place where it is: "it is at …". */
  itIs: Words;
  /** It is one more, and nothing that was said before is wrong. */
  besides: Words;
  /** Nothing more is to be said. */
  closing: Words;
  /** What was taken for the name of a person is none; the words come behind it. */
  noNames: Words;
}>;

/** How a voter knows what she says; `within` also counts in the middle of other words. */
export type VoteWords = Readonly<
  Record<"onsite" | "remote", Readonly<{ alone: Words; within: Words }>>
>;

/** How commands are said by people who do not speak in commands. */
export type SaidWords = Readonly<{
  /** Between a command and what it names: "confirm case R886", "going in 10". */
  links: Words;
  /** What goes before or behind and changes nothing: "ok", "please". */
  courtesies: Words;
  /** What makes the opposite of what stands beside it. */
  negations: Words;
  /** Pieces before a word that turn it round: "un" in "unconfirmed". */
  turning: Words;
  /** Half an hour, and an hour, as they are said without a number. */
  halfHours: Words;
  hours: Words;
  /** Yes and no where a question is open; in a room much else is talk. */
  agrees: Words;
  refuses: Words;
  /** What confirmers say who were asked whether it is true, and that is nothing else elsewhere. */
  confirms: Words;
  denies: Words;
  /** Places in a list, the first one first. */
  ordinals: readonly Words[];
}>;

/** How people say when they are on duty, and when nobody is to be disturbed. */
export type ShiftWords = Readonly<{
  /** Before the first of two times of day, and before the last. */
  from: Words;
  until: Words;
  /** Behind a time of day: which half of the day it is of. */
  early: Words;
  late: Words;
  /** Somebody who is asked when the first do not answer. */
  backup: Words;
  /** A text of today's cover that can be pasted elsewhere. */
  today: Words;
}>;

/** What somebody does at a scene, as she says it behind `going`: one word each. */
export type TaskWords = WordsFor<Task>;

/** What of a committee is changed. */
export type EditWords = WordsFor<"name" | "areas" | "languages" | "floor" | "quiet">;

export type Language = Readonly<{
  /** ISO 639, in lower case; the name of the folder, too. */
  code: string;
  /** How the language calls itself. */
  name: string;
  /** How people call it when they choose it, in whatever language. */
  names: Words;
  direction: "ltr" | "rtl";
  /** A URL in the folder, such as `import.meta.url`: the phrases are the `.ftl` files beside it. */
  folder: string;
  commands: WordsFor<CommandWord>;
  said: SaidWords;
  shifts: ShiftWords;
  tasks: TaskWords;
  edits: EditWords;
  report: ReportWords;
  reading: ReadingWords;
  privacy: PrivacyWords;
  answers: AnswerWords;
  talk: TalkWords;
  votes: VoteWords;
  roles: WordsFor<Role>;
  severities: WordsFor<Severity>;
  /** Units of time, behind a number: "15 min", "12h". */
  units: WordsFor<"minute" | "hour" | "day">;
  /** At the end of `admit`: she has been met, and the new identity is hers. */
  again: Words;
  /** Before a time to live: `ttl 12h`. */
  lifetime: Words;
  /**
   * Numbers in words. Null is for a word that is a number in another language and none in this:
   * "once" is eleven in Spanish, but not to somebody who writes English.
   */
  numbers: Readonly<Record<string, number | null>>;
}>;
