/**
 * Sound checks that are under way: notes of this machine, a room each, gone when they end. Nothing
 * of them outlives the hour, so nothing of them is a fact; a burnt disk ends them without a result.
 */
import { z } from "zod";
import { noting, type NoteDrop, type Outcome } from "../../../../shared/core/bot.ts";
import { parseRoomId, type RoomId, type Tag } from "../../../../shared/core/values/ids.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { area, atMs, code } from "../../../../shared/domain/streams/shapes.ts";
import type { AlertContext } from "../../context.ts";

export const HEARD = ["rang", "silent"] as const;
export type Heard = (typeof HEARD)[number];

const shape = z.object({
  code,
  area,
  endsAtMs: atMs,
  /** The ids of both answers in the poll of that room. */
  rang: z.string(),
  silent: z.string(),
});

/** What is asked in one room. */
export type RoomCheck = Readonly<z.infer<typeof shape> & { roomId: RoomId }>;

const ROOMS = "soundcheck/";
const SAID = "soundcheck-said/";

/** Kept a while longer than it lasts, so that a bot that was away still tells the result. */
export function beginIn({ roomId, ...check }: RoomCheck): Outcome {
  const untilMs = check.endsAtMs + HOUR_MS;
  return noting([{ name: `${ROOMS}${roomId}`, text: JSON.stringify(check), untilMs }]);
}

/** The check that goes on in this room. */
export function checkIn(roomId: RoomId, context: AlertContext): RoomCheck | undefined {
  return parsed(roomId, context.noted(`${ROOMS}${roomId}`));
}

/** All that go on, room by room. */
export function checksOf(context: AlertContext): readonly RoomCheck[] {
  return [...context.notedUnder(ROOMS)].flatMap(([name, text]) => {
    const check = parsed(parseRoomId(name.slice(ROOMS.length)), text);
    return check === undefined ? [] : [check];
  });
}

/** Once a person; the last answer counts. */
export function noteHeard(check: RoomCheck, person: Tag, heard: Heard): Outcome {
  const untilMs = check.endsAtMs + HOUR_MS;
  return noting([{ name: `${SAID}${check.code}/${person}`, text: heard, untilMs }]);
}

/** How many said what. */
export function heardIn(
  { code: own }: Pick<RoomCheck, "code">,
  context: AlertContext,
): Readonly<Record<Heard, number>> {
  const said = [...context.notedUnder(`${SAID}${own}/`).values()];
  const count = (heard: Heard): number => said.filter((one) => one === heard).length;
  return { rang: count("rang"), silent: count("silent") };
}

/** Nothing of it is kept. */
export function dropCheck(rooms: readonly RoomCheck[], context: AlertContext): Outcome {
  const said = rooms.flatMap((one) => [...context.notedUnder(`${SAID}${one.code}/`).keys()]);
  const names = [...rooms.map(({ roomId }) => `${ROOMS}${roomId}`), ...new Set(said)];
  return noting(names.map((name): NoteDrop => ({ name, text: null })));
}

function parsed(roomId: RoomId | undefined, text: string | undefined): RoomCheck | undefined {
  if (roomId === undefined || text === undefined) return undefined;
  const check = shape.safeParse(JSON.parse(text)).data;
  return check === undefined ? undefined : { ...check, roomId };
}
