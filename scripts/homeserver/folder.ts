/** The homeserver's folder: its files, and the secrets that are made once and then kept. */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fault } from "../../shared/core/fault.ts";
import type { Files } from "./configuration.ts";

const SECRET_BYTES = 32;

/** Where everything lies; `registrationSecretFile` may lie elsewhere. */
export function filesIn(dir: string, registrationSecretFile?: string): Files {
  const root = resolve(dir);
  return {
    config: join(root, "homeserver.yaml"),
    logConfig: join(root, "logging.yaml"),
    database: join(root, "homeserver.db"),
    media: join(root, "media"),
    log: join(root, "homeserver.log"),
    startLog: join(root, "start.log"),
    signingKey: join(root, "signing.key"),
    macaroonSecret: join(root, "macaroon-secret"),
    registrationSecret: resolve(registrationSecretFile ?? join(root, "registration-secret")),
  };
}

/**
 * Makes the folder and those secrets that are not there yet, readable by their owner alone.
 * Fails `setup` when the folder cannot be written or a secret is empty.
 */
export async function prepareFolder(dir: string, files: Files): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await mkdir(files.media, { recursive: true, mode: 0o700 });
    await makeOnce(files.signingKey, `${signingKey()}\n`);
    await makeOnce(files.macaroonSecret, secret());
    await makeOnce(files.registrationSecret, secret());
  } catch (cause) {
    const hint = `the folder of the homeserver cannot be written: check its rights (${dir})`;
    throw new Fault("setup", "start the homeserver", { cause, hint });
  }
  if ((await readFile(files.registrationSecret, "utf8")).trim() === "") {
    const hint = "the file of the registration secret is empty: put a secret in it, or delete it";
    throw new Fault("setup", "start the homeserver", { hint });
  }
}

/** Writes a JSON document, which Synapse reads as YAML. */
export async function writeDocument(file: string, document: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(document, undefined, 2)}\n`, { mode: 0o600 });
}

/** `wx` leaves a file alone that is there already, also one that appeared a moment ago. */
async function makeOnce(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** Ed25519 seed in the form of the signedjson library: algorithm, version, unpadded base64. */
function signingKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  const seed = Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
  const version = `a_${randomBytes(2).toString("hex")}`;
  return `ed25519 ${version} ${seed.toString("base64").replaceAll("=", "")}`;
}
