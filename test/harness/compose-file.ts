/** What docker-compose.yml says; it is read here, for want of a container engine. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { BotName } from "../../shared/core/protocol/entry.ts";

export type Service = Readonly<Record<string, unknown>>;

const file = new URL("../../docker-compose.yml", import.meta.url);

export const COMPOSE = parse(readFileSync(file, "utf8"), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};

/** The line that the shell of a bot's container runs. */
export function composeCommand(bot: BotName): string {
  const command = COMPOSE.services[bot]?.["command"];
  const [, , line = ""] = Array.isArray(command) ? (command as readonly string[]) : [];
  return line;
}
