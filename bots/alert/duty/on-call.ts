/** Who is on duty for a place: people of its committees who said so, the backup last. */
import type { Member } from "../../../shared/core/bot.ts";
import { around } from "../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { holdersOf } from "../../../shared/domain/authority/authority.ts";
import type { Committee } from "../../../shared/domain/streams/committees.ts";
import { isFor, isOn, type Shift } from "../../../shared/domain/streams/duty.ts";
import { nameOfUser } from "../../../shared/telling/person-name.ts";
import type { AlertContext } from "../context.ts";

/** Somebody on duty, as the bot sees her now. */
export type OnDuty = Readonly<{ member: Member; shift: Shift }>;

/** Who is not admitted any more, or is another, is on no duty, whatever was said. */
export function onDutyIn(
  committee: Pick<Committee, "id">,
  { place, atMs }: Readonly<{ place: AreaPath; atMs: number }>,
  context: AlertContext,
): readonly OnDuty[] {
  const shifts = context.state.committees.shifts.filter(
    (shift) => isOn(shift, atMs) && isFor(shift, place),
  );
  if (shifts.length === 0) return [];
  const found = holdersOf(context, { role: "responder", scope: committee.id }).flatMap((member) => {
    const hers = shifts.filter(({ who }) => who === member.tag);
    const shift = hers.find(({ isBackup }) => !isBackup) ?? hers[0];
    return shift === undefined ? [] : [{ member, shift }];
  });
  return found.toSorted((one, other) => Number(one.shift.isBackup) - Number(other.shift.isBackup));
}

/** In the same part of the tree. */
export function isBeside(place: AreaPath, area: AreaPath): boolean {
  return place !== area && around(place) === around(area);
}

/** How people call them. */
export function namesOf(duty: readonly OnDuty[]): string {
  return duty.map(({ member }) => nameOfUser(member.userId)).join(", ");
}
