/** The questions of `init`, for a person at a terminal: at most eight, each checked at once. */
import { stat } from "node:fs/promises";
import { confirm, intro, log, text } from "@clack/prompts";
import { parseUserId, serverOf, type UserId } from "../../shared/core/values/ids.ts";
import { neighborsOn } from "../../shared/domain/authority/neighbors.ts";
import type { VaultKey } from "../../shared/vault/vault-key.ts";
import { asker } from "../doctor/outside/ask.ts";
import { parseHomeserver, secretIn, type InitVerbOptions } from "./init-options.ts";
import { askWhatOpens, NOTHING_CHOSEN } from "./ask-key.ts";
import { answered, askPassword } from "./terminal.ts";

const DEFAULT_URL = "http://127.0.0.1:8008";
const DEFAULT_DATA = "./aviso-data";

/** The same options with an answer for everything that was not given. */
export type Answers = Readonly<{
  options: InitVerbOptions;
  /** Set when a passphrase was chosen and typed. */
  passphraseKey: VaultKey | undefined;
}>;

/** Asks for what the options leave open. */
export async function askForNetwork(options: InitVerbOptions): Promise<Answers> {
  intro("Aviso: a new network");
  const homeserver = options.homeserver ?? (await askHomeserver());
  const registrationSecretFile = options.registrationSecretFile ?? (await askSecretFile());
  const organizer = options.organizer ?? (await askOrganizer(homeserver));
  const data = options.data ?? (await askData());
  const neighbors = options.neighbors ?? (await askNeighbors(organizer));
  const isOpen = options.keyFile === undefined && options.passphraseFile === undefined;
  const { passphraseKey, keyFile } = isOpen ? await askWhatOpens(data) : NOTHING_CHOSEN;
  const answers = {
    ...{ homeserver, registrationSecretFile, organizer, data },
    ...(neighbors !== undefined && { neighbors }),
  };
  return {
    options: { ...options, ...answers, ...(keyFile !== undefined && { keyFile }) },
    passphraseKey,
  };
}

/** Not asked of the embedded homeserver, which is the network's own by its name. */
async function askNeighbors(organizer: string): Promise<InitVerbOptions["neighbors"]> {
  const known = parseUserId(organizer);
  const server = { serverName: known === undefined ? "" : serverOf(known) };
  if (neighborsOn(server, {}) === "server") return undefined;
  const message =
    "Is this homeserver the network's own, where nobody else has or makes accounts? " +
    "Then everybody on it may report; else only those who are admitted";
  const isOwn = await answered(confirm({ message, initialValue: false }));
  return isOwn ? "server" : "admitted";
}

/** A password for the organizer's new account; undefined when it shall not be made. */
export async function askForAccount(organizer: UserId): Promise<string | undefined> {
  log.warn(`There is no account ${organizer} on this homeserver yet.`);
  if (!(await answered(confirm({ message: "Make it now?" })))) return undefined;
  return askPassword("A password for it");
}

async function askHomeserver(): Promise<string> {
  for (;;) {
    const typed = await answered(
      text({
        message: "Address of the homeserver",
        placeholder: DEFAULT_URL,
        defaultValue: DEFAULT_URL,
        validate: (given) =>
          given === undefined || given === "" || parseHomeserver(given) !== undefined
            ? undefined
            : `An address such as ${DEFAULT_URL}`,
      }),
    );
    if ((await asker(typed)("/_matrix/client/versions"))?.status === 200) return typed;
    log.warn(
      "No homeserver answers there. For a trial, leave this running in another terminal:\n" +
        "npm run aviso -- homeserver --dir ./trial --port 8008",
    );
  }
}

async function askSecretFile(): Promise<string> {
  log.info(
    "The registration secret makes the bots' accounts. It is in the file that " +
      "registration_shared_secret_path names in homeserver.yaml; of the trial homeserver it is " +
      "./trial/registration-secret.",
  );
  for (;;) {
    const file = await answered(
      text({
        message: "File with the registration secret",
        validate: (given) => (given === undefined || given === "" ? "A file's name" : undefined),
      }),
    );
    const problem = await secretIn(file, "read the registration secret").then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason.message : "it cannot be read"),
    );
    if (problem === undefined) return file;
    log.warn(problem);
  }
}

async function askOrganizer(homeserver: string): Promise<string> {
  const serverName = await guessServerName(homeserver);
  const whole = (given: string): string => completeUserId(given, serverName);
  const example = serverName ?? "example.org";
  const typed = await answered(
    text({
      message: "Who commands the bots first? A user id; more organizers can follow",
      placeholder: `@ana:${example}`,
      validate: (given = "") =>
        parseUserId(whole(given)) === undefined ? `A user id such as @ana:${example}` : undefined,
    }),
  );
  return whole(typed);
}

/** `ana` becomes `@ana:server` where the server's name is known. */
export function completeUserId(typed: string, serverName: string | undefined): string {
  const name = typed.trim();
  const marked = name.startsWith("@") ? name : `@${name}`;
  return marked.includes(":") || serverName === undefined ? marked : `${marked}:${serverName}`;
}

/** A homeserver tells its name only where it speaks with others; else the address may have it. */
async function guessServerName(homeserver: string): Promise<string | undefined> {
  const answer = await asker(homeserver)("/_matrix/key/v2/server");
  const told = answer?.json as { server_name?: unknown } | undefined;
  if (typeof told?.server_name === "string") return told.server_name;
  const { hostname } = new URL(homeserver);
  const isName = /[a-z]/iu.test(hostname) && hostname !== "localhost" && !hostname.includes(":");
  return isName ? hostname.replace(/^matrix\./u, "") : undefined;
}

async function askData(): Promise<string> {
  const data = await answered(
    text({
      message: "Folder for the network's data",
      placeholder: DEFAULT_DATA,
      defaultValue: DEFAULT_DATA,
    }),
  );
  const found = await stat(data).catch(() => undefined);
  if (found !== undefined) log.info("This folder is there already; what it holds is looked at.");
  return data;
}
