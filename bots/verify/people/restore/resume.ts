/** `resume CODE`: an organizer has looked at what came back, and lets the network go on. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { fitCodeFrom } from "../../../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import {
  answer,
  refuseOnly,
  whenAllRead,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { senderStanding, type VerifyContext } from "../roster.ts";

const NUMBER_DIGITS = 8;

/** `resume CODE`, from an organizer whose identity was pinned before. */
export function resumeCommand(asked: Asked, context: VerifyContext): Outcome {
  const { held } = context;
  if (!held) {
    return refuseOnly(asked, { reason: "already", lines: [title("verify-not-held")] });
  }
  const code = resumeCodeOf(held.restore);
  if (asked.args[0]?.toUpperCase() !== code) {
    const lines = [title("verify-resume-code"), line("verify-resume-code-next")];
    return refuseOnly(asked, { reason: "wrong-code", lines });
  }
  if (!mayResume(asked, context)) {
    return refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-resume-pinned")] });
  }
  const say = (id: string) => answer(asked, [title(id)]);
  const said = whenAllRead(say("verify-resumed"), say("verify-resumed-unread"));
  return { ...withPeople([{ type: "resumed", restore: held.restore }], [said]), duringHold: true };
}

/** The code that stands for this restore: both come from the same fresh randomness. */
export function resumeCodeOf(restore: string): CaseCode {
  return fitCodeFrom(Number.parseInt(restore.slice(0, NUMBER_DIGITS), 16));
}

/** Whoever was never seen could be anybody; unless no organizer ever was. */
function mayResume({ message }: Asked, context: VerifyContext): boolean {
  const standing = senderStanding(message, context);
  if (standing !== "not-pinned") return standing === "good";
  return [...context.state.people.persons.values()].every(
    ({ identity, grants }) => identity === null || grants.every(({ role }) => role !== "organizer"),
  );
}
