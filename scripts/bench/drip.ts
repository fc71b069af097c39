/**
 * A command every moment, whoever is alive: what is said while a bot is down has to be found and
 * obeyed once. Each names a place of its own, so that none can pass for another.
 */
import { setTimeout as wait } from "node:timers/promises";
import { placeNumber, type Crowd } from "./crowd.ts";
import type { Seen, Witness } from "./witness.ts";

const EVERY_MS = 800;
/** Beyond every number that a story has. */
const FIRST_PLACE = 50_000;

/** Says commands until it is over; resolves when each was answered, or waited for in vain. */
export async function drip(
  { organizer, management }: Pick<Crowd, "organizer" | "management">,
  witness: Witness,
  over: AbortSignal,
): Promise<void> {
  const answers: Promise<Seen | undefined>[] = [];
  for (let n = FIRST_PLACE; !over.aborted; n += 1) {
    const area = placeNumber(n);
    const pattern = { kind: "answer", area, severity: null };
    answers.push(witness.expect({ observer: organizer, roomId: management, pattern }));
    await organizer.say(management, `!area add ${area}`);
    await wait(EVERY_MS, undefined, { signal: over }).catch(() => undefined);
  }
  await Promise.all(answers);
}
