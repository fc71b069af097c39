/** Alerts as rows of a snapshot: each with the rooms it goes to and who answered. */
import { z } from "zod";
import { FoldMap } from "../maps.ts";
import { isStillKnown } from "../authority/proposal-book.ts";
import {
  ANSWERS,
  CERTAINTIES,
  ENDINGS,
  MINUTES_MAX,
  NO_ALERTS,
  withRollCalls,
  type Alert,
  type Alerts,
  type Reach,
  type Response,
} from "../streams/alerts.ts";
import * as shapes from "../streams/shapes.ts";
import { snapshotBy, without, type Fields, type Rows, type Written } from "./rows.ts";

const { area, atMs, code, eventId, roomId, salute, severity, tag, text } = shapes;

type Plain = Omit<Alert, "reach" | "responses" | "polls">;
type OfAlert = Readonly<{ code: unknown }>;

const table = {
  alert: z.strictObject({
    code,
    area,
    severity,
    certainty: z.enum(CERTAINTIES),
    status: z.enum(["Actual", "Exercise"]),
    origin: z.enum(["case", "organizer"]),
    salute: salute.nullable(),
    text: text.nullable(),
    ending: z.enum(ENDINGS).nullable(),
    change: z
      .strictObject({
        text: text.nullable(),
        isLowered: z.exactOptional(z.literal(true)),
        by: z.exactOptional(z.literal("reporter")),
      })
      .nullable(),
    isUntold: z.exactOptional(z.literal(true)),
    total: z.number().int().nonnegative(),
    held: z.array(shapes.ref),
    raisedAtMs: atMs,
    wordAtMs: atMs,
    reachedAtMs: z.exactOptional(atMs),
    endedAtMs: atMs.nullable(),
  } satisfies Fields<Plain>),
  reach: z.strictObject({
    code,
    roomId,
    languages: z.array(z.string()),
    going: z.string(),
    cant: z.string(),
    cardId: eventId.nullable(),
    failure: z.string().nullable(),
  } satisfies Fields<Reach & OfAlert>),
  response: z.strictObject({
    code,
    who: tag,
    answer: z.enum(ANSWERS),
    minutes: z.number().int().min(0).max(MINUTES_MAX).nullable(),
    roomId,
    sinceMs: z.exactOptional(atMs),
    standsBy: z.exactOptional(z.literal(true)),
    pair: z.exactOptional(tag),
    task: z.exactOptional(shapes.task),
  } satisfies Fields<Response & OfAlert & { who: unknown }>),
  poll: z.strictObject({ code, roomId, eventId }),
  proposal: z.strictObject({
    code,
    by: tag,
    atMs,
    end: z.enum(["approved", "lapsed"]).nullable(),
    what: z.strictObject({ area, severity, text }),
  }),
};

export const alertSnapshot = snapshotBy({ table, rowsOf, sliceOf });

type AlertStream = Readonly<{ alerts: Alerts }>;

function rowsOf(
  { alerts: { alerts, proposals } }: AlertStream,
  nowMs: number,
): Written<typeof table> {
  const all = [...alerts.values()];
  return {
    alert: all.map((one) => without(one, "reach", "responses", "polls")),
    reach: all.flatMap((one) => one.reach.map((reach) => ({ code: one.code, ...reach }))),
    response: all.flatMap((one) =>
      Array.from(one.responses, ([who, response]) => ({ code: one.code, who, ...response })),
    ),
    poll: all.flatMap((one) => one.polls.map((poll) => ({ code: one.code, ...poll }))),
    proposal: [...proposals.values()].filter((one) => isStillKnown(one, nowMs)),
  };
}

function sliceOf(rows: Rows<typeof table>): AlertStream {
  return { alerts: alertsIn(rows) };
}

function alertsIn(rows: Rows<typeof table>): Alerts {
  const reached = Map.groupBy(rows.reach, ({ code: of }) => of);
  const answered = Map.groupBy(rows.response, ({ code: of }) => of);
  const polled = Map.groupBy(rows.poll, ({ code: of }) => of);
  const alerts = rows.alert.map((plain): Alert => {
    const reach = (reached.get(plain.code) ?? []).map((one) => without(one, "code"));
    const responses = (answered.get(plain.code) ?? []).map(
      (one) => [one.who, without(one, "code", "who")] as const,
    );
    const polls = (polled.get(plain.code) ?? []).map((one) => without(one, "code"));
    return { ...plain, reach, polls, responses: FoldMap.of(responses) };
  });
  return {
    alerts: alerts.reduce((all, one) => all.with(one.code, one), NO_ALERTS.alerts),
    rollCalls: alerts.reduce(
      (known, one) => withRollCalls(known, { code: one.code, targets: one.reach }),
      NO_ALERTS.rollCalls,
    ),
    proposals: new Map(rows.proposal.map((one) => [one.code, one])),
  };
}
