/** `invite`: a one-time code instead of a user id; and how it is taken back. */
import { joined } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  askForForm,
  refuseOnly,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import {
  drawOneTimeCode,
  oneTimeCodesIn,
  tagOfCode,
} from "../../../../shared/domain/one-time-code.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { readInvite } from "./invite-wish.ts";
import { spanOf } from "./span.ts";

/** `invite ROLE [place] [uses] [ttl]`: the code is told once, and kept as a tag alone. */
export const inviteCommand: Handler = (asked, context) => {
  const wish = readInvite(asked.args, context);
  if (wish === undefined) return askForForm(asked, "verify-invite-role");
  if ("reason" in wish) return refuseOnly(asked, wish);
  const { role, scope, name, uses, lifeMs } = wish;
  const code = drawOneTimeCode((count) => context.randomBytes(count));
  const invite = tagOfCode(code, (userId) => context.tagOf(userId));
  const by = asked.message.senderTag;
  const untilMs = context.nowMs + lifeMs;
  const lines = [
    title("verify-invite", { code, role, name, uses, place: name === "" ? "open" : "named" }),
    line("verify-invite-how", { verify: context.network.bots.verify, role }),
    line("verify-invite-until", spanOf(lifeMs)),
    line("verify-invite-back", { code }),
  ];
  return joined(
    withPeople([{ type: "invite-issued", invite, role, scope, by, uses, untilMs }]),
    answerOnly(asked, lines, { why: role, counts: { uses } }),
  );
};

/** `invite withdraw CODE`: it is good for nothing from now on. */
export const withdrawInvite: Handler = (asked, context) => {
  const { codes, isMeant } = oneTimeCodesIn(asked.rest);
  if (codes.length === 0 && !isMeant) return askForForm(asked, "verify-invite-withdraw-which");
  const invite = codes
    .map((code) => tagOfCode(code, (userId) => context.tagOf(userId)))
    .find((tag) => context.state.people.trust.invites.has(tag));
  if (invite === undefined) {
    const lines = [title("verify-invite-unknown"), line("verify-invite-unknown-next")];
    return refuseOnly(asked, { reason: "wrong-code", lines });
  }
  const by = asked.message.senderTag;
  return joined(
    withPeople([{ type: "invite-withdrawn", invite, by }]),
    answerOnly(asked, [title("verify-invite-withdrawn"), line("verify-invite-withdrawn-next")]),
  );
};
