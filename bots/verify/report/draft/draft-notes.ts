/**
 * Keeping, finding and dropping the conversation that a person has open in her direct chat: a note
 * of this machine, gone when it is done. Nothing of it is ever a fact.
 */
import { joined, noting, type NoteDrop, type Outcome } from "../../../../shared/core/bot.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import {
  DRAFT_LIFE_MS,
  readDraft,
  writeDraft,
  type AnyDraft,
  type ReportDraft,
  type VoteDraft,
} from "./drafts.ts";
import { dropped, keptIn, keptOn } from "../../media/kept.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** What is open between the sender and the bot: a question about a vote can stand in a report. */
export type Open = Readonly<{ report: ReportDraft | undefined; vote: VoteDraft | undefined }>;

/** What this message may answer. */
export function openDrafts(message: Received, context: VerifyContext): Open {
  const report = draftIn("report", message, context);
  const vote = draftIn("vote", message, context);
  return {
    report: report?.of === "report" ? report : undefined,
    vote: vote?.of === "vote" ? vote : undefined,
  };
}

/** The note that keeps the draft until it has been left lying. */
export function draftChange(message: Received, draft: AnyDraft): Outcome {
  const untilMs = draft.touchedAtMs + DRAFT_LIFE_MS;
  const note = { name: noteName(draft.of, message), text: writeDraft(draft), untilMs };
  return { ...noting([note]), leadsToFacts: true };
}

/** The same for a report that is asked on about, with what goes with it beside words. */
export function draftKept(message: Received, draft: ReportDraft, context: VerifyContext): Outcome {
  return joined(draftChange(message, draft), noting(keptOn(message, context)));
}

/** What a question about a report has to know. */
export function askedAt(message: Received, context: VerifyContext) {
  return { message, nowMs: context.nowMs, kept: keptIn(message, context) };
}

/** The end of the report or of the question in this room; nothing of what was written stays. */
export function draftDrop(of: AnyDraft["of"], message: Received, context: VerifyContext): Outcome {
  const name = noteName(of, message);
  const notes = context.noted(name) === undefined ? [] : [{ name, text: null } as const];
  return noting(of === "report" ? [...notes, ...dropped(message, context)] : notes);
}

/** True while a report is being written in this chat, once this has followed. */
export function isReportOpen(
  message: Received,
  { notes = [] }: Outcome,
  context: VerifyContext,
): boolean {
  const name = noteName("report", message);
  const last = notes.findLast((note) => note.name === name);
  return last === undefined ? context.noted(name) !== undefined : last.text !== null;
}

/** The end of all conversations of this person. */
export function draftsDropped(person: Tag, context: VerifyContext): Outcome {
  const names = [...context.notedUnder(`draft/${person}/`).keys()];
  return noting(names.map((name): NoteDrop => ({ name, text: null })));
}

function draftIn(
  of: AnyDraft["of"],
  message: Received,
  context: VerifyContext,
): AnyDraft | undefined {
  const kept = message.isDirect ? context.noted(noteName(of, message)) : undefined;
  return kept === undefined ? undefined : readDraft(kept, context.nowMs);
}

function noteName(of: AnyDraft["of"], { senderTag, roomId }: Received): string {
  return `draft/${senderTag}/${roomId}/${of}`;
}
