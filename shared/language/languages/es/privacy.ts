/** Palabras en español junto a lo que no se debe guardar. (Words around what must not be kept.) */
import type { PrivacyWords } from "../language.ts";

export const privacy: PrivacyWords = {
  streetsBehind: [],
  streetsBefore: [
    ...["calle", "c/", "avenida", "avda.", "av.", "bulevar", "blvd.", "callejón", "calzada"],
    ...["paseo", "privada", "cerrada", "carrera"],
  ],
  ordinals: [],
  dwellings: ["apto", "departamento", "depto", "dpto", "casa", "edificio"],
  numberSigns: ["núm.", "número.", "no."],
  addressGoesOn: ["col", "colonia", "int", "interior", "apto", "depto", "en", "y"],
  crossings: ["y", "con", "entre"],
  counted: [
    ...["y", "de", "del", "la", "el", "los", "las", "en", "con", "por", "cerca", "hacia"],
    ...["agentes", "patrulla", "patrullas", "camioneta", "camionetas", "carro", "carros"],
    ...["personas", "gente", "cuadras", "minutos", "horas"],
  ],
  plates: ["placa", "placas", "matrícula", "matrículas"],
  plateLinks: ["es", "son", "número", "no"],
  noPlates: [
    ...["carr", "no", "num", "nro", "ene", "abr", "ago", "dic", "de", "el", "la", "los", "las"],
    ...["con", "por", "que", "son", "hay"],
  ],
  at: ["arroba"],
  dot: ["punto"],
};
