/** What the committees were told, which rooms it reached, and who answered. Written by alert. */
import { z } from "zod";
import type { AreaPath, CaseCode, EventId, RoomId, Tag } from "../../core/values/ids.ts";
import type { Severity } from "../../core/values/severity.ts";
import { MINUTE_MS } from "../../core/values/time.ts";
import { FoldMap, withEntry, without } from "../maps.ts";
import { withEnd, withProposal, type ProposalBook } from "../authority/proposal-book.ts";
import { Register } from "../register.ts";
import { area, atMs, code, eventId, FORGOTTEN_MAX, polls, ref, roomId } from "./shapes.ts";
import { salute, severity, tag, task, text } from "./shapes.ts";
import type { PollStanding, Salute, Task } from "./shapes.ts";
import type { EventOf, Revised, Timed } from "./declared.ts";

export const ANSWERS = ["going", "cant", "here", "home"] as const;
export type Answer = (typeof ANSWERS)[number];
export const CERTAINTIES = ["Observed", "Possible", "Unlikely"] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const ENDINGS = ["allclear", "retracted", "refuted"] as const;
export type Ending = (typeof ENDINGS)[number];
export const MINUTES_MAX = 24 * 60;
/** Whoever has it so long after the one before waited for quiet hours, or for a bot. */
const WAITED_MS = 10 * MINUTE_MS;

const answerId = z.string().regex(/^[0-9a-f]{16,64}$/u);

const targets = z.array(
  z.object({ roomId, going: answerId, cant: answerId, languages: z.array(z.string()).min(1) }),
);

/** As it was first: every target in the one fact. */
const raisedAtOnce = z.object({
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
  targets,
});
/** `total`: the first targets are here, the others follow in `targeted`. */
const raisedInPages = raisedAtOnce.extend({ total: z.number().int().nonnegative() });
const raised: Revised<typeof raisedInPages> = {
  version: 2,
  shape: raisedInPages,
  earlier: { 1: raisedAtOnce.transform((data) => ({ ...data, total: data.targets.length })) },
};

export const alertShapes = {
  /** An urgent alert by hand waits for a second organizer. */
  proposed: z.object({ code, area, severity, text, by: tag, atMs }),
  /** Nobody approved it in time. */
  lapsed: z.object({ code }),
  raised,
  /** More rooms that the alert goes to: one fact has to fit into one event. */
  targeted: z.object({
    code,
    targets,
    /** Rooms that were passed over, and gave way since to those that are told now. */
    insteadOf: z.array(roomId).optional(),
  }),
  delivered: z.object({ code, roomId, eventId }),
  /** Where its roll calls stand, so that they can be ended whatever becomes of a machine. */
  polled: z.object({ code, polls }),
  undelivered: z.object({ code, roomId, why: z.string().max(40) }),
  updated: z.object({
    code,
    certainty: z.enum(CERTAINTIES),
    text: text.nullable(),
    /** How loud it is from now on, where that is less than before. */
    severity: severity.optional(),
    /** Whose words these are, where they are no organizer's. */
    by: z.literal("reporter").optional(),
  }),
  /** Committees, by id, that have their quiet hours: they are told when those end. */
  held: z.object({ code, committees: z.array(ref) }),
  /** They are told now, or the wait is over without them. */
  released: z.object({ code, committees: z.array(ref) }),
  ended: z.object({ code, how: z.enum(ENDINGS), text: text.nullable() }),
  /** What was said of it last stands in every room that it reached, or was given up there. */
  told: z.object({ code }),
  /** They were over for as long as the network keeps them: their codes are free. */
  forgotten: z.object({ codes: z.array(code).min(1).max(FORGOTTEN_MAX) }),
  answered: z.object({
    code,
    who: tag,
    answer: z.enum(ANSWERS),
    minutes: z.number().int().min(0).max(MINUTES_MAX).nullable(),
    /** The committee room through which the person belongs to this alert. */
    roomId,
    /** Enough others go: she is called when one of them does not. */
    standsBy: z.literal(true).optional(),
    /** With whom she goes from now on, so that nobody is there alone. */
    pair: tag.optional(),
    /** What she does there, where she said so. */
    task: task.optional(),
  }),
} as const;
export type AlertEvent = EventOf<typeof alertShapes>;

/** What a second organizer is asked to approve: an urgent alert in these words. */
export type AlertProposed = Readonly<{ area: AreaPath; severity: Severity; text: string }>;

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

export type Response = Readonly<{
  answer: Answer;
  minutes: number | null;
  roomId: RoomId;
  /** When she said so; left out where that is not known. */
  sinceMs?: number;
  /** Enough others go: she waits to be called. */
  standsBy?: true;
  /** With whom she goes, where somebody does. */
  pair?: Tag;
  /** What she does there, where she said so. */
  task?: Task;
}>;

