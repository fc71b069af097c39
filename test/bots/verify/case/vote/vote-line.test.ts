/** What stands behind a vote: a slip in the code must never count for another case. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../../shared/core/values/case-code.ts";
import type { Choice } from "../../../../../shared/domain/streams/cases.ts";
import { readVoteLine } from "../../../../../bots/verify/case/vote/vote-line.ts";

const code = codeFromNumber(4_711);
const slip = `${code.slice(0, 3)}${code.endsWith("2") ? "3" : "2"}`;

function read(choice: Choice, rest: string) {
  return readVoteLine(choice, rest, { isKnown: (one) => one === code, open: [code] });
}

describe("a vote with a code", () => {
  it.each([code, code.toLowerCase(), `${code}.`, `"${code}"`])("reads %s", (rest) => {
    expect(read("confirm", rest).named).toEqual({ kind: "code", code });
  });

  it.each([
    ["onsite", "onsite"],
    ["I am here", "onsite"],
    ["a distancia", "remote"],
    ["en el lugar", "onsite"],
    ["remote", "remote"],
    ["whatever", null],
  ])("reads how: %s", (text, how) => {
    expect(read("confirm", `${code} ${text}`).how).toBe(how);
  });

  it("keeps what it was instead, and only when it refutes", () => {
    expect(read("refute", `${code} a tow truck`).what).toBe("a tow truck");
    expect(read("refute", `${code} I was on site, a tow truck`).what).toContain("tow truck");
    expect(read("refute", `${code} onsite`).what).toBeNull();
    expect(read("confirm", `${code} a tow truck`).what).toBeNull();
  });
});

describe("a vote without a right code", () => {
  it.each([slip, slip.toLowerCase(), "K7Q", "k7", "ABC", "K7O5", "whatever"])(
    "is a slip with %s",
    (rest) => {
      expect(read("confirm", rest).named.kind).toBe("slip");
    },
  );

  it("leaves the case out when there is nothing else, or only how", () => {
    expect(read("confirm", "").named.kind).toBe("left-out");
    expect(read("confirm", "on site").named.kind).toBe("left-out");
    expect(read("refute", "it was a delivery van").named.kind).toBe("left-out");
    expect(read("refute", "ICE was never there").named.kind).toBe("left-out");
  });

  it("is a slip in a refutation, too", () => {
    expect(read("refute", `${slip} a tow truck`).named.kind).toBe("slip");
    expect(read("refute", "K7Q").named.kind).toBe("slip");
  });
});
