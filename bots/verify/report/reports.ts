/** `report`: from a line or a finished conversation to a case, and to the people who can look. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import { refuseWithoutCode } from "../../../shared/conversation/answer/no-code.ts";
import {
  answer,
  refusal,
  refuseUndone,
  warn,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { isAdmitted } from "../../../shared/domain/authority/authority.ts";
import { drawCode } from "../../../shared/domain/codes.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import { line, title } from "../../../shared/language/text.ts";
import { caseArgs } from "../case/case-lines.ts";
import { decideCase } from "../case/cases.ts";
import { draftChange, draftDrop } from "./draft-notes.ts";
import { afterCases, withCases, withPeople } from "../outcome.ts";
import { decidePeople } from "../people/people.ts";
import { cleanNote, startReport, troubleWithNote, type Trouble } from "./report-dialog.ts";
import { readReportLine, type Seen } from "./report-line.ts";
import { areaLines, askStep, troubleLines } from "./report-questions.ts";
import { askConfirmers } from "../case/request/requests.ts";
import type { VerifyContext } from "../people/roster.ts";
import { offeredAreas } from "../people/areas.ts";

/** A report that only has to be recorded. */
type ReadyReport = Readonly<{ area: AreaPath; salute: Salute; language: string }>;

/** `report` alone opens the guided conversation; with text it is a report in one line. */
export function reportCommand(asked: Asked, context: VerifyContext): Outcome {
  const { message, language, rest } = asked;
  if (context.state.committees.areas.size === 0) return only(noAreaRefusal(message, language));
  if (rest.trim() !== "") return reportInLine(asked, context);
  if (!message.isDirect) {
    const lines = [title("verify-report-direct"), line("verify-report-direct-next")];
    return only(refusal({ message, language }, { reason: "missing", lines }));
  }
  const draft = startReport(language, aroundOf(message, context));
  const effect = askStep(draft, null, { message, nowMs: context.nowMs });
  return joined(draftChange(message, draft), only(effect));
}

/** Records the case, asks the confirmers of its place, and says so to the one who reported. */
export function submitReport(
  ready: ReadyReport,
  message: Received,
  context: VerifyContext,
): Outcome {
  const { language } = ready;
  const code = drawCode(context);
  if (code === undefined) return refuseWithoutCode({ message, language }, context);
  const report = {
    code,
    area: ready.area,
    severity: severityOf(ready.salute),
    reporter: message.senderTag,
    salute: ready.salute,
    replyRoom: message.roomId,
    expiresAtMs: context.nowMs + context.settings.caseExpiryMs,
  };
  const decision = decideCase({ type: "report", ...report }, context.state.cases);
  const after = decision.ok ? afterCases(context, decision.events) : context;
  const found = after.state.cases.get(code);
  if (!decision.ok || found === undefined) return notTaken({ message, language }, context);
  const asking = askConfirmers(found, after);
  return joined(
    draftDrop("report", message, context),
    rememberLanguage(message, language, context),
    withCases(decision.events),
    asking.outcome,
    only(thanks(found, { message, language, isEnough: asking.isEnough })),
  );
}

/** Whoever wrote it hears at once that nobody was asked, and so do the organizers. */
function notTaken(
  asked: Readonly<{ message: Received; language: string }>,
  context: VerifyContext,
): Outcome {
  const lines = [title("verify-warn-not-taken"), line("verify-warn-not-taken-next")];
  const warning = { ...warn(context, lines, { why: "not-taken" }), lane: "urgent" } as const;
  return joined(refuseUndone(asked), only(warning));
}

/** People seen standing around are watched; everything else rings until somebody has looked. */
function severityOf({ activity }: Pick<Salute, "activity">): Severity {
  return activity === "presence" ? "watch" : "urgent";
}

function reportInLine(asked: Asked, context: VerifyContext): Outcome {
  const { message, language } = asked;
  const note = cleanNote(asked.rest);
  const trouble = troubleWithNote(note);
  if (trouble !== null) return only(lineRefusal(asked, trouble));
  const read = readReportLine(note, { committees: context.state.committees, language });
  if (read.place === "known") {
    const salute = { ...read.seen, seenAtMs: context.nowMs };
    return submitReport({ area: read.area, salute, language }, message, context);
  }
  const wrong: Trouble | null = read.place === "unknown" ? { reason: "unknown-area" } : null;
  return message.isDirect
    ? keepLine(asked, { seen: read.seen, trouble: wrong }, context)
    : only(areaRefusal(asked, wrong, context));
}

/** The place is asked for; the words are kept and are not asked for again. */
function keepLine(
  asked: Asked,
  { seen, trouble }: Readonly<{ seen: Seen; trouble: Trouble | null }>,
  context: VerifyContext,
): Outcome {
  const { message, language } = asked;
  const isPlaceMissed = trouble !== null;
  const known = { ...seen, isLine: true, isPlaceMissed };
  const draft = startReport(language, aroundOf(message, context), known);
  const effect = askStep(draft, trouble, { message, nowMs: context.nowMs });
  return joined(draftChange(message, draft), only(effect));
}

function lineRefusal({ message, language }: Asked, trouble: Trouble) {
  const reason = trouble.reason === "not-understood" ? "missing" : trouble.reason;
  return refusal(
    { message, language },
    { reason, lines: [...troubleLines(trouble), line("verify-not-kept")] },
  );
}

function areaRefusal(asked: Asked, trouble: Trouble | null, context: VerifyContext) {
  const { message, language } = asked;
  const reason = trouble === null ? "missing" : "unknown-area";
  return refusal(
    { message, language },
    {
      reason,
      lines: [
        title(trouble === null ? "verify-area-missing" : "verify-unknown-area"),
        ...areaLines([...aroundOf(message, context).offered]),
        line("verify-area-again"),
      ],
    },
  );
}

function noAreaRefusal(message: Received, language: string) {
  return refusal(
    { message, language },
    { reason: "unknown-area", lines: [title("verify-no-areas")] },
  );
}

function thanks(
  found: Case,
  told: Readonly<{ message: Received; language: string; isEnough: boolean }>,
) {
  const { code, state, area, severity } = found;
  const lines = [
    title("verify-reported-title", caseArgs(found)),
    line(told.isEnough ? "verify-reported-asked" : "verify-reported-too-few"),
    line("verify-reported-next", { code }),
  ];
  const card = { kind: "case", case: code, state, area, severity } as const;
  return answer(told, lines, card);
}

/** What comes later about this case shall be in the language that it was reported in. */
function rememberLanguage(message: Received, language: string, context: VerifyContext): Outcome {
  const { people } = context.state;
  const person = message.senderTag;
  if ((people.languages.get(person) ?? context.settings.language) === language) return only();
  const decision = decidePeople({ type: "choose-language", person, language }, people);
  return decision.ok ? withPeople(decision.events) : only();
}

/** What a guided report knows of the world; the places are shown to admitted people only. */
export function aroundOf({ senderTag }: Received, { nowMs, state }: VerifyContext) {
  const { committees } = state;
  const offered = isAdmitted(senderTag, state) ? offeredAreas(committees) : [];
  return { nowMs, committees, offered };
}
