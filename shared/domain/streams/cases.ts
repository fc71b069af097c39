/** What was reported and what trusted members said about it. Written by verify. */
import { z } from "zod";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../core/values/ids.ts";
import type { Severity } from "../../core/values/severity.ts";
import { FoldMap, withEntry } from "../maps.ts";
import { area, atMs, code, roomId, salute, severity, tag, text, type Salute } from "./shapes.ts";
import type { EventOf } from "./stream.ts";

export const CHOICES = ["confirm", "refute", "unsure", "withdraw"] as const;
export type Choice = (typeof CHOICES)[number];
export const POLL_CHOICES = ["confirm", "refute", "unsure"] as const;
export type PollChoice = (typeof POLL_CHOICES)[number];

/** Random, and unique to one poll and one choice: the only thing a poll vote is judged by. */
const answerId = z.string().regex(/^[0-9a-f]{16,64}$/u);

export const caseShapes = {
  reported: z.object({
    code,
    area,
    severity,
    reporter: tag,
    salute,
    /** Where the one who reported is told how it went on. */
    replyRoom: roomId,
    expiresAtMs: atMs,
  }),
  asked: z.object({
    code,
    roomId,
    answers: z.object({ confirm: answerId, refute: answerId, unsure: answerId }),
  }),
  voted: z.object({
    code,
    voter: tag,
    choice: z.enum(CHOICES),
    how: z.enum(["onsite", "remote"]).nullable(),
    /** What it was instead, in the words of somebody who refutes. */
    what: text.nullable(),
  }),
  confirmed: z.object({ code }),
  refuted: z.object({ code }),
  /** Confirmations were withdrawn, so the quorum no longer stands. */
  unconfirmed: z.object({ code }),
  expired: z.object({ code }),
  /** The alert on it has ended: nobody can vote on it any more. */
  ended: z.object({ code }),
  /** It was confirmed, and the alert bot has not raised an alert: people were told of that. */
  stalled: z.object({ code }),
  /** Somebody was told its state as an answer; a correction goes there, too. */
  "status-told": z.object({
    code,
    roomId,
    /** Whose direct chat it was: she is told once, in the newest one. Null for a group. */
    person: tag.nullable(),
  }),
} as const;
export type CaseEvent = EventOf<typeof caseShapes>;

export const CASE_STATES = ["unconfirmed", "confirmed", "refuted", "expired", "ended"] as const;
export type CaseState = (typeof CASE_STATES)[number];

export type Vote = Readonly<{
  choice: PollChoice;
  how: "onsite" | "remote" | null;
  what: string | null;
}>;

export type Case = Readonly<{
  code: CaseCode;
  area: AreaPath;
  severity: Severity;
  state: CaseState;
  reporter: Tag;
  salute: Salute;
  replyRoom: RoomId;
  expiresAtMs: number;
  /** When it was confirmed last, as far as the streams tell; null before. */
  confirmedAtMs: number | null;
  /** True once people were told that no alert followed its confirmation. */
  isStalled: boolean;
  /** One vote a person: the newest, whichever way it came. */
  votes: ReadonlyMap<Tag, Vote>;
  /** Poll answer id → the choice it stands for, over all polls about this case. */
  answers: ReadonlyMap<string, PollChoice>;
  /** Rooms whose confirmers were asked. */
  askedRooms: readonly RoomId[];
  /** Where somebody asked and was answered: once a person, or once a group. */
  told: readonly Told[];
}>;

export type Told = Readonly<{ roomId: RoomId; person: Tag | null }>;

export type Cases = ReadonlyMap<CaseCode, Case>;
export const NO_CASES: Cases = FoldMap.of();

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveCases(cases: Cases, event: CaseEvent): Cases {
  if (event.type === "reported") return withEntry(cases, event.code, reportedCase(event));
  const before = cases.get(event.code);
  return before === undefined ? cases : withEntry(cases, event.code, evolveCase(before, event));
}

/** The same for an entry of the stream, which tells when it happened. */
export function evolveCasesAt(cases: Cases, event: CaseEvent, atMs: number): Cases {
  const after = evolveCases(cases, event);
  const found = event.type === "confirmed" ? after.get(event.code) : undefined;
  return found === undefined
    ? after
    : withEntry(after, event.code, { ...found, confirmedAtMs: atMs });
}

function evolveCase(before: Case, event: Exclude<CaseEvent, { type: "reported" }>): Case {
  switch (event.type) {
    case "asked": {
      const answers = new Map(before.answers);
      for (const choice of POLL_CHOICES) answers.set(event.answers[choice], choice);
      return { ...before, answers, askedRooms: [...before.askedRooms, event.roomId] };
    }
    case "voted":
      return { ...before, votes: withVote(before, event) };
    case "confirmed":
    case "refuted":
    case "unconfirmed":
    case "expired":
    case "ended":
      return { ...before, state: event.type };
    case "status-told": {
      const { roomId, person } = event;
      const others = before.told.filter(
        (one) => one.roomId !== roomId && (person === null || one.person !== person),
      );
      return { ...before, told: [...others, { roomId, person }] };
    }
    case "stalled":
      return { ...before, isStalled: true };
  }
}

function withVote(before: Case, event: CaseEvent & { type: "voted" }): ReadonlyMap<Tag, Vote> {
  const votes = new Map(before.votes);
  if (event.choice === "withdraw") votes.delete(event.voter);
  else votes.set(event.voter, { choice: event.choice, how: event.how, what: event.what });
  return votes;
}

function reportedCase(event: CaseEvent & { type: "reported" }): Case {
  return {
    code: event.code,
    area: event.area,
    severity: event.severity,
    state: "unconfirmed",
    reporter: event.reporter,
    salute: event.salute,
    replyRoom: event.replyRoom,
    expiresAtMs: event.expiresAtMs,
    confirmedAtMs: null,
    isStalled: false,
    votes: FoldMap.of(),
    answers: FoldMap.of(),
    askedRooms: [],
    told: [],
  };
}
