/**
 * Pictures and sounds on their way through a bot: opened in memory, cleaned, and encrypted anew.
 * One at a time, since each may be large; nothing of them is written down.
 */
import type { MediaCleaner, MediaPorts } from "../../../core/ports.ts";
import type { Media, Trace } from "../../../core/protocol/media.ts";
import type { JsonObject } from "../../../core/values/json.ts";

/** Lives in one outbox. */
export class HandingOn {
  readonly #ports: MediaPorts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: MediaPorts) {
    this.#ports = ports;
  }

  /** What is taken out of it; fails `unfit` when it is not to be handed on. */
  look(media: Media): Promise<readonly Trace[]> {
    return this.#inTurn(async () => {
      const { traces } = await this.#cleaned(media);
      return traces;
    });
  }

  /** What a message has of the clean file: where it lies now, what opens it, what it is. */
  copy(media: Media): Promise<JsonObject> {
    return this.#inTurn(async () => {
      const { bytes, info } = await this.#cleaned(media);
      return { file: await this.#ports.store.keep(bytes), info };
    });
  }

  async #cleaned(media: Media): ReturnType<MediaCleaner["clean"]> {
    const { store, cleaner } = this.#ports;
    return cleaner.clean(media.kind, await store.open(media));
  }

  /** After the one before it, however that ended. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
