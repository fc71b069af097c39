/** One answer in a roll call, judged: whether she is needed, with whom she goes, who is called. */
import { accept, refuse, type Decision } from "../../../../shared/core/decider.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import {
  evolveAlert,
  isOut,
  type Alert,
  type AlertEvent,
  type Response,
} from "../../../../shared/domain/streams/alerts.ts";

type Answered = AlertEvent & Readonly<{ type: "answered" }>;

export type Given = Pick<Response, "answer" | "minutes" | "roomId"> &
  Readonly<{
    who: Tag;
    /** So many are enough: who answers after them stands by. */
    enough: number;
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
  const { who, answer, minutes, roomId } = given;
  const before = alert.responses.get(who);
  const standsBy = answer === "going" && !isOut(before) && outOf(alert, who) >= given.enough;
  if (isSame(given, before, standsBy)) return accept();
  const event = { type: "answered", code, who, answer, minutes, roomId } as const;
  if (standsBy) return accept({ ...event, standsBy });
  const own: Answered = { ...event, ...pairFor(given, alert) };
  const called = answer === "cant" || answer === "home" ? calledAfter(own, given, alert) : [];
  return accept(own, ...called);
}

function isSame(
  { answer, minutes, nowMs }: Given,
  before: Response | undefined,
  standsBy: boolean,
) {
  if (before?.answer !== answer || before.minutes !== minutes) return false;
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

/** Who stands by the longest goes, where enough do no longer. */
function calledAfter(own: Answered, { enough, who }: Given, alert: Alert): readonly Answered[] {
  if (alert.ending !== null) return [];
  const after = evolveAlert(alert, own);
  if (outOf(after, who) >= enough) return [];
  const waiting = [...after.responses].find(([, { standsBy }]) => standsBy === true);
  if (waiting === undefined) return [];
  const [tag, { minutes, roomId }] = waiting;
  const { code } = alert;
  const event = { type: "answered", code, who: tag, answer: "going", minutes, roomId } as const;
  return [{ ...event, ...pairFor(event, after) }];
}
