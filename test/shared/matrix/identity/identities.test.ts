/** Whose identity is which, and what a look that comes to nothing may bring about. */
import { EventEmitter } from "node:events";
import { setImmediate as soon } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { Identities } from "../../../../shared/matrix/identity/identities.ts";
import { CryptoEvent, type MatrixClient } from "../../../../shared/matrix/sdk.ts";
import { emptyDisk, memoryRows } from "../../../harness/memory-rows.ts";

const SELF = "@verify:home.test" as UserId;
const ANA = "@ana:home.test" as UserId;

let client: EventEmitter & { getRooms: () => [] };
let fatal: unknown[];
let answer: () => Promise<string | undefined>;
let identities: Identities;

beforeEach(() => {
  client = Object.assign(new EventEmitter(), { getRooms: (): [] => [] });
  fatal = [];
  answer = () => Promise.resolve("ana's");
  identities = new Identities({
    client: client as unknown as MatrixClient,
    masterKeys: { of: () => answer() },
    rows: memoryRows(emptyDisk()),
    self: SELF,
    onPlaced: () => undefined,
    onFatal: (reason) => fatal.push(reason),
  });
  identities.follow();
});

describe("a look at an identity", () => {
  it("knows whose it is once the engine tells of her", async () => {
    client.emit(CryptoEvent.DevicesUpdated, [ANA]);
    await soon();
    expect(identities.of(ANA)).toEqual({ first: "ana's", last: "ana's" });
    expect(fatal).toEqual([]);
  });

  it("that is under way when the session stops ends nothing", async () => {
    answer = () => Promise.reject(new Error("the client is gone"));
    client.emit(CryptoEvent.UserTrustStatusChanged, ANA);
    identities.stop();
    client.emit(CryptoEvent.DevicesUpdated, [ANA]);
    await soon();
    expect(fatal).toEqual([]);
  });

  it("control: that fails while the session lives is told", async () => {
    answer = () => Promise.reject(new Error("the store is gone"));
    client.emit(CryptoEvent.UserTrustStatusChanged, ANA);
    await soon();
    expect(fatal).toHaveLength(1);
  });
});
