/** Who goes, who is there, who is safely home: by poll or by word, counted once a person. */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { looksLikeCode, parseCode } from "../../../shared/core/values/case-code.ts";
import { HOUR_MINUTES } from "../../../shared/core/values/time.ts";
import type { RoomId, Tag } from "../../../shared/core/values/ids.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import {
  answer,
  askForForm,
  refusal,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { evolveAlerts, MINUTES_MAX } from "../../../shared/domain/streams/alerts.ts";
import type { Alert, Answer, Reach } from "../../../shared/domain/streams/alerts.ts";
import { grantsOf, standingOf } from "../../../shared/domain/authority/authority.ts";
import { roomsOfRole } from "../../../shared/domain/rooms-of-role.ts";
import { item, line, title } from "../../../shared/language/text.ts";
import { timeIn } from "../../../shared/language/words/typed.ts";
import { countsLine, countsOf } from "../../../shared/telling/counts.ts";
import type { AlertContext } from "../context.ts";
import { decideAlerts } from "./alert.ts";
import { codeProblem } from "./case-argument.ts";
import { outcomeOf } from "./plan.ts";

/** From this many on, those who answer are asked to stand by: a crowd helps nobody. */
export const GOING_ENOUGH = 8;

/** `going CASE [minutes]`, `cant CASE`, `here CASE`, `home CASE`; one open alert needs no code. */
export function answerByWord(asked: Asked, which: Answer, context: AlertContext): Outcome {
  const [first = "", second = ""] = asked.args;
  const code = parseCode(first);
  if (code === undefined && looksLikeCode(first) && minutesIn(first) === null) {
    return codeProblem(asked, context);
  }
  const open = openFor(asked.message.senderTag, which, context);
  if (code === undefined && open.length !== 1) return askWhich(asked, open);
  const alert = code === undefined ? open[0] : context.state.alerts.alerts.get(code);
  if (alert === undefined) return codeProblem(asked, context);
  const minutes = which === "going" ? minutesIn(code === undefined ? first : second) : null;
  const reach = reachOf(alert, asked.message, context);
  return count(asked, { alert, which, minutes, reach }, context);
}

/** A vote in a roll call. The answer's id alone says which alert, which room and which answer. */
export function answerByPoll(
  message: Received,
  poll: Readonly<{ answerIds: readonly string[]; language: string }>,
  context: AlertContext,
): Outcome {
  const [id] = poll.answerIds;
  if (id === undefined || poll.answerIds.length > 1) return refuseSpoiled(message, poll, context);
  const { rollCalls, alerts } = context.state.alerts;
  const meant = rollCalls.get(id);
  const alert = meant && alerts.get(meant.code);
  const reach = alert?.reach.find(({ roomId }) => roomId === meant?.roomId);
  if (meant === undefined || alert === undefined || reach === undefined) return NOTHING;
  const { language } = poll;
  const isTheirs =
    standingOf(context.state, message) === "good" &&
    roomsOf(message.senderTag, context).includes(reach.roomId);
  const which = meant.answer;
  const given = { alert, which, minutes: null, reach: isTheirs ? reach : undefined } as const;
  return count({ message, language }, given, context);
}

/** None or several were chosen: what she had answered before stands, and she is told so. */
function refuseSpoiled(
  message: Received,
  { answerIds, language }: Readonly<{ answerIds: readonly string[]; language: string }>,
  context: AlertContext,
): Outcome {
  // Whoever answered nothing yet takes nothing back.
  const isMeant = ({ reach, responses }: Alert): boolean =>
    answerIds.length === 0
      ? responses.has(message.senderTag) && reach.some(({ roomId }) => roomId === message.roomId)
      : reach.some(({ going, cant }) => [going, cant].some((id) => answerIds.includes(id)));
  const meant = [...context.state.alerts.alerts.live.values()].findLast(isMeant);
  // People make polls of their own, which are nobody else's business.
  if (meant === undefined) return NOTHING;
  const { code } = meant;
  const lines = [title("alert-poll-one"), line("alert-poll-one-next", { case: code })];
  return only(refusal({ message, language }, { reason: "malformed", lines }, { case: code }));
}

