/**
 * Asks the crypto engine about one event: what it says, and who made it. Events whose key is
 * missing are kept, because the SDK tries those very objects again when the key comes.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Fault } from "../core/fault.ts";
import type { Ciphertext } from "../core/ports.ts";
import type { RoomId, UserId } from "../core/values/ids.ts";
import { envelopeOf, type Envelope } from "./examine/envelope.ts";
import type { Opened, Shield, Standing } from "./examine/examine.ts";
import {
  DecryptionFailureCode,
  EventShieldColour,
  EventShieldReason,
  MatrixEvent,
  MatrixEventEvent,
  type CryptoApi,
  type CryptoBackend,
  type DeviceIsolationMode,
} from "./sdk.ts";
import { faultFrom } from "./send/request.ts";
import { unparseWireEvent, withoutReply, type WireEvent } from "./examine/wire-event.ts";

/** What the engine asks to be sent; each kind has an answer of its own shape. */
export type EngineRequest = Readonly<{ id?: string; type?: number; body?: string }>;
type Silent = Readonly<{ debug(): void }>;
export type EngineUser = Readonly<{ toString(): string; clone(): EngineUser }>;

/** The SDK's engine: its public face, and those inner parts that this folder needs (43.0.0). */
export type Crypto = CryptoApi &
  CryptoBackend &
  Readonly<{
    setSupportedVerificationMethods(methods: string[]): void;
    keyClaimManager: {
      /** Claims keys of those devices of theirs to which there is no way yet. */
      ensureSessionsForUsers(logger: unknown, users: readonly EngineUser[]): Promise<void>;
    };
    olmMachine: {
      /** Makes what has to be sent so that these have the key of a room, and sends nothing. */
      shareRoomKey(...asked: readonly unknown[]): Promise<unknown>;
    } & Readonly<{
      trackedUsers(): Promise<Iterable<EngineUser>>;
      queryKeysForUsers(users: readonly EngineUser[]): EngineRequest;
      markRequestAsSent(id: string, type: number, answer: string): Promise<unknown>;
    }>;
    /** Null while it does not look at the backup. */
    backupManager: Readonly<{ keyBackupCheckInProgress: Promise<unknown> | null }>;
    outgoingRequestProcessor: {
      makeOutgoingRequest(request: EngineRequest, ...more: readonly unknown[]): Promise<void>;
    };
  }> &
  Readonly<{
    roomEncryptors: Readonly<
      Record<
        string,
        | Readonly<{
            /** What the room asks of its keys, as whoever made it has written it. */
            encryptionSettings?: Readonly<Record<string, unknown>>;
            /** Seals under the key that there is, and gives it to nobody. */
            encryptEventInner(logger: Silent, event: MatrixEvent): Promise<void>;
            prepareForEncryption(blacklist: boolean, isolation: DeviceIsolationMode): Promise<void>;
            encryptEvent(
              event: MatrixEvent,
              blacklist: boolean,
              isolation: DeviceIsolationMode,
            ): Promise<void>;
          }>
        | undefined
      >
    >;
  }>;

/** An answer that comes later finds the check's own request cut off, which it takes calmly. */
const WAIT_MS_MAX = 3_000;

/**
 * Resolves when no check is under way, or after three seconds. One that was still under way when
 * the engine was put away asked it all the same, and the process died of that in the middle of its
 * own end (matrix-js-sdk 43.0.0, `RustBackupManager.doCheckKeyBackup`).
 */
export async function backupChecked(
  crypto: Pick<Crypto, "backupManager">,
  waitMs = WAIT_MS_MAX,
): Promise<void> {
  const ended = new AbortController();
  const check = Promise.resolve(crypto.backupManager.keyBackupCheckInProgress).catch(() => null);
  const limit = pause(waitMs, null, { signal: ended.signal }).catch(() => null);
  await Promise.race([check, limit]);
  ended.abort();
}

export class Engine {
  readonly #crypto: Crypto;
  readonly #onKey: () => void;
  /** By the hash of the whole envelope: an id may come twice, with another ciphertext. */
  readonly #keyless = new Map<string, MatrixEvent>();

  /** `onKey` is called when an event that had no key can be opened now. */
  constructor(crypto: Crypto, onKey: () => void) {
    this.#crypto = crypto;
    this.#onKey = onKey;
  }

