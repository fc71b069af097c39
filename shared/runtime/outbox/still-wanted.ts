/** Who is still to be asked in when an invitation's turn comes: nobody outside the roster is. */
import type { Invitation } from "../../core/bot.ts";
import type { UserId } from "../../core/values/ids.ts";
import type { OutboxRow } from "./outbox-row.ts";

/** False for whoever is not, or no longer, to be asked in there. */
export type MayBeInvited = (userId: UserId, to: Invitation["to"]) => Promise<boolean>;

/** The same row without those who are not to be asked in now; undefined when nobody is left. */
export async function stillWanted(
  row: OutboxRow,
  mayBeInvited: MayBeInvited,
): Promise<OutboxRow | undefined> {
  const { body } = row;
  if (body.do === "invite") return (await mayBeInvited(body.userId, body)) ? row : undefined;
  if (body.do !== "create-room") return row;
  const { ref, plan } = body;
  const wanted = new Set<UserId>();
  for (const userId of [...plan.invite, ...plan.additionalCreators]) {
    if (await mayBeInvited(userId, { ref })) wanted.add(userId);
  }
  const invite = plan.invite.filter((userId) => wanted.has(userId));
  const additionalCreators = plan.additionalCreators.filter((userId) => wanted.has(userId));
  return { ...row, body: { ...body, plan: { ...plan, invite, additionalCreators } } };
}
