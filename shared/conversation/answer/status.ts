/** "Is it true?": what is known about a case, an area, or everything that is open. */
import { overlaps, parseArea } from "../../core/values/area.ts";
import type { Context } from "../../core/bot.ts";
import { looksLikeCode, parseCode } from "../../core/values/case-code.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { AreaPath, CaseCode } from "../../core/values/ids.ts";
import { HOUR_MINUTES } from "../../core/values/time.ts";
import type { Alert } from "../../domain/streams/alerts.ts";
import { casesBy, type Case } from "../../domain/streams/cases.ts";
import { countVotes, electorateIn } from "../../domain/authority/electorate.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import { isKnownArea } from "../../domain/streams/committees.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { Card, RefusalReason } from "../../language/card.ts";
import { item, line, title, type Line } from "../../language/text.ts";
import { countsOf } from "../../telling/counts.ts";
import { minutesSince, sizeKey } from "../../telling/salute.ts";
import { wordIn } from "../command/commands.ts";
import { answer, refusal, type Asked } from "./answers.ts";

/** Most cases that one answer lists. */
const LISTED_MAX = 10;

/** `told`: cases whose state was told here, so that a correction can come here, too. */
export type StatusReply = Readonly<{ effects: readonly Effect[]; told: readonly CaseCode[] }>;

type Asking = Readonly<{ asked: Asked; context: Context<NetworkState> }>;

/** Answers `status [CASE or AREA]`: numbers, never names, and what they mean. */
export function tellStatus(asked: Asked, context: Context<NetworkState>): StatusReply {
  const asking = { asked, context };
  const [first = ""] = asked.args;
  if (!isAdmitted(asked.message.senderTag, context.state)) return tellStranger(asking, first);
  if (first === "") return tellOpen(asking, undefined);
  const code = parseCode(first);
  if (code !== undefined) {
    const known = context.state.cases.get(code);
    if (known !== undefined) return tellCase(asking, known);
    const alert = context.state.alerts.alerts.get(code);
    if (alert !== undefined) return tellAlert(asking, alert);
  }
  const area = parseArea(first);
  if (area !== undefined && isKnownArea(context.state.committees, area)) {
    return tellOpen(asking, area);
  }
  return refuse(asking, code === undefined ? unreadableReason(first) : "unknown-case", first);
}

/**
 * Somebody who was never admitted hears of her own reports, and of nothing else: what there is and
 * what there is not are answered alike.
 */
function tellStranger(asking: Asking, first: string): StatusReply {
  const { asked, context } = asking;
  const own = casesBy(context.state.cases, asked.message.senderTag);
  const code = parseCode(first);
  const known = own.find((one) => one.code === code);
  if (known !== undefined) return tellOwnCase(asking, known);
  if (first !== "") return refuseStranger(asked, first);
  const lines = [
    title("common-status-own", { total: own.length }),
    ...own.slice(-LISTED_MAX).map((one) => caseItem(one, context)),
    line("common-status-own-next", { report: wordIn(asked.language, "report") }),
  ];
  return { effects: [answer(asked, lines)], told: [] };
}

function refuseStranger(asked: Asked, text: string): StatusReply {
  const { language, message } = asked;
  const reason = parseCode(text) === undefined ? unreadableReason(text) : "unknown-case";
  const lines = [
    title("common-status-stranger", { text: text.slice(0, 40) }),
    line("common-status-stranger-next", { status: wordIn(language, "status") }),
  ];
  return { effects: [refusal({ message, language }, { reason, lines })], told: [] };
}

function tellOwnCase({ asked }: Asking, { code, area, state, severity }: Case): StatusReply {
  const lines = [
    title("common-status-case", { code, state, area }),
    line("common-status-meaning", { state }),
  ];
  const card: Omit<Card, "v"> = { kind: "case", case: code, state, severity, area };
  return { effects: [answer(asked, lines, card)], told: [] };
}

function unreadableReason(text: string): RefusalReason {
  return looksLikeCode(text) ? "wrong-code" : "unknown-area";
}

