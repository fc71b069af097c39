/**
 * The homeserver's configuration, hardened: it learns and keeps as little as it can.
 * A YAML parser reads JSON, so plain objects are all that is needed.
 */
import { DAY_MS } from "../../shared/core/values/time.ts";

/** The bots' state room asks to be kept longer than talk is: without it nothing is rebuilt. */
const ROOM_LIFETIME_MS_MAX = 10 * 365 * DAY_MS;

export type Files = Readonly<{
  config: string;
  logConfig: string;
  database: string;
  media: string;
  log: string;
  /** What Python itself printed while it started. */
  startLog: string;
  signingKey: string;
  macaroonSecret: string;
  registrationSecret: string;
}>;

export type Choices = Readonly<{
  files: Files;
  port: number;
  serverName: string;
  /** Without rate limits, with cheap password hashes and quick purges: for the demo and tests. */
  isLifted: boolean;
  /** False lets a test make a room that is not encrypted. */
  encryptsRooms: boolean;
}>;

/** The whole `homeserver.yaml`, as an object. */
export function homeserverConfig(choices: Choices): object {
  return {
    ...foundation(choices),
    ...accounts(choices),
    ...discovery(),
    ...rooms(choices),
    ...metadata(),
    ...federation(),
    ...(choices.isLifted ? liftedLimits() : {}),
  };
}

function foundation({ files, port, serverName }: Choices): object {
  return {
    server_name: serverName,
    public_baseurl: `http://127.0.0.1:${port}/`,
    // Loopback only. Whoever puts a proxy in front must not let /_synapse/admin through it.
    listeners: [
      {
        port,
        type: "http",
        bind_addresses: ["127.0.0.1"],
        x_forwarded: false,
        resources: [{ names: ["client"], compress: false }],
      },
    ],
    database: { name: "sqlite3", args: { database: files.database } },
    media_store_path: files.media,
    log_config: files.logConfig,
    // Python's own prints stay in the start log: a crash while starting can be told from it.
    no_redirect_stdio: true,
    signing_key_path: files.signingKey,
    macaroon_secret_key_path: files.macaroonSecret,
    report_stats: false,
    enable_metrics: false,
  };
}

function accounts({ files, isLifted }: Choices): object {
  return {
    // Accounts exist by an organizer's act alone.
    enable_registration: false,
    registration_shared_secret_path: files.registrationSecret,
    allow_guest_access: false,
    // Phone numbers and e-mail addresses have no place here.
    enable_3pid_changes: false,
    enable_3pid_lookup: false,
    bcrypt_rounds: isLifted ? 4 : 12,
  };
}

function discovery(): object {
  return {
    // Nobody can search for people or rooms; a profile is shown to those who share a room with it.
    user_directory: { enabled: false },
    enable_room_list_search: false,
    room_list_publication_rules: [],
    alias_creation_rules: [{ action: "deny" }],
    allow_public_rooms_without_auth: false,
    allow_public_rooms_over_federation: false,
    require_auth_for_profile_requests: true,
    limit_profile_requests_to_users_who_share_rooms: true,
    include_profile_data_on_invite: false,
  };
}

function rooms({ isLifted, encryptsRooms }: Choices): object {
  return {
    encryption_enabled_by_default_for_room_type: encryptsRooms ? "all" : "off",
    // Purging needs no admin: the last one who leaves takes the room along.
    forget_rooms_on_leave: true,
    forgotten_room_retention_period: isLifted ? "1s" : "1h",
    retention: {
      enabled: true,
      default_policy: { max_lifetime: "7d" },
      allowed_lifetime_min: "1h",
      allowed_lifetime_max: ROOM_LIFETIME_MS_MAX,
      purge_jobs: [{ interval: "1h" }],
    },
    redaction_retention_period: "1h",
    // Content is ciphertext; an index of it helps nobody but a thief.
    enable_search: false,
    max_upload_size: "10M",
    media_retention: { local_media_lifetime: "7d", remote_media_lifetime: "1d" },
    enable_authenticated_media: true,
    dynamic_thumbnails: false,
    url_preview_enabled: false,
    // Correct room state for clients after a gap in what they saw (MSC4222).
    experimental_features: { msc4222_enabled: true },
    // Delayed events (MSC4140) stay off, their default: they would wait here in clear.
  };
}

function metadata(): object {
  return {
    presence: { enabled: false },
    stats: { enabled: false },
    user_ips_max_age: "1h",
    // A push passes through a vendor's servers: it may say that there is something, not what.
    push: { include_content: false },
  };
}

function federation(): object {
  return {
    // Closed: there is no federation listener, and nobody is spoken to.
    federation_domain_whitelist: [],
    trusted_key_servers: [],
    suppress_key_server_warning: true,
    allow_profile_lookup_over_federation: false,
    allow_device_name_lookup_over_federation: false,
    limit_remote_rooms: { enabled: true, complexity: 0 },
  };
}

function liftedLimits(): object {
  const free = { per_second: 10_000, burst_count: 10_000 };
  return {
    rc_message: free,
    rc_registration: free,
    rc_registration_token_validity: free,
    rc_login: { address: free, account: free, failed_attempts: free },
    rc_admin_redaction: free,
    rc_joins: { local: free, remote: free },
    rc_joins_per_room: free,
    rc_key_requests: free,
    rc_invites: { per_room: free, per_user: free, per_issuer: free },
    rc_media_create: free,
    rc_presence: { per_user: free },
    rc_delayed_event_mgmt: free,
    rc_room_creation: free,
    rc_reports: free,
    rc_user_directory: free,
    rc_profile: free,
  };
}

/** The logging configuration: warnings alone, in a file that stays small; no line per request. */
export function logConfig(files: Files): object {
  return {
    version: 1,
    disable_existing_loggers: false,
    formatters: { plain: { format: "%(asctime)s %(levelname)s %(name)s: %(message)s" } },
    handlers: {
      file: {
        class: "logging.handlers.RotatingFileHandler",
        formatter: "plain",
        filename: files.log,
        maxBytes: 1_000_000,
        backupCount: 1,
        encoding: "utf8",
      },
    },
    // Access lines hold addresses, user ids and room ids.
    loggers: { "synapse.access": { level: "CRITICAL", propagate: false } },
    root: { level: "WARNING", handlers: ["file"] },
  };
}
