/** A rehearsal from its first line to its last. */
import { objectsOf, pageOf } from "./print.ts";
import { Rehearsal } from "./rehearsal.ts";
import { scriptOf } from "./script.ts";

export type Manner = Readonly<{ language: string; json: boolean }>;

/** What is printed for a file, line by line. A page holds the file, and can be played again. */
export function* rehearsed(text: string, { language, json }: Manner): Generator<string> {
  const script = scriptOf(text);
  const rehearsal = new Rehearsal(script, script.network.language ?? language);
  if (!json) yield* script.head;
  for (const item of script.items) {
    if (item.do === "remark") {
      if (!json) yield item.line;
      continue;
    }
    const seen = rehearsal.play(item);
    if (json) yield* objectsOf(seen).map((one) => JSON.stringify(one));
    else yield* ["", item.line, ...pageOf(seen)];
  }
}
