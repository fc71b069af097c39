/** Alerts that organizers write: `alert`, `approve`, and the end of what nobody approved. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import { parseArea } from "../../../shared/core/values/area.ts";
import { parseCode } from "../../../shared/core/values/case-code.ts";
import type { AreaPath, CaseCode } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  refuseUndone,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { foundingLine, refuseApproval } from "../../../shared/conversation/answer/approvals.ts";
import { refuseWithoutCode } from "../../../shared/conversation/answer/no-code.ts";
import { findPersonalData } from "../../../shared/privacy/personal-data.ts";
import type { AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { drawCode } from "../../../shared/domain/codes.ts";
import { isKnownArea } from "../../../shared/domain/streams/committees.ts";
import {
  approvalIn,
  lapsedIn,
  PROPOSAL_LIFE_MS,
  type ApprovalRefusal,
} from "../../../shared/domain/authority/proposals.ts";
import { TEXT_CHARACTERS_MAX } from "../../../shared/domain/streams/shapes.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { decideAlerts, type Words } from "./alert.ts";
import { refuseUnknownArea } from "../area/areas.ts";
import { codeProblem } from "./case-argument.ts";
import { outcomeOf } from "./plan.ts";
import { severityOf } from "./severity-words.ts";
import { drawTargets } from "./targets.ts";

/** `alert AREA SEVERITY text`: at once, or proposed when it would ring everybody's phone. */
export function alertByHand(asked: Asked, context: AlertContext): Outcome {
  const read = readWords(asked.rest);
  if (read === undefined) return askForForm(asked, "alert-words-missing");
  const area = parseArea(read.place);
  const { committees } = context.state;
  if (area === undefined || !isKnownArea(committees, area)) {
    return refuseUnknownArea(asked, read.place, committees);
  }
  const problem = textProblem(asked, read.text);
  if (problem !== undefined) return problem;
  const { severity, text } = read;
  const targets = drawTargets({ area, severity }, context);
  if (targets.length === 0) return refuseNoRoute(asked, { area, severity });
  const code = drawCode(context);
  if (code === undefined) return refuseWithoutCode(asked, context);
  const words: Words = { code, area, severity, text };
  return severity === "urgent"
    ? propose(asked, words, context)
    : raise(asked, decideAlerts({ do: "raise-by-hand", words, targets }, context.state.alerts), {
        context,
        count: targets.length,
        notice: [],
      });
}

/** `approve CODE`, by somebody else than the one who proposed it. */
export function approve(asked: Asked, context: AlertContext): Outcome {
  const code = parseCode(asked.args[0] ?? "");
  if (code === undefined) return codeProblem(asked, context);
  const { alerts, people } = context.state;
  const approver = asked.message.senderTag;
  const approval = approvalIn(alerts.proposals, { code, approver }, { ...context, people });
  if (!approval.ok) {
    const isSent = approval.refusal === "already" || alerts.alerts.has(code);
    return refuseProposal(asked, code, isSent ? "already" : approval.refusal);
  }
  const route = approval.proposal.what;
  const targets = drawTargets(route, context);
  if (targets.length === 0) return refuseNoRoute(asked, route);
  const decision = decideAlerts({ do: "approve", code, targets }, alerts);
  const notice = approval.isFounding ? [foundingLine(context)] : [];
  return raise(asked, decision, { context, count: targets.length, notice });
}

function refuseProposal(
  asked: Asked,
  code: CaseCode,
  why: "unknown" | "already" | ApprovalRefusal,
): Outcome {
  const card = { case: code };
  switch (why) {
    case "unknown": {
      const lines = [title("alert-proposal-unknown", { case: code })];
      return refuseOnly(asked, { reason: "unknown-case", lines }, card);
    }
    case "already": {
      const lines = [title("alert-approved-already", { case: code })];
      return refuseOnly(asked, { reason: "already", lines }, card);
    }
    case "lapsed":
    case "own-proposal":
    case "proposer-gone":
    case "too-close":
      return refuseApproval(asked, code, why);
  }
}

