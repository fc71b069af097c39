/**
 * After a restore: what the record says is shown to the organizers, and nothing changes until one
 * of them has looked and lets the network go on with `resume CODE`.
 */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import type { CaseCode, Tag, UserId } from "../../../shared/core/values/ids.ts";
import {
  answer,
  refuseOnly,
  warn,
  whenAllRead,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { peopleShapes, type PeopleEvent } from "../../../shared/domain/streams/people.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { withPeople } from "../outcome.ts";
import { senderStanding, type VerifyContext } from "./roster.ts";

const DECISIONS_MAX = 10;
const OPEN_MAX = 10;
const NUMBER_DIGITS = 8;

/** Shows who was admitted and revoked last, what is open, and when the record ends. */
export function onRestored(record: readonly Entry[], context: VerifyContext): Outcome {
  const { held } = context;
  if (!held) return NOTHING;
  const code = resumeCodeOf(held.restore);
  const lines = [
    title("verify-restored", { code }),
    line(record.length === 0 ? "verify-restored-empty" : "verify-restored-ends", {
      when: utcOf(Math.max(0, ...record.map(({ atMs }) => atMs))),
    }),
    ...(held.lost ? [line("verify-restored-lost", { count: held.lost })] : []),
    ...decisionLines(record, context),
    ...openLines(context),
    line("verify-restored-next", { code }),
  ];
  return only(warn(context, lines, { why: "restored", case: code }));
}

/** `resume CODE`, from an organizer whose identity was pinned before. */
export function resumeCommand(asked: Asked, context: VerifyContext): Outcome {
  const { held } = context;
  if (!held) {
    return refuseOnly(asked, { reason: "already", lines: [title("verify-not-held")] });
  }
  const code = resumeCodeOf(held.restore);
  if (asked.args[0]?.toUpperCase() !== code) {
    const lines = [title("verify-resume-code"), line("verify-resume-code-next")];
    return refuseOnly(asked, { reason: "wrong-code", lines });
  }
  if (!mayResume(asked, context)) {
    return refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-resume-pinned")] });
  }
  const say = (id: string) => answer(asked, [title(id)]);
  const said = whenAllRead(say("verify-resumed"), say("verify-resumed-unread"));
  return { ...withPeople([{ type: "resumed", restore: held.restore }], [said]), duringHold: true };
}

/** The code that stands for this restore: both come from the same fresh randomness. */
export function resumeCodeOf(restore: string): CaseCode {
  return codeFromNumber(Number.parseInt(restore.slice(0, NUMBER_DIGITS), 16));
}

/** Whoever was never seen could be anybody; unless no organizer ever was. */
function mayResume({ message }: Asked, context: VerifyContext): boolean {
  const standing = senderStanding(message, context);
  if (standing !== "not-pinned") return standing === "good";
  return [...context.state.people.persons.values()].every(
    ({ identity, grants }) => identity === null || grants.every(({ role }) => role !== "organizer"),
  );
}

function decisionLines(record: readonly Entry[], context: VerifyContext): readonly Line[] {
  const events = record
    .filter(({ stream }) => stream === "people")
    .flatMap((entry) => eventOf(peopleShapes, entry) ?? [])
    .filter(({ type }) => type === "admitted" || type === "revoked")
    .slice(-DECISIONS_MAX);
  if (events.length === 0) return [];
  const names = namesIn(context);
  const lines = events.flatMap((event) => decisionLine(event, names) ?? []);
  return [line("verify-restored-decisions"), ...lines];
}

function decisionLine(event: PeopleEvent, names: ReadonlyMap<Tag, UserId>): Line | undefined {
  if (event.type === "revoked") {
    return item("verify-restored-revoked", whoArgs(names.get(event.person) ?? ""));
  }
  if (event.type !== "admitted") return undefined;
  const { person, role, scope } = event;
  const place = role === "confirmer" ? (scope ?? "") : "";
  return item("verify-restored-admitted", { ...whoArgs(names.get(person) ?? ""), role, place });
}

function whoArgs(user: string) {
  return { user, who: user === "" ? "somebody" : "known" };
}

/** Tags cannot be turned back into names; those of people in rooms of this bot can be matched. */
function namesIn({ state, network, rooms }: VerifyContext): ReadonlyMap<Tag, UserId> {
  const known = [network.managementRoom, ...state.people.confirmerRooms.values()];
  const members = known.flatMap((roomId) => rooms.members(roomId));
  return new Map(members.map(({ tag, userId }) => [tag, userId]));
}

function openLines({ state }: VerifyContext): readonly Line[] {
  const cases = [...state.cases.live.values()];
  const alerts = [...state.alerts.alerts.live.values()];
  return [
    line("verify-restored-open", { cases: cases.length, alerts: alerts.length }),
    ...cases.slice(-OPEN_MAX).map(({ code, area }) => item("verify-restored-case", { code, area })),
    ...alerts
      .slice(-OPEN_MAX)
      .map(({ code, area }) => item("verify-restored-alert", { code, area })),
  ];
}

function utcOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
