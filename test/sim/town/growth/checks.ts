/** What must hold where people come in and reports come by the hundred. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { tagFor } from "../../../harness/actors.ts";
import type { HeldEvent } from "../../../harness/simulated-homeserver.ts";
import { cardOf, codeOf, warningsOf } from "../cards.ts";
import { MANAGEMENT } from "../cast.ts";
import { placedEntries, type Chronicle } from "../chronicle.ts";
import type { TownNight } from "../night.ts";
import { textOf } from "../roster.ts";
import { FRESH } from "./newcomers.ts";

/** So many of one kind are a series, which organizers are shown. */
const SERIES_MIN = 6;
/** In a calm hour it takes about one second of such a night; behind all reports it takes twelve. */
const CARD_WITHIN_MS = 6_000;

export function brokenGrowth(night: TownNight, chronicle: Chronicle): readonly string[] {
  const { trust, cases } = chronicle;
  if (night.fate.growth === undefined) return [];
  return [
    ...trust.broken,
    ...cases.broken,
    ...firstsHeard(night),
    ...seriesShown(night),
    ...confirmedFirst(night, chronicle),
  ];
}

/** However much is reported in that moment, people are told of what is true as soon as ever. */
function confirmedFirst(night: TownNight, chronicle: Chronicle): readonly string[] {
  return cardWaits(night, chronicle)
    .filter(({ ms }) => ms > CARD_WITHIN_MS)
    .map(({ code, ms }) => `${code} is told ${ms} ms after it was confirmed`);
}

/** From the word that confirmed it to the card in the last room; where nothing fails. */
export function cardWaits(night: TownNight, { raisings }: Chronicle) {
  const { crash, requestFails } = night.fate;
  if (crash > 0 || requestFails > 0) return [];
  const said = new Map<string, number>(night.said.map(({ eventId, atMs }) => [eventId, atMs]));
  const confirmed = new Map<string, number>();
  // What was taken back meanwhile is told as that, and not as an alert.
  const fellBack = new Set<string>();
  for (const { entry } of placedEntries(night).toReversed()) {
    if (entry.type === "unconfirmed") fellBack.add(textOf(entry.data["code"]));
    const atMs = said.get(entry.cause ?? "");
    if (entry.type === "confirmed" && atMs !== undefined) {
      confirmed.set(textOf(entry.data["code"]), atMs);
    }
  }
  return raisings.flatMap(({ code, targets, undelivered }) => {
    const sinceMs = confirmed.get(code);
    const rooms = targets.filter((roomId) => !undelivered.includes(roomId));
    const shown = rooms.map((roomId) => cardIn(night, code, roomId)?.atMs ?? Infinity);
    if (sinceMs === undefined || rooms.length === 0 || fellBack.has(code)) return [];
    return [{ code, ms: Math.max(...shown) - sinceMs }];
  });
}

function cardIn({ server }: TownNight, code: string, room: RoomId): HeldEvent | undefined {
  return server.events.find(({ roomId, content }) => {
    const { kind, msgType } = cardOf(content);
    return roomId === room && codeOf(content) === code && kind === "alert" && msgType === "Alert";
  });
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
      // It may be lost with the disks, and whoever reports before somebody has looked is refused.
      const isBurnt = night.burns.some(({ restore }) => atMs <= resumedMs(night, restore.id));
      return meaning.reports !== undefined && fresh.has(who.userId) && !isBurnt
        ? [meaning.reports]
        : [];
    }),
  );
  return [...areas]
    .filter((area) => !heard.has(area))
    .map((area) => `nobody hears of the first report of ${area}`);
}

function resumedMs({ watch }: TownNight, restore: string): number {
  const resumed = watch.entries.find(
    ({ type, data }) => type === "resumed" && data["restore"] === restore,
  );
  return resumed?.atMs ?? Infinity;
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
