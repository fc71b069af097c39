/** Palabras en español para lo que se vio, y cómo se empieza a contarlo. (Words for reports.) */
import type { ReportWords } from "../language.ts";

export const report: ReportWords = {
  activity: {
    raid: ["redada", "redadas", "operativo", "allanamiento", "cateo"],
    detention: [
      ...["detención", "detenciones", "detenido", "detenida", "detenidos", "detenidas", "detienen"],
      ...["deteniendo", "arresto", "arrestos", "arrestan", "arrestando", "arrestaron"],
    ],
    checkpoint: ["retén", "retenes", "puesto de control", "punto de control"],
    stop: ["parada", "pararon", "paran"],
    presence: [
      ...["presencia", "estacionado", "estacionada", "estacionados", "estacionadas", "esperando"],
      ...["patrullando", "vigilando", "rondando"],
    ],
    other: ["otro", "otra", "otra cosa"],
  },
  uniform: {
    plain: ["de civil", "civil", "sin uniforme", "sin uniformes", "de particular"],
    mixed: ["mixto", "mixtos", "mezclado", "de los dos"],
    military: ["militar", "militares", "soldado", "soldados", "guardia nacional", "camuflaje"],
    marked: [
      ...["uniforme", "uniformes", "uniformado", "uniformados", "chaleco", "chalecos"],
      "con uniforme",
    ],
  },
  equipment: {
    weapons: ["arma", "armas", "armado", "armados", "fusil", "fusiles", "pistola", "pistolas"],
    drone: ["dron", "drones"],
    vans: ["camioneta", "camionetas", "furgoneta", "furgonetas"],
    vehicles: [
      ...["carro", "carros", "coche", "coches", "auto", "autos", "camión", "camiones"],
      ...["vehículo", "vehículos", "patrulla", "patrullas"],
    ],
    none: ["nada", "ninguno", "ninguna"],
  },
  persons: [
    ...["agente", "agentes", "oficial", "oficiales", "hombre", "hombres", "personas", "policías"],
    ...["tipos", "soldados", "uniformados"],
  ],
  openings: [
    ...["el", "la", "los", "las", "hay", "vi", "veo", "vimos", "están", "en", "cerca", "frente"],
    ...["migra", "policía", "alguien", "unos", "unas", "varios", "varias", "posible", "acabo"],
    ...["creo", "gente"],
  ],
  placePrepositions: ["en"],
};
