/** How a person compares emoji with somebody ("verify"), as her app would let her. */
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { Crypto } from "../engine.ts";
import {
  VerificationPhase,
  VerificationRequestEvent,
  VerifierEvent,
  type VerificationRequest,
  type Verifier,
} from "../sdk.ts";

const METHOD = "m.sas.v1";

/** What she is shown, and how it ended. */
export type Comparison = Readonly<{
  /** The emoji on her screen, once they are there. */
  emoji: Promise<readonly string[]>;
  /** `done`, or the code by which it was called off. */
  end: Promise<string>;
  /** Who called it off. */
  endedBy(): string | undefined;
}>;

export type Comparing = Readonly<{
  /** Asks a device of this account; `sees` says whether the emoji look the same to her. */
  compares(userId: UserId, sees?: "same" | "other"): Promise<Comparison>;
  /** Taps "verify user": asks by a message in their chat, in clear as apps do. */
  comparesIn(roomId: RoomId, userId: UserId): Promise<Comparison>;
  /** True when her app says that she has compared with this account. */
  hasCompared(userId: UserId): Promise<boolean>;
}>;

export function comparing(crypto: Crypto): Comparing {
  return {
    compares: async (userId, sees = "same") => {
      const devices = (await crypto.getUserDeviceInfo([userId], true)).get(userId);
      const deviceId = [...(devices?.keys() ?? [])][0] ?? "";
      return follow(await crypto.requestDeviceVerification(userId, deviceId), sees);
    },
    comparesIn: async (roomId, userId) =>
      follow(await crypto.requestVerificationDM(userId, roomId), "same"),
    hasCompared: async (userId) =>
      (await crypto.getUserVerificationStatus(userId)).isCrossSigningVerified(),
  };
}

function follow(request: VerificationRequest, sees: "same" | "other"): Comparison {
  const emoji = Promise.withResolvers<readonly string[]>();
  const end = Promise.withResolvers<string>();
  let begun: Verifier | undefined;
  const begin = (verifier: Verifier): void => {
    if (begun !== undefined) return;
    begun = verifier;
    verifier.on(VerifierEvent.ShowSas, (shown) => {
      emoji.resolve((shown.sas.emoji ?? []).map(([symbol]) => symbol));
      if (sees === "other") shown.mismatch();
      else void shown.confirm();
    });
    verifier.verify().catch(() => undefined);
  };
  const look = (): void => {
    if (request.phase === VerificationPhase.Done) end.resolve("done");
    else if (request.phase === VerificationPhase.Cancelled) {
      end.resolve(request.cancellationCode ?? "");
    } else if (request.phase === VerificationPhase.Ready && begun === undefined) {
      void request.startVerification(METHOD).then(begin, () => undefined);
    } else if (request.verifier !== undefined) begin(request.verifier);
  };
  request.on(VerificationRequestEvent.Change, look);
  look();
  return { emoji: emoji.promise, end: end.promise, endedBy: () => request.cancellingUserId };
}
