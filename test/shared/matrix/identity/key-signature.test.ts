/** Whether a device is signed by the pinned identity, judged from what everybody is shown. */
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { standingOf } from "../../../../shared/matrix/identity/key-signature.ts";

const USER = "@alert:home.test";
const DEVICE = "ALERT";

type Pair = Readonly<{ name: string; secret: KeyObject }>;

function pair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  const name = Buffer.from(x, "base64url").toString("base64").replace(/=+$/u, "");
  return { name, secret: privateKey };
}

/** Keys whose members are in the order of canonical JSON already. */
function signedBy({ name, secret }: Pair, key: object): object {
  const signature = sign(null, Buffer.from(JSON.stringify(key)), secret).toString("base64");
  return { ...key, signatures: { [USER]: { [`ed25519:${name}`]: signature } }, unsigned: {} };
}

const [master, selfSigning, stranger] = [pair(), pair(), pair()];
const owner = { userId: USER, deviceId: DEVICE, masterKey: master.name };
const device = { device_id: DEVICE, keys: { [`ed25519:${DEVICE}`]: "abc" }, user_id: USER };
const crossKey = ({ name }: Pair, usage: string) => ({
  keys: { [`ed25519:${name}`]: name },
  usage: [usage],
  user_id: USER,
});
const good = {
  device_keys: { [USER]: { [DEVICE]: signedBy(selfSigning, device) } },
  master_keys: { [USER]: crossKey(master, "master") },
  self_signing_keys: { [USER]: signedBy(master, crossKey(selfSigning, "self_signing")) },
};

describe("the standing of a device", () => {
  it("control: is signed when the pinned identity signed it", () => {
    expect(standingOf(good, owner)).toMatchObject({
      standing: "signed",
      deviceCount: 1,
      deviceKey: "abc",
    });
  });

  it.each([
    ["without its signature", { [USER]: { [DEVICE]: device } }],
    ["with a stranger's signature", { [USER]: { [DEVICE]: signedBy(stranger, device) } }],
    ["changed after it was signed", changedDevice()],
    ["that is not there", { [USER]: {} }],
    ["of an account that is not there", {}],
  ])("is unsigned: one %s", (_what, devices) => {
    expect(standingOf({ ...good, device_keys: devices }, owner).standing).toBe("unsigned");
  });

  it("is unsigned when the signing key is a stranger's", () => {
    const keys = { [USER]: signedBy(stranger, crossKey(selfSigning, "self_signing")) };
    expect(standingOf({ ...good, self_signing_keys: keys }, owner).standing).toBe("unsigned");
  });

  it.each([
    ["another master key", { ...good, master_keys: { [USER]: crossKey(stranger, "master") } }],
    ["no master key", { ...good, master_keys: {} }],
    ["nothing that has a shape", "odd"],
  ])("is that of another identity: %s", (_what, answer) => {
    expect(standingOf(answer, owner).standing).toBe("other-identity");
  });
});

function changedDevice(): object {
  return { [USER]: { [DEVICE]: { ...signedBy(selfSigning, device), device_id: "OTHER" } } };
}
