/**
 * Branded identifiers and their parsers. A plain string becomes an identifier only here,
 * so the rest of the code can trust the type.
 */
declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Brand<"UserId">;
export type RoomId = Brand<"RoomId">;
export type EventId = Brand<"EventId">;
export type DeviceId = Brand<"DeviceId">;
/** Keyed BLAKE2b tag of a user id or of a cross-signing identity, in hex. Never reversible. */
export type Tag = Brand<"Tag">;
/** Short public code of a case, a room or a pending request, such as `K7Q4`. */
export type CaseCode = Brand<"CaseCode">;
/** A place in the tree of areas, such as `north/river`. */
export type AreaPath = Brand<"AreaPath">;

/** Longest user, room or event id, in bytes (Matrix specification, appendices). */
export const ID_BYTES_MAX = 255;

/** A full user id (`@name:server`), or undefined when the text is not one. */
export function parseUserId(text: string): UserId | undefined {
  return isId(text, /^@[^\s:]+:[\w.:[\]-]+$/u) ? (text as UserId) : undefined;
}

/** A room id; room version 12 has no server part, so none is asked for. */
export function parseRoomId(text: string): RoomId | undefined {
  return isId(text, /^![^\s]+$/u) ? (text as RoomId) : undefined;
}

/** An event id (`$…`), or undefined when the text is not one. */
export function parseEventId(text: string): EventId | undefined {
  return isId(text, /^\$[^\s]+$/u) ? (text as EventId) : undefined;
}

/** A device id: opaque, but neither empty nor unreasonably long. */
export function parseDeviceId(text: string): DeviceId | undefined {
  return isId(text, /^[^\s]+$/u) ? (text as DeviceId) : undefined;
}

/** A tag as the vault makes it: 32 to 64 hex digits. */
export function parseTag(text: string): Tag | undefined {
  return /^[0-9a-f]{32,64}$/u.test(text) ? (text as Tag) : undefined;
}

/** The part of a user id that names its homeserver. */
export function serverOf(userId: UserId): string {
  return userId.slice(userId.indexOf(":") + 1);
}

function isId(text: string, shape: RegExp): boolean {
  return Buffer.byteLength(text) <= ID_BYTES_MAX && shape.test(text);
}
