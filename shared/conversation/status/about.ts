/** What is told about one case, or one alert: numbers, never names, and what they mean. */
import { tallyOf } from "../../domain/authority/electorate.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Alert } from "../../domain/streams/alerts.ts";
import type { Case } from "../../domain/streams/cases.ts";
import type { Card } from "../../language/card.ts";
import { item, line, title, type Line } from "../../language/text.ts";
import { alertLines, heldLines, standsAs } from "../../telling/standing.ts";
import { activityOf, sizeKey, timeAgo } from "../../telling/salute.ts";

/** `told`: cases whose state is told with it, so that a correction can come here, too. */
export type Said = Readonly<{
  lines: readonly Line[];
  card: Partial<Omit<Card, "v">>;
  told: readonly Case["code"][];
}>;

/** The state of a case, and how the votes stand; `askedAs` was merged into it. */
export function aboutCase(
  known: Case,
  context: NetworkContext,
  askedAs: Case["code"] = known.code,
): Said {
  const alert = context.state.alerts.alerts.get(known.code);
  const { code, area, state, severity } = known;
  const { confirm: confirmed, refute: refuted } = tallyOf(known, context);
  const needed = context.settings.quorum[severity];
  const { unit, count } = timeAgo(known.salute.seenAtMs, context.nowMs);
  const activity = activityOf(known);
  const size = sizeKey(known.salute.size);
  const lines = [
    title("common-status-case", { code, state, area }),
    line("common-status-seen", { activity, size, unit, count }),
    line("common-status-votes", { confirmed, refuted, needed }),
    line("common-status-meaning", { state: standsAs(known, context) }),
    ...(alert === undefined ? [] : alertLines(alert)),
    ...heldLines(code, context),
    ...(askedAs === code ? [] : [line("common-status-same", { code: askedAs, other: code })]),
  ];
  const card: Said["card"] = {
    ...{ kind: "case", case: code, state, severity, area },
    counts: { confirm: confirmed, refute: refuted, needed },
    ...(activity === "voice" && { why: "voice-report" }),
  };
  return { lines, card, told: askedAs === code ? [code] : [code, askedAs] };
}

/** The state of her own case, to somebody who was never admitted. */
export function aboutOwnCase(known: Case, context: NetworkContext): Said {
  const { code, area, state, severity } = known;
  const lines = [
    title("common-status-case", { code, state, area }),
    line("common-status-meaning", { state: standsAs(known, context) }),
  ];
  const card: Said["card"] = { kind: "case", case: code, state, severity, area };
  return { lines, card, told: [] };
}

/** An alert that organizers sent by hand: no case stands behind it, and that is said. */
export function aboutAlert(alert: Alert, context: NetworkContext): Said {
  const { code, area, severity, certainty, status } = alert;
  const lines = [
    title("common-status-alert", { code, area, status }),
    line("common-status-by-organizers"),
    ...alertLines(alert),
    ...heldLines(code, context),
  ];
  const card: Said["card"] = {
    ...{ case: code, area, severity, certainty, status },
    ...(alert.ending === null ? {} : { state: "ended" as const, why: alert.ending }),
  };
  return { lines, card, told: [] };
}

/** A case in one line. */
export function caseItem(found: Case, context: NetworkContext): Line {
  const { code, area, salute } = found;
  const { unit, count } = timeAgo(salute.seenAtMs, context.nowMs);
  const { confirm, refute } = tallyOf(found, context);
  const people = found.state === "refuted" ? refute : confirm;
  const state = people > 0 ? found.state : standsAs(found, context);
  return item("common-status-item", { code, area, state, people, unit, count });
}

/** An alert in one line. */
export function alertItem({ code, area, status }: Alert): Line {
  return item("common-status-alert-item", { code, area, status });
}
