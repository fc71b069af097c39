/**
 * Pictures and voice messages that people send to a bot: where their ciphertext lies, what opens
 * it, and why one is not handed on. Nothing here is ever in a fact.
 */
export type MediaKind = "picture" | "sound";

/**
 * An encrypted file of somebody's message (client-server API, "Sending encrypted attachments").
 * Whoever has this can read it: it stands in sealed rows of one machine alone.
 */
export type Media = Readonly<{
  kind: MediaKind;
  /** `mxc:` URI of the ciphertext. */
  url: string;
  key: string;
  iv: string;
  /** SHA-256 of the ciphertext. */
  hash: string;
  /** As it was declared, and allowed: what it really is shows when it is opened. */
  type: string;
  durationMs?: number;
}>;

/** Why a picture or a sound is not opened, or not handed on. */
export const MEDIA_FAULTS = [
  /** A kind of file that is not opened at all. */
  "type",
  /** The camera format of some phones, which most of the others cannot show. */
  "heic",
  "size",
  /** It lies on the homeserver for everybody to read. */
  "clear",
  /** It is not what it says, was cut off, or was changed on the way. */
  "damaged",
] as const;
export type MediaFault = (typeof MEDIA_FAULTS)[number];

/** What a file said beside what can be seen or heard in it. */
export const TRACES = ["place", "time", "device", "other"] as const;
export type Trace = (typeof TRACES)[number];

/** What one message may enclose at most, in bytes, before it is opened. */
export const MEDIA_BYTES_MAX: Readonly<Record<MediaKind, number>> = {
  picture: 20_000_000,
  sound: 8_000_000,
};

/** A place on earth in degrees: kept nowhere, and never said again. */
export type Position = Readonly<{ latitude: number; longitude: number }>;
