/**
 * "Verify user" on a bot, on a real network: declined at once and once, by words in a room and by
 * a cancellation between devices, and never called a message without encryption.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeClient, startCrypto, startSync } from "../../shared/matrix/client.ts";
import { logIn } from "../../shared/matrix/identity/account.ts";
import { MemoryStore } from "../../shared/matrix/sdk.ts";
import { until } from "../harness/person-bot.ts";
import { openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

/** Several syncs of a bot, each of which would try again what was stopped. */
const SEVERAL_SYNCS_MS = 25_000;

let network: RealNetwork;
let ana: Actor;

beforeAll(async () => {
  network = await openRealNetwork();
  ana = await network.person("ana");
  await network.olga.asks(network.management, "!area add north/river", { kind: "answer" });
  await network.opens("!confirmers new north/river");
  await network.admit(ana, "confirmer north/river");
});

afterAll(() => network.stop());

it("declines a request in a chat with words, once", async () => {
  const roomId = await ana.chat("verify");
  await ana.asks(roomId, "help", { kind: "answer" });
  const mark = ana.mark();
  await ana.person.rawSend(roomId, "m.room.message", {
    msgtype: "m.key.verification.request",
    body: "",
    to: network.initialised.bots.verify,
    from_device: ana.person.credentials.deviceId,
    methods: ["m.sas.v1"],
  });
  await ana.sees(roomId, { kind: "refusal", reason: "verification" }, mark);
  await pause(SEVERAL_SYNCS_MS);
  expect(ana.seen(roomId, { kind: "refusal" }, mark)).toHaveLength(1);
});

it("cancels a request between devices at once", async () => {
  const { userId, password } = ana.account;
  const { url: homeserverUrl } = network.network.homeserver;
  const credentials = await logIn({ homeserverUrl, userId, password });
  const store = new MemoryStore();
  const recoveryKey = (): undefined => undefined;
  const parts = { homeserverUrl, credentials, fetch, store, keepsMessages: true, recoveryKey };
  const client = makeClient(parts);
  const crypto = await startCrypto(client, { useIndexedDB: false, storeKey: null });
  await startSync(client);
  const bot = network.initialised.bots.verify;
  const devices = (await crypto.getUserDeviceInfo([bot], true)).get(bot);
  const deviceId = [...(devices?.keys() ?? [])][0] ?? "";
  // The bot has to know this new device first.
  await pause(SEVERAL_SYNCS_MS);
  const request = await crypto.requestDeviceVerification(bot, deviceId);
  await until(() => request.cancellationCode !== null);
  expect(request.cancellingUserId).toBe(bot);
  client.stopClient();
});
