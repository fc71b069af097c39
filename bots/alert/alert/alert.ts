/**
 * The life of alerts: proposed, raised, changed, answered, ended. Pure: codes, answer ids and
 * the time arrive inside commands.
 */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { AreaPath, CaseCode, EventId, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import type {
  Alert,
  AlertEvent,
  Alerts,
  Answer,
  Certainty,
  Ending,
} from "../../../shared/domain/streams/alerts.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import type { People } from "../../../shared/domain/streams/people.ts";
import { lapsedIn } from "../../../shared/domain/authority/proposals.ts";
import { raisedEvents, releasedEvents, targetedEvents, type Route } from "./pages.ts";
import type { Target } from "./pages.ts";

export type Words = Readonly<{
  code: CaseCode;
  area: AreaPath;
  severity: Severity;
  text: string;
}>;

/** Without words of anybody's it is a drill, which says so itself. */
type ByHand = Readonly<
  Omit<Words, "text"> & ({ text: string } | { text: null; status: "Exercise" })
>;

export type AlertCommand = Readonly<
  | { do: "propose"; words: Words; by: Tag; nowMs: number }
  | { do: "approve"; code: CaseCode; route: Route }
  | { do: "raise-by-hand"; words: ByHand; route: Route }
  | { do: "case-confirmed"; case: Case; route: Route }
  /** Of a route that was held: what is told now. */
  | { do: "release"; code: CaseCode; route: Route }
  | { do: "case-doubted"; code: CaseCode }
  | { do: "case-refuted"; code: CaseCode }
  | { do: "update"; code: CaseCode; text: string }
  | { do: "end"; code: CaseCode; how: Ending; text: string | null }
  | { do: "settle"; code: CaseCode; roomId: RoomId; going: string; result: CardResult }
  | ({ do: "answer"; code: CaseCode } & Response)
  | { do: "lapse"; people: People; nowMs: number }
>;

/** What became of a card in one room: where it stands, or why it does not. */
export type CardResult = Readonly<{ eventId: EventId } | { why: string }>;

export type Response = Readonly<{
  who: Tag;
  answer: Answer;
  minutes: number | null;
  roomId: RoomId;
}>;

export type AlertRefusal = "unknown" | "closed" | "not-reached";

type Judgement = Decision<AlertEvent, AlertRefusal>;

export function decideAlerts(command: AlertCommand, alerts: Alerts): Judgement {
  switch (command.do) {
    case "propose":
      return accept({
        type: "proposed",
        ...command.words,
        by: command.by,
        atMs: command.nowMs,
      });
    case "approve":
      return approve(command, alerts);
    case "raise-by-hand":
      return accept(...raisedByHand(command.words, command.route));
    case "case-confirmed":
      return confirmed(command.case, command.route, alerts);
    case "case-doubted":
      return changeCertainty(alerts.alerts.get(command.code), "Possible");
    case "case-refuted":
      return refuted(alerts.alerts.get(command.code));
    case "lapse":
      return accept(
        ...lapsedIn(alerts.proposals, command).map((code) => ({ type: "lapsed", code }) as const),
      );
    case "update":
    case "release":
    case "end":
    case "settle":
    case "answer":
      return decideAlert(command, alerts.alerts.get(command.code));
  }
}

type LaterCommand = Extract<
  AlertCommand,
  { do: "update" | "release" | "end" | "settle" | "answer" }
>;

function decideAlert(command: LaterCommand, alert: Alert | undefined): Judgement {
  if (alert === undefined) return refuse("unknown");
  const { code, certainty } = alert;
  switch (command.do) {
    case "update":
      if (alert.ending !== null) return refuse("closed");
      return accept({ type: "updated", code, certainty, text: command.text });
    case "release":
      if (alert.ending !== null) return refuse("closed");
      return accept(...releasedEvents(code, command.route));
    case "end":
      if (alert.ending !== null) return refuse("closed");
      return accept({ type: "ended", code, how: command.how, text: command.text });
    case "settle":
      return settle(command, alert);
    case "answer":
      return answered(command, alert);
  }
}

/** Whether this organizer may approve it was judged before, as for every proposal. */
function approve(command: AlertCommand & { do: "approve" }, alerts: Alerts): Judgement {
  const proposal = alerts.proposals.get(command.code);
  if (proposal?.end !== null) return refuse("unknown");
  const { code, what } = proposal;
  return accept(...raisedByHand({ code, ...what }, command.route));
}

/** Nobody outside the two organizers has seen it, so it is told as possible, not as observed. */
function raisedByHand(words: ByHand, route: Route): readonly AlertEvent[] {
  const { code, area, severity, text } = words;
  const status = "status" in words ? words.status : "Actual";
  const how = { certainty: "Possible", status, origin: "organizer" } as const;
  return raisedEvents({ code, area, severity, ...how, salute: null, text }, route);
}

/**
 * A case that was refuted and is confirmed again rings once more, as a new alert with new cards:
 * people had been told to go home. What an organizer ended stays ended.
 */
function confirmed(subject: Case, route: Route, alerts: Alerts): Judgement {
  const before = alerts.alerts.get(subject.code);
  if (before?.ending === null) return affirmed(before, route.targets);
  if (before !== undefined && before.ending !== "refuted") return accept();
  const { code, area, severity, salute } = subject;
  const how = { certainty: "Observed", status: "Actual", origin: "case" } as const;
  return accept(...raisedEvents({ code, area, severity, ...how, salute, text: null }, route));
}

/** Rooms that were passed over while nothing confirmed it get their card now. */
function affirmed(alert: Alert, targets: readonly Target[]): Judgement {
  const passedOver = new Set(
    alert.reach.filter(({ failure }) => failure === "unwanted").map(({ roomId }) => roomId),
  );
  const missing = targets.filter(({ roomId }) => passedOver.has(roomId));
  const changed = changeCertainty(alert, "Observed");
  return changed.ok ? accept(...changed.events, ...targetedEvents(alert.code, missing)) : changed;
}

function changeCertainty(alert: Alert | undefined, certainty: Certainty): Judgement {
  if (alert === undefined || alert.ending !== null) return accept();
  if (alert.certainty === certainty) return accept();
  return accept({ type: "updated", code: alert.code, certainty, text: null });
}

/** An all clear before the refutation does not excuse from the correction. */
function refuted(alert: Alert | undefined): Judgement {
  if (alert === undefined) return accept();
  if (alert.ending === "refuted" || alert.ending === "retracted") return accept();
  return accept({ type: "ended", code: alert.code, how: "refuted", text: null });
}

/** `going` is unique to one raising, so a late receipt of an earlier one changes nothing. */
function settle(command: LaterCommand & { do: "settle" }, alert: Alert): Judgement {
  const { code, roomId, result } = command;
  const isOwed = alert.reach.some(
    (reach) => reach.roomId === roomId && reach.going === command.going && reach.cardId === null,
  );
  if (!isOwed) return accept();
  return "eventId" in result
    ? accept({ type: "delivered", code, roomId, eventId: result.eventId })
    : accept({ type: "undelivered", code, roomId, why: result.why });
}

function answered(command: LaterCommand & { do: "answer" }, alert: Alert): Judgement {
  if (!alert.reach.some((reach) => reach.roomId === command.roomId)) return refuse("not-reached");
  if (alert.ending !== null && command.answer !== "home") return refuse("closed");
  const { code, who, answer, minutes, roomId } = command;
  const before = alert.responses.get(who);
  if (before?.answer === answer && before.minutes === minutes) return accept();
  return accept({ type: "answered", code, who, answer, minutes, roomId });
}
