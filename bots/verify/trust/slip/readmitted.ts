/** A way back for an organizer: a code that is good for nobody else. */
import { joined, only } from "../../../../shared/core/bot.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { SlipOf, SlipTurn } from "./slip.ts";

/** Whoever asks for it is at the machine, and whom it is for writes to verify soon. */
const WAY_BACK_MS = HOUR_MS;

/** Also while the network waits after a restore: nobody but her could let it go on. */
export function readmitted(
  { invite, person }: SlipOf<"readmit">,
  context: VerifyContext,
): SlipTurn {
  const untilMs = context.nowMs + WAY_BACK_MS;
  const by = context.tagOf(context.network.bots.verify);
  const fact = { type: "invite-issued", invite, role: "organizer", scope: null, by } as const;
  const lines = [title("verify-slip-readmit"), line("verify-slip-readmit-next")];
  return {
    outcome: {
      ...joined(
        withPeople([{ ...fact, uses: 1, untilMs, for: person }]),
        only(warn(context, lines, { why: "way-back" })),
      ),
      duringHold: true,
    },
  };
}
