/** What lies on the disk and in the log: sealed, bound to its place, for its owner alone. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const SEALED_FILE = ["test/shared/vault/sealed-file.test.ts"];
const ROWS = ["test/shared/vault/sealed-rows.test.ts"];
const VAULT = ["test/shared/vault/vault.test.ts"];
const LOG = ["test/shared/ops/log.test.ts"];
const STORE = ["test/shared/crypto-store/file.test.ts"];

export const VAULT_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/vault/sealed-rows.ts", ROWS, [
    {
      name: "a row opens in the place of another key",
      find: "return Buffer.concat([prefix, framed(name)]);",
      replace: "return Buffer.concat([prefix, framed(name.slice(64))]);",
    },
    {
      name: "a row opens in another space",
      find: "framed(`aviso/row/${ROW_VERSION}`, space);",
      replace: "framed(`aviso/row/${ROW_VERSION}`);",
    },
    {
      name: "a row of another version opens",
      find: "stored[0] === ROW_VERSION && nonce.length === NONCE_BYTES",
      replace: "nonce.length === NONCE_BYTES",
    },
    {
      name: "equal keys of two spaces show",
      find: "keyedHash(names, framed(space, plainKey), NAME_BYTES)",
      replace: "keyedHash(names, framed(plainKey), NAME_BYTES)",
    },
    {
      name: "keys stand on the disk in clear",
      find: "Buffer.from(keyedHash(names, framed(space, plainKey), NAME_BYTES)).toString(",
      replace: "Buffer.from(plainKey).toString(",
    },
    {
      name: "every row is sealed under one nonce",
      find: "const nonce = new Uint8Array(randomBytes(NONCE_BYTES));",
      replace: "const nonce = new Uint8Array(NONCE_BYTES);",
    },
  ]),
  ...mutantsOf("shared/vault/sealed-file.ts", SEALED_FILE, [
    {
      name: "a file of one purpose opens as another",
      find: "framed(`aviso/sealed-file/${VERSION}`, purpose, header);",
      replace: "framed(`aviso/sealed-file/${VERSION}`, header);",
    },
    {
      name: "a damaged header is taken for a wrong key",
      find: "if (!isSame(headerCheck(header), header.subarray(HEADER_CHECK_AT, NONCE_AT))) {",
      replace: "if (false) {",
    },
    {
      name: "a wrong key is taken for a damaged file",
      find: "if (!isSame(keyCheck(keys, header),",
      replace: "if (header.length === 0 && !isSame(keyCheck(keys, header),",
    },
    {
      name: "a header exhausts the machine",
      find: "if (kind === KIND_PASSPHRASE && !isReasonable(stretching)) throw damaged(operation);",
      replace: "",
    },
    {
      name: "a file of a newer version is read",
      find: "header.readUInt8(AT.version) !== VERSION || kind > KIND_PASSPHRASE",
      replace: "kind > KIND_PASSPHRASE",
    },
    {
      name: "every file has the same salt",
      find: "randomBytes(SALT_BYTES).copy(header, AT.salt);",
      replace: "",
    },
    {
      name: "every file has the same nonce",
      find: "randomBytes(NONCE_BYTES).copy(header, NONCE_AT);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/vault/durable-file.ts", SEALED_FILE, [
    { name: "others read the file", find: "OWNER_ONLY = 0o600", replace: "OWNER_ONLY = 0o644" },
    {
      name: "the new file is written over the old one",
      find: "await steps.writeBeside(beside, bytes);\n  await steps.rename(beside, file);",
      replace: "await steps.writeBeside(file, bytes);",
    },
    {
      name: "the folder is not flushed",
      find: "await steps.flushFolder(dirname(file));",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/vault/vault.ts", VAULT, [
    {
      name: "a vault is made over another one",
      find: "if (existsSync(place.file)) {",
      replace: "if (false) {",
    },
    { name: "keys stay in memory", find: "  wipe(vault.tagKey);\n", replace: "" },
    {
      name: "the keys of the bots stay in memory",
      find: "wipe(bot.storeKey, bot.rowsKey, bot.signingSeed);",
      replace: "wipe(bot.storeKey, bot.rowsKey);",
    },
  ]),
  ...mutantsOf("shared/vault/vault-key.ts", VAULT, [
    {
      name: "a key that others can read is used",
      find: "if ((found.mode & NOT_THE_OWNER) !== 0) {",
      replace: "if (false) {",
    },
    {
      name: "a short passphrase will do",
      find: "const PASSPHRASE_CHARACTERS_MIN = 12;",
      replace: "const PASSPHRASE_CHARACTERS_MIN = 1;",
    },
    {
      name: "a passphrase depends on the keyboard",
      find: '.normalize("NFC")',
      replace: "",
    },
  ]),
  ...mutantsOf(
    "shared/vault/tags.ts",
    ["test/shared/vault/tags.test.ts"],
    [
      {
        name: "a person and an identity of the same text look alike",
        find: "identity: (masterKey) => tagOf(identities, masterKey),",
        replace: "identity: (masterKey) => tagOf(people, masterKey),",
      },
      {
        name: "a tag can be computed without the network's key",
        find: "const hash = keyedHash(key, Buffer.from(text",
        replace: "const hash = keyedHash(new Uint8Array(key.length), Buffer.from(text",
      },
    ],
  ),
  ...mutantsOf(
    "shared/vault/key-derivation.ts",
    ["test/shared/vault/key-derivation.test.ts"],
    [{ name: "one key is used for two things", find: "`aviso/1/${name}`", replace: "`aviso/1/`" }],
  ),
  ...mutantsOf(
    "shared/vault/cloak.ts",
    ["test/shared/vault/cloak.test.ts"],
    [
      {
        name: "the people whom the engine tracks stand on the disk in clear",
        find: "storeName === CLEAR_STORE",
        replace: "storeName !== CLEAR_STORE",
      },
    ],
  ),
  ...mutantsOf("shared/crypto-store/sqlite/open-file.ts", STORE, [
    {
      name: "an older copy of the store is opened",
      find: "if (found.epoch < expect.epochAtLeast) throw",
      replace: "if (found.epoch < 0) throw",
    },
    {
      name: "another store is opened",
      find: "if (found.id !== expect.id) throw",
      replace: 'if (found.id === "") throw',
    },
    {
      name: "a store that is gone is made anew",
      find: 'if (expect !== undefined) throw new StoreError("rolled-back", "no file");',
      replace: "",
    },
    {
      name: "others read the store",
      find: 'closeSync(openSync(draft, "wx", 0o600));',
      replace: 'closeSync(openSync(draft, "wx", 0o644));',
    },
    {
      name: "a damaged page is not looked for",
      find: 'if (answer !== "ok") throw',
      replace: 'if (answer === "") throw',
    },
  ]),
  ...mutantsOf("shared/ops/log.ts", LOG, [
    {
      name: "a fault that repeats is written each time",
      find: "if (times !== undefined) lines[at](",
      replace: "lines[at](",
    },
    {
      name: "a known field is logged whatever it holds",
      find: "Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof LogFields](value)",
      replace: "Object.hasOwn(ALLOWED, name)",
    },
    {
      name: "every field is logged",
      find: "Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof LogFields](value)",
      replace: 'value !== "" || name !== ""',
    },
    {
      name: "any text is logged as a sentence",
      find: 'return /^[a-z][a-z ,\'-]{0,79}$/iu.test(text) ? text : "(withheld)";',
      replace: "return text;",
    },
    {
      name: "the machine is named in each line",
      find: "base: bot === undefined ? null : { bot }",
      replace: "...(bot === undefined ? {} : { base: { bot } })",
    },
    {
      name: "what an error says is logged",
      find: "{ kind: sentence(reason.name), at: framesOf(reason) }",
      replace: "{ kind: reason.message, at: framesOf(reason) }",
    },
  ]),
  ...mutantsOf(
    "shared/ops/data-folder.ts",
    ["test/shared/ops/data-folder.test.ts"],
    [
      {
        name: "an open folder stays open",
        find: "    await chmod(folder, OWNER_ONLY);\n",
        replace: "",
      },
      {
        name: "two processes use one folder",
        find: 'if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;',
        replace: "return server;",
      },
    ],
  ),
];
