/** Locks the folder of its first argument, says so, and waits to be killed. */
import { lockDataFolder } from "../../../../shared/ops/data-folder.ts";

const [folder = "", kind] = process.argv.slice(2);
const outcome = await lockDataFolder(folder, kind === "nameless").then(
  () => "locked",
  () => "refused",
);
process.stdout.write(`${outcome}\n`);
setInterval(() => undefined, 60_000);
