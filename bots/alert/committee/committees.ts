/** `committee new` and `committee list`: who is told, about what places, in what language. */
import { NOTHING, type Outcome, type Owed } from "../../../shared/core/bot.ts";
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { Fact } from "../../../shared/core/protocol/entry.ts";
import type { Effect, Receipt } from "../../../shared/core/protocol/effect.ts";
import type { AreaPath, Tag, UserId } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import {
  answer,
  answerOnly,
  askForForm,
  refuseOnly,
  warn,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { findPersonalData } from "../../../shared/privacy/personal-data.ts";
import { strangersIn } from "../../../shared/conversation/news/strangers.ts";
import { creatorsFor } from "../../../shared/domain/authority/authority.ts";
import { codenameOf } from "../../../shared/domain/codename.ts";
import { drawRef } from "../../../shared/domain/codes.ts";
import {
  committeeByName,
  NAME_CHARACTERS_MAX,
  type Committee,
  type CommitteeEvent,
  type Committees,
} from "../../../shared/domain/streams/committees.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { item, LANGUAGES, line, pickLanguage, title } from "../../../shared/language/text.ts";
import { seenAs } from "../../../shared/telling/room-name.ts";
import type { AlertContext } from "../context.ts";
import { knownArea, refuseUnknownArea } from "../area/area-argument.ts";
import { severityOf } from "../alert/severity-words.ts";
import { committeeTicket, type CommitteeTicket } from "./tickets.ts";
type Plan = Pick<Committee, "name" | "areas" | "languages" | "floor">;

/** What can be wrong with the words of `committee new`; `written` is what was not understood. */
type Problem = Readonly<
  | { problem: "missing" | "name-too-long" | "personal-data" }
  | { problem: "unknown-area" | "unknown-language"; written: string }
>;

function decideCommittee(
  plan: Plan & Readonly<{ id: string; by: Tag; codename: string }>,
  state: Committees,
): Decision<CommitteeEvent, "already"> {
  if (committeeByName(state, plan.name) !== undefined) return refuse("already");
  return accept({
    type: "committee-requested",
    ...plan,
    areas: [...plan.areas],
    languages: [...plan.languages],
  });
}

/** `committee new "NAME" AREA[,AREA…] [LANG[,LANG…]] [FLOOR]`; answered when the room is there. */
export function openCommittee(asked: Asked, context: AlertContext): Outcome {
  const plan = readPlan(asked, context);
  if ("problem" in plan) return refusePlan(asked, plan, context.state.committees);
  const id = drawRef(context);
  const { sender, senderTag: by } = asked.message;
  const codename = codenameOf(id, context.state);
  const decision = decideCommittee({ ...plan, id, by, codename }, context.state.committees);
  if (!decision.ok) {
    const lines = [title("alert-committee-already", { name: plan.name })];
    return refuseOnly(asked, { reason: "already", lines });
  }
  const { language } = asked;
  const effects = [createRoom({ id, codename, owners: [sender], language }, context)];
  return { facts: decision.events.map(recorded), effects };
}

/** The rooms of committees that were asked for and are not there. */
export function owedCommittees(context: AlertContext): readonly Owed[] {
  const { language } = context.settings;
  return [...context.state.committees.committees.values()]
    .filter(({ roomId }) => roomId === null)
    .map(({ id, by, codename = codenameOf(id, context.state) }) => {
      const owners = creatorsFor(context, by === undefined ? [] : [by]);
      return { effect: createRoom({ id, codename, owners, language }, context) };
    });
}

type Creation = Readonly<{
  id: string;
  codename: string;
  owners: readonly UserId[];
  language: string;
}>;

function createRoom(
  { id, codename, owners, language }: Creation,
  { network }: AlertContext,
): Effect {
  const people = [...owners, network.bots.rooms];
  return {
    do: "create-room",
    ref: id,
    plan: { codename, additionalCreators: people, invite: people },
    ticket: committeeTicket({ of: "committee", id, language }),
  };
}

/** The room is there, or could not be made: committee and organizers are told. */
export function settleCommittee(
  ticket: CommitteeTicket & { of: "committee" },
  receipt: Receipt,
  context: AlertContext,
): Outcome {
  const committee = context.state.committees.committees.get(ticket.id);
  if (committee === undefined || committee.roomId !== null) return NOTHING;
  const { name, languages } = committee;
  if (!receipt.result.ok || receipt.result.roomId === undefined) {
    const lines = [title("alert-committee-failed", { name })];
    const fact = recorded({ type: "committee-closed", id: ticket.id });
    return { facts: [fact], effects: [warn(context, lines)] };
  }
  const { roomId } = receipt.result;
  const areas = committee.areas.join(", ");
  const place = { roomId: context.network.managementRoom };
  const opened = [
    title("alert-committee-opened", { name }),
    ...seenAs(context.state, { kind: "committee", id: ticket.id, name }),
    line("alert-committee-facts", {
      areas,
      languages: languages.join(", "),
      floor: committee.floor,
    }),
    line("alert-committee-next", { name }),
  ];
  return {
    facts: [recorded({ type: "committee-opened", id: ticket.id, roomId })],
    effects: [
      answer({ message: place, language: ticket.language }, opened, { kind: "room", room: roomId }),
      ...strangersIn(roomId, { kind: "committee", id: ticket.id, name }, context),
    ],
  };
}

/** `committee list`. */
export function listCommittees(asked: Asked, context: AlertContext): Outcome {
  const committees = [...context.state.committees.committees.values()];
  if (committees.length === 0) return answerOnly(asked, [title("alert-committees-none")]);
  const items = committees.map((one) =>
    item("alert-committee-item", {
      name: one.name,
      codename: one.codename ?? "none",
      areas: one.areas.join(", "),
      languages: one.languages.join(", "),
      floor: one.floor,
      room: one.roomId === null ? "waiting" : "open",
    }),
  );
  return answerOnly(asked, [title("alert-committees", { count: items.length }), ...items]);
}

function readPlan(asked: Asked, context: AlertContext): Plan | Problem {
  const [name = "", places = "", ...rest] = joinedAtCommas(asked.args);
  if (name.trim() === "" || places === "") return { problem: "missing" };
  if (name.length > NAME_CHARACTERS_MAX) return { problem: "name-too-long" };
  if (findPersonalData(name).length > 0) return { problem: "personal-data" };
  const areas: AreaPath[] = [];
  for (const written of listed(places)) {
    const area = knownArea(written, context.state.committees);
    if (area === undefined) return { problem: "unknown-area", written };
    areas.push(area);
  }
  if (areas.length === 0) return { problem: "missing" };
  const choices = readChoices(rest, context.settings.language);
  return "problem" in choices
    ? choices
    : { name: name.trim(), areas: [...new Set(areas)], ...choices };
}

/** Languages and floor, in whichever order they were written. */
function readChoices(
  words: readonly string[],
  usualLanguage: string,
): Pick<Plan, "languages" | "floor"> | Problem {
  let floor: Severity = "info";
  const languages = new Set<string>();
  for (const written of words.flatMap(listed)) {
    const severity = severityOf(written);
    const language = pickLanguage(written);
    if (severity !== undefined) floor = severity;
    else if (language !== undefined) languages.add(language);
    else return { problem: "unknown-language", written };
  }
  return { floor, languages: languages.size > 0 ? [...languages] : [usualLanguage] };
}

function refusePlan(asked: Asked, problem: Problem, state: Committees): Outcome {
  switch (problem.problem) {
    case "missing":
      return askForForm(asked, "alert-committee-missing");
    case "unknown-area":
      return refuseUnknownArea(asked, problem.written, state);
    case "unknown-language": {
      const { written } = problem;
      const languages = LANGUAGES.join(", ");
      const lines = [title("alert-language-unknown", { written, languages })];
      return refuseOnly(asked, {
        reason: "malformed",
        lines: [...lines, line(asked.command.usage)],
      });
    }
    case "name-too-long": {
      const lines = [title("alert-name-long", { max: NAME_CHARACTERS_MAX })];
      return refuseOnly(asked, { reason: "malformed", lines });
    }
    case "personal-data":
      return refuseOnly(asked, { reason: "personal-data", lines: [title("alert-personal-data")] });
  }
}

/** "north, south" is one list, as is "north ,south": people put spaces around commas. */
function joinedAtCommas(args: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, arg] of args.entries()) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && (before.endsWith(",") || arg.startsWith(","));
    // The name stands by itself, whatever it ends with.
    if (goesOn && index > 1) joined[joined.length - 1] = before + arg;
    else joined.push(arg);
  }
  return joined;
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function recorded(event: CommitteeEvent): Fact {
  return factOf("committee", event);
}
