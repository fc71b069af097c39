/** A code that is printed at the machine, by the rules of `invite`. */
import { joined, only } from "../../../../shared/core/bot.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { compose, line, title, type Line } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { readInvite } from "../invite/invite-wish.ts";
import { spanOf } from "../invite/span.ts";
import type { SlipOf, SlipTurn } from "./slip.ts";

/** Recorded and told to the organizers, or refused in words. */
export function printed(slip: SlipOf<"invite">, context: VerifyContext): SlipTurn {
  if (context.held) return refused([title("verify-slip-held")], context);
  const wish = readInvite(slip.words, context);
  if (wish === undefined) return refused([title("verify-invite-role")], context);
  if ("reason" in wish) return refused(wish.lines, context);
  const { role, scope, name, uses, lifeMs } = wish;
  // Whoever is let in to organize is seen by somebody who does.
  if (role === "organizer") return refused([title("verify-slip-organizer")], context);
  const by = context.tagOf(context.network.bots.verify);
  const untilMs = context.nowMs + lifeMs;
  const place = name === "" ? "open" : "named";
  const lines = [
    title("verify-slip-invite", { role, name, uses, place }),
    line("verify-slip-invite-next", spanOf(lifeMs)),
  ];
  const { invite } = slip;
  return {
    outcome: joined(
      withPeople([{ type: "invite-issued", invite, role, scope, by, uses, untilMs }]),
      only(warn(context, lines, { why: "code-printed", counts: { uses } })),
    ),
  };
}

function refused(lines: readonly Line[], { settings }: VerifyContext): SlipTurn {
  return { answer: { ok: false, says: compose(settings.language, lines).body } };
}
