/** The pages: one for each message, light above dark, and one with all. No network needed. */
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { Problem } from "../checks.ts";
import { notificationOf, onLockScreen, type Sample } from "../sample.ts";
import { shownByElementX } from "./element-x.ts";
import { escapeHtml } from "./html.ts";
import { INDEX_STYLE, STYLE } from "./style.ts";

/** A message, where its page and picture lie, seen from the index, and what is wrong with it. */
export type Shot = Readonly<{
  sample: Sample;
  page: string;
  picture: string;
  problems: readonly Problem[];
}>;

type Theme = "light" | "dark";

/** One message on a phone, and the same at night. */
export function pageOf(shot: Shot): string {
  const { name, language } = shot.sample;
  const body = [phone(shot, "light"), phone(shot, "dark")].join("\n");
  return documentOf({ title: name, language, style: STYLE, body });
}

/** All messages, scene by scene, the languages side by side. */
export function indexOf(shots: readonly Shot[]): string {
  const scenes = Map.groupBy(shots, ({ sample }) => sample.scene);
  const links = [...scenes.keys()].map((scene) => `<a href="#${scene}">${scene}</a>`);
  const sections = [...scenes].map(([scene, inScene]) => {
    const rows = [...Map.groupBy(inScene, ({ sample }) => sample.name).values()];
    return [`<h2 id="${scene}">${scene}</h2>`, ...rows.map(rowOf)].join("\n");
  });
  const note = "<p>As Element X would show them. Made up: no network, no person.</p>";
  const body = ["<h1>Every message of the bots</h1>", note, links.join(" · "), ...sections];
  const style = STYLE + INDEX_STYLE;
  return documentOf({
    title: "Every message of the bots",
    language: "en",
    style,
    body: body.join("\n"),
  });
}

function rowOf(shots: readonly Shot[]): string {
  const cells = shots.map((shot) => {
    const link = `<a href="${escapeHtml(shot.page)}">${escapeHtml(shot.page)}</a>`;
    return `<div>${link}${phone(shot, "light")}</div>`;
  });
  return `<div class="row">${cells.join("\n")}</div>`;
}

function phone({ sample, problems }: Shot, theme: Theme): string {
  const { name, language, type, msgtype, room } = sample;
  const about = [`${language}/${name}`, msgtype ?? type, `${room} room`].join(" · ");
  return [
    `<section class="phone ${theme}">`,
    lockScreen(sample),
    `<div class="about">${escapeHtml(about)}</div>`,
    ...problems.map(({ check, found }) => problemLine(check, found)),
    `<div class="timeline"><div class="name">${botName(sample.bot)}</div>${bubble(sample)}</div>`,
    "</section>",
  ].join("\n");
}

function lockScreen(sample: Sample): string {
  const words = sample.notifies
    ? escapeHtml(onLockScreen(notificationOf(sample)))
    : `<span class="silent">(silent: nothing is shown while the phone is locked)</span>`;
  return `<div class="lock"><b>${botName(sample.bot)}</b>${words}</div>`;
}

function bubble(sample: Sample): string {
  if (sample.poll !== null) return pollBubble(sample);
  const { formatted_body, msgtype, body, isEdit } = sample;
  const words =
    formatted_body === null
      ? `<span class="plain">${escapeHtml(body)}</span>`
      : shownByElementX(formatted_body).html;
  const style = msgtype === "m.notice" ? "bubble notice" : "bubble";
  const time = `<div class="time">${isEdit ? "(edited) " : ""}20:04</div>`;
  return `<div class="${style}">${words}${time}</div>`;
}

function pollBubble({ poll }: Sample): string {
  const answers = (poll?.answers ?? []).map((answer) => `<span>${escapeHtml(answer)}</span>`);
  const hint = `<div class="time">Results will be visible when the poll has ended</div>`;
  const question = `<strong>${escapeHtml(poll?.question ?? "")}</strong>`;
  return `<div class="bubble poll">${question}${answers.join("")}${hint}</div>`;
}

function problemLine(check: string, found: string): string {
  return `<div class="problem">${escapeHtml(`${check}: ${found}`)}</div>`;
}

function botName(bot: BotName): string {
  return `Aviso ${bot}`;
}

function documentOf(
  parts: Readonly<{ title: string; language: string; style: string; body: string }>,
): string {
  const { title, language, style, body } = parts;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
