/** The process of the verify bot; `../process/run-bot.ts` says what it is made of. */
import { runBot } from "../process/run-bot.ts";
import { verifyBot } from "./bot.ts";

await runBot(verifyBot);
