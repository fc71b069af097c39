/** A report that has to wait: whoever wrote it hears so, and organizers of the surge. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import { keepWaiting } from "./keep-waiting.ts";
import { tellSurge } from "./surge.ts";

/** `context` is the one in which it is recorded. */
export function letWait(...reported: Parameters<typeof keepWaiting>): Outcome {
  const [, , context] = reported;
  return joined(keepWaiting(...reported), tellSurge(context));
}
