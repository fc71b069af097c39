/** One answer in a roll call, judged: whether she is needed, with whom she goes, who is called. */
import { accept, refuse, type Decision } from "../../../../shared/core/decider.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import {
  evolveAlert,
  type Alert,
  type AlertEvent,
  isOut,
  type Response,
} from "../../../../shared/domain/streams/alerts.ts";
import { isMissing, type Needed } from "./needed.ts";

type Answered = AlertEvent & Readonly<{ type: "answered" }>;

export type Given = Pick<Response, "answer" | "minutes" | "roomId" | "task"> &
  Readonly<{
    who: Tag;
    /** So many are enough: who answers after them stands by, unless she does what is wanted. */
    enough: number;
    needed?: Needed;
    nowMs: number;
  }>;

/** Who says the same once more is heard anew after this time: she is still there. */
const SAME_MS = 10 * MINUTE_MS;

/** The last answer of a person counts. Whoever does not go makes room for one who stands by. */
export function answered(
  given: Given,
  alert: Alert,
): Decision<AlertEvent, "closed" | "not-reached"> {
  if (!alert.reach.some((reach) => reach.roomId === given.roomId)) return refuse("not-reached");
  if (alert.ending !== null && given.answer !== "home") return refuse("closed");
  const { code } = alert;
  const { who, answer, minutes, roomId, needed = {} } = given;
  const before = alert.responses.get(who);
  const task = given.task ?? before?.task;
  const isEnough = outOf(alert, who) >= given.enough && !isMissing(task, needed, alert.responses);
  const standsBy = answer === "going" && !isOut(before) && isEnough;
  if (isSame(given, before, standsBy)) return accept();
  const said = given.task && { task: given.task };
  const event = { type: "answered", code, who, answer, minutes, roomId, ...said } as const;
  if (standsBy) return accept({ ...event, standsBy });
  const own: Answered = { ...event, ...pairFor(given, alert) };
  const called = answer === "cant" || answer === "home" ? calledAfter(own, given, alert) : [];
  return accept(own, ...called);
}

function isSame(
  { answer, minutes, task, nowMs }: Given,
  before: Response | undefined,
  standsBy: boolean,
) {
  if (before?.answer !== answer || before.minutes !== minutes) return false;
  if (task !== undefined && before.task !== task) return false;
  const { standsBy: stoodBy = false, sinceMs = nowMs } = before;
  return stoodBy === standsBy && nowMs - sinceMs < SAME_MS;
}

/** How many are on their way or there, this person left out. */
function outOf({ responses }: Alert, who: Tag): number {
  return [...responses].filter(([tag, response]) => tag !== who && isOut(response)).length;
}

/** The first of her committee who goes alone, if she has nobody yet. */
function pairFor(
  { who, answer, roomId }: Pick<Given, "who" | "answer" | "roomId">,
  { responses }: Alert,
): Pick<Answered, "pair"> {
  if (answer !== "going" && answer !== "here") return {};
  const own = responses.get(who)?.pair;
  if (own !== undefined && isOut(responses.get(own))) return {};
  const alone = [...responses].find(([tag, response]) => {
    const other = response.pair === undefined ? undefined : responses.get(response.pair);
    return tag !== who && response.roomId === roomId && isOut(response) && !isOut(other);
  });
  return alone === undefined ? {} : { pair: alone[0] };
}

/**
 * Who stands by the longest goes, where enough do no longer; before her somebody who does what is
 * wanted now, whatever the number.
 */
function calledAfter(own: Answered, given: Given, alert: Alert): readonly Answered[] {
  if (alert.ending !== null) return [];
  const { enough, who, needed = {} } = given;
  const after = evolveAlert(alert, own);
  const { responses } = after;
  const standby = [...responses].filter(([, { standsBy }]) => standsBy === true);
  const wanted = standby.find(([, { task }]) => isMissing(task, needed, responses));
  const waiting = wanted ?? (outOf(after, who) < enough ? standby[0] : undefined);
  if (waiting === undefined) return [];
  const [tag, { minutes, roomId }] = waiting;
  const { code } = alert;
  const event = { type: "answered", code, who: tag, answer: "going", minutes, roomId } as const;
  return [{ ...event, ...pairFor(event, after) }];
}
