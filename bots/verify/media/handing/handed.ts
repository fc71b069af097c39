/**
 * What did not reach the confirmers is told to whoever sent it, and to those who wait for it; what
 * did is marked as theirs.
 */
import { NOTHING, only, joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { caseNotices } from "../../case/telling/case-notices.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";
import { handed } from "../tickets.ts";
import { pictureArrived } from "./with-those-asked.ts";

/** `NOTHING` for receipts of anything else, and for what is there, or was taken back. */
export function onHanded({ ticket, result }: Receipt, context: VerifyContext): Outcome {
  const parsed = handed.safeParse(ticket);
  if (!parsed.success) return NOTHING;
  const { kind, roomId, language, code } = parsed.data;
  if (result.ok) return kind === "picture" ? pictureArrived(code, context) : NOTHING;
  if (result.why === "unwanted") return NOTHING;
  const found = context.state.cases.get(code);
  if (found === undefined) return NOTHING;
  const args = { kind, code };
  const asker = { message: { roomId, isDirect: true }, language };
  const lines = [title("verify-enclosed-lost", args), line("verify-enclosed-lost-next")];
  // Why it could not be opened she was told when it was looked at.
  const toSender =
    result.why === "unfit"
      ? NOTHING
      : refuseOnly(asker, { reason: "failed", lines }, { case: code });
  if (kind === "picture") return toSender;
  const missing = {
    rooms: confirmerRoomsOf(found.area, context),
    lines: [title("verify-voice-missing", args), line("verify-voice-missing-next", args)],
    why: "voice-missing",
  };
  return joined(toSender, only(...caseNotices(found, missing, context)));
}
