/** The process of the rooms bot; `../process/run-bot.ts` says what it is made of. */
import { runBot } from "../process/run-bot.ts";
import { roomsBot } from "./bot.ts";

await runBot(roomsBot);
