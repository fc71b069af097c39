/** Palabras en español junto a lo que no se debe guardar. (Words around what must not be kept.) */
import type { PrivacyWords } from "../../privacy-words.ts";
import { words } from "../../word-list.ts";
import { letters, names, repeats, spoken } from "./names.ts";

export const privacy: PrivacyWords = {
  ...names,
  ...{ spoken, letters, repeats },
  streetsBehind: [],
  streetsBefore: words(`
    calle c/ cl avenida avda av ave bulevar boulevard blvd callejón calzada calz paseo privada
    priv cerrada carrera cra kra andador retorno prolongación prol circuito diagonal transversal
    pasaje psje callejuela eje`),
  streetsNamed: words("camino vía vista rancho caminito"),
  directions: words("norte sur este oeste oriente poniente ote pte"),
  ordinals: words("a o ta to va vo da do ra ro na mo ma er"),
  dwellings: words(`
    apto apt apartamento apartamentos departamento depto dpto depa interior int traila trailer
    número_de_casa número_de_departamento manzana mz mza condominio vivienda apartado`),
  looseDwellings: words("casa edificio edif lote lt espacio torre"),
  rooms: words("cuarto habitación hab recámara"),
  lodgings: words("motel hotel albergue hostal pensión refugio"),
  publicRooms: words("estacionamiento parqueadero"),
  livesAt: words(`
    vive_en viven_en vivo_en vivimos_en vive_por dirección domicilio mi_dirección su_dirección
    tocando_en tocan_en tocaron_en subieron_al subieron_a están_en_el_departamento queda_en
    dirección_es su_casa_es mi_casa_es`),
  numberSigns: words("núm número no nro num numero"),
  addressGoesOn: words(`
    col colonia int interior apto depto departamento en y zona entre esquina barrio fracc
    fraccionamiento planta piso casa lote edificio del de manzana cerca frente por con segundo
    tercer primer municipio cp código`),
  crossings: words("y con entre esquina esq e"),
  on: [],
  of: words("de"),
  articles: words("el la los las al del"),
  months: words(`
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
    diciembre ene feb mar abr may jun jul ago sep sept oct nov dic`),
  counted: words(`
    agente agentes oficial oficiales policía policías patrulla patrullas camioneta camionetas
    carro carros coche coches troca trocas van vans camión camiones vehículo vehículos moto motos
    helicóptero helicópteros persona personas gente hombre hombres mujer mujeres niño niños niña
    niñas señores señoras vato vatos bato batos tipo tipos muchacho muchachos chavo chavos
    trabajador trabajadores manifestantes soldado soldados guardia guardias elemento elementos
    federal federales migra cuadra cuadras minuto minutos min mins hora horas hrs día días metros
    mts kilómetros km grados pesos dólares por_ciento veces años año piso pisos apartamentos
    departamentos casas puertas cuartos negra negro negras negros blanca blanco blancas blancos
    roja rojo verde azul gris armados encapuchados uniformados detenidos detenido familias
    vecinos vecinas otros otras unos unas perro perros`),
  talk: words(`
    y de del la el los las en con por cerca hacia más como son están esperando afuera adentro
    aquí allí ahí ahorita sin que quien parados`),
  timesBefore: words(`
    a_las a_la las desde_las hasta_las como_a_las hace hace_como desde como hasta tipo
    alrededor_de por_ahí_de`),
  timesBehind: words(`
    am pm hrs hr hora horas min mins minutos minuto cuadra cuadras de_la_mañana de_la_tarde
    de_la_noche`),
  numbered: words(`
    ruta carretera carr autopista salida parada línea camión metro metrobús tren estación puerta
    escuela primaria secundaria zona distrito sector colonia canal código kilómetro km unidad
    entrada modelo piso`),
  plates: words("placa placas matrícula matrículas patente chapa"),
  without: words("sin no ni"),
  plateEnds: words(`
    termina terminan termina_en terminan_en empieza_con empiezan_con últimos parcial`),
  plateLinks: words(`
    es son número no de del estado la las el los con dice dicen lleva llevan empieza termina
    terminan en termina_en terminan_en empieza_con empiezan_con mexicana mexicanas salvadoreña
    guatemalteca hondureña particular oficial`),
  plateRegions: words(`
    aguascalientes baja_california campeche chiapas chihuahua coahuila colima durango guanajuato
    guerrero hidalgo jalisco michoacán morelos nayarit nuevo_león oaxaca puebla querétaro
    quintana_roo san_luis_potosí sinaloa sonora tabasco tamaulipas tlaxcala veracruz yucatán
    zacatecas estado_de_méxico edomex cdmx nuevo_méxico nueva_york tejas méxico guatemala
    honduras nicaragua el_salvador panamá costa_rica`),
  noPlates: words(`
    carr no num nro ene abr ago dic de el la los las con por que son hay y a o e u en un una uno
    dos del al se su sus mi mis me te lo le les ya si sí muy mas más sin ni es era fue van ven vi
    vio iba voy va dio día sur ahí hoy ayer col int mz lt km mts hrs min mins ver tres seis diez`),
  vehicles: words(`
    camioneta camionetas carro carros coche troca trocas van vans camión vehículo`),
  colors: words("negra negro blanca blanco roja rojo verde azul gris plateada dorada café"),
  models: words("modelo año lobo ranger tsuru urvan hilux"),
  phones: words(`
    cel celular célular teléfono teléfonos tel móvil número llame llámele llámenle llamar llama
    llamen llámame háblale hablale hablar hable háblenle marque marcar márcale márquele whats
    whatsapp wasap contacto comuníquese mensaje mandar_mensaje telefono fono numero`),
  links: words(`
    es el la al a de del son mi su tu me nos lo está este número favor por_favor ahora aquí en
    que soy`),
  numberLinks: words("guion guión espacio luego punto raya diagonal"),
  numberJoins: words("y"),
  aliens: words(`
    número_a numero_a número_de_alien número_alien alien número_de_extranjero número_de_uscis
    número_de_registro_de_extranjero número_de_migración`),
  socials: words(`
    seguro_social social seguro número_de_seguro número_de_seguro_social número_de_social nss`),
  documents: words(`
    pasaporte número_de_pasaporte pasaporte_mexicano pasaporte_guatemalteco pasaporte_salvadoreño
    pasaporte_hondureño licencia licencia_de_manejar licencia_de_conducir licencia_de_conductor
    dui dpi cui ine ife curp rfc cédula cédula_de_identidad identidad matrícula_consular
    clave_de_elector credencial recibo número_de_recibo permiso_de_trabajo mica
    número_de_detenido acta nit tarjeta cuenta`),
  accounts: words("usuario cuenta perfil arroba"),
  at: [],
  atOnly: words("arroba"),
  dot: words("punto"),
  mailSigns: words("guion_bajo guión_bajo guion guión punto raya"),
};
