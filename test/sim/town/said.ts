/** What people say in a night, and what they mean by it. */
import type { CaseCode, EventId, RoomId, Tag, UserId } from "../../../shared/core/ids.ts";
import type { MessageBody } from "../../../shared/core/message.ts";
import type { Choice } from "../../../shared/domain/cases.ts";
import type { Actor } from "../../harness/actors.ts";

/** What a message asks for, as the one who wrote it understands it. */
export type Meaning = Readonly<{
  vote?: Readonly<{ code: CaseCode; choice: Choice }>;
  does?: "alert" | "approve" | "revoke" | "admit" | "resume";
  /** Whose roles it is about. */
  about?: UserId;
  /** Nobody has to answer it. */
  isTalk?: boolean;
}>;

/** What somebody said, and what she meant by it. */
export type Said = Readonly<{
  eventId: EventId;
  who: Actor;
  /** Under which identity she said it. */
  identity: Tag;
  roomId: RoomId;
  body: MessageBody;
  meaning: Meaning;
  /** How many events the homeserver held then. */
  place: number;
  atMs: number;
}>;
