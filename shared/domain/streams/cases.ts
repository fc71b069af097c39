/** What was reported and what trusted members said about it. Written by verify. */
import { z } from "zod";
import { overlaps } from "../../core/values/area.ts";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../core/values/ids.ts";
import type { Severity } from "../../core/values/severity.ts";
import { FoldMap, withEntry, without } from "../maps.ts";
import { Register } from "../register.ts";
import { area, atMs, code, FORGOTTEN_MAX, polls, roomId, salute, severity } from "./shapes.ts";
import { tag, text, type PollStanding, type Salute } from "./shapes.ts";
import type { EventOf, Revised, Timed } from "./declared.ts";

export const CHOICES = ["confirm", "refute", "unsure", "withdraw"] as const;
export type Choice = (typeof CHOICES)[number];
export type PollChoice = Exclude<Choice, "withdraw">;
/** What can be answered in a poll: `remote` confirms it, too, by the word of others. */
export const POLL_ANSWERS = ["confirm", "remote", "refute", "unsure"] as const;
export type PollAnswer = (typeof POLL_ANSWERS)[number];

/** Random, and unique to one poll and one choice: the only thing a poll vote is judged by. */
const answerId = z.string().regex(/^[0-9a-f]{16,64}$/u);

const asked = z.object({
  code,
  roomId,
  answers: z.object({ confirm: answerId, refute: answerId, unsure: answerId }),
});

/**
 * What confirmers have to know of a report beside what was seen: its area is the widest there is,
 * since nobody said where it was; or somebody else told it to whoever reported it.
 */
export const REPORT_MARKS = ["place-unknown", "hearsay"] as const;
export type ReportMark = (typeof REPORT_MARKS)[number];

/** As it was first, when every report had its place and was somebody's own. */
const reportedPlainly = z.object({
  code,
  area,
  severity,
  reporter: tag,
  salute,
  /** Where the one who reported is told how it went on. */
  replyRoom: roomId,
  expiresAtMs: atMs,
});
const reportedMarked = reportedPlainly.extend({ marks: z.array(z.enum(REPORT_MARKS)).optional() });
const reported: Revised<typeof reportedMarked> = {
  version: 2,
  shape: reportedMarked,
  earlier: { 1: reportedPlainly },
};

/**
 * What is done while nobody confirms a report: those who were asked are reminded, more people are
 * asked, and it counts for less.
 */
export const CASE_STEPS = ["reminded", "wider", "neighbors", "downgraded"] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

export const caseShapes = {
  reported,
  asked: {
    version: 2,
    // In version 1 a poll could not tell whether somebody was there herself.
    shape: asked.extend({ answers: asked.shape.answers.extend({ remote: answerId.optional() }) }),
    earlier: { 1: asked },
  },
  /** Where its polls stand, so that they can be ended whatever becomes of a machine. */
  polled: z.object({ code, polls }),
  voted: z.object({
    code,
    voter: tag,
    choice: z.enum(CHOICES),
    how: z.enum(["onsite", "remote"]).nullable(),
    /** What it was instead, in the words of somebody who refutes. */
    what: text.nullable(),
  }),
  /** Whoever reported it said it, and no confirmer has written down yet what was said. */
  voiced: z.object({ code }),
  /** What the report is, now that somebody has listened, all that was told before included. */
  written: z.object({ code, severity, salute }),
  /** Whoever reported it said more: the report as it is now, and her words. */
  added: z.object({ code, severity, salute, text }),
  confirmed: z.object({ code }),
  refuted: z.object({ code }),
  /** Confirmations were withdrawn, so the quorum no longer stands. */
  unconfirmed: z.object({ code }),
  expired: z.object({ code }),
  /** The alert on it has ended: nobody can vote on it any more. */
  ended: z.object({ code }),
  /** Whoever reported it takes it back; only while nobody else stands behind it. */
  withdrawn: z.object({ code }),
  /** It was confirmed, and the alert bot has not raised an alert: people were told of that. */
  stalled: z.object({ code }),
  /** They were over for as long as the network keeps them: their codes are free. */
  forgotten: z.object({ codes: z.array(code).min(1).max(FORGOTTEN_MAX) }),
  /** With `circle` confirmers of that place are asked, of all where it is null. */
  stepped: z.object({ code, step: z.enum(CASE_STEPS), circle: area.nullable().optional() }),
  /** Both tell of the same thing: who said something about either has said it about both. */
  merged: z.object({ code, into: code, by: tag }),
  /** They are two again, and what was said about each counts for that one. */
  parted: z.object({ code, by: tag }),
  /** Of earlier versions, when each answer was state: read, and kept nowhere. */
  "status-told": z.object({ code, roomId, person: tag.nullable() }),
} as const;
export type CaseEvent = EventOf<typeof caseShapes>;

