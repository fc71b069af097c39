/** What the committees were told, which rooms it reached, and who answered. Written by alert. */
import { z } from "zod";
import type { AreaPath, CaseCode, EventId, RoomId, Tag } from "../../core/values/ids.ts";
import type { Severity } from "../../core/values/severity.ts";
import { FoldMap, withEntry, without } from "../maps.ts";
import { area, atMs, code, eventId, roomId, salute, severity, tag, text } from "./shapes.ts";
import type { Salute } from "./shapes.ts";
import type { EventOf } from "./stream.ts";

export const ANSWERS = ["going", "cant", "here", "home"] as const;
export type Answer = (typeof ANSWERS)[number];
export const CERTAINTIES = ["Observed", "Possible", "Unlikely"] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const ENDINGS = ["allclear", "retracted", "refuted"] as const;
export type Ending = (typeof ENDINGS)[number];
export const MINUTES_MAX = 24 * 60;

const answerId = z.string().regex(/^[0-9a-f]{16,64}$/u);

export const alertShapes = {
  /** An urgent alert by hand waits for a second organizer. */
  proposed: z.object({ code, area, severity, text, by: tag, atMs }),
  /** Nobody approved it in time. */
  lapsed: z.object({ code }),
  raised: z.object({
    code,
    area,
    severity,
    certainty: z.enum(CERTAINTIES),
    status: z.enum(["Actual", "Exercise"]),
    origin: z.enum(["case", "organizer"]),
    /** What was seen, when it comes from a case. */
    salute: salute.nullable(),
    /** The words of the organizer, when it was written by hand. */
    text: text.nullable(),
    targets: z.array(
      z.object({ roomId, going: answerId, cant: answerId, languages: z.array(z.string()).min(1) }),
    ),
  }),
  delivered: z.object({ code, roomId, eventId }),
  undelivered: z.object({ code, roomId, why: z.string().max(40) }),
  updated: z.object({ code, certainty: z.enum(CERTAINTIES), text: text.nullable() }),
  ended: z.object({ code, how: z.enum(ENDINGS), text: text.nullable() }),
  answered: z.object({
    code,
    who: tag,
    answer: z.enum(ANSWERS),
    minutes: z.number().int().min(0).max(MINUTES_MAX).nullable(),
    /** The committee room through which the person belongs to this alert. */
    roomId,
  }),
} as const;
export type AlertEvent = EventOf<typeof alertShapes>;

export type Proposal = Readonly<{
  code: CaseCode;
  area: AreaPath;
  severity: Severity;
  text: string;
  by: Tag;
  atMs: number;
}>;

export type Reach = Readonly<{
  roomId: RoomId;
  languages: readonly string[];
  going: string;
  cant: string;
  /** The card in that room once it is known to be there; what is edited later. */
  cardId: EventId | null;
  /** Why it was not reached, when it was not. */
  failure: string | null;
}>;

export type Response = Readonly<{ answer: Answer; minutes: number | null; roomId: RoomId }>;

export type Alert = Readonly<{
  code: CaseCode;
  area: AreaPath;
  severity: Severity;
  certainty: Certainty;
  status: "Actual" | "Exercise";
  origin: "case" | "organizer";
  salute: Salute | null;
  text: string | null;
  ending: Ending | null;
  /** What was said last after the card; null while the card says it all. */
  change: Readonly<{ text: string | null }> | null;
  reach: readonly Reach[];
  responses: ReadonlyMap<Tag, Response>;
}>;

export type Alerts = Readonly<{
  alerts: ReadonlyMap<CaseCode, Alert>;
  proposals: ReadonlyMap<CaseCode, Proposal>;
}>;
export const NO_ALERTS: Alerts = { alerts: FoldMap.of(), proposals: FoldMap.of() };

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveAlerts(state: Alerts, event: AlertEvent): Alerts {
  switch (event.type) {
    case "proposed": {
      return { ...state, proposals: withEntry(state.proposals, event.code, event) };
    }
    case "lapsed":
      return { ...state, proposals: without(state.proposals, event.code) };
    case "raised":
      return {
        proposals: without(state.proposals, event.code),
        alerts: withEntry(state.alerts, event.code, raisedAlert(event)),
      };
    case "delivered":
    case "undelivered":
    case "updated":
    case "ended":
    case "answered": {
      const before = state.alerts.get(event.code);
      if (before === undefined) return state;
      return { ...state, alerts: withEntry(state.alerts, event.code, evolveAlert(before, event)) };
    }
  }
}

type LaterEvent = Exclude<AlertEvent, { type: "proposed" | "lapsed" | "raised" }>;

function evolveAlert(alert: Alert, event: LaterEvent): Alert {
  switch (event.type) {
    case "delivered":
      return withReach(alert, event.roomId, { cardId: event.eventId, failure: null });
    case "undelivered":
      return withReach(alert, event.roomId, { failure: event.why });
    case "updated":
      return { ...alert, certainty: event.certainty, change: { text: event.text } };
    case "ended":
      return { ...alert, ending: event.how, change: { text: event.text } };
    case "answered": {
      const { answer, minutes } = event;
      const response = { answer, minutes, roomId: event.roomId };
      return { ...alert, responses: withEntry(alert.responses, event.who, response) };
    }
  }
}

function withReach(
  alert: Alert,
  room: RoomId,
  change: Partial<Pick<Reach, "cardId" | "failure">>,
): Alert {
  const reach = alert.reach.map((one) => (one.roomId === room ? { ...one, ...change } : one));
  return { ...alert, reach };
}

function raisedAlert(event: AlertEvent & { type: "raised" }): Alert {
  return {
    code: event.code,
    area: event.area,
    severity: event.severity,
    certainty: event.certainty,
    status: event.status,
    origin: event.origin,
    salute: event.salute,
    text: event.text,
    ending: null,
    change: null,
    reach: event.targets.map((target) => ({ ...target, cardId: null, failure: null })),
    responses: FoldMap.of(),
  };
}
