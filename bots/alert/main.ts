/** The process of the alert bot; `../process/run-bot.ts` says what it is made of. */
import { runBot } from "../process/run-bot.ts";
import { alertBot } from "./bot.ts";

await runBot(alertBot);
