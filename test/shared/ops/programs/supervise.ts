/** Supervises two stand-ins until it is killed; passes their lines on. */
import { fileURLToPath } from "node:url";
import { createLogger } from "../../../../shared/ops/log.ts";
import { superviseBots } from "../../../../shared/ops/supervisor.ts";
import { encodeVaultKey, randomVaultKey } from "../../../../shared/vault/vault-key.ts";

const file = fileURLToPath(new URL("bot.ts", import.meta.url));
superviseBots({
  bots: ["verify", "alert"],
  command: (bot) => ({ file: process.execPath, args: [file, bot === "alert" ? "stuck" : "good"] }),
  vaultKey: encodeVaultKey(randomVaultKey()),
  onLine: (bot, line) => process.stdout.write(`${bot} ${line}\n`),
  log: createLogger({ level: "error" }),
});