/** True for whoever is on her way or there: not home yet. */
export function isOut(response: Pick<Response, "answer" | "standsBy"> | undefined): boolean {
  if (response?.standsBy === true) return false;
  return response?.answer === "going" || response?.answer === "here";
}

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
  change: Readonly<{ text: string | null; isLowered?: true; by?: "reporter" }> | null;
  /** That is still on its way to some room. */
  isUntold?: true;
  /** To how many rooms it goes; `reach` holds them all once the last page is read. */
  total: number;
  reach: readonly Reach[];
  /** Where its roll calls stand, also those that were ended. */
  polls: readonly PollStanding[];
  /** Committees that have their quiet hours and are still to be told. */
  held: readonly string[];
  /** When it was told first, and when a word about it went out last; 0 where that is not known. */
  raisedAtMs: number;
  wordAtMs: number;
  /** When the last of the rooms had it that were told one after the other; for `who`. */
  reachedAtMs?: number;
  /** When it ended; null while it is open. */
  endedAtMs: number | null;
  responses: ReadonlyMap<Tag, Response>;
}>;

/** What an answer in a roll call stands for. */
export type RollCallAnswer = Readonly<{
  code: CaseCode;
  roomId: RoomId;
  answer: "going" | "cant";
}>;

export type Alerts = Readonly<{
  alerts: Register<CaseCode, Alert>;
  /** By the id of the answer, over all roll calls of alerts that are not forgotten. */
  rollCalls: ReadonlyMap<string, RollCallAnswer>;
  proposals: ProposalBook<AlertProposed>;
}>;
export const NO_ALERTS: Alerts = {
  alerts: Register.empty<CaseCode, Alert>({
    overAtMs: ({ endedAtMs }) => endedAtMs,
    namesOf: () => [],
  }),
  rollCalls: FoldMap.of(),
  proposals: FoldMap.of(),
};

function withoutAlert(state: Alerts, code: CaseCode): Alerts {
  const gone = state.alerts.get(code);
  if (gone === undefined) return state;
  const rollCalls = withoutRollCalls(state.rollCalls, gone);
  return { ...state, alerts: state.alerts.without(code), rollCalls };
}

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveAlerts(state: Alerts, event: Timed<AlertEvent>): Alerts {
  switch (event.type) {
    case "proposed": {
      const { code: own, area: place, severity: loudness, text: words, by, atMs: since } = event;
      const what = { area: place, severity: loudness, text: words };
      const proposal = { code: own, by, atMs: since, what };
      return { ...state, proposals: withProposal(state.proposals, proposal) };
    }
    case "lapsed":
      return { ...state, proposals: withEnd(state.proposals, "lapsed", isOf(event.code)) };
    case "raised": {
      const before = state.alerts.get(event.code);
      const { rollCalls } = state;
      return {
        proposals: withEnd(state.proposals, "approved", isOf(event.code)),
        alerts: state.alerts.with(event.code, raisedAlert(event)),
        rollCalls: withRollCalls(before ? withoutRollCalls(rollCalls, before) : rollCalls, event),
      };
    }
    case "forgotten":
      return event.codes.reduce(withoutAlert, state);
    case "targeted":
    case "delivered":
    case "polled":
    case "undelivered":
    case "updated":
    case "held":
    case "released":
    case "ended":
    case "told":
    case "answered": {
      const before = state.alerts.get(event.code);
      if (before === undefined) return state;
      return {
        ...state,
        alerts: state.alerts.with(event.code, evolveAlert(before, event)),
        rollCalls:
          event.type === "targeted" ? withRollCalls(state.rollCalls, event) : state.rollCalls,
      };
    }
  }
}

type RollCalls = Alerts["rollCalls"];
type Paged = AlertEvent & { type: "raised" | "targeted" };

type Called = Readonly<{
  code: CaseCode;
  targets: readonly Pick<Reach, "roomId" | "going" | "cant">[];
}>;

/** With the answers of these roll calls. */
export function withRollCalls(rollCalls: RollCalls, event: Called): RollCalls {
  return event.targets.reduce<RollCalls>((known, { roomId: at, going, cant }) => {
    const meant = { code: event.code, roomId: at };
    const withGoing = withEntry(known, going, { ...meant, answer: "going" as const });
    return withEntry(withGoing, cant, { ...meant, answer: "cant" as const });
  }, rollCalls);
}

function withoutRollCalls(rollCalls: RollCalls, { reach }: Alert): RollCalls {
  return reach.reduce((known, { going, cant }) => without(without(known, going), cant), rollCalls);
}

type LaterEvent = Exclude<AlertEvent, { type: "proposed" | "lapsed" | "raised" | "forgotten" }>;

