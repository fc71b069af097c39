/** The process of the command line. */
import { runCommandLine } from "./entry/command-line.ts";
import { endWithParent } from "./entry/stop-signal.ts";

endWithParent();
process.exit(await runCommandLine(process.argv.slice(2)));
