/** What docker-compose.yml promises: it is read here, not run, for want of a container engine. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BOT_NAMES } from "../../shared/core/entry.ts";
import { SYNAPSE_VERSION } from "../../shared/homeserver/installation.ts";

type Service = Readonly<Record<string, unknown>>;

const file = new URL("../../docker-compose.yml", import.meta.url);
const compose = parse(readFileSync(file, "utf8"), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};

describe("the compose file", () => {
  it.each(BOT_NAMES)("runs %s alone in its container, with the key on descriptor 3", (bot) => {
    const command = compose.services[bot]?.["command"];
    const [, , line] = Array.isArray(command) ? (command as readonly string[]) : [];
    expect(line).toBe(`exec node bots/${bot}/main.ts --data /data 3</run/secrets/vault_key`);
    expect(compose.services[bot]).toMatchObject({ stdin_open: true, secrets: ["vault_key"] });
  });

  it.each(["synapse", ...BOT_NAMES])("gives %s no right that it does not need", (name) => {
    expect(compose.services[name]).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(compose.services[name]).toHaveProperty("user");
  });

  it("opens the homeserver on this machine only, in the version that is tested", () => {
    expect(compose.services["synapse"]).toMatchObject({
      image: `matrixdotorg/synapse:v${SYNAPSE_VERSION}`,
      ports: ["127.0.0.1:8008:8008"],
    });
  });
});
