/**
 * Makes rooms and ends them. Every call may be repeated after a crash or a lost answer: what is
 * already so is left so.
 */
import type { RoomPlan } from "../core/effect.ts";
import { Fault } from "../core/fault.ts";
import { parseRoomId, parseUserId } from "../core/ids.ts";
import type { RoomId, UserId } from "../core/ids.ts";
import type { RoomKeeper } from "../core/ports.ts";
import { request } from "./request.ts";
import { creationBody, type Blueprint } from "../core/room-blueprint.ts";
import { isDirectWith, membersOf, refOf } from "./rooms-view.ts";
import { Method, type MatrixClient } from "./sdk.ts";
import type { Wake } from "./wake.ts";

export type RoomKeeperParts = Readonly<{
  client: MatrixClient;
  userId: UserId;
  /** Standing rooms are never taken for a direct chat. */
  standingRooms: ReadonlySet<RoomId>;
  /** Whose direct chat with this account a room is, whoever else was brought in. */
  personOf(roomId: RoomId): UserId | undefined;
  /** Rings after each sync. */
  synced: Wake;
}>;

/** A room that the homeserver says we are in must come down the sync within this time. */
const SYNC_MS_MAX = 15_000;

type MemberEvent = Readonly<{
  state_key?: string;
  sender?: string;
  content?: Readonly<{ membership?: string }>;
}>;

export class Rooms implements RoomKeeper {
  readonly #parts: RoomKeeperParts;
  /** One creation at a time, so that two askers do not make the same room twice. */
  #creation: Promise<unknown> = Promise.resolve();

  constructor(parts: RoomKeeperParts) {
    this.#parts = parts;
  }

  createRoom(ref: string, plan: RoomPlan): Promise<RoomId> {
    const { codename, additionalCreators, invite } = plan;
    // People are asked in one by one: if one of them cannot be, the room must not fail.
    const blueprint = { ref, codename, additionalCreators, isDirect: false, invite: [] };
    return this.#alone(async () => {
      await this.#catchUp();
      const found = this.#roomOfRef(ref);
      const roomId = found ?? (await this.#create(blueprint));
      const shown: (() => boolean)[] = [];
      for (const userId of invite) {
        const isShown = this.#invitationShown(roomId, userId);
        if (await this.#askIfPossible(roomId, userId)) shown.push(isShown);
      }
      await this.#untilShown(() => shown.every((isShown) => isShown()));
      return roomId;
    });
  }

