/**
 * The two rooms that stand from the first day: the state room of the bots, and the management
 * room where organizers command them. May be run again after a crash at any point.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { BOT_NAMES, type BotName } from "../core/protocol/entry.ts";
import { Fault } from "../core/fault.ts";
import { parseRoomId, type RoomId, type UserId } from "../core/values/ids.ts";
import { creationBody, REF_FIELD, type Blueprint } from "../core/room/blueprint.ts";
import { clientFor, type MatrixClient } from "./bot-sdk.ts";
import type { BotAccount } from "./registration.ts";
import { request } from "./request.ts";

export type StandingRoomsOptions = Readonly<{
  homeserverUrl: string;
  bots: Readonly<Record<BotName, BotAccount>>;
  organizer: UserId;
  /** Neutral names: the homeserver reads them. */
  codenames: Readonly<{ state: string; management: string }>;
}>;

export type StandingRooms = Readonly<{ stateRoom: RoomId; managementRoom: RoomId }>;

type Clients = Readonly<Record<BotName, MatrixClient>>;
type Purpose = keyof StandingRoomsOptions["codenames"];

const createShape = z.object({ [REF_FIELD]: z.string().optional() });
const membershipShape = z.object({ membership: z.string() });

/**
 * Makes both rooms, or finds those that an earlier run made; brings all bots in, and invites the
 * organizer to the management room. verify creates; rooms may undo whatever is done in them; an
 * organizer outranks everyone in the management room for good.
 */
export async function createStandingRooms(options: StandingRoomsOptions): Promise<StandingRooms> {
  const { bots, organizer, homeserverUrl } = options;
  const clients = Object.fromEntries(
    BOT_NAMES.map((bot) => [bot, clientFor(homeserverUrl, bots[bot].accessToken)]),
  ) as Record<BotName, MatrixClient>;
  const others = [bots.alert.userId, bots.rooms.userId];
  const stateRoom = await standingRoom(clients, options, {
    purpose: "state",
    isKept: true,
    additionalCreators: [bots.rooms.userId],
    administrators: [],
    invite: others,
  });
  const managementRoom = await standingRoom(clients, options, {
    purpose: "management",
    additionalCreators: [organizer, bots.rooms.userId],
    administrators: [bots.alert.userId],
    invite: [...others, organizer],
  });
  return { stateRoom, managementRoom };
}

type Standing = Required<Pick<Blueprint, "additionalCreators" | "administrators" | "invite">> &
  Readonly<{ purpose: Purpose; isKept?: true }>;

async function standingRoom(
  clients: Clients,
  { bots, codenames }: StandingRoomsOptions,
  { purpose, ...plan }: Standing,
): Promise<RoomId> {
  const ref = refOf(purpose, bots.verify.userId);
  const blueprint = { ...plan, ref, codename: codenames[purpose], isDirect: false };
  const roomId =
    (await findRoom(clients.verify, ref)) ?? (await createRoom(clients.verify, blueprint));
  for (const userId of plan.invite) await inviteOnce(clients.verify, roomId, userId);
  for (const bot of BOT_NAMES) {
    await request("join standing room", () => clients[bot].joinRoom(roomId));
  }
  return roomId;
}

/** Says nothing to who reads it, and is the same for every run of the same network. */
function refOf(purpose: Purpose, creator: UserId): string {
  return createHash("sha256").update(`aviso/${purpose}/${creator}`).digest("hex").slice(0, 32);
}

async function findRoom(client: MatrixClient, ref: string): Promise<RoomId | undefined> {
  const joined = await request("list rooms", () => client.getJoinedRooms());
  for (const roomId of joined) {
    const content: unknown = await request("read room", () =>
      client.getRoomStateEvent(roomId, "m.room.create", ""),
    );
    if (createShape.safeParse(content).data?.[REF_FIELD] === ref) return parseRoomId(roomId);
  }
  return undefined;
}

async function createRoom(client: MatrixClient, blueprint: Blueprint): Promise<RoomId> {
  const created = await request("create standing room", () =>
    client.createRoom(creationBody(blueprint)),
  );
  const roomId = parseRoomId(created);
  if (roomId === undefined) throw new Fault("server-failed", "create standing room");
  return roomId;
}

async function inviteOnce(client: MatrixClient, roomId: RoomId, userId: UserId): Promise<void> {
  if (["join", "invite"].includes(await membershipOf(client, roomId, userId))) return;
  await request("invite to standing room", () => client.inviteUser(userId, roomId));
}

async function membershipOf(client: MatrixClient, roomId: RoomId, userId: UserId): Promise<string> {
  try {
    const content: unknown = await request("read membership", () =>
      client.getRoomStateEvent(roomId, "m.room.member", userId),
    );
    return membershipShape.parse(content).membership;
  } catch (error) {
    if (error instanceof Fault && error.code === "refused") return "none";
    throw error;
  }
}
