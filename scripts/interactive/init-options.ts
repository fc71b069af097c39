/** What `init` may be told by options, and the network that they describe. */
import { Option, type Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { parseUserId } from "../../shared/core/values/ids.ts";
import type { InitOptions } from "../network/init-network.ts";
import { passphraseFromFile, readSecretFile } from "./key-options.ts";

export const initOptionsShape = z.object({
  homeserver: z.string().optional(),
  registrationSecretFile: z.string().optional(),
  organizer: z.string().optional(),
  organizerPasswordFile: z.string().optional(),
  data: z.string().optional(),
  prefix: z.string().optional(),
  keyFile: z.string().optional(),
  passphraseFile: z.string().optional(),
  recoveryKeysFile: z.string().optional(),
  neighbors: z.enum(["server", "admitted"]).optional(),
  yes: z.boolean().default(false),
  json: z.boolean().default(false),
});
export type InitVerbOptions = z.infer<typeof initOptionsShape>;

/** What to prepare, and the password of the organizer's account if it may have to be made. */
export type WantedNetwork = Readonly<{
  network: InitOptions;
  organizerPassword: string | undefined;
}>;

const REQUIRED = ["homeserver", "registrationSecretFile", "organizer", "data"] as const;

export function addInitOptions(command: Command): void {
  command
    .option("--homeserver <url>", "where its client API answers, such as http://127.0.0.1:8008")
    .option("--registration-secret-file <file>", "holds the homeserver's registration secret")
    .option("--organizer <@user:server>", "who commands the bots first")
    .option("--organizer-password-file <file>", "makes that account where there is none")
    .option("--data <folder>", "where the network is kept; made when missing")
    .option("--prefix <word>", "put before the bots' names, where those are taken")
    .option("--key-file <file>", "key of the vault, made when missing (default: in the home)")
    .option("--passphrase-file <file>", "a passphrase opens the vault, in place of a key file")
    .option("--recovery-keys-file <file>", "written here (default: DIR-recovery-keys.txt)")
    .addOption(
      new Option(
        "--neighbors <who>",
        "who may report beside those admitted: all accounts of the server, or nobody",
      ).choices(["server", "admitted"]),
    )
    .option("--yes", "ask nothing")
    .option("--json", "ask nothing, and print one JSON object");
}

/** The flags that are needed without questions and were not given. */
export function missingFlags(command: Command, options: InitVerbOptions): readonly string[] {
  const missing: readonly string[] = REQUIRED.filter((name) => options[name] === undefined);
  return command.options
    .filter((option) => missing.includes(option.attributeName()))
    .map((option) => option.flags);
}

/** Reads the files that the options name. Fails `setup` with all that is wrong in the options. */
export async function wantedNetwork(options: InitVerbOptions): Promise<WantedNetwork> {
  const homeserverUrl = parseHomeserver(options.homeserver ?? "");
  const organizer = parseUserId(options.organizer ?? "");
  const prefixFits = /^[a-z0-9._=/-]{0,40}$/u.test(options.prefix ?? "");
  const problems = [
    homeserverUrl === undefined && "--homeserver is an address such as http://127.0.0.1:8008",
    organizer === undefined && "--organizer is a full user id such as @ana:example.org",
    !prefixFits && "--prefix is small letters, digits and . _ = / -",
  ].filter((problem) => problem !== false);
  if (homeserverUrl === undefined || organizer === undefined || problems.length > 0) {
    throw new Fault("setup", "read the options", { hint: problems.join("; ") });
  }
  const secretFile = options.registrationSecretFile ?? "";
  const registrationSecret = await secretIn(secretFile, "read the registration secret");
  const { organizerPasswordFile: passwordFile, passphraseFile } = options;
  const organizerPassword =
    passwordFile === undefined
      ? undefined
      : await secretIn(passwordFile, "read the organizer's password");
  return {
    network: {
      ...{ homeserverUrl, organizer, registrationSecret, data: options.data ?? "" },
      ...(options.prefix !== undefined && { prefix: options.prefix }),
      ...(options.neighbors !== undefined && { neighbors: options.neighbors }),
      ...(options.keyFile !== undefined && { keyFile: options.keyFile }),
      ...(options.recoveryKeysFile !== undefined && { recoveryKeysFile: options.recoveryKeysFile }),
      ...(passphraseFile !== undefined && {
        passphraseKey: await passphraseFromFile(passphraseFile),
      }),
    },
    organizerPassword,
  };
}

/** The address without a slash at its end; undefined when it is none. */
export function parseHomeserver(text: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/u.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, search, hash, username } = new URL(text);
  if (search !== "" || hash !== "" || username !== "") return undefined;
  return `${origin}${pathname}`.replace(/\/+$/u, "");
}

/** What a secret's file holds; fails `setup` when that is nothing. */
export async function secretIn(file: string, operation: string): Promise<string> {
  const secret = (await readSecretFile(file, operation)).trim();
  if (secret !== "") return secret;
  throw new Fault("setup", operation, { hint: "the file is empty: check its name" });
}
