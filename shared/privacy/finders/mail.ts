/** Addresses of mail, written or said. */
import { anyWord } from "../reading/any-word.ts";
import { stretches, type Stretch } from "../reading/stretch.ts";

/** Where one stands. */
export function findEmails(text: string): readonly Stretch[] {
  const plain = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
  const spelled = new RegExp(
    String.raw`[\p{L}\p{N}._-]{1,64} ?[([]? ?(?:${anyWord("at")}) ?[)\]]? ?[\p{L}\p{N}-]{1,63}` +
      String.raw` ?[([]? ?(?:${anyWord("dot")}) ?[)\]]? ?[a-z]{2,6}\b`,
    "giu",
  );
  return [...stretches(text, plain), ...stretches(text, spelled)];
}
