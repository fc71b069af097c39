/**
 * `account`: makes an account for a person on a homeserver where nobody can register herself;
 * `account canary`, the one that reads test messages; and `account readmit-organizer`, the way back
 * by the recovery keys.
 */
import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";
import { registerPerson } from "../../shared/admin/registration.ts";
import { parseUserId } from "../../shared/core/values/ids.ts";
import { addKeyOptions, keyOptionsShape, vaultKeyOf } from "../interactive/key-options.ts";
import { addCanary } from "../network/canary-account.ts";
import { readmitOrganizer } from "../network/way-back.ts";
import { Fault } from "../../shared/core/fault.ts";

const optionsSchema = z.object({
  homeserver: z.string().optional(),
  registrationSecretFile: z.string().optional(),
  json: z.boolean().default(false),
});
const wayBackShape = keyOptionsShape.extend({
  recoveryKeysFile: z.string().optional(),
  data: z.string().optional(),
  json: z.boolean().default(false),
});

const canaryShape = keyOptionsShape.extend({
  registrationSecretFile: z.string().optional(),
  data: z.string().optional(),
  json: z.boolean().default(false),
});

const READMIT = "readmit-organizer";
const CANARY = "canary";

/** Letters and digits that are not taken for one another when somebody reads them aloud. */
const PASSWORD_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const PASSWORD_GROUPS = 4;
const GROUP_CHARACTERS = 5;

export function configure(command: Command): void {
  command
    .argument(
      "<name>",
      `the part of the user id before the colon, such as ana; ${CANARY}; or ${READMIT}`,
    )
    .argument("[user]", `${READMIT}: whose identity is lost, while no organizer could admit her`)
    .option("--homeserver <url>", "where, such as http://127.0.0.1:8008")
    .option("--registration-secret-file <file>", "the homeserver's registration secret")
    .option("--recovery-keys-file <file>", `${READMIT}: what init wrote, and nobody else has`)
    .option(
      "--data <folder>",
      `${CANARY}, ${READMIT}: what init made; for the latter the bots must run`,
    )
    .option("--json", "print one JSON object");
  addKeyOptions(command);
}

/** Prints the user id and a password that stands nowhere else. */
export async function run(command: Command): Promise<number> {
  const [name = "", user] = command.args;
  if (name === READMIT) return await wayBack(command, user);
  const { homeserver, registrationSecretFile, json } = optionsSchema.parse(command.opts());
  // With a homeserver it is somebody of that name.
  if (name === CANARY && homeserver === undefined) return await canary(command);
  if (homeserver === undefined || registrationSecretFile === undefined) {
    command.error("error: account needs --homeserver <url> and --registration-secret-file <file>");
  }
  const password = newPassword();
  const userId = await registerPerson({
    homeserverUrl: homeserver,
    registrationSecret: await secretIn(registrationSecretFile),
    localpart: name,
    password,
    displayName: name,
  });
  const answer = { userId, password };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : page(answer, { homeserver }));
  return 0;
}

/** Prints the code that lets her in again, with whatever identity she has now. */
async function wayBack(command: Command, user: string | undefined): Promise<number> {
  const { data, recoveryKeysFile, json, ...key } = wayBackShape.parse(command.opts());
  const organizer = parseUserId(user ?? "");
  if (organizer === undefined || data === undefined || recoveryKeysFile === undefined) {
    command.error(`error: ${READMIT} needs @user:server, --recovery-keys-file FILE and --data DIR`);
  }
  const keyOf = (): ReturnType<typeof vaultKeyOf> => vaultKeyOf(data, key);
  const made = await readmitOrganizer({ data, keyOf, organizer, recoveryKeysFile });
  const { code, verify, untilMs } = made;
  const until = new Date(untilMs).toISOString();
  const lines = [
    `code   ${code}   (good until ${until})`,
    "",
    `${organizer} writes it to ${verify}, in a private chat, from the app that she has now.`,
    "She is an organizer again with the identity that writes it, and no other counts.",
    "",
  ];
  const answer = { organizer, verify, code, until };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : lines.join("\n"));
  return 0;
}

/** Makes what a network of an earlier version has not; done again, it changes nothing. */
async function canary(command: Command): Promise<number> {
  const { data, registrationSecretFile, json, ...key } = canaryShape.parse(command.opts());
  if (data === undefined || registrationSecretFile === undefined) {
    command.error(`error: ${CANARY} needs --data DIR and --registration-secret-file FILE`);
  }
  const registrationSecret = await secretIn(registrationSecretFile);
  const isNew = await addCanary({ data, registrationSecret, keyOf: () => vaultKeyOf(data, key) });
  const next = "canaryMinutes in DIR/aviso.yaml turns test messages on; then start the bots again";
  const says = isNew ? "the account was made" : "the account is there already, nothing was changed";
  process.stdout.write(json ? `${JSON.stringify({ isNew })}\n` : `${says}\n${next}\n`);
  return 0;
}

function page(
  answer: { userId: string; password: string },
  { homeserver }: { homeserver: string },
) {
  return [
    `user       ${answer.userId}`,
    `password   ${answer.password}`,
    "",
    `Sign in with any Matrix client: choose another homeserver, ${homeserver}. Change the`,
    "password, and let the client set up its recovery: nobody talks to a device that its owner did",
    "not sign.",
    "",
  ].join("\n");
}

async function secretIn(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    const hint = "the file with the registration secret cannot be read: check its name and rights";
    throw new Fault("setup", "make an account", { cause, hint });
  }
}

function newPassword(): string {
  const letter = (): string => PASSWORD_ALPHABET.charAt(randomInt(PASSWORD_ALPHABET.length));
  const group = (): string => Array.from({ length: GROUP_CHARACTERS }, letter).join("");
  return Array.from({ length: PASSWORD_GROUPS }, group).join("-");
}
