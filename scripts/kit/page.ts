/** One sheet of paper for whoever comes in, in one language or in two side by side. No names. */
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { serverOf } from "../../shared/core/values/ids.ts";
import type { Role } from "../../shared/domain/streams/people.ts";
import { languageCalled } from "../../shared/language/languages/list.ts";
import { say, sayInAll, type Args } from "../../shared/language/text.ts";
import { escapeHtml } from "../preview/look/html.ts";
import type { NetworkFacts } from "./facts.ts";
import { qrSvg } from "./qr.ts";
import { STYLE } from "./style.ts";

export type Kit = Readonly<{
  role: Role;
  languages: readonly string[];
  /** Undefined where it is written by hand. */
  code: string | undefined;
  /** How many people it lets in, and until when; undefined where that is not known here. */
  uses: number | undefined;
  until: string | undefined;
  facts: NetworkFacts;
}>;

const STEPS = ["app", "sign-in", "recovery", "write", "check", "never"] as const;
const APPS = [
  ...[["element-x", "Element X"] as const, ["element", "Element"] as const],
  ...[["fluffychat", "FluffyChat"] as const, ["sable", "Sable"] as const],
  ...[["cinny", "Cinny"] as const, ["nheko", "Nheko"] as const],
] as const;
const BLANK_CODE = "____ – ____ – ____";
const BLANK = "____________";

/** The whole page; it loads nothing. */
export function kitPage(kit: Kit): string {
  const [first = "en"] = kit.languages;
  const title = escapeHtml(sayInAll(kit.languages, "kit-title"));
  return [
    `<!doctype html><html lang="${first}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${title}</title>`,
    `<style>${STYLE}</style></head><body class="of-${kit.languages.length}"><h1>${title}</h1>`,
    `<section class="squares">${codeSquare(kit)}${verifySquare(kit)}</section>`,
    `<section class="columns">${kit.languages.map((one) => column(one, kit)).join("")}</section>`,
    `<section class="keys">${keys(kit)}</section></body></html>`,
    "",
  ].join("\n");
}

function codeSquare({ languages, code, uses, until }: Kit): string {
  const all = (id: string, args: Args = {}): string => escapeHtml(sayInAll(languages, id, args));
  const valid = `${all("kit-code-until")}: ${escapeHtml(until ?? BLANK)}`;
  const people = uses === undefined ? "" : `<p>${all("kit-code-uses", { uses })}</p>`;
  return [
    `<div>${code === undefined ? '<div class="qr none"></div>' : qrSvg(code)}`,
    `<div><h2>${all("kit-code")}</h2><p class="large">${escapeHtml(code ?? BLANK_CODE)}</p>`,
    `${people}<p>${valid}</p></div></div>`,
  ].join("");
}

function verifySquare({ languages, facts: { verify, link, server } }: Kit): string {
  const all = (id: string): string => escapeHtml(sayInAll(languages, id));
  return [
    `<div>${qrSvg(link)}<div><h2>${all("kit-verify")}</h2>`,
    `<p class="id">${escapeHtml(verify)}</p><p class="link">${escapeHtml(link)}</p>`,
    `<h2>${all("kit-server")}</h2><p class="id">${escapeHtml(server)}</p></div></div>`,
  ].join("");
}

function column(language: string, kit: Kit): string {
  const { direction } = languageCalled(language);
  const text = (id: string, args: Args = {}): string => escapeHtml(say(language, id, args));
  const server = serverOf(kit.facts.verify);
  const rows = APPS.map(
    ([app, name]) =>
      `<tr><th>${name}</th><td>${text(`kit-${app}-sign-in`, { server })}</td>` +
      `<td>${text(`kit-${app}-recovery`)}</td></tr>`,
  );
  const head = ["kit-in-app", "kit-sign-in", "kit-recovery"].map((id) => `<th>${text(id)}</th>`);
  const steps = STEPS.map(
    (step) => `<li><b>${text(`kit-${step}`)}.</b> ${text(`kit-${step}-how`)}</li>`,
  );
  return [
    `<div lang="${language}" dir="${direction}"><p>${text("kit-role", { role: kit.role })} `,
    `<b>${text("kit-private")}</b></p><ol>${steps.join("")}</ol>`,
    `<table><tr>${head.join("")}</tr>${rows.join("")}</table><p>${text("kit-done")}</p></div>`,
  ].join("");
}

function keys({ languages, facts }: Kit): string {
  const rows = BOT_NAMES.map(
    (bot) => `<tr><th>${bot}</th><td class="key">${escapeHtml(facts.keys[bot])}</td></tr>`,
  );
  return `<h2>${escapeHtml(sayInAll(languages, "kit-keys"))}</h2><table>${rows.join("")}</table>`;
}
