// Who is given the keys of a room, with an engine that writes down whom it was told.
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../shared/core/ids.ts";
import { Encrypter, type RoomEncrypterParts } from "../../../shared/matrix/room-encrypter.ts";
import { Wake } from "../../../shared/matrix/wake.ts";

const STATE_ROOM = "!state:example.org" as RoomId;
const OTHER_ROOM = "!other:example.org" as RoomId;
const ALERT = "@alert:example.org" as UserId;
const ROOMS = "@rooms:example.org" as UserId;
const MALLORY = "@mallory:example.org" as UserId;
const PINNED = new Map([
  [ALERT, "key of alert"],
  [ROOMS, "key of rooms"],
]);

/** The homeserver says that all three are in every room, and what their identities are. */
async function givenKeys(
  roomId: RoomId,
  masterKeys: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  let given: readonly string[] = [];
  const members = [ALERT, ROOMS, MALLORY].map((userId) => ({ userId }));
  const room = { getEncryptionTargetMembers: () => Promise.resolve(members) };
  const crypto = {
    isEncryptionEnabledInRoom: () => Promise.resolve(true),
    getUserCrossSigningKeys: (user: string) =>
      Promise.resolve({ master_key: { keys: { id: masterKeys[user] } } }),
    encryptEvent: async (event: { makeEncrypted(...sealed: unknown[]): void }) => {
      given = (await room.getEncryptionTargetMembers()).map(({ userId }) => userId);
      event.makeEncrypted("m.room.encrypted", { ciphertext: "…" }, "sender", "claimed");
    },
  };
  const parts = { client: { getRoom: () => room }, crypto, synced: new Wake() };
  const encrypter = new Encrypter({
    ...(parts as unknown as RoomEncrypterParts),
    readersOf: (asked) => (asked === STATE_ROOM ? PINNED : undefined),
  });
  await encrypter.encrypt(roomId, "org.aviso.entry", {});
  await encrypter.encrypt(roomId, "org.aviso.entry", {});
  return given;
}

describe("the keys of the state room", () => {
  it("are given to the pinned bots alone, whoever the homeserver says is there", async () => {
    const given = await givenKeys(STATE_ROOM, { [ALERT]: "key of alert", [ROOMS]: "key of rooms" });
    expect(given).toEqual([ALERT, ROOMS]);
  });

  it("are not given to a bot whose identity was replaced", async () => {
    const given = await givenKeys(STATE_ROOM, { [ALERT]: "key of alert", [ROOMS]: "another" });
    expect(given).toEqual([ALERT]);
  });

  it("control: the keys of another room are given to all its members", async () => {
    expect(await givenKeys(OTHER_ROOM, {})).toEqual([ALERT, ROOMS, MALLORY]);
  });
});
