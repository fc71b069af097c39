/**
 * What opens a sealed file: 32 random bytes, or a passphrase. It comes from a key file, an open
 * file descriptor or a prompt; never from the environment, the config or the command line.
 */
import { randomBytes } from "node:crypto";
import { close, existsSync, readFile } from "node:fs";
import { readFile as readWholeFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { Fault } from "../core/fault.ts";
import { writeDurably } from "./durable-file.ts";
import { KEY_BYTES, wipe } from "./sealing.ts";

export type VaultKey = Readonly<{ kind: "random" | "passphrase"; bytes: Uint8Array }>;

export type VaultKeySource = Readonly<
  { keyFile: string } | { fd: number } | { passphrase: Uint8Array }
>;

export const PASSPHRASE_CHARACTERS_MIN = 12;

const NOT_THE_OWNER = 0o077;
const PASSPHRASE_MARK = "passphrase:";

/** A new random key. */
export function randomVaultKey(): VaultKey {
  return { kind: "random", bytes: new Uint8Array(randomBytes(KEY_BYTES)) };
}

/**
 * The key from where it is kept. A key file and a descriptor hold the text of `encodeVaultKey`;
 * a descriptor is read to its end and closed. Fails `setup` with a hint, never with the key.
 */
export async function readVaultKey(source: VaultKeySource): Promise<VaultKey> {
  if ("passphrase" in source) return passphraseKey(source.passphrase);
  return "fd" in source ? fromDescriptor(source.fd) : fromFile(source.keyFile);
}

/**
 * Puts a new random key into a file that must not exist yet: whole or not at all, whatever is
 * killed when. Resolves when it is durable. Fails `setup`, or with the error of the file system.
 */
export async function makeKeyFile(keyFile: string): Promise<VaultKey> {
  if (existsSync(keyFile) || !existsSync(dirname(keyFile))) {
    const hint = "the key file cannot be made: it exists already, or its folder is missing";
    throw new Fault("setup", "make key file", { hint });
  }
  const key = randomVaultKey();
  await writeDurably(keyFile, encodeVaultKey(key));
  return key;
}

/** The key in the file, or a new one in its place where there is no file. */
export async function readOrMakeKeyFile(keyFile: string): Promise<VaultKey> {
  return existsSync(keyFile) ? readVaultKey({ keyFile }) : makeKeyFile(keyFile);
}

/** The text that a key file holds, and that travels over a pipe to a child process. */
export function encodeVaultKey(key: VaultKey): Uint8Array {
  const encoded = Buffer.from(key.bytes).toString("base64url");
  return Buffer.from(key.kind === "random" ? `${encoded}\n` : `${PASSPHRASE_MARK}${encoded}\n`);
}

function decodeVaultKey(content: Buffer, operation: string): VaultKey {
  const text = content.toString("latin1").trim();
  const isPassphrase = text.startsWith(PASSPHRASE_MARK);
  const encoded = isPassphrase ? text.slice(PASSPHRASE_MARK.length) : text;
  const bytes = new Uint8Array(Buffer.from(encoded, "base64url"));
  wipe(content);
  if (isPassphrase && /^[\w-]+$/u.test(encoded)) return { kind: "passphrase", bytes };
  if (/^[\w-]{43}$/u.test(encoded) && !isPassphrase) return { kind: "random", bytes };
  throw new Fault("setup", operation, {
    hint: "this is not a vault key: one line of 43 letters, digits, - and _ was expected",
  });
}

function passphraseKey(passphrase: Uint8Array): VaultKey {
  // One passphrase typed on two keyboards must be the same bytes (RFC 8265 asks for NFC).
  const bytes = Buffer.from(Buffer.from(passphrase).toString("utf8").normalize("NFC"), "utf8");
  if (bytes.toString("utf8").length < PASSPHRASE_CHARACTERS_MIN) {
    throw new Fault("setup", "read passphrase", {
      hint: `a passphrase needs ${PASSPHRASE_CHARACTERS_MIN} characters or more, like six words`,
    });
  }
  return { kind: "passphrase", bytes: new Uint8Array(bytes) };
}

async function fromDescriptor(fd: number): Promise<VaultKey> {
  const operation = "read the vault key from a descriptor";
  const content = await promisify(readFile)(fd).catch((cause: unknown) => {
    throw new Fault("setup", operation, { cause, hint: "nothing can be read there" });
  });
  await promisify(close)(fd);
  return decodeVaultKey(content, operation);
}

async function fromFile(keyFile: string): Promise<VaultKey> {
  const operation = "read key file";
  const found = await stat(keyFile).catch((cause: unknown) => {
    throw new Fault("setup", operation, { cause, hint: "the key file is not there" });
  });
  if ((found.mode & NOT_THE_OWNER) !== 0) {
    throw new Fault("setup", operation, {
      hint: "others can read the key file: run chmod 600 on it, or pass the key by a descriptor",
    });
  }
  return decodeVaultKey(await readWholeFile(keyFile), operation);
}
