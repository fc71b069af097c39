/** What a hostile homeserver does in a simulated night, beyond losing and delaying things. */
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import type { EventId, UserId } from "../../../shared/core/values/ids.ts";
import { otherIdentity } from "../../harness/simulated-identities.ts";
import { identityFor } from "../../harness/actors.ts";
import { CAST } from "./cast.ts";
import { any } from "./choice.ts";
import type { Hostility } from "./fate.ts";
import type { TownNight } from "./night.ts";

const DEAF_MS_MAX = 40_000;
const MOMENT_MS_MAX = 4_000;
const WHILE_MS_MAX = 25_000;
const BURNS_MAX = 2;
/** Those whose accounts are taken over; never Olga, to whom everybody can turn. */
const SWAPPED = [CAST.Otto, CAST.Ben, CAST.Cleo, CAST.Finn, CAST.Gus, CAST.Ana, CAST.Jo] as const;
const IDENTITIES = 2;

export function actAsServer(night: TownNight, hostility: Hostility): void {
  const { random, server } = night;
  if (random.chance(hostility.haunt)) haunt(night);
  if (random.chance(hostility.swap)) swap(night);
  if (random.chance(hostility.deafen)) {
    server.deafen(any(night, BOT_NAMES), random.below(DEAF_MS_MAX));
  }
  if (random.chance(hostility.burn) && night.burns.length < BURNS_MAX) night.burn();
}

/** Mallory is in a room, whichever; gone a moment later, or not; named like somebody before her. */
function haunt(night: TownNight): void {
  const { random, rooms, time, server } = night;
  const { roomId } = any(night, rooms.all());
  const { userId } = CAST.Mallory;
  const isTold = random.chance(0.7);
  const known = rooms.ghosts.length > 0 && random.chance(0.3);
  const eventId = (known ? "$member-again" : server.freshId("$member")) as EventId;
  rooms.haunt(roomId, userId, { isTold, eventId });
  if (random.chance(0.5)) return;
  time.after({ isAlive: true }, random.below(MOMENT_MS_MAX), () => {
    rooms.vanish(roomId, userId, isTold);
  });
}

/** An account has another identity from now on; perhaps the old one comes back. */
function swap(night: TownNight): void {
  const { random, time } = night;
  const { userId } = any(night, SWAPPED);
  become(night, userId, random.below(IDENTITIES) + 1);
  if (random.chance(0.5)) return;
  time.after({ isAlive: true }, random.below(WHILE_MS_MAX), () => {
    become(night, userId, 0);
  });
}

function become(night: TownNight, userId: UserId, number: number): void {
  const { identities } = night.rooms;
  const identity = number === 0 ? identityFor(userId) : otherIdentity(userId, number);
  if (identities.of(userId) === identity) return;
  identities.set(userId, identity);
  night.showIdentity(userId);
}
