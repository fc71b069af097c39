/** The process of the alert bot; `../run-bot.ts` says what it is made of. */
import { runBot } from "../run-bot.ts";
import { alertBot } from "./bot.ts";

await runBot(alertBot);