type Given = Readonly<{
  alert: Alert;
  which: Answer;
  minutes: number | null;
  /** The room through which the alert reached this person; undefined when it did not. */
  reach: Reach | undefined;
}>;

function count(
  asked: Readonly<{ message: Received; language: string }>,
  { alert, which, minutes, reach }: Given,
  context: AlertContext,
): Outcome {
  const { message, language } = asked;
  const { code } = alert;
  if (reach === undefined) {
    const lines = [title("alert-not-yours", { case: code })];
    return only(refusal({ message, language }, { reason: "not-permitted", lines }, { case: code }));
  }
  const who = message.senderTag;
  const { roomId } = reach;
  const decision = decideAlerts(
    { do: "answer", code, who, answer: which, minutes, roomId },
    context.state.alerts,
  );
  if (!decision.ok) {
    const lines = [title("alert-closed", { case: code })];
    return only(refusal({ message, language }, { reason: "closed", lines }, { case: code }));
  }
  const after = decision.events.reduce(evolveAlerts, context.state.alerts).alerts.get(code);
  const now = after ?? alert;
  const counts = countsOf(now);
  const isEnough = which === "going" && othersGoing(alert, who) >= GOING_ENOUGH;
  const noted = title(isEnough ? "alert-enough" : `alert-noted-${which}`, {
    case: code,
    minutes: minutes ?? 0,
  });
  const reply = answer({ message, language }, [noted, countsLine(now)], {
    case: code,
    counts,
  });
  const outcome = outcomeOf(decision.events, context);
  return { ...outcome, effects: [...outcome.effects, reply] };
}

function othersGoing(alert: Alert, who: Tag): number {
  return [...alert.responses].filter(
    ([tag, { answer: given }]) => tag !== who && (given === "going" || given === "here"),
  ).length;
}

/** Rooms of the committees that this person was admitted to and is a member of now. */
function roomsOf(person: Tag, context: AlertContext): readonly RoomId[] {
  const { state, network, rooms } = context;
  return grantsOf(state, network, rooms, person, "responder").flatMap((grant) =>
    roomsOfRole(state, network, grant),
  );
}

/** Prefers the room in which she wrote, when the alert reached her in several. */
function reachOf(alert: Alert, message: Received, context: AlertContext): Reach | undefined {
  const own = roomsOf(message.senderTag, context);
  const reached = alert.reach.filter(({ roomId }) => own.includes(roomId));
  return reached.find(({ roomId }) => roomId === message.roomId) ?? reached[0];
}

/** Alerts that she may mean: open ones that reached her, or for `home` one that she answered. */
function openFor(person: Tag, which: Answer, context: AlertContext): readonly Alert[] {
  const own = roomsOf(person, context);
  const { alerts } = context.state.alerts;
  return [...(which === "home" ? alerts : alerts.live).values()].filter((alert) => {
    const response = alert.responses.get(person);
    const isAway = response?.answer === "going" || response?.answer === "here";
    if (alert.ending !== null && !(which === "home" && isAway)) return false;
    return alert.reach.some(({ roomId }) => own.includes(roomId));
  });
}

function askWhich(asked: Asked, open: readonly Alert[]): Outcome {
  if (open.length > 1) {
    const items = open.map(({ code, area }) => item("alert-open-item", { case: code, area }));
    const lines = [title("alert-which"), ...items, line(asked.command.usage)];
    return refuseOnly(asked, { reason: "missing", lines });
  }
  if (asked.args.length > 0) return askForForm(asked, "alert-case-missing");
  return refuseOnly(asked, { reason: "unknown-case", lines: [title("alert-none-for-you")] });
}

function minutesIn(word: string): number | null {
  const time = timeIn(word);
  if (time === undefined || time.unit === "day") return null;
  return Math.min(time.unit === "hour" ? time.count * HOUR_MINUTES : time.count, MINUTES_MAX);
}
