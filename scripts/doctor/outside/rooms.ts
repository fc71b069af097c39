/** The two standing rooms: closed, encrypted, and with the bots in power. */
import { z } from "zod";
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import { serverOf, parseUserId, type RoomId } from "../../../shared/core/values/ids.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import type { Ask } from "./ask.ts";
import { fail, ok, warn, type Finding } from "../finding.ts";

/** Creators outrank everyone from this room version on. */
const ROOM_VERSION = "12";
const ADMIN = 100;

const eventShape = z.object({
  type: z.string(),
  state_key: z.string(),
  sender: z.string(),
  content: z.record(z.string(), z.unknown()),
});
type StateEvent = z.infer<typeof eventShape>;
const powerShape = z.object({ users: z.record(z.string(), z.number()).default({}) });
const createShape = z.object({
  room_version: z.string(),
  additional_creators: z.array(z.string()).default([]),
});

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
  const state = z.array(eventShape).safeParse(answer?.json).data;
  if (state === undefined) {
    const fix = "a bot was put out of it: restore from a backup or the recovery keys";
    return [fail(check, `the ${name} cannot be read`, fix)];
  }
  return [examineMaking(room, state), examinePower(room, state, vault)].concat(
    examineMembers(room, state, vault),
  );
}

function examineMaking({ name, check }: Standing, state: readonly StateEvent[]): Finding {
  const value = (type: string, field: string): unknown => contentOf(state, type)[field];
  const version = value("m.room.create", "room_version");
  const wrong = [
    value("m.room.encryption", "algorithm") !== "m.megolm.v1.aes-sha2" && "it is not encrypted",
    value("m.room.history_visibility", "history_visibility") !== "joined" &&
      "who joins later can read what was said before",
    value("m.room.join_rules", "join_rule") !== "invite" && "people can join uninvited",
    value("m.room.guest_access", "guest_access") !== "forbidden" && "guests may come in",
    version !== ROOM_VERSION && `its version is not ${ROOM_VERSION}`,
  ].filter((problem) => problem !== false);
  if (wrong.length > 0) {
    const fix = "somebody changed its settings: put them back in a client, and ask who did it";
    return fail(check, `the ${name}: ${wrong.join("; ")}`, fix);
  }
  return ok(check, `the ${name} is encrypted and closed, version ${ROOM_VERSION}`);
}

function examinePower(
  { name, check }: Standing,
  state: readonly StateEvent[],
  { bots }: Vault,
): Finding {
  const create = state.find(({ type }) => type === "m.room.create");
  const creators = createShape.safeParse(create?.content).data?.additional_creators ?? [];
  const levels = powerShape.safeParse(contentOf(state, "m.room.power_levels")).data?.users ?? {};
  const rooms = bots.rooms.userId;
  const rules = [create?.sender, ...creators].includes(rooms) || (levels[rooms] ?? 0) >= ADMIN;
  if (rules) return ok(check, `the bots may do in the ${name} what they must`);
  const fix = "give the rooms bot power level 100 there";
  return fail(check, `the rooms bot has no power in the ${name}`, fix);
}

function examineMembers(
  { name, check, isForBotsOnly }: Standing,
  state: readonly StateEvent[],
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

function contentOf(state: readonly StateEvent[], type: string): Readonly<Record<string, unknown>> {
  return state.find((event) => event.type === type && event.state_key === "")?.content ?? {};
}
