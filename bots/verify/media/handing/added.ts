/** What is sent after a report, to those who judge it: a voice message has to be written down. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Asker } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { caseNotices } from "../../case/telling/case-notices.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";
import { handOn } from "./handing-on.ts";
import { voiced } from "./voiced.ts";

/** Hands it on at once: the report that it belongs to is sent. */
export function addTo(
  found: Case,
  media: Parameters<typeof handOn>[1][number],
  { asker, context }: Readonly<{ asker: Asker; context: VerifyContext }>,
): Outcome {
  const spoken = voiced(found, [media], context);
  const { code, area } = found;
  const lines = [
    title("verify-voice-added", { code, area }),
    line("verify-request-voice", { code }),
  ];
  const rooms = confirmerRoomsOf(area, context);
  const asking = { rooms, lines, why: "voice-report" };
  const notices = media.kind === "sound" ? caseNotices(spoken.found, asking, context) : [];
  const handing = handOn(spoken.found, [media], { asker, context: spoken.after });
  return joined(spoken.outcome, only(...notices), handing);
}
