/** The process of the verify bot; `../run-bot.ts` says what it is made of. */
import { runBot } from "../run-bot.ts";
import { verifyBot } from "./bot.ts";

await runBot(verifyBot);
