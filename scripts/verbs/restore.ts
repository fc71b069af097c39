/** `restore`: a network on an empty disk, from its recovery keys, with or without a backup. */
import type { Command } from "commander";
import { z } from "zod";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { SECOND_MS } from "../../shared/core/values/time.ts";
import { readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import { passphraseFromFile } from "../interactive/key-options.ts";
import { answered, canAsk } from "../interactive/terminal.ts";
import { startCommand } from "../interactive/what-was-made.ts";
import type { BackupContent } from "../network/backup-content.ts";
import { openBackup, summaryOf } from "../network/backup-network.ts";
import { allHomeKeyFiles } from "../network/key-place.ts";
import { rebuildNetwork, type Rebuilt, type RebuildStep } from "../network/rebuild-network.ts";
import { readRecoveryKeys, type RecoveryKeys } from "../network/recovery-keys.ts";
import { describeBackup } from "./backup.ts";
import { confirm } from "@clack/prompts";

const optionsShape = z.object({
  fromRecoveryKey: z.string().optional(),
  recoveryKeys: z.string().optional(),
  data: z.string().optional(),
  homeserver: z.url({ protocol: /^https?$/u }).optional(),
  keyFile: z.string().optional(),
  passphraseFile: z.string().optional(),
  backupKeyFile: z.string().optional(),
  backupPassphraseFile: z.string().optional(),
  dryRun: z.boolean().default(false),
  yes: z.boolean().default(false),
  json: z.boolean().default(false),
});
type RestoreOptions = z.infer<typeof optionsShape>;

const STEPS: Readonly<Record<RebuildStep, string>> = {
  "log-in": "Logging the bots in as new devices",
  identities: "Taking their identities over, and ending every older device",
  keys: "Bringing back the keys of the state room",
  vault: "Sealing everything into a new vault",
};

export function configure(command: Command): void {
  command
    .argument("[backup]", "a file that `backup` made; the rooms tell what it does not")
    .option("--from-recovery-key <file>", "the recovery keys, and nothing else")
    .option("--recovery-keys <file>", "the recovery keys, beside a backup")
    .option("--data <folder>", "where the network shall be kept; must hold none")
    .option("--homeserver <url>", "where it is now, if not where the recovery keys say")
    .option("--key-file <file>", "key of the new vault, made when missing (default: in the home)")
    .option("--passphrase-file <file>", "a passphrase opens the new vault, in place of a key file")
    .option(
      "--backup-key-file <file>",
      "opens the backup: the key file of its vault (default: in the home)",
    )
    .option("--backup-passphrase-file <file>", "opens the backup: its passphrase, or its vault's")
    .option("--dry-run", "only say what is in the backup")
    .option("--yes", "ask nothing")
    .option("--json", "ask nothing, and print one JSON object");
}

/** 0 when `start` can go on where the network was. */
export async function run(command: Command): Promise<number> {
  const options = optionsShape.parse(command.opts());
  const file = command.args[0];
  const backup =
    file === undefined ? undefined : await openBackup(file, await backupKeyOf(file, options));
  if (options.dryRun) return tellBackup(backup, options.json);
  const keysFile = options.fromRecoveryKey ?? options.recoveryKeys;
  if (keysFile === undefined || options.data === undefined) {
    command.error(
      "error: restore needs --data DIR and --from-recovery-key FILE, " +
        "or a backup with --recovery-keys FILE",
    );
  }
  const recoveryKeys = await readRecoveryKeys(keysFile);
  if (backup !== undefined) requireSameNetwork(backup, recoveryKeys);
  await requireConsent(options);
  const { data, homeserver, keyFile, passphraseFile } = options;
  const rebuilt = await rebuildNetwork({
    recoveryKeys,
    data,
    ...(backup && { backup }),
    ...(homeserver !== undefined && { homeserverUrl: homeserver }),
    ...(keyFile !== undefined && { keyFile }),
    ...(passphraseFile !== undefined && {
      passphraseKey: await passphraseFromFile(passphraseFile),
    }),
    onStep: (step) => process.stderr.write(`${STEPS[step]} …\n`),
    onWait: tellWait,
  });
  const start = await startCommand(rebuilt);
  const text = options.json ? `${JSON.stringify(rebuilt)}\n` : whatWasRebuilt(rebuilt, start);
  process.stdout.write(text);
  return 0;
}

function tellWait(ms: number): void {
  const seconds = Math.ceil(ms / SECOND_MS);
  process.stderr.write(
    `The homeserver limits how often somebody logs in: this goes on by itself in ${seconds} s …\n`,
  );
}

async function backupKeyOf(file: string, options: RestoreOptions): Promise<VaultKey> {
  const { backupKeyFile, backupPassphraseFile } = options;
  if (backupPassphraseFile !== undefined) return passphraseFromFile(backupPassphraseFile);
  if (backupKeyFile !== undefined) return readVaultKey({ keyFile: backupKeyFile });
  const key = await homeKeyThatOpens(file);
  if (key !== undefined) return key;
  const hint = "say what opens the backup: --backup-key-file or --backup-passphrase-file";
  throw new Fault("setup", "open backup", { hint });
}

/** A backup is mostly sealed with the vault's key, and that stays in the home. */
async function homeKeyThatOpens(file: string): Promise<VaultKey | undefined> {
  for (const keyFile of await allHomeKeyFiles()) {
    const key = await readVaultKey({ keyFile }).catch(() => undefined);
    if (key === undefined) continue;
    const isRight = await openBackup(file, key).then(
      () => true,
      (error: unknown) => isOtherThanWrongKey(error),
    );
    if (isRight) return key;
  }
  return undefined;
}

/** What is wrong with the file itself is told when it is opened for good. */
function isOtherThanWrongKey(error: unknown): boolean {
  return !(error instanceof Fault && error.code === "wrong-key");
}

function tellBackup(backup: BackupContent | undefined, isJson: boolean): number {
  if (backup === undefined) {
    const hint = "--dry-run says what is in a backup: name its file";
    throw new Fault("setup", "open backup", { hint });
  }
  const summary = summaryOf(backup);
  process.stdout.write(
    `${isJson ? JSON.stringify(summary) : describeBackup(summary).join("\n")}\n`,
  );
  return 0;
}

function requireSameNetwork(backup: BackupContent, { bots }: RecoveryKeys): void {
  if (BOT_NAMES.every((bot) => backup.bots[bot] === bots[bot].userId)) return;
  const hint = "the backup and the recovery keys are of different networks";
  throw new Fault("setup", "restore network", { hint });
}

/** The bots that run elsewhere with the same accounts end at once: nobody wants that by mistake. */
async function requireConsent({ yes, json }: RestoreOptions): Promise<void> {
  if (yes || json) return;
  const hint = "this ends every other device of the bots; say --yes if that is meant";
  if (!canAsk()) throw new Fault("setup", "restore network", { hint });
  const message = "Every other device of the bots ends now, wherever it runs. Go on?";
  if (!(await answered(confirm({ message }))))
    throw new Fault("setup", "restore network", { hint });
}

function whatWasRebuilt({ data, keyFile }: Rebuilt, start: string): string {
  const opens = keyFile === null ? "your passphrase" : keyFile;
  return [
    "The network is restored: the same accounts, new devices, no old one left.",
    `  data             ${data}`,
    `  opens the vault  ${opens}`,
    `What comes next: ${start}`,
    "At their first start the bots read everything from the state room before they obey anybody.",
    "Then verify shows in the management room what came back, with a code. Nothing changes until",
    "an organizer has looked at it and writes there: resume CODE",
    "",
  ].join("\n");
}
