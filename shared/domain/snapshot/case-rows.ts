/** Cases as rows of a snapshot: each with its votes, its polls and the rooms that were asked. */
import { z } from "zod";
import { FoldMap } from "../maps.ts";
import {
  CASE_STATES,
  CASE_STEPS,
  CHOICES,
  NO_CASES,
  POLL_ANSWERS,
  REPORT_MARKS,
  type Case,
  type Cases,
  type Vote,
} from "../streams/cases.ts";
import * as shapes from "../streams/shapes.ts";
import { snapshotBy, without, type Fields, type Rows, type Written } from "./rows.ts";

const { area, atMs, code, eventId, roomId, salute, severity, tag, text } = shapes;

type Plain = Omit<Case, "votes" | "answers" | "askedRooms" | "polls">;

const table = {
  case: z.strictObject({
    code,
    area,
    severity,
    state: z.enum(CASE_STATES),
    reporter: tag,
    salute,
    voice: z.exactOptional(z.enum(["unheard", "written"])),
    marks: z.exactOptional(z.array(z.enum(REPORT_MARKS))),
    replyRoom: roomId,
    reportedAtMs: atMs,
    expiresAtMs: atMs,
    lifeMs: atMs,
    overAtMs: atMs.nullable(),
    confirmedAtMs: atMs.nullable(),
    isStalled: z.boolean(),
    circle: area.nullable(),
    steps: z.array(z.enum(CASE_STEPS)),
    mergedInto: code.nullable(),
  } satisfies Fields<Plain>),
  vote: z.strictObject({
    code,
    voter: tag,
    choice: z.enum(CHOICES).exclude(["withdraw"]),
    how: z.enum(["onsite", "remote"]).nullable(),
    what: text.nullable(),
    atMs: z.exactOptional(atMs),
  } satisfies Fields<Vote & { code: unknown; voter: unknown }>),
  answer: z.strictObject({ code, id: z.string(), answer: z.enum(POLL_ANSWERS) }),
  asked: z.strictObject({ code, roomId }),
  poll: z.strictObject({ code, roomId, eventId }),
};

export const caseSnapshot = snapshotBy({ table, rowsOf, sliceOf });

type CaseStream = Readonly<{ cases: Cases }>;

function rowsOf({ cases }: CaseStream): Written<typeof table> {
  const all = [...cases.values()];
  return {
    case: all.map((one) => without(one, "votes", "answers", "askedRooms", "polls")),
    vote: all.flatMap((one) =>
      Array.from(one.votes, ([voter, vote]) => ({ code: one.code, voter, ...vote })),
    ),
    answer: all.flatMap((one) =>
      Array.from(one.answers, ([id, answer]) => ({ code: one.code, id, answer })),
    ),
    asked: all.flatMap((one) => one.askedRooms.map((at) => ({ code: one.code, roomId: at }))),
    poll: all.flatMap((one) => one.polls.map((poll) => ({ code: one.code, ...poll }))),
  };
}

function sliceOf(rows: Rows<typeof table>): CaseStream {
  return { cases: casesIn(rows) };
}

function casesIn(rows: Rows<typeof table>): Cases {
  const votes = Map.groupBy(rows.vote, ({ code: of }) => of);
  const answers = Map.groupBy(rows.answer, ({ code: of }) => of);
  const asked = Map.groupBy(rows.asked, ({ code: of }) => of);
  const polls = Map.groupBy(rows.poll, ({ code: of }) => of);
  return rows.case.reduce<Cases>((cases, plain) => {
    const { code: own } = plain;
    return cases.with(own, {
      ...plain,
      votes: FoldMap.of(
        (votes.get(own) ?? []).map((one) => [one.voter, without(one, "code", "voter")]),
      ),
      answers: new Map((answers.get(own) ?? []).map(({ id, answer }) => [id, answer])),
      askedRooms: (asked.get(own) ?? []).map(({ roomId: at }) => at),
      polls: (polls.get(own) ?? []).map((one) => without(one, "code")),
    });
  }, NO_CASES);
}
