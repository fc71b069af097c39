/** A person gains a role by an encrypted command, and is greeted, or helped to read. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { helpToRead, openChat } from "../../../../shared/conversation/arrival/chat.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { unreadingIn, type VerifyContext } from "../roster.ts";
import { refuseIdentity } from "./admission-refusals.ts";
import { grant, type Wanted } from "./granting.ts";

/** Admits at once; `notice` is said with it, where one organizer alone was enough. */
export function admitNow(
  asked: Asked,
  { wanted, notice }: Readonly<{ wanted: Wanted; notice: readonly Line[] }>,
  context: VerifyContext,
): Outcome {
  const { userId, place, admission } = wanted;
  const { role, name, codename = "none" } = place;
  const granted = grant(wanted, context);
  if (!granted.ok) return refuseIdentity(asked, userId, granted.refusal);
  const isUnpinned = admission.identity === null;
  const lines = [
    title("verify-admitted", { user: userId, role, name }),
    ...notice,
    ...(granted.isAnother ? [line("verify-admitted-another")] : []),
    line(isUnpinned ? "verify-admitted-unpinned" : "verify-admitted-pinned"),
    ...(context.accountOf(userId) === "unreachable" ? [line("verify-admitted-unasked")] : []),
    ...(granted.isAskedIn ? [line("verify-invitation-asked", { codename })] : []),
  ];
  const others = place.roomId === null ? 0 : unreadingIn(place.roomId, context);
  const reply = answer(asked, [...lines, ...unreadingLines(others)], { why: role });
  const { after } = granted;
  const hello = isUnpinned ? helpToRead(userId, after) : openChat("verify", userId, after);
  return joined(granted.outcome, only(reply, hello));
}

/** Who is in the room already and reads nothing there. */
function unreadingLines(count: number): readonly Line[] {
  return count === 0 ? [] : [line("verify-unreading", { count })];
}
