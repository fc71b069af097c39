/** What a machine can tell about a message before a person looks at it. */
import { POLL_END_TYPE } from "../../shared/language/content.ts";
import { say } from "../../shared/language/text.ts";
import { plainByElementX, shownByElementX } from "./look/element-x.ts";
import { LOCK_SCREEN_CHARACTERS, notificationOf, type Sample } from "./sample.ts";

/** The name of the check that failed, and what it found. */
export type Problem = Readonly<{ sample: string; language: string; check: string; found: string }>;

type Check = (sample: Sample) => string | undefined;

const CHECKS: Readonly<Record<string, Check>> = {
  "dropped-tag": droppedTags,
  "different-words": differentWords,
  "lock-screen": hiddenOnLockScreen,
};

/** All that is wrong with these messages. */
export function problemsOf(samples: readonly Sample[]): readonly Problem[] {
  return samples.flatMap((sample) =>
    Object.entries(CHECKS).flatMap(([check, look]) => {
      const found = look(sample);
      if (found === undefined) return [];
      return [{ sample: sample.name, language: sample.language, check, found }];
    }),
  );
}

/** Tags that the app takes out: what they meant is lost. */
function droppedTags({ formatted_body }: Sample): string | undefined {
  const { dropped } = shownByElementX(formatted_body ?? "");
  return dropped.length === 0 ? undefined : `not shown: ${dropped.join(", ")}`;
}

/** The first word by which the plain and the formatted form differ. */
function differentWords({ body, formatted_body }: Sample): string | undefined {
  if (formatted_body === null) return undefined;
  const [plain, formatted] = [body, plainByElementX(formatted_body)].map(wordsOf);
  const length = Math.max(plain?.length ?? 0, formatted?.length ?? 0);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [plain?.[at] ?? "", formatted?.[at] ?? ""];
    if (one !== other) return `plain says “${one}” where the formatted form says “${other}”`;
  }
  return undefined;
}

/** Quotation marks stand for `code`, and marks at the head of a line for lists and quotes. */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/[“”]/gu, "")
    .split(/\s+/u)
    .filter((word) => !["", "-", ">", "•"].includes(word));
}

/**
 * What rings and tells of a place has it among the first characters; what changes an earlier
 * message says so in capitals at once, as in "ALL CLEAR". Only a first line that is longer than
 * the lock screen can hide either.
 */
function hiddenOnLockScreen(sample: Sample): string | undefined {
  const { card, notifies, poll, type } = sample;
  // The end of a poll stands in an app beside its question.
  if (!notifies || poll !== null || type === POLL_END_TYPE) return undefined;
  const { area, msgType, state } = card;
  const [line = ""] = sample.body.split("\n");
  const first = Array.from(notificationOf(sample)).slice(0, LOCK_SCREEN_CHARACTERS).join("");
  const isChange = msgType === "Update" || msgType === "Cancel" || isTurn(card["kind"], state);
  if (isChange && !/^\p{Lu}{2,}/u.test(first)) return `its state is not among “${first}”`;
  if (Array.from(line).length <= LOCK_SCREEN_CHARACTERS || typeof area !== "string")
    return undefined;
  if (first.includes(area) || isNowhere(sample)) return undefined;
  return `its place is not among “${first}”`;
}

/** Nobody knows the place, and it says so: the area is that of the people who are asked. */
function isNowhere({ body, language }: Sample): boolean {
  return body.includes(say(language, "verify-mark", { mark: "place-unknown" }));
}

function isTurn(kind: unknown, state: unknown): boolean {
  return kind === "case" && state !== undefined && state !== "unconfirmed";
}
