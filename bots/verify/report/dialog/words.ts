/** Her words as they may be kept: one paragraph, nothing invisible, nothing personal. */
import {
  withoutPersonalData,
  type PersonalDataKind,
} from "../../../../shared/privacy/personal-data.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../../shared/language/words/typed.ts";
import { NOTE_CHARACTERS_MAX, type ReportDraft } from "../draft/drafts.ts";
import type { Surroundings, Trouble } from "./turn.ts";

/** Longest text that is looked at at all; more is no answer to any question. */
const ANSWER_CHARACTERS_MAX = 4_000;
const CLOSING = wordsOf(({ talk }) => talk.closing);
const NO_NAMES = wordsOf(({ talk }) => talk.noNames);

export type Washed = Readonly<{
  words: string;
  kinds: readonly PersonalDataKind[];
  /** She says that what was taken for a name is none. */
  areNamesKept: boolean;
}>;

/** The words without what must not be kept, or why nothing is left of them. */
export function wash(
  text: string,
  { areNamesKept: before }: Pick<ReportDraft, "areNamesKept">,
  { allowedText }: Pick<Surroundings, "allowedText">,
): Washed | Trouble {
  if (text.length > ANSWER_CHARACTERS_MAX) return { reason: "too-much" };
  const plain = cleanNote(text);
  const excuse = NO_NAMES.find((phrase) => ` ${foldText(plain)} `.startsWith(` ${phrase} `));
  const areNamesKept = before || excuse !== undefined;
  const said = excuse === undefined ? plain : withoutWords(plain, excuse.split(" ").length);
  const { left, found } = withoutPersonalData(said, { names: !areNamesKept, allowedText });
  if (left === null && found.length > 0) return { reason: "personal-data", kinds: found };
  // A sign alone says something, too.
  const words = (left ?? (found.length === 0 ? said : "")).trim();
  if (words.length > NOTE_CHARACTERS_MAX) return { reason: "too-much" };
  return { words, kinds: found, areNamesKept };
}

/** A note as it is kept: one paragraph, without anything invisible. */
export function cleanNote(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
}

/** Both texts as one note; what does not fit any more is left out. */
export function noteWith(note: string, more: string): string {
  const whole = wholeNote(note, more);
  return whole.length <= NOTE_CHARACTERS_MAX ? whole : note;
}

/** Both texts as one note, however long it is. */
export function wholeNote(note: string, more: string): string {
  return [note, more].filter((part) => part !== "").join("; ");
}

/** "That is all": nothing is to be added. */
export function isClosing(words: string): boolean {
  return CLOSING.includes(foldText(words));
}

function withoutWords(text: string, count: number): string {
  const words = text.split(" ").slice(count).join(" ");
  return words.replace(/^[\s,.:;-]+/u, "");
}
