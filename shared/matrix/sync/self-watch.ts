/**
 * Looks, while a bot runs, how everybody sees its device. A homeserver that has lost a signature
 * lets the bot believe that all is well, while nobody shares keys with it any more.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Crypto } from "../engine.ts";
import { standingOf, type DeviceOwner, type DeviceStanding } from "../identity/key-signature.ts";
import { request } from "../send/request.ts";
import { Method, type MatrixClient } from "../sdk.ts";
import { Wake } from "./wake.ts";

/** How often it looks without being told to. */
const SELF_LOOK_EVERY_MS = 120_000;
/** However often it is told that something changed, it looks no oftener. */
const LOOK_PAUSE_MS = 5_000;
/** One odd answer is looked at again before anybody hears of it. */
const LOOK_AGAIN_MS = 2_000;

/** What a watch reports: it could mend what it saw, or it could not. */
export type SelfCode = "self-signed-again" | "self-untrusted";

export type SelfWatchParts = Readonly<{
  /** Undefined when nobody answers: that says nothing. */
  look(): Promise<DeviceStanding | undefined>;
  /** Signs the device again; may fail. */
  sign(): Promise<void>;
  /** Each trouble is told once, until it is over. */
  onFound(code: SelfCode): void;
  pause?(ms: number): Promise<void>;
}>;

/** Lives from `start` to `stop`. */
export class SelfWatch {
  readonly #parts: SelfWatchParts;
  readonly #wake = new Wake();
  #isRunning = false;
  #isTold = false;

  constructor(parts: SelfWatchParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#isRunning = true;
    void this.#run();
  }

  /** Something about the device may have changed. */
  ring(): void {
    this.#wake.ring();
  }

  stop(): void {
    this.#isRunning = false;
    this.#wake.ring();
  }

  /** Looks once, mends what can be mended, tells what cannot. Never fails. */
  async lookNow(): Promise<void> {
    const first = await this.#parts.look();
    if (first === undefined || first === "signed") {
      if (first === "signed") this.#isTold = false;
      return;
    }
    // A stranger's identity is not ours to sign anything with.
    if (first === "unsigned") await this.#parts.sign().catch(() => undefined);
    await this.#pause(LOOK_AGAIN_MS);
    const second = await this.#parts.look();
    if (second === undefined) return;
    if (second === "signed") {
      this.#isTold = false;
      this.#parts.onFound("self-signed-again");
    } else if (!this.#isTold) {
      this.#isTold = true;
      this.#parts.onFound("self-untrusted");
    }
  }

  async #run(): Promise<void> {
    while (this.#isRunning) {
      await this.lookNow();
      // What it could not mend changes nothing by being signed at every news about the device.
      await this.#pause(this.#isTold ? SELF_LOOK_EVERY_MS : LOOK_PAUSE_MS);
      // A bell that rang meanwhile is heard at once.
      await this.#wake.wait(SELF_LOOK_EVERY_MS);
    }
  }

  #pause(ms: number): Promise<void> {
    return this.#parts.pause?.(ms) ?? wait(ms, undefined, { ref: false });
  }
}

/** A watch over the device of this session, by what the homeserver shows of it. */
export function watchSelf(
  { client, crypto }: Readonly<{ client: MatrixClient; crypto: Crypto }>,
  owner: DeviceOwner,
  more: Pick<SelfWatchParts, "onFound" | "pause">,
): SelfWatch {
  const { userId, deviceId } = owner;
  const body = { device_keys: { [userId]: [] } };
  const watch = new SelfWatch({
    look: () =>
      request("look at own device", () =>
        client.http.authedRequest(Method.Post, "/keys/query", undefined, body),
      ).then(
        (answer) => standingOf(answer, owner).standing,
        () => undefined,
      ),
    sign: () => crypto.crossSignDevice(deviceId),
    ...more,
  });
  // The engine tells of no change of its own device, so its news are heard on the way in.
  const processSyncChanges = crypto.processSyncChanges.bind(crypto);
  crypto.processSyncChanges = async (changes) => {
    const messages = await processSyncChanges(changes);
    if (changes.deviceLists?.changed?.includes(userId)) watch.ring();
    return messages;
  };
  return watch;
}
