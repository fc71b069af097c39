/** The one table of all commands (design section 7): who may use each, and who answers it. */
import type { BotName } from "../core/entry.ts";

export type CommandWord =
  | "report"
  | "status"
  | "lang"
  | "help"
  | "cancel"
  | "back"
  | "confirm"
  | "refute"
  | "unsure"
  | "withdraw"
  | "going"
  | "cant"
  | "here"
  | "home"
  | "area add"
  | "area remove"
  | "area list"
  | "committee new"
  | "committee list"
  | "confirmers new"
  | "confirmers list"
  | "admit"
  | "revoke"
  | "who"
  | "alert"
  | "approve"
  | "update"
  | "allclear"
  | "retract"
  | "delivery"
  | "room new"
  | "room close"
  | "room list"
  | "retention";

export type CommandSpec = Readonly<{
  word: CommandWord;
  /** The first of them that is a member of the room answers. */
  owners: readonly BotName[];
  who: "anyone" | "confirmer" | "responder" | "organizer";
  /** What follows the word, for people who do not yet know: see `isPlausible`. */
  form: "nothing" | "word" | "case" | "area" | "any";
  /** False for questions, which are answered however old they are. */
  acts: boolean;
  /** Id of the phrase that shows its form and an example. */
  usage: string;
}>;
