/** What people call the room in which the bots keep their record. */
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";

const STATE_WORDS = wordsOf(({ answers }) => answers.stateRoom);

/** True for a name of it, in any language. */
export function meansStateRoom(typed: string): boolean {
  return STATE_WORDS.includes(foldText(typed));
}
