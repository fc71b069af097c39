/** The cloak: deterministic, invertible, and closed to whatever it did not seal. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCloak } from "../../../shared/vault/cloak.ts";

const cloak = createCloak(new Uint8Array(32).fill(1));
const bytes = fc.uint8Array({ maxLength: 120 });

describe("cloak", () => {
  it("hides the store of tracked users and no other", () => {
    expect(cloak.hides("any::matrix-sdk-crypto", "tracked_users")).toBe(true);
    expect(cloak.hides("any::matrix-sdk-crypto", "devices")).toBe(false);
  });

  it("opens what it sealed, and seals the same bytes the same way", () => {
    fc.assert(
      fc.property(bytes, (plain) => {
        const sealed = cloak.seal(plain);
        expect(cloak.seal(plain)).toEqual(sealed);
        expect(cloak.open(sealed)).toEqual(plain);
      }),
    );
  });

  it("gives different bytes for different bytes, none of which hold the plain ones", () => {
    const name = Buffer.from("@ana:example.org");
    expect(cloak.seal(name)).not.toEqual(cloak.seal(Buffer.from("@ben:example.org")));
    expect(Buffer.from(cloak.seal(name)).includes("ana")).toBe(false);
  });

  it("refuses bytes that were altered anywhere, cut anywhere, or sealed by another key", () => {
    const sealed = cloak.seal(Buffer.from("@ana:example.org"));
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => cloak.open(altered)).toThrow("open a hidden key");
      expect(() => cloak.open(sealed.subarray(0, at))).toThrow("open a hidden key");
    }
    const other = createCloak(new Uint8Array(32).fill(2));
    expect(() => other.open(sealed)).toThrow("open a hidden key");
  });
});
