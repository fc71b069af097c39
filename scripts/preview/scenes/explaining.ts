/** Help: each command explained to somebody who may use it. */
import { COMMANDS } from "../../../shared/conversation/command/commands.ts";
import type { Town } from "./town.ts";

/** One answer for each command. */
export function usages({ step, order, speech }: Town): void {
  for (const { word } of COMMANDS) {
    step(`usage-${word.replace(" ", "-")}`);
    order("help", speech.say(word));
  }
  step("usage-unknown");
  order("help", "xyzzy");
}
