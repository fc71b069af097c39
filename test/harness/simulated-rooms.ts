/**
 * Rooms and their members on the simulated homeserver, with the rules of room version 12 that
 * matter here: who is not in a room can do nothing in it, and nobody removes a creator.
 */
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { Altered, Member, Network, RoomsView } from "../../shared/core/bot.ts";
import type { Emptied, RoomPlan } from "../../shared/core/protocol/effect.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { EventId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { RoomKeeper, RoomSender } from "../../shared/core/ports.ts";
import type { SimulatedHomeserver } from "./simulated-homeserver.ts";
import { requested, type PortsOptions } from "./simulated-ports.ts";
import { tagFor } from "./actors.ts";
import { SimulatedIdentities } from "./simulated-identities.ts";

/** How long an inbox keeps a newcomer back, for the fact that admits her to arrive. */
const ARRIVAL_MS = 1_500;

export type SimulatedRoom = Readonly<{
  roomId: RoomId;
  creators: ReadonlySet<UserId>;
  members: Map<UserId, Member["membership"]>;
  isDirect: boolean;
}> & {
  altered?: readonly Altered[];
};

export type Invitation = Readonly<{
  roomId: RoomId;
  userId: UserId;
  /** How many events the homeserver held when it was made. */
  place: number;
}>;

type Haunting = Readonly<{ isTold: boolean; eventId: EventId }>;
type Coming = Readonly<{
  userId: UserId;
  membership: "join" | "invite" | "leave";
  eventId?: EventId;
}>;

/** Somebody whom the homeserver put into a room, where nobody wanted her. */
export type Ghost = Readonly<{
  roomId: RoomId;
  userId: UserId;
  /** Whether there are bots that hear of it as of anybody's coming. */
  isTold: boolean;
  atMs: number;
}>;

export class SimulatedRooms {
  /** What bots asked people into, in order. */
  readonly invitations: Invitation[] = [];
  readonly ghosts: Ghost[] = [];
  readonly identities = new SimulatedIdentities();
  /** True for whom nobody ever gets out of that room. */
  isStuck: (roomId: RoomId, userId: UserId) => boolean = () => false;
  readonly #rooms = new Map<RoomId, SimulatedRoom>();
  readonly #emptied = new Map<RoomId, number>();
  readonly #server: SimulatedHomeserver;
  readonly #network: Network;

  constructor(server: SimulatedHomeserver, network: Network) {
    this.#server = server;
    this.#network = network;
  }

