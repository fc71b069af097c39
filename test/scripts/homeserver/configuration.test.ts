import { describe, expect, it } from "vitest";
import { homeserverConfig, logConfig } from "../../../scripts/homeserver/configuration.ts";
import { filesIn } from "../../../scripts/homeserver/folder.ts";

const files = filesIn("folder");
const choices = {
  files,
  port: 8008,
  serverName: "aviso.localhost",
  isLifted: false,
  encryptsRooms: true,
};
const hardened = homeserverConfig(choices);

describe("the homeserver's configuration", () => {
  // Each of these differs from Synapse's own default, or must not follow it if that changes.
  it.each([
    ["enable_registration", false],
    ["allow_guest_access", false],
    ["enable_3pid_changes", false],
    ["enable_3pid_lookup", false],
    ["user_directory", { enabled: false }],
    ["enable_room_list_search", false],
    ["allow_public_rooms_without_auth", false],
    ["allow_public_rooms_over_federation", false],
    ["require_auth_for_profile_requests", true],
    ["limit_profile_requests_to_users_who_share_rooms", true],
    ["include_profile_data_on_invite", false],
    ["encryption_enabled_by_default_for_room_type", "all"],
    ["forget_rooms_on_leave", true],
    ["forgotten_room_retention_period", "1h"],
    ["redaction_retention_period", "1h"],
    ["enable_search", false],
    ["stats", { enabled: false }],
    ["presence", { enabled: false }],
    ["user_ips_max_age", "1h"],
    ["push", { include_content: false }],
    ["url_preview_enabled", false],
    ["federation_domain_whitelist", []],
    ["trusted_key_servers", []],
    ["report_stats", false],
    ["enable_metrics", false],
    ["bcrypt_rounds", 12],
  ])("hardens %s", (key, value) => {
    expect(hardened).toHaveProperty(key, value);
  });

  it("erases talk by itself and never keeps a room's content for good", () => {
    expect(hardened).toHaveProperty("retention.enabled", true);
    expect(hardened).toHaveProperty("retention.default_policy.max_lifetime", "7d");
    expect(hardened).toHaveProperty("retention.allowed_lifetime_max", 3_650 * 86_400_000);
  });

  it("serves clients on loopback and nobody else", () => {
    expect(hardened).toHaveProperty("listeners", [
      expect.objectContaining({
        port: 8008,
        bind_addresses: ["127.0.0.1"],
        resources: [{ names: ["client"], compress: false }],
      }),
    ]);
  });

  it("holds no secret, only the names of the files that do", () => {
    expect(JSON.stringify(hardened)).not.toMatch(/"[a-z_]*(?:secret|key)":/u);
  });

  it("leaves the rate limits alone unless they are lifted", () => {
    const limits = (config: object): readonly string[] =>
      Object.keys(config).filter((key) => key.startsWith("rc_"));
    expect(limits(hardened)).toEqual([]);
    expect(limits(homeserverConfig({ ...choices, isLifted: true }))).toHaveLength(16);
  });

  it("stays hardened in everything else when the limits are lifted", () => {
    const lifted = homeserverConfig({ ...choices, isLifted: true });
    const changed = Object.entries(hardened)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(lifted, key)))
      .map(([key]) => key);
    expect(changed).toEqual(["bcrypt_rounds", "forgotten_room_retention_period"]);
  });

  it("logs warnings only, and no line per request", () => {
    expect(logConfig(files)).toMatchObject({
      root: { level: "WARNING" },
      loggers: { "synapse.access": { level: "CRITICAL", propagate: false } },
    });
  });
});
