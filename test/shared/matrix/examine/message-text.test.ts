/** Text as a person meant it, without what clients put around it. */
import { describe, expect, it } from "vitest";
import {
  withoutLeadingMention,
  withoutMarks,
  withoutQuotedReply,
} from "../../../../shared/matrix/examine/message-text.ts";

const NAMES = { userId: "@alert:home.test", displayName: "Alert Bot" };

describe("withoutLeadingMention", () => {
  it.each([
    ["Alert Bot: going K7Q4", "going K7Q4"],
    ["alert bot going K7Q4", "going K7Q4"],
    ["@alert: going K7Q4", "going K7Q4"],
    ["@alert:home.test, going K7Q4", "going K7Q4"],
    ["alert", ""],
    ["alerta K7Q4", "alerta K7Q4"],
    ["going K7Q4 alert", "going K7Q4 alert"],
  ])("%j becomes %j", (text, rest) => {
    expect(withoutLeadingMention(text, NAMES)).toBe(rest);
  });
});

describe("withoutQuotedReply", () => {
  it("drops the quotation of the message replied to", () => {
    expect(withoutQuotedReply("> <@ana:home.test> is it true?\n> really\n\nstatus")).toBe("status");
  });

  it("drops what a person quotes by hand, too, and leaves her own words", () => {
    expect(withoutQuotedReply("> !alert north urgent now\nconfirm")).toBe("confirm");
    expect(withoutQuotedReply(" > !alert north urgent now\n\n＞ and more")).toBe("");
    expect(withoutQuotedReply("confirm\n> two vans")).toBe("confirm\n> two vans");
  });
});

describe("withoutMarks", () => {
  it("drops what cannot be seen and keeps lines and accents", () => {
    expect(withoutMarks("a\u202eb\u200bc\u0007\r\nñ\té")).toBe("abc\nñ\té");
  });
});