  /** Opens the event; asking again for the same one costs nothing until its key has come. */
  async open(roomId: RoomId, wire: WireEvent): Promise<Opened> {
    const envelope = envelopeOf(roomId, wire);
    const known = this.#keyless.get(envelope.hash);
    const event = known ?? new MatrixEvent(unparseWireEvent(roomId, withoutReply(wire)));
    if (known === undefined) await event.attemptDecryption(this.#crypto, { emit: false });
    if (!event.isDecryptionFailure()) {
      this.#keyless.delete(envelope.hash);
      return this.#opened(event, envelope);
    }
    const failure = failureOf(event.decryptionFailureReason);
    if (failure.kind === "no-key" && known === undefined) {
      this.#keyless.set(envelope.hash, event);
      // The event tells of each attempt, the failed ones too.
      event.on(MatrixEventEvent.Decrypted, () => {
        if (!event.isDecryptionFailure()) this.#onKey();
      });
    }
    return failure;
  }

  /** Nobody waits for this event any more. */
  forget(roomId: RoomId, wire: WireEvent): void {
    this.#keyless.delete(envelopeOf(roomId, wire).hash);
  }

  async standingOf(userId: UserId): Promise<Standing> {
    const status = await this.#crypto.getUserVerificationStatus(userId);
    const masterKey = await masterKeyOf(this.#crypto, userId);
    return { masterKey, needsApproval: status.needsUserApproval };
  }

  async #opened(event: MatrixEvent, envelope: Envelope): Promise<Opened> {
    const encryption = await this.#crypto.getEncryptionInfoForEvent(event);
    const shield =
      encryption === null ? "missing" : shieldOf(encryption.shieldColour, encryption.shieldReason);
    const type = event.getType();
    return { kind: "opened", envelope, type, content: event.getClearContent(), shield };
  }
}

/** Public cross-signing master key of a person, or undefined while none is known. */
export async function masterKeyOf(crypto: CryptoApi, userId: UserId): Promise<string | undefined> {
  const keys = await crypto.getUserCrossSigningKeys(userId);
  return Object.values(keys?.master_key?.keys ?? {})[0];
}

/** What the engine answers when it is asked to encrypt; whatever it throws is a fault of ours. */
export async function asked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw faultFrom(error, "encrypt");
  }
}

/** What was sealed; whatever the engine has left in clear goes nowhere. */
export function ciphertextOf(event: MatrixEvent): Ciphertext {
  if (event.getWireType() !== "m.room.encrypted") throw new Fault("not-encrypted", "encrypt");
  // What the SDK made is JSON by its nature.
  return { type: "m.room.encrypted", content: event.getWireContent() };
}

function shieldOf(colour: EventShieldColour, reason: EventShieldReason | null): Shield {
  if (colour === EventShieldColour.NONE) return "good";
  if (reason === EventShieldReason.VERIFICATION_VIOLATION) return "changed-identity";
  return reason === EventShieldReason.AUTHENTICITY_NOT_GUARANTEED ? "restored" : "bad";
}

function failureOf(code: DecryptionFailureCode | null): Opened {
  switch (code) {
    case DecryptionFailureCode.UNSIGNED_SENDER_DEVICE:
    case DecryptionFailureCode.UNKNOWN_SENDER_DEVICE:
      return { kind: "unsigned-device" };
    case DecryptionFailureCode.SENDER_IDENTITY_PREVIOUSLY_VERIFIED:
      return { kind: "changed-identity" };
    case DecryptionFailureCode.UNKNOWN_ERROR:
    case null:
      return { kind: "broken" };
    case DecryptionFailureCode.MEGOLM_UNKNOWN_INBOUND_SESSION_ID:
    case DecryptionFailureCode.MEGOLM_KEY_WITHHELD:
    case DecryptionFailureCode.MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE:
    case DecryptionFailureCode.OLM_UNKNOWN_MESSAGE_INDEX:
    case DecryptionFailureCode.HISTORICAL_MESSAGE_NO_KEY_BACKUP:
    case DecryptionFailureCode.HISTORICAL_MESSAGE_BACKUP_UNCONFIGURED:
    case DecryptionFailureCode.HISTORICAL_MESSAGE_WORKING_BACKUP:
    case DecryptionFailureCode.HISTORICAL_MESSAGE_USER_NOT_JOINED:
      return { kind: "no-key" };
  }
}