  all(): readonly SimulatedRoom[] {
    return [...this.#rooms.values()];
  }

  /** A room in which all of these are joined; the first of them made it. */
  make(roomId: RoomId, members: readonly UserId[], isDirect = false): RoomId {
    const creators = new Set(members.slice(0, 1));
    const joined = members.map((userId) => [userId, "join"] as const);
    this.#rooms.set(roomId, { roomId, creators, members: new Map(joined), isDirect });
    return roomId;
  }

  isIn(roomId: RoomId, userId: UserId): boolean {
    return this.#rooms.get(roomId)?.members.get(userId) === "join";
  }

  isDirect(roomId: RoomId): boolean {
    return this.#rooms.get(roomId)?.isDirect === true;
  }

  /** The homeserver's own doing: it needs nobody's leave. */
  join(roomId: RoomId, userId: UserId): void {
    const members = this.#rooms.get(roomId)?.members;
    const isNew = members?.has(userId) === false;
    members?.set(userId, "join");
    if (isNew) this.#tellOf(roomId, { userId, membership: "join" });
  }

  /** Shows somebody in a room; `eventId` is the name that the homeserver gives to it. */
  haunt(roomId: RoomId, userId: UserId, { isTold, eventId }: Haunting): void {
    const members = this.#rooms.get(roomId)?.members;
    if (members === undefined || members.has(userId)) return;
    members.set(userId, "join");
    const isHeard = isTold && BOT_NAMES.some((bot) => this.isIn(roomId, this.#network.bots[bot]));
    this.ghosts.push({ roomId, userId, isTold: isHeard, atMs: this.#server.nowMs() });
    if (isTold) this.#tellOf(roomId, { userId, membership: "join", eventId });
  }

  /** She is shown no longer, as if she had never been there. */
  vanish(roomId: RoomId, userId: UserId, isTold: boolean): void {
    const wasThere = this.#rooms.get(roomId)?.members.delete(userId) === true;
    if (wasThere && isTold) this.#tellOf(roomId, { userId, membership: "leave" });
  }

  /** Bots that begin anew find what they were asked into. */
  askAgain(): void {
    for (const room of this.#rooms.values()) {
      for (const bot of BOT_NAMES) {
        if (room.members.get(this.#network.bots[bot]) === "invite") this.#askBot(bot, room);
      }
    }
  }

  /** What a bot sees; nothing of rooms that it is not in. */
  viewOf(bot: BotName): RoomsView {
    return {
      members: (roomId) => {
        const members = this.#rooms.get(roomId)?.members;
        if (members?.get(this.#network.bots[bot]) !== "join") return [];
        return [...members].map(([userId, membership]) => {
          const seen = this.identities.seenBy(bot, userId);
          return { userId, membership, tag: tagFor(userId), ...seen };
        });
      },
      isEncrypted: () => true,
      altered: (roomId) => this.#rooms.get(roomId)?.altered ?? [],
      personOf: (roomId) => {
        if (!this.isDirect(roomId)) return undefined;
        const bots = Object.values(this.#network.bots);
        return [...(this.#rooms.get(roomId)?.members.keys() ?? [])].find(
          (userId) => !bots.includes(userId),
        );
      },
      chatsOf: (person) =>
        this.all().flatMap(({ roomId, members, isDirect }) => {
          const isOurs = isDirect && members.has(this.#network.bots[bot]);
          return isOurs && [...members.keys()].some((one) => tagFor(one) === person)
            ? [roomId]
            : [];
        }),
    };
  }

  keeperFor(options: PortsOptions): RoomKeeper {
    const own = options.userId;
    const request = <Result>(act: () => Result): Promise<Result> => requested(options, act);
    return {
      createRoom: (ref, plan) => request(() => this.#create(own, ref, plan)),
      directRoom: (person) => request(() => this.directOf(own, person)),
      join: (roomId) =>
        request(() => {
          this.join(roomId, own);
        }),
      leave: (roomId) =>
        request(() => {
          this.#rooms.get(roomId)?.members.delete(own);
        }),
      invite: (roomId, person) =>
        request(() => {
          this.#invite(this.#where(own, roomId), person);
        }),
      remove: (roomId, person) =>
        request(() => {
          const room = this.#where(own, roomId);
          const isStuck = room.members.has(person) && this.isStuck(roomId, person);
          if (isStuck || !remove(room, person)) throw refused();
        }),
      restore: (roomId, part) =>
        request(() => {
          const room = this.#where(own, roomId);
          room.altered = room.altered?.filter((one) => one.part !== part) ?? [];
        }),
      erase: (_roomId, eventIds) => request(() => eventIds.length),
      emptyRoom: (roomId, uncounted) => request(() => this.#empty(own, roomId, uncounted)),
    };
  }

  /** Sends only for those who are in the room. */
  senderFor({ userId }: PortsOptions, honest: RoomSender): RoomSender {
    return {
      send: (roomId, id, event) =>
        this.isIn(roomId, userId) ? honest.send(roomId, id, event) : Promise.reject(refused()),
    };
  }

  /** The direct chat of a bot and a person; both are in it. */
  directOf(bot: UserId, person: UserId): RoomId {
    const roomId = this.#server.roomOf(`${bot}/${person}`);
    return this.#rooms.has(roomId) ? roomId : this.make(roomId, [bot, person], true);
  }

  #create(by: UserId, ref: string, plan: RoomPlan): RoomId {
    const roomId = this.#server.roomOf(ref);
    if (this.#rooms.has(roomId)) return roomId;
    const creators = new Set([by, ...plan.additionalCreators]);
    const room = { roomId, creators, members: new Map([[by, "join"]]), isDirect: false } as const;
    this.#rooms.set(roomId, room as SimulatedRoom);
    for (const userId of plan.invite) this.#invite(room as SimulatedRoom, userId);
    return roomId;
  }

  #invite(room: SimulatedRoom, userId: UserId): void {
    const { roomId, members } = room;
    if (members.has(userId)) return;
    members.set(userId, "invite");
    this.#tellOf(roomId, { userId, membership: "invite" });
    const bot = BOT_NAMES.find((name) => this.#network.bots[name] === userId);
    if (bot === undefined) {
      this.invitations.push({ roomId, userId, place: this.#server.events.length });
      return;
    }
    this.#askBot(bot, room);
  }

  #askBot(bot: BotName, { roomId, creators }: SimulatedRoom): void {
    const [inviter = this.#network.bots[bot]] = creators;
    const inviterTag = tagFor(inviter);
    const invited = { roomId, inviter, inviterTag, isEncrypted: true, isDirect: false };
    this.#server.hand(bot, { kind: "invited", invited });
  }

  /** The bots inside hear of it a moment later, as their inboxes do. */
  #tellOf(roomId: RoomId, { userId, membership, eventId }: Coming): void {
    const name = eventId ?? (this.#server.freshId("$member") as EventId);
    const change = { roomId, eventId: name, userId, tag: tagFor(userId), membership };
    for (const bot of BOT_NAMES) {
      const isInside = this.isIn(roomId, this.#network.bots[bot]);
      if (!isInside || this.#network.bots[bot] === userId) continue;
      this.#server.hand(bot, { kind: "membership", change }, this.#server.nowMs() + ARRIVAL_MS);
    }
  }

  /** Who asks again is told of those removed the first time, too. */
  #empty(by: UserId, roomId: RoomId, uncounted: readonly UserId[]): Emptied | undefined {
    const room = this.#rooms.get(roomId);
    if (room?.members.get(by) !== "join") return undefined;
    const others = [...room.members.keys()].filter((userId) => userId !== by);
    const removed = others.filter(
      (userId) => !this.isStuck(roomId, userId) && remove(room, userId),
    );
    const counted = (userIds: readonly UserId[]): number =>
      userIds.filter((userId) => !uncounted.includes(userId)).length;
    const before = this.#emptied.get(roomId) ?? 0;
    this.#emptied.set(roomId, before + counted(removed));
    const staying = counted(others.filter((userId) => !removed.includes(userId)));
    return { removed: before + counted(removed), staying };
  }

  #where(by: UserId, roomId: RoomId): SimulatedRoom {
    const room = this.#rooms.get(roomId);
    if (room?.members.get(by) !== "join") throw refused();
    return room;
  }
}

/** True when the person is not in the room afterwards. */
function remove({ members, creators }: SimulatedRoom, userId: UserId): boolean {
  if (!members.has(userId)) return true;
  return !creators.has(userId) && members.delete(userId);
}

function refused(): Fault {
  return new Fault("refused", "simulated");
}
