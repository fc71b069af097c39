/** `account`: makes an account for a person on a homeserver where nobody can register herself. */
import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";
import { registerPerson } from "../../shared/admin/registration.ts";
import { Fault } from "../../shared/core/fault.ts";

const optionsSchema = z.object({
  homeserver: z.string(),
  registrationSecretFile: z.string(),
  json: z.boolean().default(false),
});

/** Letters and digits that are not taken for one another when somebody reads them aloud. */
const PASSWORD_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const PASSWORD_GROUPS = 4;
const GROUP_CHARACTERS = 5;

export function configure(command: Command): void {
  command
    .argument("<name>", "the part of the user id before the colon, such as ana")
    .requiredOption("--homeserver <url>", "where, such as http://127.0.0.1:8008")
    .requiredOption("--registration-secret-file <file>", "the homeserver's registration secret")
    .option("--json", "print one JSON object");
}

/** Prints the user id and a password that stands nowhere else. */
export async function run(command: Command): Promise<number> {
  const options = optionsSchema.parse(command.opts());
  const [name = ""] = command.args;
  const password = newPassword();
  const userId = await registerPerson({
    homeserverUrl: options.homeserver,
    registrationSecret: await secretIn(options.registrationSecretFile),
    localpart: name,
    password,
    displayName: name,
  });
  const answer = { userId, password };
  process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : page(answer, options));
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