function refuse({ asked }: Asking, reason: RefusalReason, text: string): StatusReply {
  const { language, message } = asked;
  const lines = [
    title("common-status-unknown", { reason, text: text.slice(0, 40) }),
    line("common-status-unknown-next", { status: wordIn(language, "status") }),
  ];
  return { effects: [refusal({ message, language }, { reason, lines })], told: [] };
}

function tellCase({ asked, context }: Asking, known: Case): StatusReply {
  const alert = context.state.alerts.alerts.get(known.code);
  const { code, area, state, severity } = known;
  const people = electorateIn(known.area, context);
  const { confirm: confirmed, refute: refuted } = countVotes(known, people);
  const needed = context.settings.quorum[severity];
  const { unit, count } = timeAgo(known.salute.seenAtMs, context.nowMs);
  const { activity } = known.salute;
  const size = sizeKey(known.salute.size);
  const lines = [
    title("common-status-case", { code, state, area }),
    line("common-status-seen", { activity, size, unit, count }),
    line("common-status-votes", { confirmed, refuted, needed }),
    line("common-status-meaning", { state }),
    ...(alert === undefined ? [] : alertLines(alert)),
  ];
  const card: Omit<Card, "v"> = {
    ...{ kind: "case", case: code, state, severity, area },
    counts: { confirm: confirmed, refute: refuted, needed },
  };
  return { effects: [answer(asked, lines, card)], told: [code] };
}

/** An alert that organizers sent by hand: no case stands behind it, and that is said. */
function tellAlert({ asked }: Asking, alert: Alert): StatusReply {
  const { code, area, severity, certainty, status } = alert;
  const lines = [
    title("common-status-alert", { code, area, status }),
    line("common-status-by-organizers"),
    ...alertLines(alert),
  ];
  const card: Partial<Omit<Card, "v">> = {
    ...{ case: code, area, severity, certainty, status },
    ...(alert.ending === null ? {} : { state: "ended" as const, why: alert.ending }),
  };
  return { effects: [answer(asked, lines, card)], told: [] };
}

function tellOpen({ asked, context }: Asking, area: AreaPath | undefined): StatusReply {
  const { cases, alerts } = context.state;
  const isHere = (place: AreaPath): boolean => area === undefined || overlaps(area, place);
  const openCases = [...cases.live.values()].filter((one) => isHere(one.area));
  const openAlerts = [...alerts.alerts.live.values()].filter(
    (one) => !cases.has(one.code) && isHere(one.area),
  );
  const listed = openCases.toReversed().slice(0, LISTED_MAX);
  const total = openCases.length + openAlerts.length;
  const lines: Line[] = [
    title("common-status-open", { total, place: area === undefined ? "all" : "area" }),
    ...(area === undefined ? [] : [line("common-status-area", { area })]),
    ...listed.map((one) => caseItem(one, context)),
    ...openAlerts.toReversed().slice(0, LISTED_MAX).map(alertItem),
    line("common-status-open-next", {
      ...{ total, status: wordIn(asked.language, "status") },
      ...{ report: wordIn(asked.language, "report") },
    }),
  ];
  const card = { counts: { open: total }, ...(area === undefined ? {} : { area }) };
  const effects = [answer(asked, lines, card)];
  return { effects, told: listed.map((one) => one.code) };
}

function caseItem({ code, area, state, salute }: Case, context: Context<NetworkState>): Line {
  const { unit, count } = timeAgo(salute.seenAtMs, context.nowMs);
  return item("common-status-item", { code, area, state, unit, count });
}

function alertItem({ code, area, status }: Alert): Line {
  return item("common-status-alert-item", { code, area, status });
}

function alertLines(alert: Alert): readonly Line[] {
  const { ending, certainty } = alert;
  const { going } = countsOf(alert);
  if (ending !== null) return [line("common-status-alert-over", { ending })];
  return [line("common-status-alert-on", { certainty, going })];
}

/** Whole minutes below an hour, whole hours above; a time in the future is now. */
function timeAgo(
  atMs: number,
  nowMs: number,
): Readonly<{ unit: "minute" | "hour"; count: number }> {
  const minutes = minutesSince(atMs, nowMs);
  return minutes < HOUR_MINUTES
    ? { unit: "minute", count: minutes }
    : { unit: "hour", count: Math.floor(minutes / HOUR_MINUTES) };
}
