/** Who is on duty for a committee, as whoever comes into its room reads it. */
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Committee } from "../../../../shared/domain/streams/committees.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import { namesOf, onDutyIn } from "../../duty/on-call.ts";

/** In any of its places; nothing while nobody is. */
export function dutyLines(committee: Committee, context: NetworkContext): readonly Line[] {
  const found = committee.areas.flatMap((place) =>
    onDutyIn(committee, { place, atMs: context.nowMs }, context),
  );
  const each = new Map(found.map((duty) => [duty.member.tag, duty]));
  return each.size === 0
    ? []
    : [line("alert-welcome-duty", { people: namesOf([...each.values()]) })];
}
