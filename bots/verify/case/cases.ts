/**
 * The judgement over cases: who may say what about them, and when they count as confirmed,
 * refuted or given up. Pure: time, the electorate and random ids arrive inside commands.
 */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import { isOpenCase } from "../../../shared/domain/streams/cases.ts";
import type {
  Case,
  CaseEvent,
  Cases,
  Choice,
  PollAnswer,
  ReportMark,
  Vote,
} from "../../../shared/domain/streams/cases.ts";
import { evolveCases, NO_CASES } from "../../../shared/domain/streams/cases.ts";
import { countVotes } from "../../../shared/domain/authority/electorate.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";

/**
 * Who counts for a case at this moment: people admitted as confirmers of an area that overlaps
 * the case's, and how many of them have to agree.
 */
export type Electorate = Readonly<{ people: ReadonlySet<Tag>; quorum: number }>;

export type Ballot = Readonly<{
  voter: Tag;
  choice: Choice;
  how: "onsite" | "remote" | null;
  what: string | null;
}>;

type NewReport = Readonly<{
  code: CaseCode;
  area: AreaPath;
  severity: Severity;
  reporter: Tag;
  salute: Salute;
  marks?: ReportMark[] | undefined;
  replyRoom: RoomId;
  expiresAtMs: number;
}>;

export type CaseCommand = Readonly<
  | ({ type: "report" } & NewReport)
  | {
      type: "ask";
      code: CaseCode;
      roomId: RoomId;
      answers: Readonly<Record<PollAnswer, string>>;
    }
  | { type: "vote"; code: CaseCode; ballot: Ballot; electorate: Electorate }
  /** The roster changed: the votes that were cast are counted again. */
  | { type: "recount"; code: CaseCode; electorate: Electorate }
  | { type: "expire"; code: CaseCode; nowMs: number }
  /** By whoever reported it; once it is confirmed it is not hers alone to undo. */
  | { type: "take-back"; code: CaseCode; by: Tag }
  /** Nothing followed its confirmation. */
  | { type: "stall"; code: CaseCode }
  | { type: "end"; code: CaseCode }
>;

export type CaseRefusal =
  "unknown-case" | "closed" | "own-report" | "not-permitted" | "no-vote" | "code-taken";

/** Refusals say why; an accepted command without events changed nothing. */
export function decideCase(command: CaseCommand, cases: Cases): Decision<CaseEvent, CaseRefusal> {
  const found = cases.get(command.code);
  if (command.type === "report") {
    if (found !== undefined) return refuse("code-taken");
    return accept({ ...command, type: "reported" });
  }
  if (found === undefined) return refuse("unknown-case");
  switch (command.type) {
    case "ask": {
      const { code, roomId, answers } = command;
      return isOpenCase(found)
        ? accept({ type: "asked", code, roomId, answers })
        : refuse("closed");
    }
    case "vote":
      return vote(found, command.ballot, command.electorate);
    case "recount":
      return accept(...verdict(found, command.electorate));
    case "expire":
      return found.state === "unconfirmed" && command.nowMs >= found.expiresAtMs
        ? accept({ type: "expired", code: found.code })
        : accept();
    case "take-back":
      return found.state === "unconfirmed" && found.reporter === command.by
        ? accept({ type: "withdrawn", code: found.code })
        : refuse(found.reporter === command.by ? "closed" : "not-permitted");
    case "stall":
      return found.state === "confirmed" && !found.isStalled
        ? accept({ type: "stalled", code: found.code })
        : accept();
    case "end":
      return isOpenCase(found) ? accept({ type: "ended", code: found.code }) : accept();
  }
}

function vote(
  found: Case,
  ballot: Ballot,
  electorate: Electorate,
): Decision<CaseEvent, CaseRefusal> {
  if (ballot.voter === found.reporter) return refuse("own-report");
  if (!electorate.people.has(ballot.voter)) return refuse("not-permitted");
  if (!isOpenCase(found)) return refuse("closed");
  const before = found.votes.get(ballot.voter);
  if (ballot.choice === "withdraw" && before === undefined) return refuse("no-vote");
  if (before !== undefined && isSameVote(before, ballot)) {
    return accept(...verdict(found, electorate));
  }
  const voted: CaseEvent = { type: "voted", code: found.code, ...ballot };
  const after = evolveCases(NO_CASES.with(found.code, found), voted).get(found.code) ?? found;
  return accept(voted, ...verdict(after, electorate));
}

function isSameVote(before: Vote, ballot: Ballot): boolean {
  return (
    before.choice === ballot.choice && before.how === ballot.how && before.what === ballot.what
  );
}

/** What the votes say now, if that is not what the case's state says already. */
function verdict(found: Case, { people, quorum }: Electorate): readonly CaseEvent[] {
  if (!isOpenCase(found)) return [];
  const { confirm, refute } = countVotes(found, people);
  const { code } = found;
  if (refute >= quorum && refute >= confirm) return [{ type: "refuted", code }];
  if (found.state === "unconfirmed") {
    return confirm >= quorum ? [{ type: "confirmed", code }] : [];
  }
  return confirm < quorum ? [{ type: "unconfirmed", code }] : [];
}
