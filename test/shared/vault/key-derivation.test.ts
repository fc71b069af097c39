/** Subkeys: one for each use, the same for ever. */
import { describe, expect, it } from "vitest";
import { deriveKey } from "../../../shared/vault/key-derivation.ts";

const secret = new Uint8Array(32).fill(7);

describe("derived keys", () => {
  it("differ by name, by salt and by secret", () => {
    const keys = [
      deriveKey(secret, "rows/names"),
      deriveKey(secret, "rows/values"),
      deriveKey(secret, "rows/names", Uint8Array.of(1)),
      deriveKey(new Uint8Array(32), "rows/names"),
    ].map((key) => Buffer.from(key).toString("hex"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are not made of a secret of the wrong size", () => {
    expect(() => deriveKey(new Uint8Array(16), "rows/names")).toThrow("size of the secret");
  });
});
