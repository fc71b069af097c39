/**
 * Where the state room is, said in the account data of each bot, away from the disk: a restore
 * finds by it the room that followed the one which `init` made. The note is sealed with the key of
 * the tags, which lies in the bot's secret storage, and signed by the bot: the homeserver can give
 * an older one, or none, and nobody can make one.
 */
import { z } from "zod";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { Signatures, StateRoomPointer, StateRooms } from "../../../shared/core/ports.ts";
import { parseRoomId, type RoomId } from "../../../shared/core/values/ids.ts";
import { writeAccountData } from "../../../shared/matrix/identity/account-data.ts";
import type { AccountDataOwner } from "../../../shared/matrix/identity/account-data.ts";
import { framed } from "../../../shared/vault/sealing.ts";
import { openNote, readNote, sealNote, type NoteKey } from "./sealed-note.ts";

export const POINTER_TYPE = "org.aviso.rooms";
/** While one room gives way to another it names both. */
const ROOMS_MAX = 2;
const SEALED_CHARACTERS_MAX = 2_000;

const roomId = z.custom<RoomId>((id) => typeof id === "string" && parseRoomId(id) !== undefined);
const saidShape = z.strictObject({
  roomIds: z.array(roomId).min(1).max(ROOMS_MAX),
  count: z.int().positive(),
});
const noteShape = saidShape.extend({ sig: z.string() });
const sealedShape = z.strictObject({
  v: z.literal(1),
  sealed: z.base64url().max(SEALED_CHARACTERS_MAX),
});

/** Whose note it is, with the key that all bots of the network share. */
export type PointerOwner = AccountDataOwner & Readonly<{ bot: BotName; tagKey: Uint8Array }>;
type Sealer = Pick<PointerOwner, "userId" | "tagKey">;

/** What the homeserver gave for the note. */
export type PointerSeen = Readonly<
  { kind: "ok"; pointer: StateRoomPointer } | { kind: "none" } | { kind: "forged" }
>;

/** Where this bot's account says that the state room is. Faults are those of the request. */
export async function readPointer(
  owner: PointerOwner,
  signatures: Pick<Signatures, "isSigned">,
): Promise<PointerSeen> {
  return await readNote(owner, POINTER_TYPE, (content) => openPointer(owner, content, signatures));
}

/** The note in the content of the account data. */
export function openPointer(
  owner: Sealer & Pick<PointerOwner, "bot">,
  content: unknown,
  signatures: Pick<Signatures, "isSigned">,
): PointerSeen {
  // What a burnt network leaves of its notes, and as good as none.
  if (z.strictObject({}).safeParse(content).success) return { kind: "none" };
  const sealed = sealedShape.safeParse(content).data;
  const note = sealed && noteShape.safeParse(openNote(keyOf(owner), sealed.sealed)).data;
  if (note === undefined) return { kind: "forged" };
  const { sig: signature, ...said } = note;
  if (!signatures.isSigned(owner.bot, "pointer", { content: said, signature })) {
    return { kind: "forged" };
  }
  return { kind: "ok", pointer: said };
}

/** Replaces the note; resolves when the homeserver has it. */
async function writePointer(
  owner: PointerOwner,
  to: StateRoomPointer,
  signatures: Pick<Signatures, "sign">,
): Promise<void> {
  await writeAccountData(owner, POINTER_TYPE, sealPointer(owner, to, signatures));
}

/** The state rooms of this disk, which are found again without it. */
export function pointed(
  rooms: Omit<StateRooms, "point">,
  owner: PointerOwner,
  signatures: Pick<Signatures, "sign">,
): StateRooms {
  return {
    read: () => rooms.read(),
    follow: (roomId) => rooms.follow(roomId),
    keepOnly: (roomIds) => rooms.keepOnly(roomIds),
    point: (to) => writePointer(owner, to, signatures),
  };
}

/** The content that nobody else can make, and that tells nobody anything. */
export function sealPointer(
  owner: Sealer,
  { roomIds, count }: StateRoomPointer,
  signatures: Pick<Signatures, "sign">,
): z.infer<typeof sealedShape> {
  const said = { roomIds: [...roomIds], count };
  const note = { ...said, sig: signatures.sign("pointer", said) };
  return { v: 1, sealed: sealNote(keyOf(owner), note) };
}

function keyOf({ userId, tagKey }: Sealer): NoteKey {
  return { secret: tagKey, name: "pointer", context: framed("aviso/pointer/1", userId) };
}
