/** What must hold when rooms gave way; each line that is returned is a broken promise. */
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { Committee } from "../../../shared/domain/streams/committees.ts";
import type { HeldEvent } from "../../harness/simulated-homeserver.ts";
import { cardOf, codeOf } from "../town/cards.ts";
import { CAST, COMMITTEES, CONFIRMER_ROOMS } from "../town/cast.ts";
import type { TownNight } from "../town/night.ts";
import { textOf } from "../town/roster.ts";
import { CAUSE_KEY } from "../town/traced.ts";
import { sealedKey } from "../town/watch.ts";
import { LOYAL, managementRooms, peopleIn } from "./people.ts";

export function brokenMoves(night: TownNight): readonly string[] {
  return [
    ...(night.isRestless ? ["something is owed for ever"] : []),
    ...night.server.reused.map((id) => `two ciphertexts under ${id}`),
    ...night.watch.broken,
    ...cardsOnce(night),
    ...leftBehind(night),
    ...toldOnce(night),
    ...unanswered(night),
  ];
}

/** How many rooms gave way, to the end. */
export function movesOf(night: TownNight): number {
  return countOf(night, "rotation-ended");
}

function countOf({ watch }: TownNight, type: string): number {
  return watch.entries.filter((entry) => entry.type === type).length;
}

/** Each alert reaches each loyal member of each of its committees once, in whatever room. */
function cardsOnce(night: TownNight): readonly string[] {
  const { alerts, committees } = night.stateOf("alert");
  const all = [...committees.committees.values()].filter(({ roomId }) => roomId !== null);
  return [...alerts.alerts.values()].flatMap(({ code, reach }) =>
    all
      .filter((one) => reach.some(({ roomId }) => roomsOf(one).includes(roomId)))
      .flatMap((committee) => {
        const cards = cardsIn(night, code, roomsOf(committee));
        const { name } = committee;
        const people = COMMITTEES.find((one) => one.name === name)?.people ?? [];
        return people
          .filter((one) => LOYAL.includes(one))
          .flatMap((one) => {
            const shown = cards.filter((card) => reads(night, card, one)).length;
            return shown === 1 ? [] : [`${one} was shown ${code} ${shown}x in ${name}`];
          });
      }),
  );
}

function cardsIn(night: TownNight, code: string, rooms: readonly RoomId[]): readonly HeldEvent[] {
  return night.server.events.filter(({ roomId, content }) => {
    const { kind, msgType } = cardOf(content);
    const isCard = kind === "alert" && msgType === "Alert" && codeOf(content) === code;
    return isCard && rooms.includes(roomId) && content["m.relates_to"] === undefined;
  });
}

function reads(night: TownNight, { roomId, content }: HeldEvent, name: keyof typeof CAST) {
  const readers = night.watch.readers.get(sealedKey(roomId, content)) ?? [];
  return readers.includes(CAST[name].userId);
}

function roomsOf({ roomId, formerRooms = [] }: Committee): readonly RoomId[] {
  return [...(roomId === null ? [] : [roomId]), ...formerRooms];
}

/** Whoever stays is in the room of now, and nobody who can be removed is in one that is over. */
function leftBehind(night: TownNight): readonly string[] {
  const { committees, people, standings } = night.stateOf("rooms");
  const places = [
    ...COMMITTEES.flatMap(({ name, people: own }) => {
      const found = [...committees.committees.values()].find((one) => one.name === name);
      return found?.roomId == null ? [] : [{ name, own, now: found.roomId }];
    }),
    ...CONFIRMER_ROOMS.flatMap(({ area, people: own }) => {
      const now = people.confirmerRooms.get(area);
      return now === undefined ? [] : [{ name: `confirmers ${area}`, own, now }];
    }),
  ];
  const missing = places.flatMap(({ name, own, now }) => {
    const there = peopleIn(night, now);
    const lost = own.filter((one) => LOYAL.includes(one) && !there.includes(one));
    return lost.map((one) => `${one} is not in the room of ${name}`);
  });
  const former = [...standings.rooms.values()].flatMap((one) => one.former);
  const stuck = former.flatMap((roomId) =>
    peopleIn(night, roomId)
      // Whoever made it with the bot outranks it, and has to leave by herself.
      .filter((one) => one !== "Olga")
      .map((one) => `${one} is still in ${roomId}, which is over`),
  );
  const open = [...standings.rotations.values()].map(({ ref }) => `${ref} never ended`);
  return [...missing, ...stuck, ...open];
}

/** Organizers read of each end once, and each old room is told goodbye once. */
function toldOnce(night: TownNight): readonly string[] {
  const cards = night.server.events.map((event) => ({ event, card: cardOf(event.content) }));
  const receipts = cards.filter(
    ({ event, card }) =>
      managementRooms(night).includes(event.roomId) &&
      card["kind"] === "receipt" &&
      card["why"] === "rotated",
  ).length;
  const ended = movesOf(night);
  const goodbyes = cards.filter(({ card }) => card["kind"] === "room" && card["why"] === "closing");
  const rooms = new Set(goodbyes.map(({ event }) => event.roomId));
  return [
    ...(receipts === ended ? [] : [`${receipts} receipts of ${ended} ends`]),
    ...(rooms.size === goodbyes.length ? [] : ["a room was told goodbye twice"]),
    ...(countOf(night, "rotation-requested") === ended ? [] : ["a move was lost"]),
  ];
}

/** Whoever asked or ordered something has an answer that she could read, wherever she said it. */
function unanswered(night: TownNight): readonly string[] {
  const answers = night.server.events.map((event) => {
    const readers = night.watch.readers.get(sealedKey(event.roomId, event.content)) ?? [];
    return { readers, cause: /^[^ /]*/u.exec(textOf(event.content[CAUSE_KEY]))?.[0] };
  });
  return night.said.flatMap(({ eventId, who, roomId, body }) => {
    const isAnswered = answers.some(
      ({ cause, readers }) => cause === eventId && readers.includes(who.userId),
    );
    const text = body.kind === "text" ? body.text : "poll";
    return isAnswered ? [] : [`no answer to ${who.name} in ${roomId}: ${text} (${eventId})`];
  });
}
