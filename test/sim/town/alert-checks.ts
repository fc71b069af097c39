/** Alerts: only what was confirmed, once in each room of the route, corrected everywhere. */
import type { CaseCode, RoomId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { HeldEvent } from "../../harness/simulated-homeserver.ts";
import { cardOf, codeOf, warningsOf } from "./cards.ts";
import { BOTS, MANAGEMENT } from "./cast.ts";
import type { Chronicle, Raising } from "./chronicle.ts";
import type { TownNight } from "./night.ts";
import { textOf } from "./roster.ts";

export function brokenAlerts(night: TownNight, chronicle: Chronicle): readonly string[] {
  return [
    ...confirmedCards(night, chronicle),
    ...cardsOnce(night, chronicle),
    ...changesEverywhere(night, chronicle),
    ...raisedOrTold(night, chronicle),
  ];
}

type Card = Readonly<{ event: HeldEvent; place: number; card: JsonObject; isEdit: boolean }>;

/** Everything that alert said about this alert in this room. */
function alertCards(night: TownNight, code: CaseCode, roomId?: RoomId): readonly Card[] {
  return night.server.events.flatMap((event, place) => {
    const card = cardOf(event.content);
    const isAbout = card["kind"] === "alert" && codeOf(event.content) === code;
    if (!isAbout || (roomId !== undefined && event.roomId !== roomId)) return [];
    return [{ event, place, card, isEdit: event.content["m.relates_to"] !== undefined }];
  });
}

/** 1. What is told as observed was confirmed before. */
function confirmedCards(night: TownNight, { confirmedAt }: Chronicle): readonly string[] {
  return night.server.events.flatMap(({ content, roomId }, place) => {
    const { kind, certainty } = cardOf(content);
    const code = codeOf(content);
    if (kind !== "alert" || certainty !== "Observed" || code === undefined) return [];
    const confirmed = confirmedAt.get(code);
    return confirmed === undefined ? [`${code} told as observed in ${roomId} at ${place}`] : [];
  });
}

/** 2. Every committee of the route gets one card a raising, or stands in the delivery report. */
function cardsOnce(night: TownNight, { raisings }: Chronicle): readonly string[] {
  const routes = raisings.flatMap((raising) => {
    const { code, rooms, targets, roomless } = raising;
    const isRoute = [...rooms].sort().join(" ") === [...targets].sort().join(" ");
    const warned = warnings(night, code).length;
    return [
      ...(isRoute ? [] : [`${code} goes to ${targets.join(" ")} and not to ${rooms.join(" ")}`]),
      ...(roomless > 0 && warned === 0 ? [`${code}: nobody hears of a missing room`] : []),
    ];
  });
  const cards = eachRoomOf(raisings).flatMap(({ code, roomId, own }) => {
    if (own.some((raising) => isBurnt(night, raising))) return [];
    const wanted = own.filter(({ undelivered }) => !undelivered.includes(roomId)).length;
    const said = alertCards(night, code, roomId).filter(({ isEdit }) => !isEdit);
    const found = said.filter(({ card }) => card["msgType"] === "Alert").length;
    // Where people were told meanwhile that it is not confirmed, the card is said as a change.
    const isChange = own.some(({ anew }) => anew.includes(roomId));
    const again = said.some(({ card }) => isChange && card["certainty"] === "Observed") ? 1 : 0;
    const isTold = found === wanted || found + again === wanted;
    return isTold ? [] : [`${code} ${found}x of ${wanted} in ${roomId}`];
  });
  return [...routes, ...cards];
}

/** 3. Every change reaches every room that has the card, and the card itself says the last. */
function changesEverywhere(night: TownNight, { raisings }: Chronicle): readonly string[] {
  return eachRoomOf(raisings).flatMap(({ code, roomId, own }) => {
    if (own.some((raising) => isBurnt(night, raising)) || isLost(night, code, roomId)) return [];
    const reached = own.filter(({ undelivered }) => !undelivered.includes(roomId));
    const wanted = reached.reduce((sum, { changes }) => sum + changes, 0);
    const cards = alertCards(night, code, roomId);
    const lines = cards.filter(({ card, isEdit }) => !isEdit && card["msgType"] !== "Alert");
    const isTold =
      lines.length === wanted ||
      (lines.length < wanted && hasWarning(night, code)) ||
      isPassedOver(roomId, own, lines.length);
    return [
      ...(isTold ? [] : [`${code} changed ${lines.length}x of ${wanted} in ${roomId}`]),
      ...(hasWarning(night, code) ? [] : lastWords(cards, { code, roomId, reached })),
    ];
  });
}

/** A card may be held back; what is said later never is, and one line too many harms nobody. */
function isPassedOver(roomId: RoomId, own: readonly Raising[], lines: number): boolean {
  const most = own.reduce((sum, { changes }) => sum + changes, 0);
  return lines <= most && own.some(({ passedOver }) => passedOver.includes(roomId));
}

type Place = Readonly<{ code: CaseCode; roomId: RoomId; reached: readonly Raising[] }>;

function lastWords(cards: readonly Card[], { code, roomId, reached }: Place): readonly string[] {
  const originals = cards.filter(({ card, isEdit }) => !isEdit && card["msgType"] === "Alert");
  return originals.flatMap(({ event: { eventId } }, index) => {
    const raising = reached[index];
    if (raising === undefined || raising.changes === 0) return [];
    const edits = cards.filter(({ event }) => editedBy(event) === eventId);
    const last = edits.at(-1)?.card["why"] ?? null;
    const isNewest = index === originals.length - 1;
    const wanted = isNewest ? raising.ending : "refuted";
    if (edits.length > 0 && last === wanted) return [];
    return [`${code} in ${roomId} reads ${textOf(last)}, not ${wanted ?? "open"}`];
  });
}

function editedBy({ content }: HeldEvent): unknown {
  return (content["m.relates_to"] as JsonObject | undefined)?.["event_id"];
}

/** 4. Whatever was confirmed is raised, or people are told that it was not. */
function raisedOrTold(night: TownNight, { confirmedAt, raisings }: Chronicle): readonly string[] {
  const raised = new Set(raisings.map(({ code }) => code));
  return [...confirmedAt.keys()].flatMap((code) => {
    const state = night.stateOf("verify").cases.get(code);
    const isTold = warningsOf(night, "not-raised").some(({ content }) => codeOf(content) === code);
    if (raised.has(code) || isTold || state?.state !== "confirmed") return [];
    return [`${code} is confirmed, not raised, and nobody was told`];
  });
}

/** Something of it was swallowed for good there, which is told (`checkers.ts` sees to that). */
function isLost({ server }: TownNight, code: CaseCode, place: RoomId): boolean {
  return server.lost.some(({ content, roomId }) => roomId === place && codeOf(content) === code);
}

/**
 * What is owed to rooms when a disk burns is not owed any more afterwards: H6 of the review, which
 * belongs to what is owed and can be derived, and is not looked for here.
 */
function isBurnt({ burns }: TownNight, { place }: Raising): boolean {
  return burns.some((burn) => burn.place >= place);
}

function warnings(night: TownNight, code: CaseCode): readonly HeldEvent[] {
  return night.server.events.filter(
    ({ content, roomId }) =>
      roomId === MANAGEMENT && cardOf(content)["kind"] === "warning" && codeOf(content) === code,
  );
}

function hasWarning(night: TownNight, code: CaseCode): boolean {
  return warnings(night, code).some(({ sender }) => sender === BOTS.alert);
}

function eachRoomOf(raisings: readonly Raising[]) {
  const codes = [...new Set(raisings.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const ofCode = raisings.filter((raising) => raising.code === code);
    const rooms = [...new Set(ofCode.flatMap(({ targets }) => targets))];
    return rooms.map((roomId) => {
      return { code, roomId, own: ofCode.filter(({ targets }) => targets.includes(roomId)) };
    });
  });
}
