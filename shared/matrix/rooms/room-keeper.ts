/**
 * Makes rooms and ends them. Every call may be repeated after a crash or a lost answer: what is
 * already so is left so.
 */
import type { Emptied, RoomPlan } from "../../core/protocol/effect.ts";
import { Fault } from "../../core/fault.ts";
import { parseUserId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { RoomKeeper } from "../../core/ports.ts";
import { Doubts } from "./doubts.ts";
import { RoomMaker, SYNC_MS_MAX } from "./room-maker.ts";
import { RoomRequests, unlessRefused, type MemberEvent } from "./room-requests.ts";
import { creatorsOf, membersOf } from "./rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";
import type { Wake } from "../sync/wake.ts";

export type RoomKeeperParts = Readonly<{
  client: MatrixClient;
  userId: UserId;
  /** Standing rooms are never taken for a direct chat. */
  standingRooms: ReadonlySet<RoomId>;
  /** Whose direct chat with this account a room is, whoever else was brought in. */
  personOf(roomId: RoomId): UserId | undefined;
  /** When something was last said in a room; undefined where nothing was since the start. */
  spokenAtMs(roomId: RoomId): number | undefined;
  /** Rings after each sync. */
  synced: Wake;
}>;

/** By it those whom the end of the room removed are told from those removed before. */
const CLOSING_REASON = "closed";

export class Rooms implements RoomKeeper {
  readonly #parts: RoomKeeperParts;
  readonly #requests: RoomRequests;
  readonly #doubts = new Doubts();
  readonly #maker: RoomMaker;

  constructor(parts: RoomKeeperParts) {
    this.#parts = parts;
    this.#requests = new RoomRequests(parts.client);
    this.#maker = new RoomMaker({ ...parts, requests: this.#requests, doubts: this.#doubts });
  }

  createRoom(ref: string, plan: RoomPlan): Promise<RoomId> {
    return this.#maker.roomOf(ref, plan, async (roomId) => {
      const shown: (() => boolean)[] = [];
      for (const userId of plan.invite) {
        const isShown = this.#invitationShown(roomId, userId);
        if (await this.#askIfPossible(roomId, userId)) shown.push(isShown);
      }
      await this.#untilShown(`ask into ${roomId}`, () => shown.every((isShown) => isShown()));
    });
  }

  directRoom(userId: UserId): Promise<RoomId> {
    return this.#maker.directRoom(userId);
  }

  async join(roomId: RoomId): Promise<void> {
    await this.#requests.change(roomId, "join");
  }

  /**
   * The keys go first: whatever fails afterwards, they are gone. Then once more, for what came
   * meanwhile.
   */
  async leave(roomId: RoomId, reason?: string): Promise<void> {
    const requests = this.#requests;
    const body = reason === undefined ? {} : { reason };
    const isCertainNo = (operation: string): boolean =>
      this.#doubts.isCertainNo(`${operation} ${roomId}`, operation);
    const forgetKeys = (): Promise<void> =>
      requests.forgetKeys(roomId, () => isCertainNo("forget the keys of a room"));
    await forgetKeys();
    await unlessRefused(
      () => requests.change(roomId, "leave", body),
      async () => !(await requests.joinedRooms()).includes(roomId),
    );
    await unlessRefused(
      () => requests.change(roomId, "forget"),
      () => isCertainNo("forget"),
    );
    await forgetKeys();
  }

  async invite(roomId: RoomId, userId: UserId): Promise<void> {
    const isShown = this.#invitationShown(roomId, userId);
    await this.#ask(roomId, userId);
    await this.#untilShown(`ask ${userId} into ${roomId}`, isShown);
  }

  async remove(roomId: RoomId, userId: UserId): Promise<void> {
    await unlessRefused(
      () => this.#requests.change(roomId, "kick", { user_id: userId }),
      async () => !isInside(await this.#membershipOf(roomId, userId)),
    );
    await this.#untilShown(
      `remove ${userId} from ${roomId}`,
      () => !isInside(this.#shown(roomId, userId)?.membership),
    );
  }

  /**
   * People whom the homeserver will not let us remove (creators, in room version 12) stay, and are
   * counted as staying. It is read from the room, so a repeated call says the same.
   */
  async emptyRoom(roomId: RoomId, uncounted: readonly UserId[]): Promise<Emptied | undefined> {
    const { client, userId: self } = this.#parts;
    const members = await this.#requests.memberEvents(roomId);
    if (members === undefined) {
      // A no that contradicts what the sync shows is none.
      if (client.getRoom(roomId)?.getMyMembership() !== "join") return undefined;
      throw this.#doubts.unproven(`empty ${roomId}`, "list members");
    }
    for (const member of members) {
      const userId = parseUserId(member.state_key ?? "");
      if (userId === undefined || userId === self) continue;
      if (isInside(member.content?.membership)) await this.#removeIfPossible(roomId, userId);
    }
    const after = await this.#requests.memberEvents(roomId);
    if (after === undefined) throw this.#doubts.unproven(`empty ${roomId}`, "list members");
    const notCounted: ReadonlySet<string> = new Set([self, ...uncounted]);
    const counted = after.filter(({ state_key: person }) => !notCounted.has(person ?? ""));
    return {
      removed: counted.filter((member) => this.#isRemoved(member)).length,
      staying: counted.filter(({ content }) => isInside(content?.membership)).length,
    };
  }

  #isRemoved({ sender, content }: MemberEvent): boolean {
    const isOut = content?.membership === "leave" && content.reason === CLOSING_REASON;
    return isOut && sender === this.#parts.userId;
  }

  async #membershipOf(roomId: RoomId, userId: UserId): Promise<string> {
    const members = await this.#requests.memberEvents(roomId);
    const member = members?.find((candidate) => candidate.state_key === userId);
    return member?.content?.membership ?? "leave";
  }

  async #ask(roomId: RoomId, userId: UserId): Promise<void> {
    await unlessRefused(
      () => this.#requests.change(roomId, "invite", { user_id: userId }),
      async () => {
        const membership = await this.#membershipOf(roomId, userId);
        if (membership === "ban") throw new Fault("refused", "invite", { detail: "banned" });
        return isInside(membership);
      },
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
    await unlessRefused(
      () => this.#ask(roomId, userId),
      () => {
        isAsked = false;
        return this.#doubts.isCertainNo(`ask ${userId} into ${roomId}`, "invite");
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
  async #untilShown(what: string, isShown: () => boolean): Promise<void> {
    const { synced } = this.#parts;
    const ringsBefore = synced.rings;
    // Tried again: what the homeserver has done already is left so.
    if (await synced.until(isShown, SYNC_MS_MAX)) {
      this.#doubts.clear(what);
      return;
    }
    const operation = "see a change of members";
    if (synced.rings === ringsBefore) throw new Fault("unreachable", operation);
    throw this.#doubts.unproven(what, operation);
  }

  /** Creators are beyond us, and stay; about anybody else one no is not believed. */
  async #removeIfPossible(roomId: RoomId, userId: UserId): Promise<void> {
    const isCreator = creatorsOf(this.#parts.client, roomId).includes(userId);
    const body = { user_id: userId, reason: CLOSING_REASON };
    await unlessRefused(
      () => this.#requests.change(roomId, "kick", body),
      () => isCreator || this.#doubts.isCertainNo(`remove ${userId} from ${roomId}`, "kick"),
    );
  }
}

function isInside(membership: string | undefined): boolean {
  return membership === "join" || membership === "invite";
}
