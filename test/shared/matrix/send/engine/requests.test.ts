/** What the crypto engine wants to send by itself: never again what was stopped, no trust. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Crypto, EngineRequest } from "../../../../../shared/matrix/engine.ts";
import type { MasterKeys } from "../../../../../shared/matrix/identity/master-keys.ts";
import { MatrixError } from "../../../../../shared/matrix/sdk.ts";
import { tendEngineRequests } from "../../../../../shared/matrix/send/engine/requests.ts";
import { STOPPED_CODE } from "../../../../../shared/matrix/send/request.ts";

const BOT = "@verify:home.test";
const CANCELLATION = { id: "r1", type: 5, body: "{}" };
const made = vi.fn<(request: EngineRequest) => Promise<void>>();
const marked = vi.fn<(id: string, type: number, answer: string) => Promise<void>>();
const lesson = vi.fn((work: () => Promise<unknown>) => work());

function engine(): Pick<Crypto, "outgoingRequestProcessor"> {
  const olmMachine = { markRequestAsSent: marked };
  const crypto = { olmMachine, outgoingRequestProcessor: { makeOutgoingRequest: made } };
  tendEngineRequests(crypto as unknown as Crypto, {
    ...{ self: BOT, masterKeys: { lesson: lesson as unknown as MasterKeys["lesson"] } },
  });
  return crypto;
}

const signatureOf = (userId: string): string =>
  JSON.stringify({ [userId]: { key: { keys: {}, signatures: { [BOT]: {} } } } });

beforeEach(() => {
  made.mockReset();
  marked.mockReset();
  lesson.mockClear();
});

describe("what the engine wants to send", () => {
  it("is dropped when the guard stopped it, instead of being sent with each sync", async () => {
    made.mockRejectedValueOnce(new MatrixError({ errcode: STOPPED_CODE }, 403));
    await engine().outgoingRequestProcessor.makeOutgoingRequest(CANCELLATION);
    expect(marked).toHaveBeenCalledExactlyOnceWith("r1", 5, expect.stringContaining("event_id"));
  });

  it("control: stays with it when the homeserver was away", async () => {
    made.mockRejectedValueOnce(new MatrixError({ errcode: "M_UNKNOWN" }, 502));
    const { outgoingRequestProcessor } = engine();
    await expect(outgoingRequestProcessor.makeOutgoingRequest(CANCELLATION)).rejects.toThrow();
    expect(marked).not.toHaveBeenCalled();
  });

  it("is dropped when it would sign somebody else's identity", async () => {
    const body = signatureOf("@ana:home.test");
    await engine().outgoingRequestProcessor.makeOutgoingRequest({ id: "r2", type: 4, body });
    expect(made).not.toHaveBeenCalled();
    expect(marked).toHaveBeenCalledExactlyOnceWith("r2", 4, expect.any(String));
  });

  it.each([
    ["its own signature", signatureOf(BOT)],
    ["its device keys", JSON.stringify({ device_keys: { signatures: { "@ana:home.test": {} } } })],
  ])("control: goes out when it is %s", async (_what, body) => {
    await engine().outgoingRequestProcessor.makeOutgoingRequest({ id: "r3", type: 4, body });
    expect(made).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["whose keys are which", 1, 1],
    ["nobody's keys: it tells of a message", 5, 0],
  ])("teaches %s", async (_what, type, lessons) => {
    await engine().outgoingRequestProcessor.makeOutgoingRequest({ id: "r4", type, body: "{}" });
    expect(lesson).toHaveBeenCalledTimes(lessons);
  });
});
