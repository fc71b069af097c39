/**
 * What was given up and has no owner who would be told: counted, and told to the organizers, many
 * in one message. What a notice itself could not say is left out, or it would go round for ever.
 */
import { NOTICE_CAUSE } from "../notices.ts";
import type { OutboxRow } from "./outbox-row.ts";

/** From the first one until it is told: more of them usually follow at once. */
const GATHER_MS = 5_000;
/** One person who leaves her chats must not make a bot talk all the time. */
const GIVEN_UP_EVERY_MS = 120_000;

export type GivenUpParts = Readonly<{
  later(ms: number, then: () => void): void;
  tell(count: number): void;
}>;

/** Gives what is called with the rows that were given up; remembers within this process only. */
export function gatherGivenUp({ later, tell }: GivenUpParts): (rows: readonly OutboxRow[]) => void {
  let count = 0;
  let isWaiting = false;
  let waitMs = GATHER_MS;
  const flush = (): void => {
    isWaiting = false;
    if (count === 0) {
      waitMs = GATHER_MS;
      return;
    }
    tell(count);
    count = 0;
    waitMs = GIVEN_UP_EVERY_MS;
    gather();
  };
  const gather = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    later(waitMs, flush);
  };
  return (rows) => {
    const owed = rows.filter(({ cause }) => !cause.startsWith(`${NOTICE_CAUSE}:`));
    count += owed.length;
    if (owed.length > 0) gather();
  };
}
