/** Does one owed thing against the ports; everything here may be done again after a crash. */
import type { EffectBody, EffectResult, Emptied } from "../../../core/protocol/effect.ts";
import type { EventId, RoomId } from "../../../core/values/ids.ts";
import { Fault } from "../../../core/fault.ts";
import type { RoomEncrypter, RoomKeeper, RoomSender } from "../../../core/ports.ts";
import {
  isSealed,
  transactionIdOf,
  type OutboxRow,
  type OwedBody,
  type SealedRow,
} from "../outbox-row.ts";
import type { HandingOn } from "./handing-on.ts";

export type DeliveryPorts = Readonly<{
  encrypter: RoomEncrypter;
  sender: RoomSender;
  keeper: RoomKeeper;
  /** Left out where no picture can come. */
  media?: HandingOn | undefined;
  /** Makes the sealed form of a row durable, before anything of it is sent. */
  keepSealed(row: SealedRow): Promise<void>;
  /** The same for a count that nobody can take again once the room was left. */
  keepCount(row: OutboxRow): Promise<void>;
}>;

/**
 * A message is not done when the homeserver says so: it must be shown in its room. The id that was
 * answered is a place to look at, and no more.
 */
export type Delivered = EffectResult | Readonly<{ answered: EventId }>;

type Message = OwedBody & Readonly<{ do: "send" | "tell" }>;
type Spoken = OwedBody & Readonly<{ do: "send" | "tell" | "hand-on" }>;

/** Resolves when the homeserver has acknowledged it; fails with the fault of the port. */
export async function deliver(row: OutboxRow, ports: DeliveryPorts): Promise<Delivered> {
  const { keeper } = ports;
  const { body } = row;
  switch (body.do) {
    case "send":
    case "tell":
    case "hand-on": {
      const { sealed } = isSealed(row) ? row : await seal(row, body, ports);
      const { roomId, ciphertext } = sealed;
      return { answered: await ports.sender.send(roomId, transactionIdOf(row), ciphertext) };
    }
    case "look-at":
      return { ok: true, traces: await mediaOf(ports).look(body.media) };
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
    case "restore":
      await keeper.restore(body.roomId, body.part, body.codename);
      return { ok: true };
    case "erase":
      return { ok: true, erased: await keeper.erase(body.roomId, body.eventIds) };
    case "close-room": {
      const emptied = row.emptied ?? (await empty(row, body, ports));
      await keeper.leave(body.roomId);
      return { ok: true, ...(emptied === undefined ? {} : { emptied }) };
    }
  }
}

async function empty(
  row: OutboxRow,
  { roomId, uncounted }: EffectBody & { do: "close-room" },
  ports: DeliveryPorts,
): Promise<Emptied | undefined> {
  const emptied = await ports.keeper.emptyRoom(roomId, uncounted ?? []);
  if (emptied !== undefined) await ports.keepCount({ ...row, emptied });
  return emptied;
}

/** The message as it is: a picture is in it from here on, and what opened the original is gone. */
async function messageOf(spoken: Spoken, ports: DeliveryPorts): Promise<Message> {
  if (spoken.do !== "hand-on") return spoken;
  const { roomId, media, content } = spoken;
  const file = await mediaOf(ports).copy(media);
  return { do: "send", roomId, type: "m.room.message", content: { ...content, ...file } };
}

function mediaOf({ media }: DeliveryPorts): HandingOn {
  if (media === undefined) throw new Fault("unfit", "hand on", { unfit: "type" });
  return media;
}

async function seal(row: OutboxRow, spoken: Spoken, ports: DeliveryPorts): Promise<SealedRow> {
  const message = await messageOf(spoken, ports);
  const roomId: RoomId =
    message.do === "send" ? message.roomId : await ports.keeper.directRoom(message.userId);
  const { type, content } = message;
  const ciphertext =
    message.do === "tell" && message.toUnproven === true
      ? await ports.encrypter.encryptUnproven({ roomId, userId: message.userId }, type, content)
      : await ports.encrypter.encrypt(roomId, type, content);
  // The words are no longer needed: from here on only their sealed form is on the disk.
  const body = { ...message, content: {} };
  const sealed: SealedRow = { ...row, body, sealed: { roomId, ciphertext } };
  await ports.keepSealed(sealed);
  return sealed;
}
