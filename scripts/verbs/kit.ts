/** `kit`: a sheet of paper for whoever comes in, with a one-time code on it. */
import { access, constants } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import { z } from "zod";
import { readChoices } from "../../bots/process/choices.ts";
import { Fault } from "../../shared/core/fault.ts";
import { civilAt, clockText } from "../../shared/core/values/civil-time.ts";
import { oneTimeCodesIn, type OneTimeCode } from "../../shared/domain/one-time-code.ts";
import { pickLanguage, LANGUAGES } from "../../shared/language/text.ts";
import { writeDurably } from "../../shared/vault/durable-file.ts";
import { closeVault, openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { cacheFolder } from "../entry/cache.ts";
import { addKeyOptions, keyOptionsShape, vaultKeyOf } from "../interactive/key-options.ts";
import { factsOf } from "../kit/facts.ts";
import { kitPage, type Kit } from "../kit/page.ts";
import { printPdf } from "../kit/pdf.ts";
import { diskFault } from "../network/disk-fault.ts";
import { handIn, newCode } from "../network/hand-in.ts";
import { requireNetwork } from "../network/start-network.ts";
import { findBrowser } from "../preview/browser/browser.ts";
import { fetchBrowser } from "../preview/browser/fetched.ts";

const ROLES = ["responder", "confirmer", "organizer"] as const;
const LANGUAGES_MAX = 2;
const DEFAULT_DATA = "./aviso-data";

const optionsShape = keyOptionsShape.extend({
  role: z.enum(ROLES),
  place: z.string().optional(),
  uses: z.string(),
  ttl: z.string().optional(),
  lang: z.array(z.string()),
  out: z.string(),
  data: z.string(),
  server: z.string().optional(),
  code: z.union([z.string(), z.literal(false)]).optional(),
  fetchBrowser: z.boolean().default(false),
  json: z.boolean().default(false),
});
type KitOptions = z.infer<typeof optionsShape>;

export function configure(command: Command): void {
  command
    .addOption(new Option("--role <role>", "for whom").choices(ROLES).makeOptionMandatory())
    .option("--place <place>", "a committee or an area; without it whoever comes is asked")
    .option("--uses <number>", "how many people the code lets in", "1")
    .option("--ttl <time>", "how long it is good, such as 24h or 3d (default: as the network says)")
    .option("--lang <codes>", "one language, or two side by side", parseLanguages, firstLanguages())
    .requiredOption("--out <file>", "the page, such as kit.html; its PDF stands beside it")
    .option("--data <folder>", "what init made", DEFAULT_DATA)
    .option("--server <address>", "what people type as the server (default: its name)")
    .option("--code <code>", "a code that `invite` made, in place of a new one")
    .option("--no-code", "leave the code blank, to be written by hand")
    .option("--fetch-browser", "fetch a Chromium for the PDF where there is none (70 MB)")
    .option("--json", "print one JSON object");
  addKeyOptions(command);
}

/** 0 when the page is written; no code is made when it could not be. */
export async function run(command: Command): Promise<number> {
  const options = optionsShape.parse(command.opts());
  const data = resolve(options.data);
  const out = resolve(options.out);
  requireNetwork(data);
  await requirePlace(out);
  if (options.fetchBrowser) await fetchBrowser(cacheFolder());
  const { settings } = await readChoices(data);
  const vault = await openVault({
    file: join(data, VAULT_FILE),
    key: await vaultKeyOf(data, options),
  });
  try {
    const facts = await factsOf(vault, options.server);
    const made = await codeFor(options, { data, vault });
    const until = made.untilMs === undefined ? undefined : timeOf(made.untilMs, settings.timeZone);
    const { code, uses } = made;
    const { role, lang: languages } = options;
    const kit: Kit = { role, languages, code, uses, until, facts };
    await writeDurably(out, Buffer.from(kitPage(kit), "utf8")).catch((error: unknown) => {
      throw diskFault(error, "write the page");
    });
    tell(kit, { out, pdf: await pdfOf(out) }, options.json);
    return 0;
  } finally {
    closeVault(vault);
  }
}

/** Before a code is made that would stand nowhere. */
async function requirePlace(out: string): Promise<void> {
  await access(dirname(out), constants.W_OK).catch((cause: unknown) => {
    const hint = "the page cannot be written there: see that the folder is there, and yours";
    throw new Fault("setup", "write the page", { cause, hint });
  });
}

type Made = Readonly<{
  code: OneTimeCode | undefined;
  uses: number | undefined;
  untilMs: number | undefined;
}>;

async function codeFor(
  { role, place, uses, ttl, code }: KitOptions,
  open: Readonly<{ data: string; vault: Vault }>,
): Promise<Made> {
  if (code === false) return { code: undefined, uses: undefined, untilMs: undefined };
  if (code !== undefined) return { code: codeIn(code), uses: undefined, untilMs: undefined };
  const drawn = newCode(open.vault);
  const words = [role, place, uses, ttl].filter((word) => word !== undefined);
  const answer = await handIn({ do: "invite", invite: drawn.invite, words }, open);
  if (answer.ok) return { code: drawn.code, uses: answer.uses, untilMs: answer.untilMs };
  throw new Fault("setup", "make a code", { hint: answer.says.replaceAll(/\s*\n+\s*/gu, " ") });
}

function codeIn(text: string): OneTimeCode {
  const [code] = oneTimeCodesIn(text).codes;
  if (code !== undefined) return code;
  const hint =
    "a character of that code is wrong: it has three groups of four, as `invite` told it";
  throw new Fault("setup", "read the code", { hint });
}

/** The page beside it as PDF, where a browser is found. */
async function pdfOf(out: string): Promise<string | undefined> {
  const browser = await findBrowser(process.env, cacheFolder());
  const pdf = `${out.replace(/\.html?$/iu, "")}.pdf`;
  return browser !== undefined && (await printPdf(browser, out, pdf)) ? pdf : undefined;
}

function timeOf(atMs: number, zone = "UTC"): string {
  const { date, minuteOfDay } = civilAt(atMs, zone);
  return `${date} ${clockText(minuteOfDay)}${zone === "UTC" ? " UTC" : ""}`;
}

type Files = Readonly<{ out: string; pdf: string | undefined }>;

function tell({ facts, role, ...kit }: Kit, { out, pdf }: Files, isJson: boolean): void {
  if (isJson) {
    const { code = null, uses = null, until = null, languages } = kit;
    const answer = { file: out, pdf: pdf ?? null, role, code, uses, until, languages, ...facts };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    return;
  }
  const none = "no PDF: there is no Chromium here (--fetch-browser fetches one)";
  const lines = [
    `page   ${out}`,
    pdf === undefined ? none : `PDF    ${pdf}`,
    ...(kit.until === undefined ? [] : [`code   good until ${kit.until}, and stands there alone`]),
    kit.code === undefined
      ? "Print it, write a code on it by hand, and give it to one person."
      : "Print it, and delete the files: whoever reads the code comes in with it.",
    "",
  ];
  process.stdout.write(lines.join("\n"));
}

function firstLanguages(): readonly string[] {
  return LANGUAGES.slice(0, LANGUAGES_MAX);
}

function parseLanguages(text: string): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  const codes = [...new Set(names.map((name) => pickLanguage(name)))];
  const known = codes.filter((code) => code !== undefined);
  if (known.length === codes.length && known.length <= LANGUAGES_MAX) return known;
  throw new InvalidArgumentError(`One or two of ${LANGUAGES.join(", ")}.`);
}
