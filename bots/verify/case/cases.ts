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
  CaseStep,
  Choice,
  PollAnswer,
  ReportMark,
  Vote,
} from "../../../shared/domain/streams/cases.ts";
import { evolveCases } from "../../../shared/domain/streams/cases.ts";
import { jointly, membersOf, standingFor } from "../../../shared/domain/merged.ts";
import { verdictOf, type Electorate } from "../../../shared/domain/authority/electorate.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";

export type Ballot = Readonly<{
  voter: Tag;
  choice: Choice;
  how: "onsite" | "remote" | null;
  what: string | null;
}>;

/** A report as it is once its voice message was written down. */
export type Written = Readonly<{ salute: Salute; severity: Severity }>;

/** With `circle` confirmers of that place are asked, of all places where it is null. */
export type Step = Readonly<{ step: CaseStep; circle?: AreaPath | null }>;

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
  /** A voice message of whoever reported it goes to those who judge it. */
  | { type: "voice"; code: CaseCode }
  /** What was said in it, by somebody who listened. */
  | { type: "write"; code: CaseCode; written: Written; electorate: Electorate; by: Tag }
  /** Whoever reported it says more of it; `text` is what she said. */
  | { type: "add"; code: CaseCode; written: Written; text: string; by: Tag }
  | { type: "expire"; code: CaseCode; nowMs: number }
  /** Nobody has confirmed it for so long: more is done about it. */
  | ({ type: "step"; code: CaseCode } & Step)
  /** By whoever reported it; once it is confirmed it is not hers alone to undo. */
  | { type: "take-back"; code: CaseCode; by: Tag }
  /** Nothing followed its confirmation. */
  | { type: "stall"; code: CaseCode }
  /** Two cases tell of the same thing; `electorate` is that of the one which stands for both. */
  | { type: "merge"; code: CaseCode; into: CaseCode; by: Tag; electorate: Electorate }
  /** They do not. The votes on each are counted again by whoever orders it. */
  | { type: "part"; code: CaseCode; by: Tag }
  | { type: "end"; code: CaseCode }
>;

export type CaseRefusal =
  | "unknown-case"
  | "closed"
  | "own-report"
  | "not-permitted"
  | "no-vote"
  | "no-voice"
  | "code-taken"
  /** They are one already, or two already. */
  | "already";

/** Refusals say why; an accepted command without events changed nothing. */
export function decideCase(command: CaseCommand, cases: Cases): Decision<CaseEvent, CaseRefusal> {
  const found = cases.get(command.code);
  if (command.type === "report") {
    if (found !== undefined) return refuse("code-taken");
    return accept({ ...command, type: "reported" });
  }
  if (found === undefined) return refuse("unknown-case");
  const standing = standingFor(cases, found);
  switch (command.type) {
    case "ask": {
      const { code, roomId, answers } = command;
      return isOpenCase(found)
        ? accept({ type: "asked", code, roomId, answers })
        : refuse("closed");
    }
    case "vote":
      return vote(found, command, cases);
    case "recount":
      return accept(...verdict(standing, command.electorate, cases));
    case "voice":
      return isOpenCase(found) && found.voice !== "unheard"
        ? accept({ type: "voiced", code: found.code })
        : accept();
    case "write":
      if (!command.electorate.people.has(command.by)) return refuse("not-permitted");
      if (!isOpenCase(found)) return refuse("closed");
      if (found.voice === undefined) return refuse("no-voice");
      return accept({ type: "written", code: found.code, ...command.written });
    case "add":
      if (found.reporter !== command.by) return refuse("not-permitted");
      if (!isOpenCase(standing) || !isOpenCase(found)) return refuse("closed");
      return accept({ type: "added", code: found.code, text: command.text, ...command.written });
    case "expire":
      return standing.state === "unconfirmed" && command.nowMs >= standing.expiresAtMs
        ? accept(...forAll("expired", standing, cases))
        : accept();
    case "step":
      return isStepOpen(found, command.step) ? accept({ ...command, type: "stepped" }) : accept();
    case "take-back":
      return takeBack(found, command.by, cases);
    case "stall":
      return found.state === "confirmed" && !found.isStalled
        ? accept({ type: "stalled", code: found.code })
        : accept();
    case "end":
      return isOpenCase(standing) ? accept(...forAll("ended", standing, cases)) : accept();
    case "merge":
      return merge(command, cases);
    case "part":
      return part(found, command.by, cases);
  }
}

function takeBack(found: Case, by: Tag, cases: Cases): Decision<CaseEvent, CaseRefusal> {
  if (found.reporter !== by) return refuse("not-permitted");
  if (standingFor(cases, found).state !== "unconfirmed" || !isOpenCase(found)) {
    return refuse("closed");
  }
  // Whatever was merged into her report is somebody else's, and goes on by itself.
  const others = membersOf(cases, found).map(({ code }): CaseEvent => ({
    type: "parted",
    code,
    by,
  }));
  return accept<CaseEvent>({ type: "withdrawn", code: found.code }, ...others);
}

