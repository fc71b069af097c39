/**
 * What only the wire shows: message keys that were used twice (no receiver notices), and one-time
 * keys that the homeserver refuses because it knows others by the same id.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { messageIndex } from "../../shared/matrix/examine/wire-event.ts";
import type { Answered, Asked } from "./relay.ts";

const megolmContent = z.object({ session_id: z.string(), ciphertext: z.string() });

export class WireWatch {
  readonly #ciphertexts = new Map<string, string>();
  readonly #reused = new Set<string>();
  #keyUploadsRefused = 0;

  asked({ method, path, body }: Asked): void {
    if (method !== "PUT" || !path.includes("/send/m.room.encrypted/")) return;
    const content = megolmContent.safeParse(JSON.parse(body.toString("utf8")));
    if (!content.success) return;
    const { session_id: session, ciphertext } = content.data;
    const slot = `${session} ${messageIndex(ciphertext) ?? "?"}`;
    const digest = createHash("sha256").update(ciphertext).digest("base64");
    const known = this.#ciphertexts.get(slot);
    if (known === undefined) this.#ciphertexts.set(slot, digest);
    else if (known !== digest) this.#reused.add(slot);
  }

  answered({ path, status }: Answered): void {
    if (status === 400 && path.includes("/keys/upload")) this.#keyUploadsRefused += 1;
  }

  /** Messages that the bots encrypted and sent, each counted once however often it was sent. */
  get messages(): number {
    return this.#ciphertexts.size;
  }

  /** Places in a session that carried two different messages. */
  get reused(): number {
    return this.#reused.size;
  }

  /** Uploads of keys that the homeserver refused ("One time key … already exists"). */
  get keyUploadsRefused(): number {
    return this.#keyUploadsRefused;
  }
}
