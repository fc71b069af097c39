/**
 * Answers the verification of devices by emoji, between devices. People of the network are
 * answered by the bot itself, and shown emoji; everybody else, and whatever is too much, is
 * declined at once: the engine alone would call it off ten minutes later.
 *
 * The bot says yes for its own side without anybody's word. That gives nothing away: what it sends
 * is bound to the secret that both sides hold, so who stands between the two cannot pass it on, and
 * only the person can compare. It takes no trust from it either (`send/engine/requests.ts`).
 */
import type { Clock } from "../../../core/ports.ts";
import { parseUserId, type UserId } from "../../../core/values/ids.ts";
import { MINUTE_MS } from "../../../core/values/time.ts";
import type { Crypto } from "../../engine.ts";
import {
  ClientEvent,
  CryptoEvent,
  type MatrixClient,
  type VerificationRequest,
} from "../../sdk.ts";
import { Allowance } from "./allowance.ts";
import { answerBySas, EMOJI_METHOD, type Outcome } from "./flow.ts";
import { requestOf, type RawRequest } from "./raw-request.ts";

/** The engine gives an exchange ten minutes; the bot is there for the next person earlier. */
const EXCHANGE_MS_MAX = 5 * MINUTE_MS;

/** What of a verification concerns people. */
export type VerificationNews = Readonly<
  /** These emoji must be the same on her screen: their places in the table of the protocol. */
  | { kind: "emoji"; userId: UserId; emoji: readonly number[] }
  /** They were not the same. */
  | { kind: "mismatch"; userId: UserId }
>;

export type VerificationsParts = Readonly<{
  client: MatrixClient;
  crypto: Crypto;
  self: UserId;
  clock: Clock;
  /** True for people of the network, each with her own identity; undefined declines everybody. */
  isAdmitted?: ((userId: UserId) => Promise<boolean>) | undefined;
  onNews?: ((news: VerificationNews) => void) | undefined;
}>;

/** Lives as long as its session. */
export class Verifications {
  readonly #parts: VerificationsParts;
  readonly #allowance: Allowance;
  /** The engine's callbacks hold no request: whoever waits for one must. */
  readonly #running = new Set<VerificationRequest>();
  readonly #taken = new Set<string>();
  readonly #end = new AbortController();

  constructor(parts: VerificationsParts) {
    this.#parts = parts;
    this.#allowance = new Allowance(parts.clock);
  }

  start(): void {
    const { client, crypto } = this.#parts;
    crypto.setSupportedVerificationMethods([EMOJI_METHOD]);
    client.on(CryptoEvent.VerificationRequestReceived, (request) => {
      this.#taken.add(nameOf(request.otherUserId, request.transactionId));
      void this.#answer(request).catch(() => undefined);
    });
    client.on(ClientEvent.ReceivedToDeviceMessage, ({ message }) => {
      const raw = requestOf(message);
      if (raw !== undefined) void this.#look(raw).catch(() => undefined);
    });
  }

  stop(): void {
    this.#end.abort();
  }

  async #answer(request: VerificationRequest): Promise<void> {
    const userId = parseUserId(request.otherUserId);
    if (userId === undefined || !(await this.#isWanted(request, userId))) {
      await request.cancel();
      return;
    }
    this.#running.add(request);
    const leave = this.#allowance.enter();
    const limit = AbortSignal.any([this.#end.signal, AbortSignal.timeout(EXCHANGE_MS_MAX)]);
    try {
      const onEmoji = (emoji: readonly number[]): void => {
        this.#parts.onNews?.({ kind: "emoji", userId, emoji });
      };
      const outcome = await answerBySas(request, { limit, onEmoji });
      await this.#finish(request, userId, outcome);
    } finally {
      leave();
      this.#running.delete(request);
    }
  }

  async #isWanted(request: VerificationRequest, userId: UserId): Promise<boolean> {
    const { self, crypto, isAdmitted } = this.#parts;
    const { otherDeviceId: deviceId } = request;
    if (deviceId === undefined || userId === self) return false;
    if ((await isAdmitted?.(userId)) !== true) return false;
    if (!request.otherPartySupportsMethod(EMOJI_METHOD)) return false;
    const device = await crypto.getDeviceVerificationStatus(userId, deviceId);
    return device?.signedByOwner === true && this.#allowance.allows(userId);
  }

  async #finish(request: VerificationRequest, userId: UserId, outcome: Outcome): Promise<void> {
    if (outcome === "overdue") await request.cancel();
    if (outcome === "mismatch") this.#parts.onNews?.({ kind: "mismatch", userId });
    const { otherDeviceId: deviceId } = request;
    // The engine remembers that this device was compared: a bot has compared nothing.
    if (deviceId !== undefined) await this.#parts.crypto.setDeviceVerified(userId, deviceId, false);
  }

  /** The engine takes up nothing from a device that it does not know, and says so to nobody. */
  async #look(raw: RawRequest): Promise<void> {
    const { crypto, isAdmitted, self } = this.#parts;
    const name = nameOf(raw.userId, raw.transactionId);
    if (this.#taken.delete(name) || raw.userId === self) return;
    if ((await isAdmitted?.(raw.userId)) === true && this.#allowance.mayAsk()) {
      await learnDevices(crypto, raw.userId);
      await crypto.processSyncChanges({ toDeviceEvents: [raw.event], useMsc4186: true });
      if (this.#taken.delete(name)) return;
    }
    if (this.#allowance.mayAsk()) await decline(this.#parts.client, raw);
  }
}

/** Her newest devices, as the homeserver has them at this moment. */
async function learnDevices(crypto: Crypto, userId: UserId): Promise<void> {
  const { olmMachine, outgoingRequestProcessor } = crypto;
  for (const known of await olmMachine.trackedUsers()) {
    if (known.toString() !== userId) continue;
    const query = olmMachine.queryKeysForUsers([known.clone()]);
    await outgoingRequestProcessor.makeOutgoingRequest(query);
  }
}

/** In the place of the engine, which keeps nothing of it. */
async function decline(client: MatrixClient, raw: RawRequest): Promise<void> {
  const { userId, deviceId, transactionId } = raw;
  const content = { transaction_id: transactionId, code: "m.user", reason: "" };
  await client.sendToDevice(
    "m.key.verification.cancel",
    new Map([[userId, new Map([[deviceId, content]])]]),
  );
}

function nameOf(userId: string, transactionId: string | undefined): string {
  return `${userId} ${transactionId ?? ""}`;
}
