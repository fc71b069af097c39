/** How long a server may make us wait. */
import { describe, expect, it } from "vitest";
import {
  askedWaitMs,
  boundedWaitMs,
  LOG_IN_WAIT_MAX_MS,
  RETRY_AFTER_MAX_MS,
  RETRY_AFTER_MIN_MS,
  RETRY_AFTER_UNSAID_MS,
} from "../../../../shared/core/values/retry-after.ts";

const NOW = "Sun, 29 Nov 2026 10:00:00 GMT";

describe("a wait that a server asks for", () => {
  it.each([
    ["ten seconds", { header: "10" }, 10_000],
    ["a field in milliseconds", { field: 1_500 }, 1_500],
    ["the header before the field", { header: "2", field: 9_000 }, 2_000],
    ["a date half a minute ahead", { header: "Sun, 29 Nov 2026 10:00:30 GMT", date: NOW }, 30_000],
  ])("is kept to: %s", (_what, asked, waitMs) => {
    expect(askedWaitMs(asked)).toBe(waitMs);
  });

  it.each([
    ["a field past the range of a timer", { field: 3_000_000_000 }],
    ["seconds past it", { header: "2147484" }],
    ["weeks", { header: "2000000" }],
    ["more digits than a number holds", { header: "999999999999999" }],
    ["a date in another century", { header: "Fri, 01 Jan 2100 00:00:00 GMT", date: NOW }],
    ["a huge field", { field: 1e300 }],
  ])("is cut: %s", (_what, asked) => {
    expect(askedWaitMs(asked)).toBe(RETRY_AFTER_MAX_MS);
  });

  it.each([
    ["nothing", {}],
    ["a negative header", { header: "-5" }],
    ["a word", { header: "soon" }],
    ["an exponent", { header: "1e9" }],
    ["forty digits", { header: "9".repeat(40) }],
    ["a date without the server's own", { header: NOW }],
    ["a date that has passed", { header: "Sun, 29 Nov 2026 09:00:00 GMT", date: NOW }],
    ["a negative field", { field: -1 }],
    ["no number", { field: Number.NaN }],
    ["endlessness", { field: Number.POSITIVE_INFINITY }],
    ["a field in words", { field: "1000" }],
    ["a field that is an object", { field: {} }],
  ])("counts as unsaid: %s", (_what, asked) => {
    expect(askedWaitMs(asked)).toBe(RETRY_AFTER_UNSAID_MS);
  });

  it("is never nothing: that would be a busy loop", () => {
    expect(askedWaitMs({ header: "0" })).toBe(RETRY_AFTER_MIN_MS);
    expect(boundedWaitMs(0)).toBe(RETRY_AFTER_MIN_MS);
  });

  it("may be longer for a log-in, which is limited hard", () => {
    expect(askedWaitMs({ header: "333" }, LOG_IN_WAIT_MAX_MS)).toBe(333_000);
    expect(askedWaitMs({ header: "99999" }, LOG_IN_WAIT_MAX_MS)).toBe(LOG_IN_WAIT_MAX_MS);
  });
});
