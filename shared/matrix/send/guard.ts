/**
 * The last line against clear text: a `fetch` that lets out only what this project means to send.
 * Everything that could carry content to a room is refused unless it is on one of these lists.
 */
import { z } from "zod";
import { isSealedFile } from "./media/attachment.ts";
import { STOPPED_CODE } from "./request.ts";
import { isVerification } from "./engine/verification-shapes.ts";

export type Fetch = (resource: URL | string, options?: RequestInit) => Promise<Response>;

/** A word and a number. */
const CODENAME_CHARACTERS_MAX = 20;
/** Membership goes through its own endpoints; each of them carries at most a reason. */
const ROOM_ACTIONS = new Set(["invite", "join", "kick", "leave", "forget"]);
/** How a room is put back as it was made; names are drawn by lot, and stood in its making. */
const STATE_SHAPES = new Map<string, z.ZodType>([
  ["m.room.power_levels", z.record(z.string(), z.unknown())],
  ["m.room.name", z.strictObject({ name: z.string().max(CODENAME_CHARACTERS_MAX) })],
  ["m.room.join_rules", z.strictObject({ join_rule: z.literal("invite") })],
  ["m.room.history_visibility", z.strictObject({ history_visibility: z.literal("joined") })],
  ["m.room.guest_access", z.strictObject({ guest_access: z.literal("forbidden") })],
  ["m.room.encryption", z.looseObject({ algorithm: z.literal("m.megolm.v1.aes-sha2") })],
  ["m.room.topic", z.strictObject({ topic: z.literal("") })],
  ["m.room.avatar", z.strictObject({})],
  ["m.room.canonical_alias", z.strictObject({})],
  ["m.room.retention", z.strictObject({})],
  ["m.room.tombstone", z.strictObject({})],
]);
/** To-device messages that are made by the crypto engine alone, and carry no content. */
const TO_DEVICE_TYPES = new Set([
  "m.room.encrypted",
  "m.room_key.withheld",
  "org.matrix.room_key.withheld",
  "m.secret.request",
]);
/** How keys of secret storage are named; the secrets themselves are ciphertext. */
const KEY_DESCRIPTION = /^m\.secret_storage\./u;
const CREATION_STATE = new Set([
  "m.room.encryption",
  "m.room.guest_access",
  "m.room.history_visibility",
  "m.room.join_rules",
  "m.room.retention",
]);
/** How long the homeserver is to keep what is said there: a number, and no word. */
const retention = z.strictObject({ max_lifetime: z.int().positive() });

const ciphertext = z.object({ algorithm: z.string(), ciphertext: z.string() });
const secret = z.strictObject({ encrypted: z.record(z.string(), z.unknown()) });
const creation = z.object({
  topic: z.never().optional(),
  room_alias_name: z.never().optional(),
  visibility: z.literal("private"),
  initial_state: z
    .array(z.object({ type: z.string(), content: z.unknown() }))
    .refine((events) => events.every((event) => CREATION_STATE.has(event.type)))
    .refine((events) =>
      events.every(
        ({ type, content }) => type !== "m.room.retention" || retention.safeParse(content).success,
      ),
    )
    .refine((events) => events.some((event) => event.type === "m.room.encryption")),
});

/**
 * Wraps `inner`. A refused request never reaches the network: it is answered as the homeserver
 * would answer a forbidden one, with a code of our own that becomes the fault
 * `clear-text-stopped`. `onStopped` is told, because each such request is a bug to be found. No
 * redirect is followed.
 */
export function guardedFetch(inner: Fetch, onStopped: () => void): Fetch {
  return async (resource, options) => {
    // A redirect leads somewhere that this list knows nothing of, with or without the token.
    const direct: RequestInit = { ...options, redirect: "manual" };
    if (isAllowed(new URL(resource), options)) return inner(resource, direct);
    onStopped();
    return Response.json({ errcode: STOPPED_CODE, error: "stopped" }, { status: 403 });
  };
}

function isAllowed(url: URL, options: RequestInit | undefined): boolean {
  const method = (options?.method ?? "GET").toUpperCase();
  if (method === "GET" || method === "HEAD") return true;
  const [api, area, , ...path] = url.pathname.split("/").slice(1).map(decodeURIComponent);
  if (api !== "_matrix" || isDelayed(url)) return false;
  if (area === "media") return isSealedUpload(method, url, options);
  if (area !== "client") return false;
  return isAllowedCall(path, bodyOf(options));
}

/** Ciphertext that was made here, without a name or a type. */
function isSealedUpload(method: string, url: URL, options: RequestInit | undefined): boolean {
  const type = new Headers(options?.headers).get("content-type");
  return (
    method === "POST" &&
    url.pathname.endsWith("/_matrix/media/v3/upload") &&
    url.search === "" &&
    type === "application/octet-stream" &&
    isSealedFile(options?.body)
  );
}

/** `path` follows the version: `rooms`, the room's id, and so on. */
function isAllowedCall(path: readonly string[], body: unknown): boolean {
  const [family = "", owner, action, type] = path;
  switch (family) {
    case "rooms":
      return isAllowedInRoom(action, type, body);
    case "createRoom":
      return creation.safeParse(body).success;
    case "sendToDevice":
      return TO_DEVICE_TYPES.has(owner ?? "") || isVerification(owner, body);
    case "user":
      return action === "filter" || (action === "account_data" && isSecret(type, body));
    case "join":
    case "keys":
    case "room_keys":
    case "login":
    case "logout":
    case "delete_devices":
      return true;
    default:
      return false;
  }
}

function isAllowedInRoom(action?: string, type?: string, body?: unknown): boolean {
  if (action === "send") return type === "m.room.encrypted" && ciphertext.safeParse(body).success;
  // A redaction is in clear by its nature; a reason would be content.
  if (action === "redact") return z.strictObject({}).safeParse(body).success;
  if (action === "state") return STATE_SHAPES.get(type ?? "")?.safeParse(body).success === true;
  return ROOM_ACTIONS.has(action ?? "") && type === undefined;
}

function isSecret(type = "", body: unknown): boolean {
  return KEY_DESCRIPTION.test(type) || secret.safeParse(body).success;
}

/** Delayed events (MSC4140) leave in clear, whatever their type. */
function isDelayed(url: URL): boolean {
  return (
    url.pathname.includes("delayed_events") ||
    [...url.searchParams.keys()].some((name) => name.includes("delay"))
  );
}

function bodyOf(options: RequestInit | undefined): unknown {
  if (typeof options?.body !== "string") return {};
  try {
    return JSON.parse(options.body);
  } catch {
    return undefined;
  }
}
