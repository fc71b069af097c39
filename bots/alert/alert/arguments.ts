/** What a command about an alert names: its code and words, with a helpful no when they fail. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { codeIn, isMeantAsCode, openCodes } from "../../../shared/conversation/said/code-token.ts";
import {
  askForForm,
  launderedLines,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { Alert, Answer } from "../../../shared/domain/streams/alerts.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { headArgs } from "../../../shared/telling/alert.ts";
import type { AlertContext } from "../context.ts";

/** Codes that one answer lists at most. */
const CODES_SHOWN_MAX = 12;

export type Found = Readonly<
  { alert: Alert; text: string } | { alert: undefined; outcome: Outcome }
>;

/** The code in the first argument; undefined when it is none. */
export function codeGiven({ args }: Asked): Alert["code"] | undefined {
  return codeIn(args[0] ?? "");
}

/** True when the first argument was meant as a code and is none: it counts for nothing else. */
export function isCodeSlip(asked: Asked, { state }: AlertContext): boolean {
  return codeGiven(asked) === undefined && isMeantAsCode(asked.args[0] ?? "", openCodes(state));
}

/** The alert of the first argument, and what follows the code in the writer's own words. */
export function findAlert(asked: Asked, context: AlertContext): Found {
  const code = codeGiven(asked);
  const alert = code === undefined ? undefined : context.state.alerts.alerts.get(code);
  if (alert === undefined) return { alert, outcome: codeProblem(asked, context) };
  return { alert, text: asked.rest.replace(/^\S+\s*/u, "").trim() };
}

/** Why the first argument names no alert: none given, a slip of the finger, or not known. */
export function codeProblem(asked: Asked, context: AlertContext): Outcome {
  const code = codeGiven(asked);
  if (code !== undefined) {
    const lines = [title("alert-case-unknown", { case: code }), ...openAlerts(context)];
    return refuseOnly(asked, { reason: "unknown-case", lines });
  }
  if (!isCodeSlip(asked, context)) return askForForm(asked, "alert-case-missing");
  const written = asked.args[0] ?? "";
  const lines = [title("alert-case-slip", { written }), ...openAlerts(context)];
  return refuseOnly(asked, { reason: "wrong-code", lines });
}

/** The same answer to any of several alerts, as it would have been right. */
type Unclear = Readonly<{ open: readonly Alert[]; which: Answer; minutes: number | null }>;

/** No code was given, and not exactly one alert could be meant: finished lines to copy. */
export function askWhich(asked: Asked, { open, which, minutes }: Unclear): Outcome {
  if (open.length > 1) {
    const newest = open.slice(-CODES_SHOWN_MAX);
    const items = newest.map((alert) =>
      item("alert-which-item", {
        ...{ which, case: alert.code, minutes: minutes ?? "" },
        ...headArgs(alert),
      }),
    );
    return refuseOnly(asked, { reason: "missing", lines: [title("alert-which"), ...items] });
  }
  if (asked.args.length > 0) return askForForm(asked, "alert-case-missing");
  return refuseOnly(asked, { reason: "unknown-case", lines: [title("alert-none-for-you")] });
}

/** A refusal when a text that many will read says what must not be stored. */
export function textProblem(
  asked: Asked,
  text: string,
  { settings }: Pick<AlertContext, "settings">,
): Outcome | undefined {
  const { found, left } = withoutPersonalData(text, settings);
  if (found.length === 0) return undefined;
  const lines = [title("alert-personal-data"), ...launderedLines({ found, left })];
  return refuseOnly(asked, { reason: "personal-data", lines });
}

function openAlerts(context: AlertContext): readonly Line[] {
  const open = [...context.state.alerts.alerts.live.values()];
  if (open.length === 0) return [line("alert-open-none")];
  return [line("alert-open-these"), ...open.slice(-CODES_SHOWN_MAX).map(openItem)];
}

function openItem(alert: Alert): Line {
  return item("alert-open-item", { case: alert.code, ...headArgs(alert) });
}
