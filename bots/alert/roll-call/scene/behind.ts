/** The people behind the answers to a roll call, as the bot sees them now. */
import type { Member } from "../../../../shared/core/bot.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { holdersOf } from "../../../../shared/domain/authority/authority.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { nameOfUser } from "../../../../shared/telling/person-name.ts";
import type { AlertContext } from "../../context.ts";
import { committeeOf } from "../../delivery/route/rooms.ts";

/** Somebody who went, and since when nothing was heard of her. */
export type Missing = Readonly<{ who: Tag; alert: Alert; sinceMs: number }>;

/** As the committee that she answered through shows her now, if that still counts her. */
export function memberBehind(
  tag: Tag,
  alert: Pick<Alert, "responses">,
  context: AlertContext,
): Member | undefined {
  const through = alert.responses.get(tag)?.roomId;
  const committee = through === undefined ? undefined : committeeOf(through, context);
  if (committee === undefined) return undefined;
  return holdersOf(context, { role: "responder", scope: committee.id }).find(
    (member) => member.tag === tag,
  );
}

/** How people call her, also where she counts no more; dots where nobody sees her. */
export function nameBehind(
  tag: Tag,
  { responses }: Pick<Alert, "responses">,
  context: AlertContext,
): string {
  const through = responses.get(tag)?.roomId;
  // The room may have given way to another since she answered there.
  const now = through === undefined ? undefined : committeeOf(through, context)?.roomId;
  const members = through === undefined ? [] : context.rooms.members(now ?? through);
  const member = members.find((one) => one.tag === tag);
  return member === undefined ? "…" : nameOfUser(member.userId);
}
