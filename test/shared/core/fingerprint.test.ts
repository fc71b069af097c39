/** A public key as two people read it to each other. */
import { expect, it } from "vitest";
import { fingerprintOf } from "../../../shared/core/values/fingerprint.ts";

it("is written in groups of four, as apps do, the last one as long as it is", () => {
  expect(fingerprintOf("abcdEFGH+/12345")).toBe("abcd EFGH +/12 345");
});
