/** A stand-in for a bot: reads the vault key, says what it read, and behaves as it is told. */
import { endWithParent } from "../../../../shared/ops/supervisor.ts";
import { readVaultKey } from "../../../../shared/vault/vault-key.ts";

const [how = ""] = process.argv.slice(2);
endWithParent(500);
const key = await readVaultKey({ fd: 3 });
process.stdout.write(`ready ${String(key.bytes[0])} ${String(process.pid)}\n`);
if (how === "serves and dies") process.stdout.write("ready\n");
if (how.endsWith("dies")) process.exit(1);
if (how === "setup") process.exit(78);
if (how === "logged out") process.exit(77);
process.on("SIGTERM", () => {
  if (how !== "stuck") process.exit(0);
});
setInterval(() => undefined, 60_000);
