/**
 * Words that people use for what they saw, in every language at once, and the coded value that
 * each stands for. Written without accents, as `foldText` leaves them.
 */
import type { Salute } from "../../../shared/domain/streams/shapes.ts";

type Words<Code extends string> = Readonly<Partial<Record<Code, readonly string[]>>>;

/** In order of weight: the first that occurs is what was seen. */
export const ACTIVITY_WORDS: Words<Salute["activity"]> = {
  raid: ["raid", "raids", "raiding", "redada", "redadas", "operativo", "allanamiento", "cateo"],
  detention: [
    ...["detention", "detained", "detaining", "arrest", "arrests", "arrested", "arresting"],
    ...["detencion", "detenciones", "detenido", "detenida", "detenidos", "detenidas"],
    ...["detienen", "deteniendo", "arresto", "arrestos", "arrestan", "arrestando", "arrestaron"],
  ],
  checkpoint: [
    ...["checkpoint", "check point", "roadblock", "road block"],
    ...["reten", "retenes", "puesto de control", "punto de control"],
  ],
  stop: ["traffic stop", "stop", "stops", "stopped", "stopping", "parada", "pararon", "paran"],
  presence: [
    ...["presence", "parked", "waiting", "circling", "patrolling", "driving around", "watching"],
    ...["presencia", "estacionado", "estacionada", "estacionados", "estacionadas", "esperando"],
    ...["patrullando", "vigilando", "rondando"],
  ],
  other: ["other", "something else", "otro", "otra", "otra cosa"],
};

export const UNIFORM_WORDS: Words<Salute["uniform"]> = {
  plain: [
    ...["plain", "plain clothes", "plainclothes", "civilian clothes", "no uniform"],
    ...["de civil", "civil", "sin uniforme", "sin uniformes", "de particular"],
  ],
  mixed: ["mixed", "both", "mixto", "mixtos", "mezclado", "de los dos"],
  military: [
    ...["military", "soldiers", "soldier", "national guard", "camouflage"],
    ...["militar", "militares", "soldado", "soldados", "guardia nacional", "camuflaje"],
  ],
  marked: [
    ...["marked", "uniform", "uniforms", "uniformed", "vest", "vests"],
    ...[
      "uniforme",
      "uniformes",
      "uniformado",
      "uniformados",
      "chaleco",
      "chalecos",
      "con uniforme",
    ],
  ],
};

export const EQUIPMENT_WORDS: Words<Salute["equipment"]> = {
  weapons: [
    ...["weapon", "weapons", "gun", "guns", "rifle", "rifles", "armed"],
    ...["arma", "armas", "armado", "armados", "fusil", "fusiles", "pistola", "pistolas"],
  ],
  drone: ["drone", "drones", "dron"],
  vans: [
    ...["van", "vans", "minivan", "minivans"],
    ...["camioneta", "camionetas", "furgoneta", "furgonetas"],
  ],
  vehicles: [
    ...["car", "cars", "suv", "suvs", "truck", "trucks", "vehicle", "vehicles"],
    ...["carro", "carros", "coche", "coches", "auto", "autos", "camion", "camiones"],
    ...["vehiculo", "vehiculos", "patrulla", "patrullas"],
  ],
  none: ["none", "nothing", "nada", "ninguno", "ninguna"],
};

export const PERSON_WORDS: readonly string[] = [
  ...["agent", "agents", "officer", "officers", "man", "men", "people", "persons", "guys"],
  ...["agente", "agentes", "oficial", "oficiales", "hombre", "hombres", "personas", "policias"],
  ...["tipos", "soldiers", "soldados", "uniformados"],
];

export const UNKNOWN_WORDS: readonly string[] = [
  ...["unknown", "not sure", "dont know", "i dont know", "no idea", "unsure"],
  ...["no se", "no lo se", "ni idea", "no estoy seguro", "no estoy segura", "desconocido"],
];

export const MANY_WORDS: readonly string[] = ["many", "a lot", "lots", "muchos", "muchas"];
export const NOW_WORDS: readonly string[] = [
  ...["now", "right now", "just now", "ahora", "ahora mismo", "ahorita", "ya", "en este momento"],
];
export const MINUTE_WORDS: readonly string[] = ["m", "min", "mins", "minute", "minutes"].concat(
  ...["minuto", "minutos"],
);
export const HOUR_WORDS: readonly string[] = ["h", "hr", "hrs", "hour", "hours", "hora", "horas"];
export const SKIP_WORDS: readonly string[] = [
  ...["skip", "no", "none", "nothing", "saltar", "omitir", "nada", "ninguna", "paso"],
];
export const YES_WORDS: readonly string[] = [
  ...["yes", "y", "send", "send it", "ok", "si", "s", "enviar", "envia", "mandar", "manda", "dale"],
];

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, dozen: 12, uno: 1, una: 1, un: 1, dos: 2, tres: 3, cuatro: 4 },
  ...{ cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, docena: 12 },
};

/**
 * First words that begin a description, so that `report vans at the corner` is a report without
 * an area and not one about a place called "vans".
 */
export const OPENING_WORDS: readonly string[] = [
  ...["a", "an", "the", "there", "theres", "i", "we", "they", "some", "several", "ice", "police"],
  ...["at", "in", "on", "near", "saw", "seeing", "looks", "someone", "people", "federal", "black"],
  ...["white", "unmarked", "possible", "just", "el", "la", "los", "las", "hay", "vi", "veo"],
  ...["vimos", "estan", "en", "cerca", "frente", "migra", "policia", "alguien", "unos", "unas"],
  ...["varios", "varias", "posible", "acabo", "creo", "gente"],
];

/** Lower case, without accents and punctuation, words separated by single spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** True when one of the phrases stands in the folded text as whole words. */
export function mentions(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${folded} `.includes(` ${phrase} `));
}

/**
 * The codes whose words occur in the folded text, in the table's order. A phrase that was found
 * is taken out, so that "sin uniforme" is not read as "uniforme", too.
 */
export function codesIn<Code extends string>(folded: string, table: Words<Code>): readonly Code[] {
  let left = ` ${folded} `;
  const found: Code[] = [];
  for (const [code, phrases] of Object.entries(table) as [Code, readonly string[]][]) {
    const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
    for (const phrase of longestFirst) {
      if (!left.includes(` ${phrase} `)) continue;
      left = left.replaceAll(` ${phrase} `, "  ");
      if (!found.includes(code)) found.push(code);
    }
  }
  return found;
}

/** A whole number in digits or as a word, or undefined. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,6}$/u.test(word)) return Number(word);
  return Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : undefined;
}

/** The coded size of so many people. */
export function sizeOf(count: number): Salute["size"] {
  if (count < 1) return "unknown";
  if (count <= 2) return "1-2";
  if (count <= 5) return "3-5";
  return count <= 10 ? "6-10" : "over-10";
}
