/** What somebody is told who may be in danger: two lines, whatever else is said. */
import { line, say, title, type Line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Whom to call now, in the words of the network where it has chosen some. */
export function dangerLine(language: string, { settings }: Pick<VerifyContext, "settings">): Line {
  const help = settings.helpNow?.[language] ?? say(language, "verify-danger-default");
  return line("verify-danger", { help });
}

/** Said before the first question of a report that was begun without the order for it. */
export function beforeReport(
  asksForHelp: boolean,
  language: string,
  context: Pick<VerifyContext, "settings">,
): readonly Line[] {
  return [line("verify-begun"), ...(asksForHelp ? [dangerLine(language, context)] : [])];
}

type Kind = "greeting" | "thanks" | "help" | "other";

/** A short human answer, with the things that a person can do here. */
export function talkLines(
  kind: Kind,
  language: string,
  context: Pick<VerifyContext, "settings">,
): readonly Line[] {
  const danger = dangerLine(language, context);
  return [
    title("verify-talk", { kind }),
    line("verify-talk-report"),
    ...(kind === "help" ? [danger, line("verify-talk-status")] : [line("verify-talk-status")]),
  ];
}
