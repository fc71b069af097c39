/**
 * Asks people into a room, and removes them from it. Each call resolves when the sync has shown
 * the change.
 */
import { Fault } from "../../core/fault.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { Doubts } from "./doubts.ts";
import { unlessRefused, type RoomRequests } from "./room-requests.ts";
import { isInside, membersOf } from "./rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";
import { SYNC_MS_MAX, type Wake } from "../sync/wake.ts";

export type RoomMembersParts = Readonly<{
  client: MatrixClient;
  /** Rings after each sync. */
  synced: Wake;
  requests: RoomRequests;
  doubts: Doubts;
}>;

/** Lives as long as its session. */
export class RoomMembers {
  readonly #parts: RoomMembersParts;

  constructor(parts: RoomMembersParts) {
    this.#parts = parts;
  }

  /** Asks in whom it can; who cannot be asked in does not keep the room from being. */
  async inviteAll(roomId: RoomId, userIds: readonly UserId[]): Promise<void> {
    const shown: (() => boolean)[] = [];
    for (const userId of userIds) {
      const isShown = this.#invitationShown(roomId, userId);
      if (await this.#askIfPossible(roomId, userId)) shown.push(isShown);
    }
    await this.#untilShown(`ask into ${roomId}`, () => shown.every((isShown) => isShown()));
  }

  async invite(roomId: RoomId, userId: UserId): Promise<void> {
    const isShown = this.#invitationShown(roomId, userId);
    await this.#ask(roomId, userId);
    await this.#untilShown(`ask ${userId} into ${roomId}`, isShown);
  }

  async remove(roomId: RoomId, userId: UserId): Promise<void> {
    await unlessRefused(
      () => this.#parts.requests.change(roomId, "kick", { user_id: userId }),
      async () => !isInside(await this.#membershipOf(roomId, userId)),
    );
    await this.#untilShown(
      `remove ${userId} from ${roomId}`,
      () => !isInside(this.#shown(roomId, userId)?.membership),
    );
  }

  async #membershipOf(roomId: RoomId, userId: UserId): Promise<string> {
    const members = await this.#parts.requests.memberEvents(roomId);
    const member = members?.find((candidate) => candidate.state_key === userId);
    return member?.content?.membership ?? "leave";
  }

  async #ask(roomId: RoomId, userId: UserId): Promise<void> {
    await unlessRefused(
      () => this.#parts.requests.change(roomId, "invite", { user_id: userId }),
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
        return this.#parts.doubts.isCertainNo(`ask ${userId} into ${roomId}`, "invite");
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
      this.#parts.doubts.clear(what);
      return;
    }
    const operation = "see a change of members";
    if (synced.rings === ringsBefore) throw new Fault("unreachable", operation);
    throw this.#parts.doubts.unproven(what, operation);
  }
}
