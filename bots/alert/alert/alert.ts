/**
 * The life of alerts: proposed, raised, changed, answered, ended. Pure: codes, answer ids and
 * the time arrive inside commands.
 */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { AreaPath, CaseCode, EventId, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import { reaches, type Severity } from "../../../shared/core/values/severity.ts";
import type {
  Alert,
  AlertEvent,
  Alerts,
  Certainty,
  Ending,
} from "../../../shared/domain/streams/alerts.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { lapsedIn } from "../../../shared/domain/authority/proposals.ts";
import { answered, type Given } from "./changing/answered.ts";
import { joinedEvents, raisedEvents, releasedEvents, targetedEvents, type Route } from "./pages.ts";
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
  /** `roomsNow`: in the place of rooms that were passed over, those that they gave way to. */
  | { do: "case-confirmed"; case: Case; route: Route; roomsNow?: ReadonlyMap<RoomId, RoomId> }
  /** Committees that cover the place only now. */
  | { do: "join"; code: CaseCode; route: Route }
  /** Of a route that was held: what is told now. */
  | { do: "release"; code: CaseCode; route: Route }
  | { do: "case-doubted"; code: CaseCode }
  | { do: "case-refuted"; code: CaseCode }
  /** With a severity that is less than before, it counts as that from now on. */
  | {
      do: "update";
      code: CaseCode;
      text: string | null;
      severity?: Severity;
      by?: "reporter";
    }
  | { do: "end"; code: CaseCode; how: Ending; text: string | null }
  | { do: "settle"; code: CaseCode; roomId: RoomId; going: string; result: CardResult }
  | ({ do: "answer"; code: CaseCode } & Given)
  | ({ do: "lapse" } & Parameters<typeof lapsedIn>[1])
>;

/** What became of a card in one room: where it stands, or why it does not. */
export type CardResult = Readonly<{ eventId: EventId } | { why: string }>;

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
      return confirmed(command, alerts);
    case "case-doubted":
      return changeCertainty(alerts.alerts.get(command.code), "Possible");
    case "case-refuted":
      return refuted(alerts.alerts.get(command.code));
    case "lapse":
      return accept(
        ...lapsedIn(alerts.proposals, command).map((code) => ({ type: "lapsed", code }) as const),
      );
    case "update":
    case "join":
    case "release":
    case "end":
    case "settle":
    case "answer":
      return decideAlert(command, alerts.alerts.get(command.code));
  }
}

type LaterCommand = Extract<
  AlertCommand,
  { do: "update" | "join" | "release" | "end" | "settle" | "answer" }
>;

function decideAlert(command: LaterCommand, alert: Alert | undefined): Judgement {
  if (alert === undefined) return refuse("unknown");
  const { code } = alert;
  switch (command.do) {
    case "update":
      if (alert.ending !== null) return refuse("closed");
      return updated(command, alert);
    case "join":
      if (alert.ending !== null) return refuse("closed");
      return accept(...joinedEvents(code, command.route));
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
function confirmed(
  { case: subject, route, roomsNow = new Map() }: AlertCommand & { do: "case-confirmed" },
  alerts: Alerts,
): Judgement {
  const before = alerts.alerts.get(subject.code);
  if (before?.ending === null) return affirmed(before, route.targets, roomsNow);
  if (before !== undefined && before.ending !== "refuted") return accept();
  const { code, area, severity, salute } = subject;
  const how = { certainty: "Observed", status: "Actual", origin: "case" } as const;
  return accept(...raisedEvents({ code, area, severity, ...how, salute, text: null }, route));
}

/** Rooms that were passed over while nothing confirmed it get their card now. */
function affirmed(
  alert: Alert,
  targets: readonly Target[],
  roomsNow: ReadonlyMap<RoomId, RoomId>,
): Judgement {
  const passedOver = alert.reach.filter(({ failure }) => failure === "unwanted");
  const nowOf = new Map(passedOver.map(({ roomId }) => [roomsNow.get(roomId) ?? roomId, roomId]));
  const missing = targets.filter(({ roomId }) => nowOf.has(roomId));
  const insteadOf = missing.flatMap(({ roomId }) => nowOf.get(roomId) ?? []);
  const events = targetedEvents(alert.code, missing, insteadOf);
  const changed = changeCertainty(alert, "Observed");
  return changed.ok ? accept(...changed.events, ...events) : changed;
}

function changeCertainty(alert: Alert | undefined, certainty: Certainty): Judgement {
  if (alert === undefined || alert.ending !== null) return accept();
  if (alert.certainty === certainty) return accept();
  return accept({ type: "updated", code: alert.code, certainty, text: null });
}

/** Quieter, never louder: what rings everybody is somebody else's to approve, too. */
function updated(command: LaterCommand & { do: "update" }, alert: Alert): Judgement {
  const { text, severity, by } = command;
  const { code, certainty } = alert;
  const isLess = severity !== undefined && !reaches(severity, alert.severity);
  if (text === null && !isLess) return accept();
  const more = { ...(isLess && { severity }), ...(by && { by }) };
  return accept({ type: "updated", code, certainty, text, ...more });
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
