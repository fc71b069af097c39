import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { CryptoEvent, type MatrixClient } from "../../../../shared/matrix/sdk.ts";
import { declineVerification } from "../../../../shared/matrix/send/decline-verification.ts";

it("cancels each request once, and a cancellation that fails ends nothing", async () => {
  const events = new EventEmitter();
  declineVerification(events as unknown as MatrixClient);
  const cancel = vi.fn(() => Promise.reject(new Error("away")));
  events.emit(CryptoEvent.VerificationRequestReceived, { cancel });
  await Promise.resolve();
  expect(cancel).toHaveBeenCalledTimes(1);
});