  directRoom(userId: UserId): Promise<RoomId> {
    return this.#alone(async () => {
      // The common case needs no question to the homeserver.
      const known = this.#directRoomWith(userId);
      if (known !== undefined) return known;
      await this.#catchUp();
      return this.#directRoomWith(userId) ?? (await this.#openDirect(userId));
    });
  }

  /** Before the invitation has come down the sync, nothing would be encrypted for its receiver. */
  async #openDirect(userId: UserId): Promise<RoomId> {
    const { client, synced } = this.#parts;
    const blueprint = { additionalCreators: [], isDirect: true, invite: [userId] };
    const roomId = await this.#create(blueprint);
    await synced.until(() => isDirectWith(client, roomId, userId), SYNC_MS_MAX);
    return roomId;
  }

  async join(roomId: RoomId): Promise<void> {
    await this.#post("join", roomId, "join", {});
  }

  async leave(roomId: RoomId, reason?: string): Promise<void> {
    const body = reason === undefined ? {} : { reason };
    await this.#unlessRefused(
      () => this.#post("leave", roomId, "leave", body),
      async () => !(await this.#joinedRooms()).includes(roomId),
    );
    await this.#forget(roomId);
    await this.#forgetKeys(roomId);
  }

  async invite(roomId: RoomId, userId: UserId): Promise<void> {
    const isShown = this.#invitationShown(roomId, userId);
    await this.#ask(roomId, userId);
    await this.#untilShown(isShown);
  }

  async remove(roomId: RoomId, userId: UserId): Promise<void> {
    await this.#unlessRefused(
      () => this.#post("remove", roomId, "kick", { user_id: userId }),
      async () => !isInside(await this.#membershipOf(roomId, userId)),
    );
    await this.#untilShown(() => !isInside(this.#shown(roomId, userId)?.membership));
  }

  /**
   * People whom the homeserver will not let us remove (creators, in room version 12) stay, and
   * are not counted. The count is read from the room, so a repeated call says the same until the
   * room is forgotten.
   */
  async closeRoom(roomId: RoomId): Promise<number> {
    const members = await this.#memberEvents(roomId);
    if (members === undefined) return 0;
    for (const member of members) {
      const userId = parseUserId(member.state_key ?? "");
      if (userId === undefined || userId === this.#parts.userId) continue;
      if (!isInside(member.content?.membership)) continue;
      await this.#removeIfPossible(roomId, userId);
    }
    const removed = (await this.#memberEvents(roomId))?.filter((member) => this.#isRemoved(member));
    await this.leave(roomId);
    return removed?.length ?? 0;
  }

  #isRemoved(member: MemberEvent): boolean {
    const { userId } = this.#parts;
    return (
      member.content?.membership === "leave" &&
      member.sender === userId &&
      member.state_key !== userId
    );
  }

  async #create(blueprint: Blueprint): Promise<RoomId> {
    const { client } = this.#parts;
    const answer = await request("create room", () =>
      client.http.authedRequest<Readonly<{ room_id: string }>>(
        Method.Post,
        "/createRoom",
        undefined,
        creationBody(blueprint),
      ),
    );
    const roomId = parseRoomId(answer.room_id);
    if (roomId === undefined) throw new Fault("server-failed", "create room");
    await this.#untilKnown([roomId]);
    return roomId;
  }

  /** Waits until every room that the homeserver says we are in has come down the sync. */
  async #catchUp(): Promise<void> {
    await this.#untilKnown(await this.#joinedRooms());
  }

  async #untilKnown(roomIds: readonly RoomId[]): Promise<void> {
    const { client, synced } = this.#parts;
    const isKnown = (roomId: RoomId): boolean =>
      client.getRoom(roomId)?.getMyMembership() === "join";
    await synced.until(() => roomIds.every(isKnown), SYNC_MS_MAX);
  }

  #roomOfRef(ref: string): RoomId | undefined {
    const room = this.#parts.client.getRooms().find((candidate) => refOf(candidate) === ref);
    return room?.getMyMembership() === "join" ? parseRoomId(room.roomId) : undefined;
  }

  /** Of several, one that the person has joined, and of those the one in which was spoken last. */
  #directRoomWith(userId: UserId): RoomId | undefined {
    const { client, standingRooms, personOf } = this.#parts;
    const candidates = client.getRooms().flatMap((room) => parseRoomId(room.roomId) ?? []);
    const direct = candidates.filter(
      (roomId) =>
        !standingRooms.has(roomId) &&
        client.getRoom(roomId)?.hasEncryptionStateEvent() === true &&
        personOf(roomId) === userId &&
        membersOf(client, roomId).some((member) => member.userId === userId),
    );
    const isJoined = (roomId: RoomId): boolean =>
      membersOf(client, roomId).every(
        (member) => member.userId !== userId || member.membership === "join",
      );
    const spokenAtMs = (roomId: RoomId): number =>
      client.getRoom(roomId)?.getLastActiveTimestamp() ?? 0;
    // By id where nothing was said since the start, so that it is always the same room.
    const sorted = direct.toSorted().sort((one, other) => spokenAtMs(other) - spokenAtMs(one));
    return sorted.find(isJoined) ?? sorted[0];
  }

  async #joinedRooms(): Promise<readonly RoomId[]> {
    const { client } = this.#parts;
    const answer = await request("list rooms", () =>
      client.http.authedRequest<Readonly<{ joined_rooms: readonly string[] }>>(
        Method.Get,
        "/joined_rooms",
      ),
    );
    return answer.joined_rooms.flatMap((id) => parseRoomId(id) ?? []);
  }

  /** Undefined when the homeserver will not show us the room any more. */
  async #memberEvents(roomId: RoomId): Promise<readonly MemberEvent[] | undefined> {
    const path = `/rooms/${encodeURIComponent(roomId)}/members`;
    try {
      const answer = await request("list members", () =>
        this.#parts.client.http.authedRequest<Readonly<{ chunk: readonly MemberEvent[] }>>(
          Method.Get,
          path,
        ),
      );
      return answer.chunk;
    } catch (error) {
      if (error instanceof Fault && error.code === "refused") return undefined;
      throw error;
    }
  }

  async #membershipOf(roomId: RoomId, userId: UserId): Promise<string> {
    const members = await this.#memberEvents(roomId);
    const member = members?.find((candidate) => candidate.state_key === userId);
    return member?.content?.membership ?? "leave";
  }

  async #ask(roomId: RoomId, userId: UserId): Promise<void> {
    await this.#unlessRefused(
      () => this.#post("invite", roomId, "invite", { user_id: userId }),
      async () => isInside(await this.#membershipOf(roomId, userId)),
    );
  }

  /**
   * False when there is nobody to wait for: she is in already, or she cannot be asked in (a
   * deactivated account), which does not keep the room from being.
   */
  async #askIfPossible(roomId: RoomId, userId: UserId): Promise<boolean> {
    if (membersOf(this.#parts.client, roomId).some((member) => member.userId === userId)) {
      return false;
    }
    let isAsked = true;
    await this.#unlessRefused(
      () => this.#ask(roomId, userId),
      () => {
        isAsked = false;
        return Promise.resolve(true);
      },
    );
    return isAsked;
  }

  /** Called before an invitation: what it gives holds once the sync has shown that. */
  #invitationShown(roomId: RoomId, userId: UserId): () => boolean {
    const eventId = () => this.#shown(roomId, userId)?.events.member?.getId();
    const before = eventId();
    // Who declines at once is never seen inside: another event than before will do.
    return () => isInside(this.#shown(roomId, userId)?.membership) || eventId() !== before;
  }

  #shown(roomId: RoomId, userId: UserId) {
    return this.#parts.client.getRoom(roomId)?.getMember(userId) ?? undefined;
  }

  /**
   * The engine gives its keys to whom the sync has shown: what is encrypted earlier could not be
   * read by who was asked in, and could be by who was removed.
   */
  async #untilShown(isShown: () => boolean): Promise<void> {
    // Tried again: what the homeserver has done already is left so.
    if (await this.#parts.synced.until(isShown, SYNC_MS_MAX)) return;
    throw new Fault("unreachable", "see a change of members");
  }

  async #removeIfPossible(roomId: RoomId, userId: UserId): Promise<void> {
    await this.#unlessRefused(
      () => this.#post("remove", roomId, "kick", { user_id: userId }),
      () => Promise.resolve(true),
    );
  }

  async #forget(roomId: RoomId): Promise<void> {
    await this.#unlessRefused(
      () => this.#post("forget", roomId, "forget", {}),
      () => Promise.resolve(true),
    );
  }

  /** What is over, not even the recovery key opens again. Twice is as good as once. */
  async #forgetKeys(roomId: RoomId): Promise<void> {
    const { client } = this.#parts;
    await this.#unlessRefused(
      async () => {
        const { version } = await request("find the key backup", () =>
          client.http.authedRequest<Readonly<{ version: string }>>(
            Method.Get,
            "/room_keys/version",
          ),
        );
        const path = `/room_keys/keys/${encodeURIComponent(roomId)}`;
        await request("forget the keys of a room", () =>
          client.http.authedRequest(Method.Delete, path, { version }),
        );
      },
      // An account that has no key backup has nothing to forget.
      () => Promise.resolve(true),
    );
  }

  async #post(operation: string, roomId: RoomId, action: string, body: object): Promise<void> {
    const path = `/rooms/${encodeURIComponent(roomId)}/${action}`;
    await request(operation, () =>
      this.#parts.client.http.authedRequest(Method.Post, path, undefined, { ...body }),
    );
  }

  /** Runs `work`; a refusal counts as done when `isDone` says that nothing was left to do. */
  async #unlessRefused(work: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isRefused = error instanceof Fault && error.code === "refused";
      if (!isRefused || !(await isDone())) throw error;
    }
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#creation.then(work);
    this.#creation = result.catch(() => undefined);
    return result;
  }
}

function isInside(membership: string | undefined): boolean {
  return membership === "join" || membership === "invite";
}
