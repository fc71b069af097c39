/**
 * The one door to matrix-js-sdk: everything here is imported after the SDK was silenced, so no
 * file of this folder may import the SDK's values from anywhere else.
 */
export { SILENT } from "./silence.ts";
export {
  ClientEvent,
  createClient,
  EventTimeline,
  Filter,
  HttpApiEvent,
  HTTPError,
  MatrixError,
  MatrixEvent,
  MatrixEventEvent,
  MemoryStore,
  Method,
  SyncState,
} from "matrix-js-sdk";
export {
  AllDevicesIsolationMode,
  CryptoEvent,
  DecryptionFailureCode,
  decodeRecoveryKey,
  encodeRecoveryKey,
  EventShieldColour,
  EventShieldReason,
  OnlySignedDevicesIsolationMode,
  VerificationPhase,
  VerificationRequestEvent,
  VerifierEvent,
} from "matrix-js-sdk/lib/crypto-api/index.js";
export type {
  IContent,
  IRoomEvent,
  IStateEvent,
  ISyncResponse,
  MatrixClient,
  Room,
  RoomMember as SdkMember,
} from "matrix-js-sdk";
export type {
  CryptoApi,
  DeviceIsolationMode,
  ShowSasCallbacks,
  VerificationRequest,
  Verifier,
} from "matrix-js-sdk/lib/crypto-api/index.js";
export type { IToDeviceEvent as ReceivedEvent } from "matrix-js-sdk/lib/sync-accumulator.js";
export type { CryptoBackend } from "matrix-js-sdk/lib/common-crypto/CryptoBackend.js";
export { Attachment, EncryptedAttachment, RequestType } from "@matrix-org/matrix-sdk-crypto-wasm";
export { RustBackupManager } from "matrix-js-sdk/lib/rust-crypto/backup.js";
