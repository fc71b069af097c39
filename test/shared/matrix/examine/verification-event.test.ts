import { describe, expect, it } from "vitest";
import { verificationPart } from "../../../../shared/matrix/examine/verification-event.ts";

const BOT = "@verify:home.test";

describe("an event of device verification", () => {
  it.each([
    ["m.room.message", { msgtype: "m.key.verification.request", to: BOT }, "asked"],
    ["m.key.verification.request", { to: BOT }, "asked"],
    ["m.room.message", { msgtype: "m.key.verification.request", to: "@ana:home.test" }, "step"],
    ["m.key.verification.cancel", {}, "step"],
    ["m.key.verification.start", null, "step"],
    ["m.room.message", { msgtype: "m.text", body: "m.key.verification.request" }, undefined],
    ["m.room.message", undefined, undefined],
    ["m.room.encrypted", { msgtype: "m.key.verification.request", to: BOT }, undefined],
  ] as const)("%s with %j is %s", (type, content, part) => {
    expect(verificationPart(type, content, BOT)).toBe(part);
  });
});
