/** Does one owed thing against the ports; everything here may be done again after a crash. */
import type { EffectResult } from "../core/effect.ts";
import type { RoomId } from "../core/ids.ts";
import type { RoomEncrypter, RoomKeeper, RoomSender } from "../core/ports.ts";
import { transactionIdOf, type OutboxRow, type OwedBody } from "./outbox-row.ts";

export type DeliveryPorts = Readonly<{
  encrypter: RoomEncrypter;
  sender: RoomSender;
  keeper: RoomKeeper;
  /** Makes the sealed form of a row durable, before anything of it is sent. */
  keepSealed(row: OutboxRow): Promise<void>;
}>;

type Message = OwedBody & Readonly<{ do: "send" | "tell" }>;

/** Resolves when the homeserver has acknowledged it; fails with the fault of the port. */
export async function deliver(row: OutboxRow, ports: DeliveryPorts): Promise<EffectResult> {
  const { keeper } = ports;
  const { body } = row;
  switch (body.do) {
    case "send":
    case "tell":
      return sendMessage(row, body, ports);
    case "create-room":
      return { ok: true, roomId: await keeper.createRoom(body.ref, body.plan) };
    case "join":
      await keeper.join(body.roomId);
      return { ok: true };
    case "leave":
      await keeper.leave(body.roomId, body.reason);
      return { ok: true };
    case "invite":
      await keeper.invite(body.roomId, body.userId);
      return { ok: true };
    case "remove":
      await keeper.remove(body.roomId, body.userId);
      return { ok: true };
    case "close-room":
      return { ok: true, removed: await keeper.closeRoom(body.roomId) };
  }
}

async function sendMessage(
  row: OutboxRow,
  message: Message,
  ports: DeliveryPorts,
): Promise<EffectResult> {
  const sealed = row.sealed ?? (await seal(row, message, ports));
  const transactionId = transactionIdOf(row);
  const eventId = await ports.sender.send(sealed.roomId, transactionId, sealed.ciphertext);
  return { ok: true, eventId, roomId: sealed.roomId };
}

async function seal(
  row: OutboxRow,
  message: Message,
  ports: DeliveryPorts,
): Promise<Readonly<NonNullable<OutboxRow["sealed"]>>> {
  const roomId: RoomId =
    message.do === "send" ? message.roomId : await ports.keeper.directRoom(message.userId);
  const { type, content } = message;
  const ciphertext =
    message.do === "tell" && message.toUnproven === true
      ? await ports.encrypter.encryptUnproven({ roomId, userId: message.userId }, type, content)
      : await ports.encrypter.encrypt(roomId, type, content);
  const sealed = { roomId, ciphertext };
  // The words are no longer needed: from here on only their sealed form is on the disk.
  await ports.keepSealed({ ...row, body: { ...message, content: {} }, sealed });
  return sealed;
}
