/** The process of the rooms bot; `../run-bot.ts` says what it is made of. */
import { runBot } from "../run-bot.ts";
import { roomsBot } from "./bot.ts";

await runBot(roomsBot);