/** The same for one alert. */
export function evolveAlert(alert: Alert, event: Timed<LaterEvent>): Alert {
  switch (event.type) {
    case "targeted":
      return {
        ...alert,
        reach: [...withoutPassedOver(alert, event), ...event.targets.map(unreached)],
      };
    case "delivered":
      return timed(withReach(alert, event.roomId, { cardId: event.eventId, failure: null }), event);
    case "polled":
      return { ...alert, polls: [...alert.polls, ...event.polls] };
    case "undelivered":
      return withReach(alert, event.roomId, { failure: event.why });
    case "updated":
      return updated(alert, event);
    case "held":
      return { ...alert, held: [...new Set([...alert.held, ...event.committees])] };
    case "released":
      return { ...alert, held: alert.held.filter((id) => !event.committees.includes(id)) };
    case "ended":
      return {
        ...alert,
        ending: event.how,
        change: { text: event.text },
        isUntold: true,
        endedAtMs: event.happenedAtMs ?? 0,
      };
    case "told": {
      const { isUntold, ...told } = alert;
      return isUntold === undefined ? alert : told;
    }
    case "answered":
      return { ...alert, responses: withAnswer(alert.responses, event) };
  }
}

/** Two who go together stay so until one of them does not go; whoever is home had somebody. */
function withAnswer(
  before: Alert["responses"],
  event: Timed<AlertEvent & { type: "answered" }>,
): Alert["responses"] {
  const { who, answer, minutes, roomId: through, happenedAtMs: sinceMs, standsBy } = event;
  const pair = answer === "cant" ? undefined : (event.pair ?? before.get(who)?.pair);
  const response = { answer, minutes, roomId: through, ...(sinceMs && { sinceMs }) };
  const does = answer === "cant" ? undefined : (event.task ?? before.get(who)?.task);
  const more = {
    ...(standsBy && { standsBy }),
    ...(pair && { pair }),
    ...(does && { task: does }),
  };
  const left = answer === "cant" ? withoutPair(before, before.get(who)?.pair) : before;
  const after = withEntry(left, who, { ...response, ...more });
  const other = event.pair === undefined ? undefined : after.get(event.pair);
  return event.pair && other ? withEntry(after, event.pair, { ...other, pair: who }) : after;
}

function withoutPair(responses: Alert["responses"], person: Tag | undefined): Alert["responses"] {
  const alone = person === undefined ? undefined : responses.get(person);
  if (person === undefined || alone === undefined) return responses;
  const rest = { ...alone };
  delete rest.pair;
  return withEntry(responses, person, rest);
}

function updated(alert: Alert, event: Timed<AlertEvent & { type: "updated" }>): Alert {
  const { certainty, text: words, severity: loudness, happenedAtMs, by } = event;
  const isLowered = loudness !== undefined && loudness !== alert.severity;
  return {
    ...alert,
    certainty,
    severity: loudness ?? alert.severity,
    change: { text: words, ...(isLowered && { isLowered }), ...(by && { by }) },
    isUntold: true,
    wordAtMs: happenedAtMs ?? alert.wordAtMs,
  };
}

function withReach(
  alert: Alert,
  room: RoomId,
  change: Partial<Pick<Reach, "cardId" | "failure">>,
): Alert {
  const place = alert.reach.findIndex((one) => one.roomId === room);
  const before = alert.reach[place];
  if (before === undefined) return alert;
  return { ...alert, reach: alert.reach.with(place, { ...before, ...change }) };
}

function timed(alert: Alert, event: Timed<AlertEvent & { type: "delivered" }>): Alert {
  const { roomId: to, happenedAtMs: atMs = Infinity } = event;
  const beforeMs = alert.reachedAtMs ?? alert.raisedAtMs;
  const isTimed = atMs - beforeMs < WAITED_MS && alert.reach.some((one) => one.roomId === to);
  return isTimed ? { ...alert, reachedAtMs: Math.max(beforeMs, atMs) } : alert;
}

/** A room that got no card because nothing confirmed the case then is named anew when it is. */
function withoutPassedOver(
  { reach }: Alert,
  { targets: told, insteadOf = [] }: AlertEvent & { type: "targeted" },
): Alert["reach"] {
  const named = new Set([...told.map(({ roomId: at }) => at), ...insteadOf]);
  return reach.filter(({ roomId: at, failure }) => failure !== "unwanted" || !named.has(at));
}

function unreached(target: Paged["targets"][number]): Reach {
  return { ...target, cardId: null, failure: null };
}

function raisedAlert(event: Timed<AlertEvent & { type: "raised" }>): Alert {
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
    total: event.total,
    reach: event.targets.map(unreached),
    polls: [],
    held: [],
    raisedAtMs: event.happenedAtMs ?? 0,
    wordAtMs: event.happenedAtMs ?? 0,
    endedAtMs: null,
    responses: FoldMap.of(),
  };
}

function isOf(meant: CaseCode): (proposal: Readonly<{ code: CaseCode }>) => boolean {
  return ({ code: own }) => own === meant;
}
