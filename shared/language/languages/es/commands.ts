/**
 * Palabras de las órdenes en español: la primera de cada lista es la que muestra la ayuda. No
 * importan mayúsculas, acentos ni puntuación. (Words for commands in Spanish.)
 */
import type { CommandWord, WordsFor } from "../language.ts";

export const commands: WordsFor<CommandWord> = {
  report: ["reportar", "reporte", "reporto", "informe", "informar", "reportes"],
  status: ["estado", "es cierto", "es verdad", "qué se sabe", "noticias"],
  lang: ["idioma", "idiomas", "lengua"],
  help: ["ayuda", "ayúdame", "órdenes", "menú"],
  cancel: ["cancelar", "cancela", "cancelo", "olvídalo"],
  back: ["atrás", "volver", "regresar"],
  confirm: ["confirmar", "confirmo", "confirmado", "confirma"],
  refute: ["refutar", "refuto", "desmentir", "desmiento", "falsa alarma", "no es cierto"],
  unsure: ["no sé", "nose", "no seguro", "noseguro", "no estoy seguro", "no estoy segura"],
  withdraw: ["retirar", "retiro", "deshacer"],
  going: ["voy", "vamos", "voy en camino", "en camino", "ya voy"],
  cant: ["no puedo", "nopuedo", "no puedo ir", "no voy"],
  here: ["aquí", "aquí estoy", "estoy aquí", "llegué", "ya llegué", "acá"],
  home: ["en casa", "estoy en casa", "encasa", "a salvo", "llegué a casa", "casa"],
  "area add": ["área agregar", "agregar área", "área añadir", "añadir área", "área nueva"],
  "area remove": ["área quitar", "quitar área", "área borrar", "borrar área"],
  "area list": ["áreas", "área lista", "lista de áreas", "áreas lista"],
  "committee new": ["comité nuevo", "nuevo comité", "agregar comité", "comité agregar"],
  "committee list": ["comités", "comité lista", "lista de comités", "comité"],
  "confirmers new": ["confirmadores nuevo", "confirmadores nuevos", "nuevos confirmadores"],
  "confirmers list": ["confirmadores", "confirmadores lista", "lista de confirmadores"],
  admit: ["admitir", "admite", "admito"],
  revoke: ["revocar", "revoca", "revoco"],
  resume: ["reanudar", "reanuda", "reanudo"],
  stats: ["estadísticas", "estadística", "cifras"],
  who: ["quién", "quiénes", "a quién", "a quiénes"],
  alert: ["alerta", "alertar", "alertas"],
  approve: ["aprobar", "apruebo", "aprobado"],
  update: ["actualizar", "actualización", "actualizo", "novedad"],
  allclear: ["todo despejado", "despejado", "todo en calma", "todo claro"],
  retract: ["retractar", "retractación", "retracto", "desdecir"],
  delivery: ["entrega", "entregas", "informe de entrega"],
  "room new": ["sala nueva", "nueva sala", "abrir sala"],
  "room close": ["sala cerrar", "cerrar sala"],
  "room list": ["salas", "sala lista", "lista de salas", "sala"],
  retention: ["retención"],
};
