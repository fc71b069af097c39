/** What people do in a night in which rooms give way to others, one deed at a time by the seed. */
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { codeOf } from "../town/cards.ts";
import { BOTS, CAST, EVERYBODY, MANAGEMENT, type Name } from "../town/cast.ts";
import { any } from "../town/choice.ts";
import type { TownNight } from "../town/night.ts";

/** Who is never revoked: what is promised to whoever stays is promised to them. */
export const LOYAL: readonly Name[] = ["Finn", "Hana", "Dora", "Eva", "Ben"];
const FICKLE = [CAST.Gus, CAST.Cleo, CAST.Jo];
const NAMES = [
  "Rio",
  "Hill",
  "All north",
  "confirmers north/river",
  "confirmers north/hill",
  "organizers",
];
const ROLES = ['responder "Rio"', 'responder "Hill"', "confirmer north/hill"];
const COMES = 0.8;
const ASKS = 0.3;
const QUESTIONS = ["!status", "!duty", "!help"];

type Order = (night: TownNight) => string;
const rotate: Order = (night) => `room rotate ${any(night, NAMES)} now`;
const alert: Order = (night) =>
  `alert ${any(night, ["north/river", "north/hill"])} watch water here`;
const revoke: Order = (night) => `revoke ${any(night, FICKLE).userId}`;
const admit: Order = (night) => `admit ${any(night, FICKLE).userId} ${any(night, ROLES)}`;
const update: Order = (night) => `update ${newest(night)} fewer vans now`;
const end: Order = (night) => `allclear ${newest(night)}`;

/** Repeated as often as they are likely. */
const ORDERS = [rotate, rotate, rotate, alert, alert, alert, update, end, revoke, admit];

/**
 * Those who were asked in come, most of them at once; then an organizer orders something, or a
 * member asks in whatever room she is in.
 */
export function act(night: TownNight): void {
  come(night, COMES);
  if (night.random.chance(ASKS)) asks(night);
  else orders(night, any(night, ORDERS)(night));
}

/** Sooner or later everybody comes. */
export function heal(night: TownNight): void {
  come(night, 1);
}

/** In one of the rooms that are, were or will be the management room, while a bot is in it. */
export function orders(night: TownNight, text: string, who = CAST.Olga): void {
  const rooms = managementRooms(night).filter(
    (roomId) => night.rooms.isIn(roomId, who.userId) && hasBot(night, roomId),
  );
  night.say(who, any(night, rooms), { kind: "text", text: `!${text}` });
}

/** Somebody who stays asks in a room of several, whatever becomes of it. */
function asks(night: TownNight): void {
  const who = CAST[any(night, LOYAL)];
  const rooms = night.rooms
    .all()
    .filter(({ roomId, isDirect }) => !isDirect && night.rooms.isIn(roomId, who.userId))
    .filter(({ roomId }) => hasBot(night, roomId));
  if (rooms.length === 0) return;
  night.say(who, any(night, rooms).roomId, { kind: "text", text: any(night, QUESTIONS) });
}

/** All that were ever meant to be it, the first one first. */
export function managementRooms({ watch }: TownNight): readonly RoomId[] {
  const refs = watch.entries.flatMap(({ type, data }) => {
    const of = data["of"] as Readonly<{ kind?: string }> | undefined;
    return type === "rotation-requested" && of?.kind === "management" ? [data["ref"]] : [];
  });
  const opened = watch.entries.flatMap(({ type, data }) =>
    type === "rotation-opened" && refs.includes(data["ref"]) ? [data["roomId"] as RoomId] : [],
  );
  return [MANAGEMENT, ...opened];
}

function hasBot(night: TownNight, roomId: RoomId): boolean {
  return Object.values(BOTS).some((bot) => night.rooms.isIn(roomId, bot));
}

/** Of those who were asked into a room this part enters it. */
function come(night: TownNight, part: number): void {
  for (const { roomId, members } of night.rooms.all()) {
    for (const { userId } of EVERYBODY) {
      const isAsked = members.get(userId) === "invite";
      if (isAsked && night.random.chance(part)) night.rooms.join(roomId, userId);
    }
  }
}

/** Who is in a room, without bots. */
export function peopleIn(night: TownNight, roomId: RoomId): readonly Name[] {
  const members = night.rooms.all().find((room) => room.roomId === roomId)?.members;
  const names = Object.keys(CAST) as Name[];
  return names.filter((name) => members?.has(CAST[name].userId) === true);
}

function newest(night: TownNight): string {
  return night.server.events.flatMap(({ content }) => codeOf(content) ?? []).at(-1) ?? "2222";
}
