/**
 * Ends rooms: removes whom it can, leaves, and has the keys of what was said there forgotten. In
 * rooms that stand it takes back what this account wrote.
 */
import { createHash } from "node:crypto";
import type { Emptied } from "../../core/protocol/effect.ts";
import { parseUserId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { Doubts } from "./doubts.ts";
import { unlessRefused, type MemberEvent, type RoomRequests } from "./room-requests.ts";
import { creatorsOf, isInside } from "./rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";

export type RoomEndingParts = Readonly<{
  client: MatrixClient;
  userId: UserId;
  requests: RoomRequests;
  doubts: Doubts;
}>;

/**
 * What everybody's app shows. The homeserver reads it, so it is the same for every room, and by it
 * those whom the end of the room removed are told from those removed before.
 */
const CLOSING_REASON = "This room is closed. Thank you.";

/** Lives as long as its session. */
export class RoomEnding {
  readonly #parts: RoomEndingParts;

  constructor(parts: RoomEndingParts) {
    this.#parts = parts;
  }

  /**
   * People whom the homeserver will not let us remove (creators, in room version 12) stay, and are
   * counted as staying. It is read from the room, so a repeated call says the same.
   */
  async empty(roomId: RoomId, uncounted: readonly UserId[]): Promise<Emptied | undefined> {
    const { client, userId: self, requests, doubts } = this.#parts;
    const members = await requests.memberEvents(roomId);
    if (members === undefined) {
      // A no that contradicts what the sync shows is none.
      if (client.getRoom(roomId)?.getMyMembership() !== "join") return undefined;
      throw doubts.unproven(`empty ${roomId}`, "list members");
    }
    for (const member of members) {
      const userId = parseUserId(member.state_key ?? "");
      if (userId === undefined || userId === self) continue;
      if (isInside(member.content?.membership)) await this.#removeIfPossible(roomId, userId);
    }
    const after = await requests.memberEvents(roomId);
    if (after === undefined) throw doubts.unproven(`empty ${roomId}`, "list members");
    const notCounted: ReadonlySet<string> = new Set([self, ...uncounted]);
    const counted = after.filter(({ state_key: person }) => !notCounted.has(person ?? ""));
    return {
      removed: counted.filter((member) => this.#isRemoved(member)).length,
      staying: counted.filter(({ content }) => isInside(content?.membership)).length,
    };
  }

  /**
   * The keys go first: whatever fails afterwards, they are gone. Then once more, for what came
   * meanwhile.
   */
  async leave(roomId: RoomId, reason?: string): Promise<void> {
    const { requests, doubts } = this.#parts;
    const body = reason === undefined ? {} : { reason };
    const isCertainNo = (operation: string): boolean =>
      doubts.isCertainNo(`${operation} ${roomId}`, operation);
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

  /**
   * What is not shown any more counts, whoever took it back: so a repeated call says the same, and
   * goes on where the one before ended. No bot obeys what it reads under a key from its backup, so
   * the room's keys there open nothing that anybody needs.
   */
  async erase(roomId: RoomId, eventIds: readonly EventId[]): Promise<number> {
    const { requests, doubts } = this.#parts;
    const isShown = (eventId: EventId): Promise<boolean> =>
      requests.isShown({ roomId, eventId }, () =>
        // A homeserver that purges has none of them: three nos of a room are enough.
        doubts.isCertainNo(`find messages of ${roomId}`, "find a message"),
      );
    let gone = 0;
    for (const eventId of eventIds) {
      if (await isShown(eventId)) {
        await unlessRefused(
          () => requests.redact(roomId, eventId, transactionOf(eventId)),
          () => doubts.isCertainNo(`redact ${eventId}`, "redact"),
        );
        if (await isShown(eventId)) continue;
      }
      gone += 1;
    }
    await requests.forgetKeys(roomId, () =>
      doubts.isCertainNo(`forget the keys of ${roomId}`, "forget the keys of a room"),
    );
    return gone;
  }

  #isRemoved({ sender, content }: MemberEvent): boolean {
    const isOut = content?.membership === "leave" && content.reason === CLOSING_REASON;
    return isOut && sender === this.#parts.userId;
  }

  /** Creators are beyond us, and stay; about anybody else one no is not believed. */
  async #removeIfPossible(roomId: RoomId, userId: UserId): Promise<void> {
    const { client, requests, doubts } = this.#parts;
    const isCreator = creatorsOf(client, roomId).includes(userId);
    const body = { user_id: userId, reason: CLOSING_REASON };
    await unlessRefused(
      () => requests.change(roomId, "kick", body),
      () => isCreator || doubts.isCertainNo(`remove ${userId} from ${roomId}`, "kick"),
    );
  }
}

/** The same for the same message, so that it is taken back once however often that is asked. */
function transactionOf(eventId: EventId): string {
  return createHash("sha256").update(`erase ${eventId}`).digest("base64url").slice(0, 32);
}
