/** What bots send in a small network, and the numbers that things get there. */
import { createHash } from "node:crypto";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";

/** What a bot sent: `card` and `body` are taken out of `content` for short assertions. */
export type Sent = Readonly<{
  by: BotName;
  roomId: RoomId;
  type: string;
  content: JsonObject;
  card: JsonObject;
  body: string;
}>;

/** An event as a test looks at it. */
export function sentBy(
  by: BotName,
  roomId: RoomId,
  { type, content }: Readonly<{ type: string; content: JsonObject }>,
): Sent {
  const card = (content["org.aviso.card"] ?? {}) as JsonObject;
  const body = typeof content["body"] === "string" ? content["body"] : "";
  return { by, roomId, type, content, card, body };
}

/** Names and bytes that never come twice, and are the same in every run. */
export class Sequence {
  #counter = 0;

  next(kind: string): string {
    this.#counter += 1;
    return `${kind}-${this.#counter}`;
  }

  randomBytes(count: number): Uint8Array {
    const digest = createHash("sha512").update(this.next("random")).digest();
    return Uint8Array.from({ length: count }, (_, index) => digest[index % digest.length] ?? 0);
  }
}
