/** A report that is kept, and that nobody was asked about yet. It follows from the record alone. */
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";

/** False where there is nobody to ask: the organizers know that. */
export function isWaiting(found: Case, context: VerifyContext): boolean {
  return (
    found.state === "unconfirmed" &&
    found.mergedInto === null &&
    found.askedRooms.length === 0 &&
    confirmerRoomsOf(found.circle, context).length > 0
  );
}
