/**
 * Declines the verification of devices by emoji. What comes as a to-device message is cancelled at
 * once, whoever asks: left alone, the engine would cancel it itself ten minutes later, and nothing
 * of it would be known to the other side until then.
 */
import { CryptoEvent, type MatrixClient } from "../sdk.ts";

/** From now on every request is cancelled as it comes; the same answer for friend and stranger. */
export function declineVerification(client: Pick<MatrixClient, "on">): void {
  client.on(CryptoEvent.VerificationRequestReceived, (request) => {
    // What could not be sent the engine keeps, and sends with its next requests.
    request.cancel().catch(() => undefined);
  });
}
