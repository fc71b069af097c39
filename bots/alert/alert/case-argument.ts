/** Which alert a command is about: the code in it, with a helpful no when there is none. */
import type { Context, Outcome } from "../../../shared/core/bot.ts";
import { looksLikeCode, parseCode } from "../../../shared/core/values/case-code.ts";
import { askForForm, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { item, line, title } from "../../../shared/language/text.ts";

/** Codes that one answer lists at most. */
const CODES_SHOWN_MAX = 12;

export type Found = Readonly<
  { alert: Alert; text: string } | { alert: undefined; outcome: Outcome }
>;

/** The alert of the first argument, and what follows the code in the writer's own words. */
export function findAlert(asked: Asked, context: Context<NetworkState>): Found {
  const code = parseCode(asked.args[0] ?? "");
  const alert = code === undefined ? undefined : context.state.alerts.alerts.get(code);
  if (alert === undefined) return { alert, outcome: codeProblem(asked, context) };
  return { alert, text: asked.rest.replace(/^\S+\s*/u, "").trim() };
}

/** Why the first argument names no alert: none given, a slip of the finger, or not known. */
export function codeProblem(asked: Asked, context: Context<NetworkState>): Outcome {
  const written = asked.args[0] ?? "";
  const code = parseCode(written);
  if (code !== undefined) {
    const lines = [title("alert-case-unknown", { case: code }), ...openAlerts(context)];
    return refuseOnly(asked, { reason: "unknown-case", lines });
  }
  if (!looksLikeCode(written)) return askForForm(asked, "alert-case-missing");
  const lines = [title("alert-case-slip", { written }), ...openAlerts(context)];
  return refuseOnly(asked, { reason: "wrong-code", lines });
}

function openAlerts(context: Context<NetworkState>) {
  const open = [...context.state.alerts.alerts.live.values()];
  if (open.length === 0) return [line("alert-open-none")];
  return [
    line("alert-open-these"),
    ...open
      .slice(-CODES_SHOWN_MAX)
      .map(({ code, area }) => item("alert-open-item", { case: code, area })),
  ];
}
