/** What people write in the play: commands as their language has them, and words of their own. */
import { wordIn } from "../../shared/conversation/command/commands.ts";
import type { CommandWord, Language } from "../../shared/language/languages/language.ts";
import { LANGUAGE_LIST, languageCalled } from "../../shared/language/languages/list.ts";
import type { Severity } from "../../shared/core/values/severity.ts";

/** Somebody's own words. A language that has none here borrows those of the first. */
type OwnWords = Readonly<{
  areas: Readonly<{ river: string; hill: string; market: string }>;
  committees: Readonly<{ river: string; hill: string }>;
  raid: string;
  checkpoint: string;
  presence: string;
  note: string;
  harmful: string;
  greeting: string;
  slip: string;
  nowhere: string;
  byHand: string;
  update: string;
  correction: string;
  harmless: string;
  roomTitle: string;
}>;

const OWN_WORDS: Readonly<Record<string, OwnWords>> = {
  en: {
    areas: { river: "north/river", hill: "north/hill", market: "south/market" },
    committees: { river: "River", hill: "Hill" },
    raid: "raid, 6 agents in uniform, two vans at the corner by the bridge",
    checkpoint: "checkpoint, 4 agents in uniform, cars",
    presence: "2 agents in plain clothes are standing around, nothing is happening",
    note: "two white vans at the corner by the bridge, they are going from door to door",
    harmful: "call me at 555-867-5309",
    greeting: "good evening",
    slip: "raport",
    nowhere: "atlantis",
    byHand: "Two vans are driving slowly through the quarter. Keep your eyes open.",
    update: "They moved to the east side of the bridge. Three vans now.",
    correction: "It was a drill of the fire brigade.",
    harmless: "a film crew",
    roomTitle: "Court on Monday",
  },
  es: {
    areas: { river: "norte/río", hill: "norte/loma", market: "sur/mercado" },
    committees: { river: "Río", hill: "Loma" },
    raid: "redada, 6 agentes con uniforme, dos camionetas en la esquina del puente",
    checkpoint: "retén, 4 agentes con uniforme, carros",
    presence: "2 agentes de civil están parados, no pasa nada",
    note: "dos camionetas blancas en la esquina del puente, van de puerta en puerta",
    harmful: "llámenme al 555-867-5309",
    greeting: "buenas noches",
    slip: "repotar",
    nowhere: "atlántida",
    byHand: "Dos camionetas pasan despacio por el barrio. Tengan los ojos abiertos.",
    update: "Se fueron al lado este del puente. Ya son tres camionetas.",
    correction: "Era un simulacro de los bomberos.",
    harmless: "un equipo de cine",
    roomTitle: "Juzgado el lunes",
  },
};

/** How people of one language speak. */
export type Speech = Readonly<{
  language: Language;
  own: OwnWords;
  /** A command as it is typed in a direct chat. */
  say(word: CommandWord, ...rest: readonly string[]): string;
  /** The same in a room. */
  order(word: CommandWord, ...rest: readonly string[]): string;
  severity(severity: Severity): string;
}>;

/** How people of this language speak. */
export function speechOf(code: string): Speech {
  const language = languageCalled(code);
  const own = OWN_WORDS[code] ?? OWN_WORDS[LANGUAGE_LIST[0].code];
  if (own === undefined) throw new Error("the first language has words of people");
  const say = (word: CommandWord, ...rest: readonly string[]): string =>
    [wordIn(code, word), ...rest].join(" ");
  return {
    language,
    own,
    say,
    order: (word, ...rest) => `!${say(word, ...rest)}`,
    severity: (severity) => language.severities[severity][0] ?? severity,
  };
}
