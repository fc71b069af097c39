/** Which errors of the SDK are a homeserver's word, and which pass. */
import { describe, expect, it } from "vitest";
import { STOPPED_CODE, UNSOUND_CODE, faultFrom } from "../../../../shared/matrix/send/request.ts";
import { HTTPError, MatrixError } from "../../../../shared/matrix/sdk.ts";

function codeOf(error: unknown): string {
  return faultFrom(error, "test").code;
}

describe("a refusal", () => {
  it("is what a homeserver says with a code of Matrix", () => {
    expect(codeOf(new MatrixError({ errcode: "M_FORBIDDEN" }, 403))).toBe("refused");
  });

  it.each<[string, unknown]>([
    ["a page of a gateway", new HTTPError("page", 403)],
    ["an answer without a code", new MatrixError({ errcode: "" }, 404)],
    ["an answer that none would give", new MatrixError({ errcode: UNSOUND_CODE }, 403)],
    ["a token that was lost on the way", new MatrixError({ errcode: "M_MISSING_TOKEN" }, 401)],
    ["an account that is locked", new MatrixError({ errcode: "M_USER_LOCKED" }, 401)],
    ["a code that comes with a failure", new MatrixError({ errcode: "M_FORBIDDEN" }, 502)],
  ])("is not %s: that passes", (_what, error) => {
    expect(codeOf(error)).toBe("server-failed");
  });
});

it("what ends a bot, waits, or was stopped here is told apart", () => {
  const loggedOut = { errcode: "M_UNKNOWN_TOKEN" };
  expect(codeOf(new MatrixError(loggedOut, 401))).toBe("logged-out");
  expect(codeOf(new MatrixError({ ...loggedOut, soft_logout: true }, 401))).toBe("server-failed");
  expect(codeOf(new MatrixError({ errcode: "M_LIMIT_EXCEEDED" }, 429))).toBe("rate-limited");
  expect(codeOf(new MatrixError({ errcode: STOPPED_CODE }, 400))).toBe("clear-text-stopped");
  expect(codeOf(new Error("the network is down"))).toBe("unreachable");
});
