/** Who made whom an organizer, for as long as it matters. */
import type { Tag } from "../../../core/values/ids.ts";
import { withEntry } from "../../maps.ts";

/** Who made somebody an organizer, and when: those people are no second opinion on each other. */
export type Appointment = Readonly<{ by: Tag | null; second: Tag | null; atMs: number }>;
type Appointments = ReadonlyMap<Tag, Appointment>;

type MadeOrganizer = Readonly<{
  person: Tag;
  by: Tag | null;
  second?: Tag | undefined;
  again?: boolean | undefined;
  atMs?: number;
}>;

/** Who is one already stays appointed by whom she was, unless her identity is another one now. */
export function withMaker(
  before: Appointments,
  { person, by, second, again = false, atMs = 0 }: MadeOrganizer,
): Appointments {
  if (before.has(person) && !again) return before;
  return withEntry(before, person, { by, second: second ?? null, atMs });
}

/** Nobody was made one by this person, as far as is remembered. */
export function withoutMaker(before: Appointments, maker: Tag): Appointments {
  const unmarked = (one: Tag | null): Tag | null => (one === maker ? null : one);
  return [...before]
    .filter(([, { by, second }]) => by === maker || second === maker)
    .reduce(
      (all, [person, { by, second, atMs }]) =>
        withEntry(all, person, { by: unmarked(by), second: unmarked(second), atMs }),
      before,
    );
}
