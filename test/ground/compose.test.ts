/** What docker-compose.yml promises: it is read here, not run, for want of a container engine. */
import { describe, expect, it } from "vitest";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { SYNAPSE_VERSION } from "../../scripts/homeserver/installation.ts";
import { SMALL_MEMORY, SMALL_MEMORY_ENV } from "../../scripts/network/bot-process.ts";
import { COMPOSE, composeCommand } from "../harness/compose-file.ts";

describe("the compose file", () => {
  it.each(BOT_NAMES)("runs %s alone in its container, with the key on descriptor 3", (bot) => {
    const flags = SMALL_MEMORY.join(" ");
    expect(composeCommand(bot)).toBe(
      `exec node ${flags} bots/${bot}/main.ts --data /data 3</run/secrets/vault_key`,
    );
    expect(COMPOSE.services[bot]).toMatchObject({ stdin_open: true, secrets: ["vault_key"] });
    expect(COMPOSE.services[bot]).toMatchObject({ environment: SMALL_MEMORY_ENV });
  });

  it.each(BOT_NAMES)(
    "shows %s the checkout and the data, where it looks for its choices",
    (bot) => {
      expect(COMPOSE.services[bot]).toMatchObject({
        volumes: [".:/aviso:ro", "./aviso-data:/data"],
        working_dir: "/aviso",
      });
    },
  );

  it.each(["synapse", ...BOT_NAMES])("gives %s no right that it does not need", (name) => {
    expect(COMPOSE.services[name]).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(COMPOSE.services[name]).toHaveProperty("user");
  });

  it("opens the homeserver on this machine only, in the version that is tested", () => {
    expect(COMPOSE.services["synapse"]).toMatchObject({
      image: `matrixdotorg/synapse:v${SYNAPSE_VERSION}`,
      ports: ["127.0.0.1:8008:8008"],
    });
  });
});
