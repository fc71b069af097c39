/** What must hold where people come in and reports come by the hundred. */
import { tagFor } from "../../../harness/actors.ts";
import { cardOf, warningsOf } from "../cards.ts";
import { MANAGEMENT } from "../cast.ts";
import { placedEntries, type Chronicle } from "../chronicle.ts";
import type { TownNight } from "../night.ts";
import { textOf } from "../roster.ts";
import { FRESH } from "./newcomers.ts";

/** So many of one kind are a series, which organizers are shown. */
const SERIES_MIN = 6;

export function brokenGrowth(night: TownNight, { trust, cases }: Chronicle): readonly string[] {
  if (night.fate.growth === undefined) return [];
  return [...trust.broken, ...cases.broken, ...firstsHeard(night), ...seriesShown(night)];
}

/** Whatever else is going on: of a place from which somebody reported there is a case, or it was
 * shown to the organizers that some of those whom they had shut reported there. */
function firstsHeard(night: TownNight): readonly string[] {
  const heard = new Set([
    ...placedEntries(night).flatMap(({ entry: { type, data } }) =>
      type === "reported" ? [textOf(data["area"])] : [],
    ),
    ...warningsOf(night, "shut-report").map(({ content }) => textOf(cardOf(content)["area"])),
  ]);
  const fresh = new Set(FRESH.map(({ userId }) => userId));
  const areas = new Set(
    night.said.flatMap(({ who, meaning, atMs }) => {
      const isBurnt = night.burns.some(({ restore }) => restore.atMs >= atMs);
      return meaning.reports !== undefined && fresh.has(who.userId) && !isBurnt
        ? [meaning.reports]
        : [];
    }),
  );
  return [...areas]
    .filter((area) => !heard.has(area))
    .map((area) => `nobody hears of the first report of ${area}`);
}

/** Many reports of people whom nobody knows are shown, with the word that shuts them out. */
function seriesShown(night: TownNight): readonly string[] {
  const strangers = new Set<string>(FRESH.map(({ userId }) => tagFor(userId)));
  const reported = placedEntries(night).filter(
    ({ entry: { type, data } }) => type === "reported" && strangers.has(textOf(data["reporter"])),
  );
  if (reported.length < SERIES_MIN || night.burns.length > 0) return [];
  const isShown = [...night.server.events, ...night.server.lost].some(
    ({ roomId, content }) => roomId === MANAGEMENT && cardOf(content)["why"] === "series",
  );
  return isShown ? [] : [`${reported.length} reports of strangers are shown to nobody`];
}
