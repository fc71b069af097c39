/** What the engine hands back in clear goes no further, whatever it says of the room. */
import { describe, expect, it } from "vitest";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import {
  Encrypter,
  type RoomEncrypterParts,
} from "../../../../shared/matrix/send/room-encrypter.ts";
import { Wake } from "../../../../shared/matrix/sync/wake.ts";

const ROOM = "!river:example.org" as RoomId;

function encrypterOver(encryptEvent: (event: Wire) => void): Encrypter {
  const room = { getEncryptionTargetMembers: () => Promise.resolve([]) };
  const crypto = {
    isEncryptionEnabledInRoom: () => Promise.resolve(true),
    encryptEvent: (event: Wire) => {
      encryptEvent(event);
      return Promise.resolve();
    },
  };
  const parts = { client: { getRoom: () => room }, crypto, synced: new Wake() };
  return new Encrypter(parts as unknown as RoomEncrypterParts);
}

type Wire = Readonly<{ makeEncrypted(...sealed: unknown[]): void }>;

describe("an event that the engine did not encrypt", () => {
  it("is a fault, and never handed on", async () => {
    const encrypter = encrypterOver(() => undefined);
    const made = encrypter.encrypt(ROOM, "m.room.message", { body: "raid" });
    await expect(made).rejects.toMatchObject({ code: "not-encrypted" });
  });

  it("control: what it encrypted is handed on, and nothing else of the event", async () => {
    const encrypter = encrypterOver((event) => {
      event.makeEncrypted("m.room.encrypted", { ciphertext: "…" }, "sender", "claimed");
    });
    expect(await encrypter.encrypt(ROOM, "m.room.message", { body: "raid" })).toEqual({
      type: "m.room.encrypted",
      content: { ciphertext: "…" },
    });
  });
});