export const CASE_STATES = [
  "unconfirmed",
  "confirmed",
  "refuted",
  "expired",
  "withdrawn",
  "ended",
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** True while people may vote on it: any other case is over. */
export function isOpenCase(found: Readonly<{ state: CaseState }>): boolean {
  return found.state === "unconfirmed" || found.state === "confirmed";
}

/** True while the confirmers of this place are asked about it. */
export function concerns({ circle }: Pick<Case, "circle">, place: AreaPath): boolean {
  return circle === null || overlaps(circle, place);
}

export type Vote = Readonly<{
  choice: PollChoice;
  how: "onsite" | "remote" | null;
  what: string | null;
  /** When it was given, as far as the stream tells. */
  atMs?: number;
}>;

export type Case = Readonly<{
  code: CaseCode;
  area: AreaPath;
  severity: Severity;
  state: CaseState;
  reporter: Tag;
  salute: Salute;
  /** A voice message goes with it, which nobody has written down, or somebody has. */
  voice?: "unheard" | "written";
  marks?: readonly ReportMark[];
  replyRoom: RoomId;
  /** When it was taken, as far as the stream tells. */
  reportedAtMs: number;
  expiresAtMs: number;
  /** How long it waits for confirmations, each time that it has none. */
  lifeMs: number;
  /** When it was refuted, given up or ended; null while people may vote on it. */
  overAtMs: number | null;
  /** When it was confirmed last, as far as the streams tell; null before. */
  confirmedAtMs: number | null;
  /** True once people were told that no alert followed its confirmation. */
  isStalled: boolean;
  /** One vote a person: the newest, whichever way it came. */
  votes: ReadonlyMap<Tag, Vote>;
  /** Poll answer id → what it stands for, over all polls about this case. */
  answers: ReadonlyMap<string, PollAnswer>;
  /** Rooms whose confirmers were asked. */
  askedRooms: readonly RoomId[];
  /** Where its polls stand, also those that were ended. */
  polls: readonly PollStanding[];
  /** Confirmers of places that overlap this one count: its area, or wider; null for all places. */
  circle: AreaPath | null;
  /** What was done since it waits, in this order; it begins anew when the case falls back. */
  steps: readonly CaseStep[];
  /** The case that tells of the same thing, and in whose name both are counted. */
  mergedInto: CaseCode | null;
}>;

/** Also found by the answers of polls and by who reported: see `caseByAnswer`, `casesBy`. */
export type Cases = Register<CaseCode, Case>;
export const NO_CASES: Cases = Register.empty<CaseCode, Case>({
  overAtMs: ({ overAtMs }) => overAtMs,
  namesOf: ({ reporter, answers }) => [nameOf.reporter(reporter), ...answerNames(answers)],
  namesFrom: ({ answers }) => answers,
});

/** What a poll vote with this answer id is about; undefined when no case asked so. */
export function caseByAnswer(
  cases: Cases,
  answerId: string,
): (Readonly<{ found: Case }> & Pick<Vote, "choice" | "how">) | undefined {
  const [found] = cases.named(nameOf.answer(answerId));
  const answer = found?.answers.get(answerId);
  if (found === undefined || answer === undefined) return undefined;
  if (answer === "remote") return { found, choice: "confirm", how: "remote" };
  if (answer !== "confirm") return { found, choice: answer, how: null };
  // Where both were offered, the other one is her own sight.
  const isSight = [...found.answers.values()].includes("remote");
  return { found, choice: answer, how: isSight ? "onsite" : null };
}

/** All that this person reported and that is not forgotten yet, the oldest first. */
export function casesBy(cases: Cases, reporter: Tag): readonly Case[] {
  return cases.named(nameOf.reporter(reporter));
}

/** One space of names: what somebody sends as the id of an answer must be no person's tag. */
const nameOf = {
  reporter: (tag: Tag) => `reporter/${tag}`,
  answer: (answerId: string) => `answer/${answerId}`,
} as const;

function answerNames(answers: Case["answers"]): readonly string[] {
  return Array.from(answers.keys(), nameOf.answer);
}

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveCases(cases: Cases, event: Timed<CaseEvent>): Cases {
  if (event.type === "reported") return cases.with(event.code, reportedCase(event));
  if (event.type === "forgotten") return event.codes.reduce(withoutCase, cases);
  const before = cases.get(event.code);
  return before === undefined ? cases : cases.with(event.code, evolveCase(before, event));
}

type LaterEvent = Exclude<CaseEvent, { type: "reported" | "forgotten" }>;

function withoutCase(cases: Cases, code: CaseCode): Cases {
  return cases.without(code);
}

function evolveCase(before: Case, event: Timed<LaterEvent>): Case {
  const { happenedAtMs = 0 } = event;
  switch (event.type) {
    case "asked": {
      const answers = new Map(before.answers);
      for (const answer of POLL_ANSWERS) {
        const id = event.answers[answer];
        if (id !== undefined) answers.set(id, answer);
      }
      const askedRooms = [...new Set([...before.askedRooms, event.roomId])];
      return { ...before, answers, askedRooms };
    }
    case "polled":
      return { ...before, polls: [...before.polls, ...event.polls] };
    case "voted":
      return { ...before, votes: withVote(before, event) };
    case "voiced":
      return { ...before, voice: "unheard" };
    case "written":
      return { ...before, salute: event.salute, severity: event.severity, voice: "written" };
    case "added":
      return { ...before, salute: event.salute, severity: event.severity };
    case "confirmed":
      return { ...before, state: event.type, confirmedAtMs: happenedAtMs };
    case "unconfirmed":
      // Whoever stands before it can still confirm: it waits as long as a new report would.
      return { ...before, state: event.type, ...waitingFrom(happenedAtMs, before) };
    case "stepped":
      return {
        ...before,
        steps: [...before.steps, event.step],
        ...(event.circle !== undefined && { circle: event.circle }),
        ...(event.step === "downgraded" && { severity: "watch" }),
      };
    case "merged":
      return { ...before, mergedInto: event.into };
    case "parted":
      return { ...before, mergedInto: null, ...waitingFrom(happenedAtMs, before) };
    case "refuted":
    case "expired":
    case "withdrawn":
    case "ended":
      return { ...before, state: event.type, overAtMs: happenedAtMs };
    case "status-told":
      return before;
    case "stalled":
      return { ...before, isStalled: true };
  }
}

function waitingFrom(nowMs: number, { lifeMs }: Case): Pick<Case, "expiresAtMs" | "steps"> {
  return { expiresAtMs: nowMs + lifeMs, steps: [] };
}

function withVote(
  before: Case,
  event: Timed<CaseEvent & { type: "voted" }>,
): ReadonlyMap<Tag, Vote> {
  const { voter, choice, how, what, happenedAtMs: atMs } = event;
  if (choice === "withdraw") return without(before.votes, voter);
  return withEntry(before.votes, voter, {
    ...{ choice, how, what },
    ...(atMs !== undefined && { atMs }),
  });
}

function reportedCase(event: Timed<CaseEvent & { type: "reported" }>): Case {
  return {
    code: event.code,
    area: event.area,
    severity: event.severity,
    state: "unconfirmed",
    reporter: event.reporter,
    salute: event.salute,
    ...(event.marks !== undefined && { marks: event.marks }),
    replyRoom: event.replyRoom,
    reportedAtMs: event.happenedAtMs ?? 0,
    expiresAtMs: event.expiresAtMs,
    lifeMs: Math.max(0, event.expiresAtMs - (event.happenedAtMs ?? 0)),
    overAtMs: null,
    confirmedAtMs: null,
    isStalled: false,
    votes: FoldMap.of(),
    answers: FoldMap.of(),
    askedRooms: [],
    polls: [],
    circle: event.area,
    steps: [],
    mergedInto: null,
  };
}
