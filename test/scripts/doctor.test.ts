/** What the doctor says of a bot's account, by what a homeserver, or a proxy before it, answers. */
import { describe, expect, it } from "vitest";
import { examineAccount } from "../../scripts/doctor/outside/account.ts";
import type { Answer, Ask } from "../../scripts/doctor/outside/ask.ts";
import { examineDevice } from "../../scripts/doctor/outside/device.ts";
import { sampleVault } from "../harness/sample-vault.ts";

const BOT = sampleVault().bots.alert;

const answering = (answer: Partial<Answer> | undefined): Ask => {
  const whole = { status: 200, dateMs: undefined, json: undefined, errcode: undefined };
  return () => Promise.resolve(answer && { ...whole, ...answer });
};

const PAGES: readonly (readonly [string, Partial<Answer> | undefined])[] = [
  ["a page under 401", { status: 401 }],
  ["a page under 403", { status: 403 }],
  ["a failure", { status: 502 }],
  ["nothing", undefined],
];

describe("the doctor", () => {
  it.each(PAGES)("advises no rebuild because of %s", async (_what, answer) => {
    const account = await examineAccount("alert", BOT, answering(answer));
    const device = await examineDevice("alert", BOT, answering(answer));
    for (const finding of [...account, device]) {
      expect(finding.level).toBe("fail");
      expect(finding.fix).not.toContain("restore");
    }
  });

  it("control: advises one when the homeserver itself says that the token is dead", async () => {
    const dead = { status: 401, errcode: "M_UNKNOWN_TOKEN", json: {} };
    const [finding] = await examineAccount("alert", BOT, answering(dead));
    expect(finding?.fix).toContain("restore");
  });

  it("control: advises one when the device is shown under another identity", async () => {
    const finding = await examineDevice("alert", BOT, answering({ json: {} }));
    expect(finding).toMatchObject({ level: "fail", check: "identity" });
    expect(finding.fix).toContain("restore");
  });
});
