/**
 * The identity of an account and its device: cross-signing, secret storage under a recovery key,
 * and key backup. Without all of it a bot does not start (design section 5).
 */
import { Fault } from "../../core/fault.ts";
import type { Credentials } from "./account.ts";
import { deleteOtherDevices, recoveryKeyText, withPassword } from "./account.ts";
import type { Crypto } from "../engine.ts";
import { faultFrom } from "../send/request.ts";
import type { MatrixClient } from "../sdk.ts";
import type { Wake } from "../sync/wake.ts";

/** How this session comes to its identity. */
export type Identity = Readonly<
  /** It has one: check that, and refuse to start otherwise. */
  | { kind: "established" }
  /** First start of the account: make one. Does nothing that is already done. */
  | { kind: "first"; recoveryKey: Uint8Array; password: string }
  /** The keys of the one it has are lost: another takes its place, which everybody notices. */
  | { kind: "anew"; recoveryKey: Uint8Array; password: string }
  /** One more device of an account that has one: sign it, and get the keys back. */
  | { kind: "further"; recoveryKey: Uint8Array }
  /** The same, and every other device of the account ends. */
  | { kind: "rebuild"; recoveryKey: Uint8Array; password: string }
>;

export type TrustParts = Readonly<{
  client: MatrixClient;
  crypto: Crypto;
  credentials: Credentials;
  /** Rings after each sync. */
  synced: Wake;
}>;

const TRUST_MS_MAX = 15_000;

/** Does what the identity asks for, then checks; fault `untrusted-self` if the check fails. */
export async function ensureIdentity(parts: TrustParts, identity: Identity): Promise<void> {
  switch (identity.kind) {
    case "established":
      break;
    case "first":
      await during("make an identity", () => establish(parts, identity));
      break;
    case "anew":
      await during("make another identity", () => replace(parts, identity));
      break;
    case "further":
      await during("open the identity", () => adopt(parts));
      break;
    case "rebuild":
      await during("rebuild the identity", () => adopt(parts));
      await deleteOtherDevices(parts.client, { ...parts.credentials, password: identity.password });
      break;
  }
  await requireTrust(parts);
}

type Fresh = Extract<Identity, { kind: "first" | "anew" }>;

async function establish(parts: TrustParts, identity: Fresh): Promise<void> {
  const { crypto } = parts;
  if (!(await crypto.isCrossSigningReady())) await crossSign(parts, identity);
  const storage = await crypto.getSecretStorageStatus();
  if (!storage.ready) await openStorage(parts, identity);
}

/** The storage first: the new keys go into the one that is there. */
async function replace(parts: TrustParts, identity: Fresh): Promise<void> {
  await openStorage(parts, identity);
  await crossSign(parts, identity);
}

async function crossSign(
  { crypto, credentials }: TrustParts,
  { kind, password }: Fresh,
): Promise<void> {
  const prove = withPassword({ userId: credentials.userId, password });
  await crypto.bootstrapCrossSigning({
    setupNewCrossSigning: kind === "anew",
    authUploadDeviceSigningKeys: async (send) => {
      await prove(send);
    },
  });
}

async function openStorage({ crypto }: TrustParts, { recoveryKey }: Fresh): Promise<void> {
  const privateKey = Uint8Array.from(recoveryKey);
  const key = { privateKey, encodedPrivateKey: recoveryKeyText(recoveryKey) };
  await crypto.bootstrapSecretStorage({
    createSecretStorageKey: () => Promise.resolve(key),
    setupNewSecretStorage: true,
    setupNewKeyBackup: true,
  });
}

async function adopt({ crypto, credentials }: TrustParts): Promise<void> {
  // The engine imports private keys only when it knows the public ones.
  await crypto.userHasCrossSigningKeys(credentials.userId, true);
  await crypto.bootstrapCrossSigning({});
  await crypto.loadSessionBackupPrivateKeyFromSecretStorage();
  await crypto.checkKeyBackupAndEnable();
  await crypto.restoreKeyBackup();
}

/** The identity must be ours, its secrets stored, and this device signed by it. */
async function requireTrust({ crypto, credentials, synced }: TrustParts): Promise<void> {
  const { userId, deviceId } = credentials;
  const isTrusted = async (): Promise<boolean> => {
    const isReady = await crypto.isCrossSigningReady();
    const storage = await crypto.getSecretStorageStatus();
    const device = await crypto.getDeviceVerificationStatus(userId, deviceId);
    return isReady && storage.ready && device?.signedByOwner === true;
  };
  // The device list that says so may still be on its way.
  if (await synced.until(isTrusted, TRUST_MS_MAX)) return;
  const hint = "This device is not signed by its account. Rebuild the bot with its recovery key.";
  throw new Fault("untrusted-self", "check own identity", { hint });
}

async function during(operation: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isWrongKey = error instanceof Error && /bad MAC|falsey/iu.test(error.message);
    if (!isWrongKey) throw faultFrom(error, operation);
    const hint = "This recovery key does not open the account's secret storage.";
    throw new Fault("wrong-key", operation, { hint });
  }
}