/** What is due: proposals that nobody approved in time, or whose author counts no more. */
export function onAlertTick(context: AlertContext): Outcome {
  const { alerts, people } = context.state;
  const now = { people, nowMs: context.nowMs };
  if (lapsedIn(alerts.proposals, now).length === 0) return NOTHING;
  const decision = decideAlerts({ do: "lapse", ...now }, alerts);
  return decision.ok ? outcomeOf(decision.events, context) : NOTHING;
}

/** A refusal when a text that many will read is too long or says what must not be stored. */
export function textProblem(asked: Asked, text: string): Outcome | undefined {
  if (text.length > TEXT_CHARACTERS_MAX) {
    const lines = [title("alert-text-long", { max: TEXT_CHARACTERS_MAX })];
    return refuseOnly(asked, { reason: "too-much", lines });
  }
  if (findPersonalData(text).length === 0) return undefined;
  return refuseOnly(asked, { reason: "personal-data", lines: [title("alert-personal-data")] });
}

function propose(asked: Asked, words: Words, context: AlertContext): Outcome {
  const by = asked.message.senderTag;
  const { nowMs } = context;
  const decision = decideAlerts({ do: "propose", words, by, nowMs }, context.state.alerts);
  const { code, area, severity } = words;
  return granted(asked, decision, {
    context,
    lines: [
      title("alert-proposed", { case: code, area }),
      line("alert-proposed-next", { case: code, minutes: PROPOSAL_LIFE_MS / MINUTE_MS }),
    ],
    card: { case: code, area, severity },
  });
}

type Judgement = ReturnType<typeof decideAlerts>;

function raise(
  asked: Asked,
  decision: Judgement,
  told: Readonly<{ context: AlertContext; count: number; notice: readonly Line[] }>,
): Outcome {
  const { context, count, notice } = told;
  const [event] = decision.ok ? decision.events : [];
  if (event?.type !== "raised") return refuseUndone(asked);
  const { code, area, severity } = event;
  return granted(asked, decision, {
    context,
    lines: [
      title("alert-on-its-way", { case: code, area, count }),
      ...notice,
      line("alert-organizer-next", { case: code }),
    ],
    card: { case: code, area, severity },
  });
}

type Grant = Readonly<{
  context: AlertContext;
  lines: readonly Line[];
  card: Readonly<{ case: AlertEvent["code"]; area: AreaPath; severity: Severity }>;
}>;

/** The answer comes after what it tells of: in the management room, warnings stand first. */
function granted(asked: Asked, decision: Judgement, grant: Grant): Outcome {
  if (!decision.ok) return refuseUndone(asked);
  const outcome = outcomeOf(decision.events, grant.context);
  const reply = answer(asked, grant.lines, grant.card);
  return { ...outcome, effects: [...outcome.effects, reply] };
}

function refuseNoRoute(
  asked: Asked,
  route: Readonly<{ area: AreaPath; severity: Severity }>,
): Outcome {
  const { area, severity } = route;
  const lines = [title("alert-nobody", { area, severity }), line("alert-nobody-next", { area })];
  return refuseOnly(asked, { reason: "unknown-committee", lines }, { area, severity });
}

const WORDS = /^(?<place>[^\s/]+(?:\s*\/\s*[^\s/]+)*)\s+(?<word>\S+)\s+(?<text>[^]*\S)\s*$/u;

/** Area first, severity second; spaces around slashes do not matter. */
function readWords(
  rest: string,
): Readonly<{ place: string; severity: Severity; text: string }> | undefined {
  const { place, word, text } = WORDS.exec(rest)?.groups ?? {};
  const severity = severityOf(word ?? "");
  if (place === undefined || text === undefined || severity === undefined) return undefined;
  return { place, severity, text };
}