/** Each once while it waits; what is not urgent counts for no less than it does. */
function isStepOpen({ state, steps, severity }: Case, step: CaseStep): boolean {
  if (state !== "unconfirmed" || steps.includes(step)) return false;
  return step !== "downgraded" || severity === "urgent";
}

function vote(
  found: Case,
  { ballot, electorate }: Readonly<{ ballot: Ballot; electorate: Electorate }>,
  cases: Cases,
): Decision<CaseEvent, CaseRefusal> {
  const standing = standingFor(cases, found);
  const joint = jointly(cases, standing);
  const { voter, choice } = ballot;
  if ([joint.reporter, ...joint.alsoReportedBy].includes(voter)) return refuse("own-report");
  if (!electorate.people.has(voter)) return refuse("not-permitted");
  if (!isOpenCase(standing) || !isOpenCase(found)) return refuse("closed");
  const before = joint.votes.get(voter);
  if (choice === "withdraw") {
    if (before === undefined) return refuse("no-vote");
    // She says nothing about any of them any more.
    const said = [standing, ...membersOf(cases, standing)].filter(({ votes }) => votes.has(voter));
    const taken = said.map(({ code }) => ({ type: "voted", code, ...ballot }) as const);
    return withVerdict(taken, found, { electorate, cases });
  }
  const isSame = before !== undefined && isSameVote(before, ballot);
  const own = found.votes.get(voter);
  if (isSame && own !== undefined && isSameVote(own, ballot)) {
    return accept(...verdict(standing, electorate, cases));
  }
  return withVerdict([{ type: "voted", code: found.code, ...ballot }], found, {
    ...{ electorate, cases },
  });
}

/** These facts, and what the votes say once they are true. */
function withVerdict(
  events: readonly CaseEvent[],
  { code }: Case,
  { electorate, cases }: Readonly<{ electorate: Electorate; cases: Cases }>,
): Decision<CaseEvent, CaseRefusal> {
  const after = events.reduce(evolveCases, cases);
  const found = after.get(code);
  if (found === undefined) return refuse("unknown-case");
  return accept(...events, ...verdict(standingFor(after, found), electorate, after));
}

function isSameVote(before: Vote, ballot: Ballot): boolean {
  return (
    before.choice === ballot.choice && before.how === ballot.how && before.what === ballot.what
  );
}

/** What the votes say now, if that is not what the case's state says already. */
function verdict(standing: Case, electorate: Electorate, cases: Cases): readonly CaseEvent[] {
  if (!isOpenCase(standing)) return [];
  const said = verdictOf(jointly(cases, standing), electorate);
  const { state } = standing;
  if (said === "refuted") return forAll("refuted", standing, cases);
  if (said === "confirmed")
    return state === "unconfirmed" ? forAll("confirmed", standing, cases) : [];
  return state === "confirmed" ? forAll("unconfirmed", standing, cases) : [];
}

/**
 * The same turn for a case and for those that it stands for. One of them is confirmed by itself
 * only where it was before they were merged: then people were told of it under its own code.
 */
function forAll(
  type: "confirmed" | "unconfirmed" | "refuted" | "expired" | "ended",
  standing: Case,
  cases: Cases,
): readonly CaseEvent[] {
  const members = membersOf(cases, standing).filter((one) => {
    if (type === "confirmed") return one.state === "unconfirmed" && one.confirmedAtMs !== null;
    return type === "unconfirmed" ? one.state === "confirmed" : isOpenCase(one);
  });
  return [standing, ...members].map(({ code }) => ({ type, code }));
}

/** The one that people were told of stands for both, or else the older one. */
function merge(
  { code, into, by, electorate }: CaseCommand & { type: "merge" },
  cases: Cases,
): Decision<CaseEvent, CaseRefusal> {
  const [one, other] = [cases.get(code), cases.get(into)];
  if (one === undefined || other === undefined) return refuse("unknown-case");
  const [first, second] = inOrder([one, other], cases);
  if (!isOpenCase(first) || !isOpenCase(second)) return refuse("closed");
  if (first.code === second.code) return refuse("already");
  const merged: CaseEvent = { type: "merged", code: second.code, into: first.code, by };
  return withVerdict([merged], first, { electorate, cases });
}

/** Of the two that stand for these: which stands for both, and which is merged into it. */
export function inOrder(pair: readonly [Case, Case], cases: Cases): readonly [Case, Case] {
  const [one, other] = [standingFor(cases, pair[0]), standingFor(cases, pair[1])];
  if (one.state !== other.state) return one.state === "confirmed" ? [one, other] : [other, one];
  const order = [...cases.live.keys()];
  return order.indexOf(one.code) <= order.indexOf(other.code) ? [one, other] : [other, one];
}

/** That one alone; for a case that stands for others, each of them. */
function part(found: Case, by: Tag, cases: Cases): Decision<CaseEvent, CaseRefusal> {
  const parted = found.mergedInto === null ? membersOf(cases, found) : [found];
  if (parted.length === 0) return refuse("already");
  if (!parted.every(isOpenCase)) return refuse("closed");
  return accept(...parted.map(({ code }) => ({ type: "parted", code, by }) as const));
}
