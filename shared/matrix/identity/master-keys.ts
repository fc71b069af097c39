/**
 * Whose master key is which, as the crypto engine knows it at this moment. To read one costs the
 * engine as much as to encrypt a message, and each message asks for all who may read it, twice: so
 * a reading holds until the engine may have learnt another.
 */
import type { UserId } from "../../core/values/ids.ts";
import { masterKeyOf, type Crypto } from "../engine.ts";

export type MasterKey = string | undefined;

export class MasterKeys {
  readonly #crypto: Crypto;
  /** Whose own key the engine can change without asking the homeserver: it is read each time. */
  readonly #self: UserId;
  readonly #read = new Map<UserId, Promise<MasterKey>>();
  /** Lessons that have not ended. */
  #open = 0;
  #lessons = 0;

  constructor(crypto: Crypto, self: UserId) {
    this.#crypto = crypto;
    this.#self = self;
  }

  /** Grows whenever the engine may have learnt something, and before it does. */
  get lessons(): number {
    return this.#lessons;
  }

  /** Public master key of a person; undefined while none is known. */
  of(userId: UserId): Promise<MasterKey> {
    const isKept = this.#open === 0 && userId !== this.#self;
    const known = this.#read.get(userId);
    if (isKept && known !== undefined) return known;
    const reading = masterKeyOf(this.#crypto, userId);
    if (!isKept) return reading;
    this.#read.set(userId, reading);
    reading.catch(() => this.#read.delete(userId));
    return reading;
  }

  /** Does what may teach the engine other keys: nothing that was read before its end is kept. */
  async lesson<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#open += 1;
    this.#lessons += 1;
    this.#read.clear();
    try {
      return await work();
    } finally {
      this.#open -= 1;
      this.#lessons += 1;
    }
  }
}
