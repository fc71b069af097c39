/**
 * Bytes sealed in a file of their own, under a random key or a passphrase. The header tells a
 * wrong key from a damaged file, so that nobody throws away a good file for a mistyped word.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Fault } from "../core/fault.ts";
import { writeDurably, type FileSteps } from "./durable-file.ts";
import { deriveKey } from "./key-derivation.ts";
import { freshStretch, stretch, isReasonable, type Stretch } from "./passphrase.ts";
import { framed, isSame, keyedHash, NONCE_BYTES, open, seal, wipe } from "./sealing.ts";
import type { VaultKey } from "./vault-key.ts";

/** What the content is for; a file of one purpose does not open as another. */
export type Purpose = "vault" | "backup" | "init" | "slip";

const MAGIC = Buffer.from("aviso-sf", "latin1");
const VERSION = 1;
const KIND_RANDOM = 0;
const KIND_PASSPHRASE = 1;
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const NO_STRETCH: Stretch = { memoryKiB: 0, passes: 0, lanes: 0 };

/** Offsets of the header, version 1. All numbers are big-endian. */
const AT = { version: 8, kind: 9, lanes: 10, passes: 12, memory: 16, salt: 20 } as const;
const KEY_CHECK_AT = AT.salt + SALT_BYTES;
const HEADER_CHECK_AT = KEY_CHECK_AT + CHECK_BYTES;
const NONCE_AT = HEADER_CHECK_AT + CHECK_BYTES;
const CONTENT_AT = NONCE_AT + NONCE_BYTES;

/** Hashes need a key; this one is public, and only finds damage. */
const DAMAGE_KEY = new Uint8Array(32);

type Keys = Readonly<{ content: Uint8Array; check: Uint8Array }>;

/** Replaces `file` by a sealed `content`: the old file or the new one, never neither. */
export async function writeSealedFile(
  file: string,
  content: Uint8Array,
  how: Readonly<{ key: VaultKey; purpose: Purpose; steps?: FileSteps }>,
): Promise<void> {
  await writeDurably(file, await sealContent(content, how.key, how.purpose), how.steps);
}

/**
 * The content of `file`, to be wiped by the caller. Faults: `setup` when the file is not there or
 * newer than this program, `wrong-key`, and `corrupt` when any byte is not as it was written.
 */
export async function readSealedFile(
  file: string,
  how: Readonly<{ key: VaultKey; purpose: Purpose }>,
): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Fault("setup", `read ${how.purpose}`, { cause, hint: "the file is not there" });
  });
  return openContent(bytes, how.key, how.purpose);
}

/** The sealed form as bytes, for whoever writes them elsewhere than in a file of their own. */
export async function sealContent(
  content: Uint8Array,
  key: VaultKey,
  purpose: Purpose,
): Promise<Uint8Array> {
  const stretching = key.kind === "passphrase" ? freshStretch() : NO_STRETCH;
  const header = Buffer.alloc(CONTENT_AT);
  MAGIC.copy(header);
  header.writeUInt8(VERSION, AT.version);
  header.writeUInt8(key.kind === "passphrase" ? KIND_PASSPHRASE : KIND_RANDOM, AT.kind);
  header.writeUInt16BE(stretching.lanes, AT.lanes);
  header.writeUInt32BE(stretching.passes, AT.passes);
  header.writeUInt32BE(stretching.memoryKiB, AT.memory);
  randomBytes(SALT_BYTES).copy(header, AT.salt);
  randomBytes(NONCE_BYTES).copy(header, NONCE_AT);
  const keys = await keysOf(key, header, stretching);
  try {
    Buffer.from(keyCheck(keys, header)).copy(header, KEY_CHECK_AT);
    Buffer.from(headerCheck(header)).copy(header, HEADER_CHECK_AT);
    const nonce = header.subarray(NONCE_AT, CONTENT_AT);
    const context = contextOf(header, purpose);
    const sealed = seal(content, { key: keys.content, nonce, context });
    return new Uint8Array(Buffer.concat([header, sealed]));
  } finally {
    wipe(keys.content, keys.check);
  }
}

/** The inverse of `sealContent`; faults as `readSealedFile`. */
export async function openContent(
  bytes: Uint8Array,
  key: VaultKey,
  purpose: Purpose,
): Promise<Uint8Array> {
  const operation = `open ${purpose}`;
  const header = Buffer.from(bytes.subarray(0, CONTENT_AT));
  const stretching = readHeader(header, operation);
  const isPassphrase = header.readUInt8(AT.kind) === KIND_PASSPHRASE;
  if (isPassphrase !== (key.kind === "passphrase")) throw wrongKey(operation, isPassphrase);
  const keys = await keysOf(key, header, stretching);
  try {
    if (!isSame(keyCheck(keys, header), header.subarray(KEY_CHECK_AT, HEADER_CHECK_AT))) {
      throw wrongKey(operation, isPassphrase);
    }
    const nonce = header.subarray(NONCE_AT, CONTENT_AT);
    const context = contextOf(header, purpose);
    const content = open(bytes.subarray(CONTENT_AT), { key: keys.content, nonce, context });
    if (content === undefined) throw damaged(operation);
    return content;
  } finally {
    wipe(keys.content, keys.check);
  }
}

function readHeader(header: Buffer, operation: string): Stretch {
  if (header.length < CONTENT_AT || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw damaged(operation);
  }
  if (!isSame(headerCheck(header), header.subarray(HEADER_CHECK_AT, NONCE_AT))) {
    throw damaged(operation);
  }
  const kind = header.readUInt8(AT.kind);
  if (header.readUInt8(AT.version) !== VERSION || kind > KIND_PASSPHRASE) {
    const hint = "the file was written by a newer Aviso: use that one";
    throw new Fault("setup", operation, { hint });
  }
  const stretching = {
    lanes: header.readUInt16BE(AT.lanes),
    passes: header.readUInt32BE(AT.passes),
    memoryKiB: header.readUInt32BE(AT.memory),
  };
  if (kind === KIND_PASSPHRASE && !isReasonable(stretching)) throw damaged(operation);
  return stretching;
}

async function keysOf(key: VaultKey, header: Buffer, stretching: Stretch): Promise<Keys> {
  const salt = header.subarray(AT.salt, KEY_CHECK_AT);
  const secret =
    key.kind === "passphrase" ? await stretch(key.bytes, salt, stretching) : key.bytes.slice();
  try {
    return {
      content: deriveKey(secret, "sealed-file/content", salt),
      check: deriveKey(secret, "sealed-file/check", salt),
    };
  } finally {
    wipe(secret);
  }
}

/** Proves the key without saying anything about the content. */
function keyCheck(keys: Keys, header: Buffer): Uint8Array {
  return keyedHash(keys.check, header.subarray(0, KEY_CHECK_AT), CHECK_BYTES);
}

function headerCheck(header: Buffer): Uint8Array {
  return keyedHash(DAMAGE_KEY, header.subarray(0, HEADER_CHECK_AT), CHECK_BYTES);
}

function contextOf(header: Buffer, purpose: Purpose): Uint8Array {
  return framed(`aviso/sealed-file/${VERSION}`, purpose, header);
}

function damaged(operation: string): Fault {
  const hint = "the file is damaged or not Aviso's: leave it where it is, and restore a backup";
  return new Fault("corrupt", operation, { hint });
}

function wrongKey(operation: string, wantsPassphrase: boolean): Fault {
  const wanted = wantsPassphrase ? "its passphrase" : "its key file";
  const hint = `this key does not open it: it wants ${wanted}; nothing was changed`;
  return new Fault("wrong-key", operation, { hint });
}
