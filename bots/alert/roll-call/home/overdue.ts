/**
 * Who went and is not home when the time for it is over: she is asked, then whoever went with her
 * and those who are there, then the organizers. Once each, and again after each answer of hers.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import { DAY_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import { isOut, type Alert, type Response } from "../../../../shared/domain/streams/alerts.ts";
import type { AlertContext } from "../../context.ts";
import type { Missing } from "../scene/behind.ts";
import { askHer, askOthers, tellHome, tellOverdue } from "./overdue-words.ts";

const HOME_NOTES = "home/";
/** Between one step and the next. */
const STEP_MS = 15 * MINUTE_MS;
/** Nobody is asked about what was over for longer. */
const WATCHED_MS = DAY_MS;
const STEPS = 3;

/** Cheap while nobody is out. Nothing where the network chose no time for it. */
export function watchHome(context: AlertContext): Outcome {
  const homeMs = context.settings.rollCall?.homeMs ?? 0;
  if (homeMs === 0) return NOTHING;
  const steps = missingFrom(context).map((one) => stepOf(one, homeMs, context));
  return joined(...steps, ...cameHome(context));
}

/** Everybody who said that she goes or is there, and nothing since. */
function missingFrom({ state, nowMs }: AlertContext): readonly Missing[] {
  const watched = [...state.alerts.alerts.values()].filter(
    ({ status, endedAtMs }) => status === "Actual" && nowMs - (endedAtMs ?? nowMs) < WATCHED_MS,
  );
  return watched.flatMap((alert) =>
    [...alert.responses].flatMap(([who, response]) =>
      isOut(response) && isAdmitted(who, state)
        ? [{ who, alert, sinceMs: sinceOf(response, alert) }]
        : [],
    ),
  );
}

/** Her last word and the minutes that she named, or the end of the alert, where that is later. */
function sinceOf({ sinceMs, minutes }: Response, { raisedAtMs, endedAtMs }: Alert): number {
  return Math.max((sinceMs ?? raisedAtMs) + (minutes ?? 0) * MINUTE_MS, endedAtMs ?? 0);
}

function stepOf(missing: Missing, homeMs: number, context: AlertContext): Outcome {
  const { who, alert, sinceMs } = missing;
  const { nowMs } = context;
  if (nowMs - sinceMs < homeMs) return NOTHING;
  const name = `${HOME_NOTES}${alert.code}/${who}`;
  const [since = 0, done = 0, atMs = 0] = (context.noted(name) ?? "").split(":").map(Number);
  const before = since === sinceMs ? done : 0;
  if (before >= STEPS || (before > 0 && nowMs - atMs < STEP_MS)) return NOTHING;
  const text = `${sinceMs}:${before + 1}:${nowMs}`;
  const note = noting([{ name, text, untilMs: nowMs + WATCHED_MS }]);
  switch (before) {
    case 0:
      return joined(only(...askHer(missing, context)), note);
    case 1:
      return joined(only(...askOthers(missing, context)), note);
    default:
      return joined(only(tellOverdue(missing, context)), note);
  }
}

/** Who was told as missing and is home, or never went: whoever looks for her has to know. */
function cameHome(context: AlertContext): readonly Outcome[] {
  return [...context.notedUnder(HOME_NOTES)].flatMap(([name, text]) => {
    const [code = "", who = ""] = name.slice(HOME_NOTES.length).split("/");
    const known = parseCode(code);
    const alert = known && context.state.alerts.alerts.get(known);
    const person = [...(alert?.responses.keys() ?? [])].find((tag) => tag === who);
    if (alert === undefined || person === undefined) return [];
    if (isOut(alert.responses.get(person))) return [];
    const isTold = text.split(":")[1] === String(STEPS);
    const dropped = noting([{ name, text: null }]);
    const told = isTold ? only(tellHome({ who: person, alert }, context)) : NOTHING;
    return [joined(told, dropped)];
  });
}
