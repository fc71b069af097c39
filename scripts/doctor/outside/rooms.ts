/** The two standing rooms: closed, encrypted, and with the bots in power. */
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import { serverOf, parseUserId, type RoomId } from "../../../shared/core/values/ids.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import type { Ask } from "./ask.ts";
import { fail, ok, warn, type Finding } from "../finding.ts";
import {
  hasNoPast,
  isByInvitation,
  isEncrypted,
  rules,
  stateShape,
  valueOf,
  type RoomState,
} from "./room-state.ts";

/** Creators outrank everyone from this room version on. */
const ROOM_VERSION = "12";

type Standing = Readonly<{ name: string; check: string; roomId: RoomId; isForBotsOnly: boolean }>;

export async function examineRooms(vault: Vault, ask: Ask): Promise<readonly Finding[]> {
  const rooms: readonly Standing[] = [
    { name: "management room", check: "management", roomId: vault.managementRoom },
    { name: "state room", check: "state-room", roomId: vault.stateRoom },
  ].map((room) => ({ ...room, isForBotsOnly: room.check === "state-room" }));
  const found = await Promise.all(rooms.map((room) => examineRoom(room, vault, ask)));
  return found.flat();
}

async function examineRoom(room: Standing, vault: Vault, ask: Ask): Promise<readonly Finding[]> {
  const { name, check, roomId } = room;
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/state`;
  const answer = await ask(path, { token: vault.bots.rooms.accessToken });
  const state = stateShape.safeParse(answer?.json).data;
  if (state === undefined) {
    const fix = "a bot was put out of it: restore from a backup or the recovery keys";
    return [fail(check, `the ${name} cannot be read`, fix)];
  }
  return [examineMaking(room, state), examinePower(room, state, vault)].concat(
    examineMembers(room, state, vault),
  );
}

function examineMaking({ name, check }: Standing, state: RoomState): Finding {
  const version = valueOf(state, "m.room.create", "room_version");
  const wrong = [
    !isEncrypted(state) && "it is not encrypted",
    !hasNoPast(state) && "who joins later can read what was said before",
    !isByInvitation(state) && "people can join uninvited",
    valueOf(state, "m.room.guest_access", "guest_access") !== "forbidden" && "guests may come in",
    version !== ROOM_VERSION && `its version is not ${ROOM_VERSION}`,
  ].filter((problem) => problem !== false);
  if (wrong.length > 0) {
    const fix = "somebody changed its settings: put them back in a client, and ask who did it";
    return fail(check, `the ${name}: ${wrong.join("; ")}`, fix);
  }
  return ok(check, `the ${name} is encrypted and closed, version ${ROOM_VERSION}`);
}

function examinePower({ name, check }: Standing, state: RoomState, { bots }: Vault): Finding {
  if (rules(state, bots.rooms.userId)) {
    return ok(check, `the bots may do in the ${name} what they must`);
  }
  const fix = "give the rooms bot power level 100 there";
  return fail(check, `the rooms bot has no power in the ${name}`, fix);
}

function examineMembers(
  { name, check, isForBotsOnly }: Standing,
  state: RoomState,
  { bots, serverName }: Vault,
): readonly Finding[] {
  const members = state.filter(({ type }) => type === "m.room.member");
  const inside = (membership: string): readonly string[] =>
    members.flatMap((event) =>
      event.content["membership"] === membership ? [event.state_key] : [],
    );
  const ours = new Set<string>(BOT_NAMES.map((bot) => bots[bot].userId));
  const joined = inside("join");
  const people = joined.filter((id) => !ours.has(id));
  const invited = inside("invite");
  const absent = BOT_NAMES.filter((bot) => !joined.includes(bots[bot].userId));
  if (absent.length > 0) {
    const fix = "restore from a backup or the recovery keys";
    return [fail(check, `${absent.join(", ")} not in the ${name}`, fix)];
  }
  if (isForBotsOnly && people.length + invited.length > 0) {
    const fix = "remove everybody but the bots, and treat the homeserver as hostile until you know";
    return [fail(check, `somebody who is no bot is in the ${name}`, fix)];
  }
  const count = `${String(people.length)} people, ${String(invited.length)} invited`;
  const told = isForBotsOnly ? ok(check, `the bots alone are in the ${name}`) : ok(check, count);
  const elsewhere = people.filter((id) => homeOf(id) !== serverName).length;
  if (elsewhere === 0) return [told];
  const fix = "their homeserver sees who is in the room and when they write; decide if that is so";
  return [told, warn(check, `${String(elsewhere)} people are on another homeserver`, fix)];
}

function homeOf(id: string): string | undefined {
  const userId = parseUserId(id);
  return userId === undefined ? undefined : serverOf(userId);
}
