/** The invariants of the design (section 10), each broken one as lines of text. */
import type { CaseCode, RoomId, UserId } from "../../../shared/core/ids.ts";
import type { JsonObject } from "../../../shared/core/json.ts";
import type { HeldEvent } from "../../harness/simulated-homeserver.ts";
import { BOTS, COMMITTEES, CONFIRMER_ROOMS, EVERYBODY, MANAGEMENT, NETWORK } from "./cast.ts";
import { Chronicle, placedEntries, textOf, type Raising } from "./chronicle.ts";
import { CAUSE_KEY, type TownNight } from "./night.ts";
import { cardOf, codeOf } from "./people.ts";

export function brokenInvariants(night: TownNight): readonly string[] {
  const chronicle = new Chronicle(night);
  return [
    ...chronicle.broken,
    ...confirmedCards(night, chronicle),
    ...cardsOnce(night, chronicle),
    ...changesEverywhere(night, chronicle),
    ...outsiders(night, chronicle),
    ...night.leaks,
    ...obeyedOnce(night),
    ...answered(night),
    ...idsInClear(night),
    ...night.server.reused.map((id) => `two ciphertexts under the id ${id}`),
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
    const wanted = own.filter(({ undelivered }) => !undelivered.includes(roomId)).length;
    const found = alertCards(night, code, roomId).filter(
      ({ card, isEdit }) => !isEdit && card["msgType"] === "Alert",
    );
    return found.length === wanted ? [] : [`${code} ${found.length}x of ${wanted} in ${roomId}`];
  });
  return [...routes, ...cards];
}

/** 3. Every change reaches every room that has the card, and the card itself says the last. */
function changesEverywhere(night: TownNight, { raisings }: Chronicle): readonly string[] {
  return eachRoomOf(raisings).flatMap(({ code, roomId, own }) => {
    const reached = own.filter(({ undelivered }) => !undelivered.includes(roomId));
    const wanted = reached.reduce((sum, { changes }) => sum + changes, 0);
    const cards = alertCards(night, code, roomId);
    const lines = cards.filter(({ card, isEdit }) => !isEdit && card["msgType"] !== "Alert");
    const isTold = lines.length === wanted || (lines.length < wanted && hasWarning(night, code));
    return [
      ...(isTold ? [] : [`${code} changed ${lines.length}x of ${wanted} in ${roomId}`]),
      ...(hasWarning(night, code) ? [] : lastWords(cards, { code, roomId, reached })),
    ];
  });
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

/** 4. Whoever bots asked in is admitted, and nobody revoked is left anywhere. */
function outsiders(night: TownNight, chronicle: Chronicle): readonly string[] {
  const standing = [...CONFIRMER_ROOMS, ...COMMITTEES].flatMap(({ roomId }) => roomId ?? []);
  const watched = new Set<RoomId>([...standing, MANAGEMENT, ...incidentRooms(night)]);
  const invited = night.rooms.invitations
    .filter(({ roomId }) => watched.has(roomId))
    .flatMap(({ userId, roomId }) => {
      const person = EVERYBODY.find((who) => who.userId === userId);
      const isEver = chronicle.admittedAt.has(person?.tag ?? "");
      return isEver ? [] : [`${userId} was asked into ${roomId}`];
    });
  const left = night.rooms
    .all()
    .filter(({ roomId }) => watched.has(roomId))
    .flatMap(({ roomId, members }) =>
      EVERYBODY.filter(({ userId, tag }) => members.has(userId) && chronicle.revokedAt.has(tag))
        .filter(({ tag, userId }) => !chronicle.roles.has(tag) && !isAdmission(night, userId))
        .map(({ name, userId }) => `${name} was revoked: ${members.get(userId) ?? ""} ${roomId}`),
    );
  return [...invited, ...left];
}

/**
 * Alert asks people in when it hears of their admission; when verify alone refused it (safe mode,
 * too old), they are ghosts until something is said there. Known, and not looked for here.
 */
function isAdmission(night: TownNight, userId: UserId): boolean {
  const last = night.said.findLast(({ meaning }) => meaning.about === userId);
  return last?.meaning.does === "admit";
}

function incidentRooms(night: TownNight): readonly RoomId[] {
  const state = night.stateOf("rooms");
  return [...state.rooms.values()].flatMap(({ kind, roomId }) =>
    kind === "incident" && roomId !== null ? [roomId] : [],
  );
}

/** 5. Nothing that follows from a cause follows twice. */
function obeyedOnce(night: TownNight): readonly string[] {
  const seen = new Map<string, number>();
  for (const { sender, roomId, content } of night.server.events) {
    const cause = content[CAUSE_KEY];
    if (typeof cause !== "string" || roomId === NETWORK.stateRoom) continue;
    const key = `${sender} ${cause}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const visible = [...seen].filter(([, times]) => times > 1).map(([key]) => `twice: ${key}`);
  const once = new Set(["reported", "voted", "proposed", "raised", "requested", "revoked"]);
  const causes = placedEntries(night)
    .filter(({ entry }) => once.has(entry.type) && entry.cause !== null)
    .map(({ entry }) => `${entry.type} by ${entry.cause ?? ""}`);
  const twice = causes.filter((cause, index) => causes.indexOf(cause) !== index);
  return [...visible, ...twice];
}

/** Whatever was meant for a bot has an answer, from the one bot whose business it is. */
function answered(night: TownNight): readonly string[] {
  const causes = night.server.events.map(({ content }) => textOf(content[CAUSE_KEY]));
  return night.said.flatMap(({ eventId, meaning, body, roomId, who }) => {
    const isAnswered = causes.some((cause) => cause === eventId || isOf(cause, eventId));
    if (isAnswered || meaning.isTalk === true) return [];
    const text = body.kind === "text" ? body.text : "poll";
    return [`no answer to ${who.name} in ${roomId}: ${text} (${eventId})`];
  });
}

/** `$said7 0`, or `$said7/2 0` for the receipt of its third effect. */
function isOf(cause: string, eventId: string): boolean {
  return cause.startsWith(`${eventId} `) || cause.startsWith(`${eventId}/`);
}

/** People are tags in the state room, and nothing else. */
function idsInClear(night: TownNight): readonly string[] {
  return placedEntries(night)
    .filter(({ entry }) => JSON.stringify(entry.data).includes("@"))
    .map(({ entry }) => `an id in ${entry.stream}/${entry.seq} (${entry.type})`);
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
