/** Who may compare emoji with a bot, between devices: everybody else is declined at once. */
import { EventEmitter } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import type { Crypto } from "../../../../shared/matrix/engine.ts";
import {
  Verifications,
  type VerificationNews,
} from "../../../../shared/matrix/identity/verification/verifications.ts";
import {
  ClientEvent,
  CryptoEvent,
  VerificationPhase,
  VerificationRequestEvent,
  VerifierEvent,
  type MatrixClient,
} from "../../../../shared/matrix/sdk.ts";

const BOT = "@verify:home.test" as UserId;
const ANA = "@ana:home.test" as UserId;
const MALLORY = "@mallory:elsewhere.test" as UserId;
const CANCEL = "m.key.verification.cancel";

/** A request as the engine hands it over, and what the other side then does. */
class Asked extends EventEmitter {
  readonly otherUserId: UserId;
  readonly otherDeviceId = "PHONE";
  transactionId = "t";
  phase = VerificationPhase.Requested;
  verifier: EventEmitter | undefined;
  cancellationCode: string | null = null;
  readonly confirm = vi.fn(() => Promise.resolve());
  readonly accept = vi.fn(() => Promise.resolve());
  readonly cancel = vi.fn(() => Promise.reject(new Error("away")));

  constructor(otherUserId: UserId) {
    super();
    this.otherUserId = otherUserId;
  }

  otherPartySupportsMethod(method: string): boolean {
    return method === "m.sas.v1";
  }

  /** Her device begins, and the emoji are there. */
  shows(): void {
    const verify = (): Promise<void> => Promise.resolve();
    const verifier = Object.assign(new EventEmitter(), { verify, getShowSasCallbacks: () => null });
    this.verifier = verifier;
    this.phase = VerificationPhase.Started;
    this.emit(VerificationRequestEvent.Change);
    const sas = { emoji: [["🐶", "Dog"] as const, ["☁️", "Cloud"] as const] };
    verifier.emit(VerifierEvent.ShowSas, { sas, confirm: this.confirm, cancel: vi.fn() });
  }

  ends(code: string | null): void {
    this.cancellationCode = code;
    this.phase = code === null ? VerificationPhase.Done : VerificationPhase.Cancelled;
    this.emit(VerificationRequestEvent.Change);
  }
}

let nowMs: number;
let news: VerificationNews[];
let isSigned: boolean;
const sendToDevice = vi.fn<(type: string, content: unknown) => Promise<void>>();
const distrusted = vi.fn<(userId: string, deviceId: string, isVerified: boolean) => void>();
const fed = vi.fn<(changes: unknown) => Promise<void>>();
let client: EventEmitter;

beforeEach(() => {
  [nowMs, news, isSigned] = [0, [], true];
  for (const mock of [sendToDevice, distrusted, fed]) mock.mockReset();
  client = Object.assign(new EventEmitter(), { sendToDevice });
  const crypto = {
    setSupportedVerificationMethods: vi.fn(),
    getDeviceVerificationStatus: () => Promise.resolve({ signedByOwner: isSigned }),
    setDeviceVerified: distrusted,
    processSyncChanges: fed,
    olmMachine: { trackedUsers: () => Promise.resolve([]) },
  };
  new Verifications({
    client: client as unknown as MatrixClient,
    crypto: crypto as unknown as Crypto,
    self: BOT,
    clock: { nowMs: () => nowMs },
    isAdmitted: (userId) => Promise.resolve(userId === ANA || userId === BOT),
    onNews: (one) => news.push(one),
  }).start();
});

async function asks(who: UserId, asked = new Asked(who)): Promise<Asked> {
  client.emit(CryptoEvent.VerificationRequestReceived, asked);
  await turn();
  return asked;
}

/** A request from a device that the engine does not know. */
async function asksUnknown(sender: UserId, transactionId: string): Promise<void> {
  const content = { from_device: "NEW", transaction_id: transactionId, methods: ["m.sas.v1"] };
  const message = { type: "m.key.verification.request", sender, content };
  client.emit(ClientEvent.ReceivedToDeviceMessage, { message, encryptionInfo: null });
  await turn();
}

describe("somebody of the network", () => {
  it("is answered: the emoji are told, and the bot says yes for its own side", async () => {
    const asked = await asks(ANA);
    expect(asked.accept).toHaveBeenCalledTimes(1);
    asked.shows();
    expect(news).toEqual([{ kind: "emoji", userId: ANA, emoji: [0, 21] }]);
    expect(asked.confirm).toHaveBeenCalledTimes(1);
    asked.ends(null);
    await turn();
    expect(distrusted, "no trust is taken from it").toHaveBeenCalledWith(ANA, "PHONE", false);
  });

  it("who sees other emoji is told to the organizers", async () => {
    const asked = await asks(ANA);
    asked.shows();
    asked.ends("m.mismatched_sas");
    await turn();
    expect(news.map(({ kind }) => kind)).toEqual(["emoji", "mismatch"]);
  });

  it("control: who only calls it off is not told of", async () => {
    const asked = await asks(ANA);
    asked.ends("m.user");
    await turn();
    expect(news).toEqual([]);
  });

  it("is declined from a device that is not signed", async () => {
    isSigned = false;
    expect((await asks(ANA)).cancel).toHaveBeenCalledTimes(1);
  });

  it("is declined beyond three at once, and beyond four in an hour", async () => {
    const three = [await asks(ANA), await asks(ANA), await asks(ANA)];
    const fourth = await asks(ANA);
    expect(fourth.accept).not.toHaveBeenCalled();
    for (const asked of three) asked.ends("m.user");
    await turn();
    expect((await asks(ANA)).accept).toHaveBeenCalledTimes(1);
    expect((await asks(ANA)).accept).not.toHaveBeenCalled();
    nowMs += HOUR_MS;
    expect((await asks(ANA)).accept).toHaveBeenCalledTimes(1);
  });

  it("is answered from a device that is newer than what the engine knows", async () => {
    await asksUnknown(ANA, "t1");
    expect(fed).toHaveBeenCalledTimes(1);
  });
});

describe("anybody else", () => {
  it.each([
    ["a stranger", MALLORY],
    ["a second device in the name of the bot", BOT],
  ])("%s is declined at once, and a decline that fails ends nothing", async (_who, userId) => {
    const asked = await asks(userId);
    expect(asked.cancel).toHaveBeenCalledTimes(1);
    expect(asked.accept).not.toHaveBeenCalled();
    expect(news).toEqual([]);
  });

  it("is declined from a device that the engine does not know, some times a minute", async () => {
    for (let count = 0; count < 30; count += 1) await asksUnknown(MALLORY, `t${count}`);
    expect(sendToDevice.mock.calls.every(([type]) => type === CANCEL)).toBe(true);
    expect(sendToDevice.mock.calls.length).toBe(10);
    expect(fed).not.toHaveBeenCalled();
    nowMs += MINUTE_MS;
    await asksUnknown(MALLORY, "later");
    expect(sendToDevice).toHaveBeenCalledTimes(11);
  });
});
