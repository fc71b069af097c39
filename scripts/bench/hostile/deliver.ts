/** Ways in which the lying homeserver hands events to bots, many in one answer. */
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Actor } from "../../network/actor.ts";
import { forgedArea, sealed, takeAway, untilKeysAreThere } from "./honest.ts";
import { inRoom, madeUp } from "./sync-part.ts";
import type { Town } from "./town.ts";
import type { Watch } from "./watch.ts";

const BATCH = 50;
/** On a machine with much to do, keys take their time. */
const OBEYED_MS_MAX = 20_000;

/** Events for one room; each answer of `/sync` holds fifty. */
export async function deliver(
  { liar }: Town,
  to: Readonly<{ bot: BotName; roomId: RoomId }>,
  events: readonly JsonObject[],
): Promise<void> {
  for (let from = 0; from < events.length; from += BATCH) {
    await liar.tell(to.bot, inRoom(to.roomId, events.slice(from, from + BATCH)));
  }
}

/** What `make` gives for each of so many, one after the other. */
export async function each<Made>(
  count: number,
  make: (index: number) => Promise<Made> | Made,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < count; index += 1) made.push(await make(index));
  return made;
}

export type Order = Readonly<{ area: string; content: JsonObject }>;

/** So many orders to add an area, encrypted by somebody in the management room, not yet sent. */
export async function orders(town: Town, by: Actor, count: number): Promise<readonly Order[]> {
  const made = await each(count, async () => {
    const area = forgedArea(town);
    return { area, content: await sealed(by, town.rooms.management, `!area add ${area}`) };
  });
  await untilKeysAreThere();
  return made;
}

/** How many of these orders `alert` obeyed once it was told them as these events. */
export async function obeyed(
  town: Town,
  given: readonly Order[],
  {
    watch,
    roomId,
    shape,
  }: Readonly<{
    watch: Watch;
    roomId?: RoomId;
    shape(order: Order, index: number): JsonObject;
  }>,
): Promise<number> {
  await deliver(town, { bot: "alert", roomId: roomId ?? town.rooms.management }, given.map(shape));
  await watch.settled(["alert"]);
  return await takeAway(
    town,
    given.map(({ area }) => area),
  );
}

/** The control of most forgeries: an order as its author encrypted it, in its own room, counts. */
export async function honestOrderCounts(town: Town): Promise<boolean> {
  const { olga } = town.people;
  const { management } = town.rooms;
  const [order] = await orders(town, olga, 1);
  if (order === undefined) return false;
  const { area, content } = order;
  const mark = olga.mark();
  const events = [madeUp({ sender: olga.userId, content })];
  await deliver(town, { bot: "alert", roomId: management }, events);
  const wanted = { pattern: { kind: "answer", area }, mark };
  const answer = await olga.seesWithin(OBEYED_MS_MAX, management, wanted);
  await takeAway(town, [area]);
  return answer !== undefined;
}
