/** What people do in a night in which rooms give way to others, one deed at a time by the seed. */
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { codeOf } from "../town/cards.ts";
import { CAST, EVERYBODY, MANAGEMENT, type Name } from "../town/cast.ts";
import { any } from "../town/choice.ts";
import type { TownNight } from "../town/night.ts";

/** Who is never revoked: what is promised to whoever stays is promised to them. */
export const LOYAL: readonly Name[] = ["Finn", "Hana", "Dora", "Eva", "Ben"];
const FICKLE = [CAST.Gus, CAST.Cleo, CAST.Jo];
const NAMES = ["Rio", "Hill", "All north", "confirmers north/river", "confirmers north/hill"];
const ROLES = ['responder "Rio"', 'responder "Hill"', "confirmer north/hill"];
const COMES = 0.8;

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

/** Those who were asked in come, most of them at once; then an organizer orders something. */
export function act(night: TownNight): void {
  come(night, COMES);
  orders(night, any(night, ORDERS)(night));
}

/** Sooner or later everybody comes. */
export function heal(night: TownNight): void {
  come(night, 1);
}

export function orders(night: TownNight, text: string, who = CAST.Olga): void {
  night.say(who, MANAGEMENT, { kind: "text", text: `!${text}` });
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
