/** A program that starts a homeserver and tells its process number; tests kill it. */
import { realHomeserver } from "../homeserver.ts";

const homeserver = await realHomeserver(process.argv[2] ?? "");
process.stdout.write(`${homeserver.pid} ${homeserver.url}\n`);
await homeserver.ended;
