/** Español. (Spanish.) */
import type { Language } from "../language.ts";
import { commands } from "./commands.ts";
import { privacy } from "./privacy/privacy.ts";
import { reading } from "./reading/reading.ts";
import { report, talk } from "./report.ts";
import { edits, said, shifts, tasks } from "./said.ts";

export const language: Language = {
  code: "es",
  name: "español",
  names: ["español", "castellano", "Spanish"],
  direction: "ltr",
  folder: import.meta.url,
  commands,
  said,
  shifts,
  tasks,
  edits,
  report,
  reading,
  privacy,
  talk,
  answers: {
    yes: ["sí", "s", "enviar", "envía", "mandar", "manda", "dale"],
    skip: ["saltar", "no", "omitir", "nada", "ninguna", "paso"],
    unknown: [
      ...["no sé", "no lo sé", "ni idea", "no estoy seguro", "no estoy segura", "desconocido"],
    ],
    many: ["muchos", "muchas"],
    moreThan: ["más de"],
    all: ["todas", "todo", "todos", "todas las salas"],
    stateRoom: ["estado", "sala de estado", "registro", "el registro"],
    now: ["ahora", "ahora mismo", "ahorita", "ya", "en este momento"],
    off: ["soltar", "fin", "terminar", "ya no", "quitar"],
  },
  votes: {
    onsite: {
      alone: [
        ...["en sitio", "en el sitio", "en el lugar", "en persona", "presencial", "aquí"],
        "estoy aquí",
      ],
      within: ["en el lugar"],
    },
    remote: {
      alone: ["remoto", "remota", "a distancia", "de lejos", "por teléfono"],
      within: ["remoto", "a distancia"],
    },
  },
  roles: {
    organizer: ["organizar", "organizador", "organizadora", "organizadores", "organizadoras"],
    confirmer: ["confirmar", "confirmador", "confirmadora", "confirmadores", "confirmadoras"],
    responder: ["responder", "responde", "responden", "respondedor", "respondedora"],
  },
  severities: {
    info: ["información", "info"],
    watch: ["atención", "vigilancia"],
    urgent: ["urgente"],
  },
  units: {
    minute: ["m", "min", "minuto", "minutos"],
    hour: ["h", "hora", "horas"],
    day: ["d", "día", "días"],
  },
  again: ["de nuevo", "otra vez", "nuevamente"],
  lifetime: ["ttl"],
  numbers: {
    ...{ uno: 1, una: 1, un: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7 },
    ...{ ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, docena: 12 },
    ...{ trece: 13, catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18 },
    ...{ diecinueve: 19, veinte: 20, veintiuno: 21, veintiún: 21, veintidós: 22, veintitrés: 23 },
    ...{ veinticuatro: 24, veinticinco: 25, veintiséis: 26, veintisiete: 27, veintiocho: 28 },
    ...{ veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70 },
    ...{ ochenta: 80, noventa: 90, cien: 100, ciento: 100 },
    // "Ten cuidado": ten in English.
    ten: null,
  },
};
