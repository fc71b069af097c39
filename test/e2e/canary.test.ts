/** The network's own account reads test messages with keys of its own, or organizers hear of it. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canaryAccount, type CanaryAccount } from "../../bots/process/canary/account.ts";
import { examineCanary } from "../../scripts/doctor/canary.ts";
import { addCanary, makeCanary } from "../../scripts/network/canary-account.ts";
import { logInWithRecoveryKey } from "../../shared/matrix/identity/account.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import { openVault, VAULT_FILE } from "../../shared/vault/vault.ts";
import { rowsOf } from "../harness/homeserver-rows.ts";
import { until } from "../harness/person-bot.ts";
import { openRealNetwork, type RealNetwork } from "../harness/real-network.ts";

/** A test message a minute, a minute to read it, and two until it logs in again. */
const TOLD_MS = 300_000;
const KEY_BYTES = 32;

let real: RealNetwork;
let canary: CanaryAccount;
let database: string;

beforeAll(async () => {
  real = await openRealNetwork({ choices: "canaryMinutes: 1\n" });
  const { data, keyFile } = real.initialised;
  const key = await readVaultKey({ keyFile: keyFile ?? "" });
  canary = canaryAccount(await openVault({ file: join(data, VAULT_FILE), key }));
  database = join(dirname(data), "homeserver", "homeserver.db");
}, 240_000);

afterAll(() => real.stop());

const told = (kind: string) => ({ kind, why: "canary" });

/** How many rows the homeserver has of it. */
function count(query: string): number {
  return rowsOf(database, query, canary.userId).length;
}
const rooms = () =>
  count("SELECT room_id FROM local_current_membership WHERE user_id = ? AND membership = 'join'");
const devices = () => count("SELECT device_id FROM devices WHERE user_id = ? AND NOT hidden");

describe("the network's own account", () => {
  it("is in one room, with one device, and is admitted to nothing", async () => {
    await until(() => rooms() === 1, 90_000);
    const { olga, management } = real;
    expect(devices()).toBe(1);
    expect(olga.person.members(management)).not.toContain(canary.userId);
  });

  it(
    "has its organizers told, once, when its device is put away",
    async () => {
      const { olga, management } = real;
      const { url } = real.network.homeserver;
      const { userId, recoveryKey } = canary;
      const { accessToken } = await logInWithRecoveryKey({
        homeserverUrl: url,
        userId,
        recoveryKey,
      });
      const authorization = `Bearer ${accessToken}`;
      const place = `${url}/_matrix/client/v3/logout/all`;
      const answer = await fetch(place, { method: "POST", headers: { authorization }, body: "{}" });
      expect(answer.status).toBe(200);
      const from = { mark: 0, ms: TOLD_MS };
      const { body } = await olga.sees(management, told("warning"), from);
      expect(body).toContain("could not read the last test message");
      expect(olga.seen(management, told("warning"))).toHaveLength(1);
    },
    TOLD_MS + 10_000,
  );

  it("is a line of the doctor", async () => {
    const [line] = await examineCanary(real.initialised.data, Date.now());
    expect(line?.level).toBe("warn");
    expect(line?.values?.["times"]).toBeGreaterThan(0);
  });

  it(
    "comes back by itself, reads, and organizers hear that it does",
    async () => {
      const { olga, management } = real;
      await olga.sees(management, told("receipt"), { mark: 0, ms: TOLD_MS });
      expect(devices()).toBe(1);
    },
    TOLD_MS + 10_000,
  );
});

describe("a network that was made without such an account", () => {
  it("is given one, which stays the same when that is done again", async () => {
    const { url: homeserverUrl, registrationSecretFile } = real.network.homeserver;
    const registrationSecret = await readFile(registrationSecretFile);
    const network = {
      tagKey: randomBytes(KEY_BYTES),
      serverName: canary.userId.split(":")[1] ?? "",
    };
    const registrar = { homeserverUrl, registrationSecret };
    expect(await makeCanary(registrar, network)).toBe(true);
    expect(await makeCanary(registrar, network)).toBe(false);
    const { userId, recoveryKey } = canaryAccount(network);
    const account = await logInWithRecoveryKey({ homeserverUrl, userId, recoveryKey });
    expect(account.userId).toBe(userId);
  });

  it("keeps the one that it has, and says so", async () => {
    const { data, keyFile } = real.initialised;
    const registrationSecret = await readFile(real.network.homeserver.registrationSecretFile);
    const keyOf = () => readVaultKey({ keyFile: keyFile ?? "" });
    expect(await addCanary({ data, keyOf, registrationSecret })).toBe(false);
  });
});
