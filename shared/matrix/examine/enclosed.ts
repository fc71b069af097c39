/**
 * What a message encloses besides words: whether it may be opened, judged by what it says of
 * itself before anything is fetched.
 */
import { z } from "zod";
import type { Attached, Enclosed } from "../../core/protocol/message.ts";
import {
  MEDIA_BYTES_MAX,
  type Media,
  type MediaFault,
  type MediaKind,
  type Position,
} from "../../core/protocol/media.ts";

const KINDS = {
  "m.image": "picture",
  "m.audio": "sound",
  "m.video": "video",
  "m.file": "file",
  "m.location": "position",
} as const satisfies Record<string, Attached>;

/** Without `image/gif` and drawings: nothing that could move, or run. */
const PICTURE_TYPES = new Set(["image/jpeg", "image/jpg", "image/png", "image/webp"]);
const SOUND_TYPES = new Set(["audio/ogg", "audio/opus", "audio/mp4", "audio/m4a", "audio/x-m4a"]);
const HEIC = /^image\/hei[cf]|\.hei[cf]$/iu;
const DURATION_MS_MAX = 3_600_000;

/** Base64 with or without padding, of either alphabet. */
const base64 = z.string().regex(/^[\w+/-]{20,64}={0,2}$/u);
/** `EncryptedFile` of the specification; the algorithm is the only one there is. */
const file = z.object({
  url: z.string().max(600),
  key: z.object({ k: base64, alg: z.literal("A256CTR") }),
  iv: base64,
  hashes: z.object({ sha256: base64 }),
  v: z.literal("v2"),
});
const info = z.object({
  mimetype: z.string().max(100).default(""),
  size: z.number().nonnegative().optional(),
  duration: z.number().nonnegative().max(DURATION_MS_MAX).optional(),
});
const named = z.object({ filename: z.string().optional(), body: z.string() });

const geo = /^geo:(?<latitude>-?\d{1,2}(?:\.\d+)?),(?<longitude>-?\d{1,3}(?:\.\d+)?)(?:[,;].*)?$/u;
const location = z.union([
  z.object({ geo_uri: z.string().max(200) }).transform((content) => content.geo_uri),
  z
    .object({ "org.matrix.msc3488.location": z.object({ uri: z.string().max(200) }) })
    .transform((content) => content["org.matrix.msc3488.location"].uri),
]);

/** What a message of this type encloses; a picture that came as a file is one, too. */
export function attachedBy(msgtype: string, content: unknown): Attached {
  const known = Object.entries(KINDS).find(([name]) => name === msgtype)?.[1] ?? "other";
  return known === "file" && isPicture(content) ? "picture" : known;
}

/** What opens it, or why it stays shut; nothing of either for what bots do not handle. */
export function enclosedIn(what: Attached, content: unknown): Enclosed {
  if (what !== "picture" && what !== "sound") return {};
  const { mimetype, size, duration } = info.parse(infoOf(content));
  const fault = faultOf(what, { type: mimetype, size, content });
  if (fault !== undefined) return { unfit: fault };
  const parsed = z.object({ file }).safeParse(content);
  if (!parsed.success) return { unfit: "clear" };
  const { url, key, iv, hashes } = parsed.data.file;
  const media: Media = {
    ...{ kind: what, url, key: key.k, iv, hash: hashes.sha256, type: mimetype },
    ...(duration !== undefined && { durationMs: Math.round(duration) }),
  };
  return { media };
}

/** The position that is shared; undefined when it is none. */
export function positionIn(content: unknown): Position | undefined {
  const uri = location.safeParse(content);
  const groups = uri.success ? geo.exec(uri.data)?.groups : undefined;
  if (groups === undefined) return undefined;
  const [latitude, longitude] = [Number(groups["latitude"]), Number(groups["longitude"])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}

type Declared = Readonly<{ type: string; size: number | undefined; content: unknown }>;

function faultOf(what: MediaKind, { type, size, content }: Declared): MediaFault | undefined {
  const bare = bareType(type);
  if (what === "picture" && (HEIC.test(type) || HEIC.test(nameOf(content)))) return "heic";
  const known = what === "picture" ? PICTURE_TYPES : SOUND_TYPES;
  if (!known.has(bare)) return "type";
  return size !== undefined && size > MEDIA_BYTES_MAX[what] ? "size" : undefined;
}

function isPicture(content: unknown): boolean {
  return (
    bareType(info.parse(infoOf(content)).mimetype).startsWith("image/") ||
    HEIC.test(nameOf(content))
  );
}

/** `audio/ogg; codecs=opus` is `audio/ogg`. */
function bareType(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function infoOf(content: unknown): unknown {
  const parsed = z.object({ info }).safeParse(content);
  return parsed.success ? parsed.data.info : {};
}

function nameOf(content: unknown): string {
  const parsed = named.safeParse(content);
  return parsed.success ? (parsed.data.filename ?? parsed.data.body) : "";
}
