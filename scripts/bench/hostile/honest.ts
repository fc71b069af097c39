/** What people do honestly in the town, and the names by which a forgery is told from it. */
import { setTimeout as pause } from "node:timers/promises";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import { codeOf, type Actor, type Seen } from "../../network/actor.ts";
import type { Town } from "./town.ts";
import { askedOf } from "./watch.ts";

const LETTERS = "bcdfghjkmnpqrtvwxz";
/** Comes first in the list of areas, of which an answer shows only so many. */
const FORGED_PREFIX = "aa";
const FORGED = /\baa[bcdfghjkmnpqrtvwxz]{4}\b/gu;
const HONEST_PREFIX = "zz";
const RAID = "raid: 5 agents, two vans, marked vests";
/** Keys travel beside the sync: what was encrypted just now can be opened after this time. */
const KEYS_MS = 500;

/** The name of an area that only a forgery would add. */
export function forgedArea(town: Town): string {
  return areaOf(town, FORGED_PREFIX);
}

/** The name of an area that somebody adds honestly. */
export function honestArea(town: Town): string {
  return areaOf(town, HONEST_PREFIX);
}

/** How many areas there are in the end that only a forgery would have added. */
export async function forgedAreas(town: Town): Promise<number> {
  const body = (await askedOf(town, "alert"))?.body ?? "";
  return body.match(FORGED)?.length ?? 0;
}

function areaOf(town: Town, prefix: string): string {
  let name = prefix;
  for (let rest = town.next(); name.length < 6; rest = Math.floor(rest / LETTERS.length)) {
    name += LETTERS[rest % LETTERS.length] ?? "";
  }
  return name;
}

/** How many of these areas there are now; what is there is taken away again. */
export async function takeAway(town: Town, areas: readonly string[]): Promise<number> {
  const { olga } = town.people;
  const { management } = town.rooms;
  const wanted = new Set(areas);
  let found = 0;
  // A list shows the first sixty: what was taken away makes room for the rest.
  for (let round = 0; round < areas.length / 50 + 1; round += 1) {
    const body = (await askedOf(town, "alert"))?.body ?? "";
    const there = [...wanted].filter((area) => new RegExp(`\\b${area}\\b`, "u").test(body));
    if (there.length === 0) break;
    for (const area of there) {
      await olga.asks(management, `!area remove ${area}`, { kind: "answer", area });
      wanted.delete(area);
    }
    found += there.length;
  }
  return found;
}

/** Encrypted by somebody's own client, to be delivered by whoever likes. */
export async function sealed(by: Actor, roomId: RoomId, text: string): Promise<JsonObject> {
  return await by.person.encrypt(roomId, "m.room.message", { msgtype: "m.text", body: text });
}

export async function untilKeysAreThere(): Promise<void> {
  await pause(KEYS_MS);
}

/** Ana reports something in this area; the code of the case. */
export async function reported(town: Town, area = "east"): Promise<string> {
  const { ana } = town.people;
  const chat = await ana.chat("verify");
  return codeOf(await ana.asks(chat, `report ${area} ${RAID}`, { kind: "case" }));
}

/**
 * The poll of a case, as the confirmers have it. Olga has seen it then, too: whoever watches from
 * now on takes it for nothing that came of a hostile act.
 */
export async function pollOf(town: Town, code: string): Promise<Seen> {
  const { ben, olga } = town.people;
  await olga.poll(town.rooms.confirmers, "request", code);
  return await ben.poll(town.rooms.confirmers, "request", code);
}

/** How many confirmed: Carmen says that she cannot tell, and reads the count. */
export async function confirmedBy(town: Town, code: string): Promise<number> {
  const { carmen } = town.people;
  const { confirmers } = town.rooms;
  const told = await carmen.asks(confirmers, `!unsure ${code}`, { kind: "case", case: code });
  const counts = told.card["counts"];
  const count: unknown = typeof counts === "object" ? Reflect.get(counts ?? {}, "confirm") : 0;
  return typeof count === "number" ? count : 0;
}

/** A committee of an area of its own, so that no lie about its room does harm to the others. */
export async function newCommittee(
  town: Town,
): Promise<Readonly<{ area: string; roomId: RoomId }>> {
  const { olga } = town.people;
  const { management } = town.rooms;
  const area = honestArea(town);
  await olga.asks(management, `!area add ${area}`, { kind: "answer", area });
  const words = `!committee new "Of ${area}" ${area} en`;
  const roomId = await olga.entersAfter(() => olga.asks(management, words, { kind: "room" }));
  return { area, roomId };
}

/** Olga tells the committees of this area something that nobody has to approve; its code. */
export async function alerted(town: Town, area = "east"): Promise<string> {
  const { olga } = town.people;
  const text = `!alert ${area} watch two vans by the bridge`;
  const answer = { kind: "answer", severity: "watch", area };
  return codeOf(await olga.asks(town.rooms.management, text, answer));
}
