/**
 * Palabras en español para lo que se vio, y cómo se empieza a contarlo, como se dice en las líneas
 * de ayuda de México y Centroamérica. (Words for reports, gathered by hand after the fields of
 * SALUTE, in the Spanish of Mexican and Central American hotlines.)
 */
import type { ReportWords, TalkWords } from "../language.ts";
import { phrases } from "../word-list.ts";

export const report: ReportWords = {
  activity: {
    raid: phrases(`
      tumbando puerta, tumbando puertas, tumbando las puertas, rompiendo puertas,
      rompiendo la puerta, pateando puertas, pateando la puerta, quiere entrar a, quiere
      entrar, tratan de entrar, tratando de entrar, quieren meterse, redada, redadas,
      operativo, operativos, allanamiento, allanamientos, cateo, cateos, allanando,
      allanaron, cateando, catearon, entraron, entro la migra, se metieron, se metio, se
      estan metiendo, estan entrando, entrando, irrumpieron, rodearon, rodeando, tumbaron
      la puerta, tiraron la puerta, rodeado, rompieron la puerta, estan adentro, estan
      dentro, tienen rodeado, tienen rodeada, reventaron la puerta, patearon la puerta,
      barrida, razia, ya entraron, rodeada, entran a, quieren entrar, se metio la migra,
      meterse a, esculcando, registrando, tumbando la puerta, tirando la puerta, adentro
      del, adentro de la, dentro del, dentro de la tienda, dentro de la fabrica, redad,
      entrando a, se metieron a, cayo la migra, les cayo la migra, nos cayo la migra,
      cayeron a la, adentro de mi, dentro de la, adentro de un, adentro de una, entro ice,
      entro inmigracion, entro la patrulla, cayo ice, cayo inmigracion, cayo migracion,
      les cayo, nos cayo, tumbando, tumbaron puertas, rompieron puertas, forzaron la
      puerta, forzando la puerta, tumbaron, derribaron la puerta, derribando, abrieron a
      la fuerza, entraron a la fuerza, entrar a la fuerza, revisando a todos adentro,
      cateando casas, catean, allanan, irrumpen, irrumpiendo, invadieron, acaban de
      entrar, acaba de entrar, meterse, van a entrar, andan adentro, ya estan adentro,
      raideando, raidearon, raidean`),
    detention: phrases(`
      detención, detenciones, detenido, detenida, detenidos, detenidas, detienen,
      deteniendo, detuvieron, detuvo, detiene, detener, arresto, arrestos, arrestan,
      arrestando, arrestaron, arresta, arrestado, arrestados, arrestada, se llevaron, se
      llevan, se llevo, se lleva, llevaron a, llevandose, llevarse, se los llevaron, se lo
      llevaron, se la llevaron, se las llevaron, llevaronse, se estan llevando, estan
      llevando, llevando a, se andan llevando, llevando gente, se lo llevan, se los
      llevan, se la llevan, me llevaron, nos llevaron, lo llevaron, se quieren llevar,
      llevar a, llevaron, agarraron, agarrando, agarran, agarro a, agarrar a, agarraron a,
      agarrado, agarrados, agarró, atraparon, atrapando, capturaron, capturando,
      esposaron, esposado, esposados, esposaron a, esposando, subieron a, subieron al, los
      subieron, lo subieron, la subieron, subiendo gente, subiendo a, los estan subiendo,
      secuestraron, secuestrando, levantaron a, levantando, levantaron, apañaron,
      pescaron, cargaron con, tienen detenido, tienen detenidos, lo tienen, los tienen, la
      tienen, arrastraron, arrastrando, jalaron, jalando, en el piso, en el suelo, lo
      tiraron, los tiraron, sometieron, sometiendo, entamboron, metieron a la van,
      metieron a la camioneta, metieron en la, metieron en una, apresaron, lo metieron,
      los metieron, la metieron, metieron a mi, metieron a un, metieron a una, los
      detuvieron, se llevaron a, aprehendieron, aprehendiendo, encadenados, torcieron,
      metiendo gente, subieron a la, se estan llevando a, deportando, se yevaron, se
      yeban, se lleban, se llebaron, agararon, detubieron, bajaron del carro, lo bajaron,
      los bajaron, en la van a, se estan llevando gente, subieron en una, subieron en la,
      metieron a, lo tiene, la tiene, los tiene, las tiene, me lo tienen, tienen agarrado,
      tienen agarrados, subir a un, subir a una, subir a mi, subir a dos, subir a tres,
      subir a varios, subir a la, subir al, levantar a, agarrar, arrestar, arrestar a,
      esposar, esposar a, detener a, atrapar, capturar, llevarse a, se acaban de llevar,
      acaban de llevarse, se acaba de llevar, aprehender, aprehendido, aprehendidos, se
      robaron a, robaron a, jalar, sometido, sometidos, tirado en el piso, tirados en el
      piso, tirados en el suelo, boca abajo, hincados, hincado, amarrados, amarrado, lo
      agarro, la agarraron, lo agarraron, los agarraron, las agarraron, nos agarraron, me
      agarraron, lo detuvieron, la detuvieron, las detuvieron, lo arrestaron, la
      arrestaron, los arrestaron, lo esposaron, la esposaron, los esposaron, lo
      levantaron, los levantaron, la levantaron, fue detenido, fue detenida, fueron
      detenidos, fueron detenidas, gente esposada, sacando gente, sacaron gente, sacando
      esposados, sacan esposados, esposada, esposadas, sacaron esposado, sacaron esposados`),
    checkpoint: phrases(`
      retén, retenes, puesto de control, punto de control, puesto de revisión, puesto de
      revision, bloqueo, bloqueando la calle, parando todos los carros, revisando todos
      los carros, parando a todos, checando carros, revisando carros, parando todo, punto
      de revisión, volanta, alcoholimetro, revisando los carros, checando todos los
      carros, parando cada carro, bloqueada la calle, checkpoint, todos los que pasan, a
      todo el que pasa, todo el que pasa, cada carro que pasa, carro por carro, a cada
      carro, revisan los carros, revisan carros, revisan todos los carros, paran todos los
      carros, paran a todos, cerraron la calle, calle cerrada, tienen cerrada la calle,
      tienen cerrado el paso, cerrando el paso, filtro, filtros, parando todo el trafico,
      parando el trafico`),
    stop: phrases(`
      tienen parado, tienen parada, tienen parados, tienen paradas, parada, pararon,
      paran, parando, paro a, pararon a, me pararon, lo pararon, los pararon, nos pararon,
      la pararon, me paro, lo paro, orillaron, orillando, me orillaron, lo orillaron,
      parada de tráfico, paró, detuvieron el carro, nos paro, detuvieron un carro, estan
      parando, parando carros, parando gente, le pararon, hicieron la parada, marcaron el
      alto, marcó el alto, parado a, han parado, le marcaron, detuvieron mi carro,
      detuvieron una camioneta, detuvieron una troca, hicieron parar, deteniendo carros,
      deteniendo a los carros, deteniendo los carros, detienen carros, detienen los
      carros, deteniendo vehiculos, detienen vehiculos, deteniendo trocas, deteniendo
      camionetas, deteniendo automovilistas, detuvieron la troca, detuvieron la camioneta,
      detuvieron su carro, detuvieron el camion, paran carros, paran a la gente, parando a
      la gente, parando personas, parando a los que, parando a un, parando a una, hacen
      parar, haciendo parar, le hicieron parada, los orillaron, la orillaron, nos
      orillaron, orillan, le marco el alto, les marcaron el alto, nos marcaron el alto, me
      marcaron el alto, marcandole el alto, le dieron alto, le cerraron el paso,
      emparejaron`),
    other: phrases(`
      otro, otra cosa, tocando, tocaron, tocan, toca la puerta, golpeando la puerta, tocando
      puertas, tocando la puerta, tocando las puertas, golpeando puertas, timbre, puerta por
      puerta, de puerta en puerta, casa por casa, en la puerta, en mi puerta, pidiendo
      papeles, piden papeles, pidieron papeles, pidiendo documentos, pide papeles, piden
      documentos, pidiendo identificación, pidiendo ids, preguntando, interrogando, haciendo
      preguntas, preguntan, correteando, corretearon, persiguiendo, persiguen, corriendo tras,
      persiguieron, siguiendo a, gases, orden de, pidiendo la green card, gas lacrimógeno,
      traen una orden, con una orden, pidiendo ID, pidiendole papeles, pidiendo los papeles,
      preguntaron, pidiéndoles papeles, pidiendo sus papeles, tocandole, toca puertas, tocando
      en, revisando papeles, checando papeles, quieren que abra, a la puerta, pidiendo
      identificaciones, checando ids, revisando ids, piden identificacion`),
    presence: phrases(`
      adentro de un carro, dentro de un carro, adentro del carro, dentro del carro,
      adentro de una troca, dentro de una troca, adentro de la troca, adentro de una
      camioneta, dentro de una camioneta, adentro de su carro, adentro de una patrulla,
      sentados adentro, presencia, estacionado, estacionada, estacionados, estacionadas,
      esperando, patrullando, vigilando, rondando, vigilancia, patrullaje, parqueado,
      parqueada, parqueados, parqueadas, dando vueltas, dando la vuelta, dando rondas, se
      pararon, se paro, se paran, estan parados, estan paradas, parados, paradas, parado,
      nomas viendo, nomás parados, viendo, mirando, observando, espiando, asechando,
      acechando, merodeando, circulando, caminando, sentados, sentado, tomando fotos,
      sacando fotos, tomando video, grabando, anda la migra, andan, anda rondando, anda,
      volando, sobrevolando, sin hacer nada, no hacen nada, no estan haciendo nada,
      llegando, llegaron, llego la migra, llegó, bajandose, bajando, pasando, pasaron,
      paso la migra, ahi estan, aqui estan, estan aqui, estan afuera, viene la migra,
      vienen, viene, reunidos, juntandose, reuniendose, apostados, estacionandose,
      estasionados, comiendo, se ve, se ven, haciendo guardia, cuidando, recorriendo,
      manejando despacio, nomas estan, comprando, se estacionaron, se estaciono, se
      parquearon, se bajaron, monitoreando, anda patrullando, estan patrullando, rondan,
      ronda, patrullan, vigilan, esperan, asomando, parqueando, nomas sentados,
      platicando, hablando entre ellos, tomando cafe, almorzando`),
  },
  uniform: {
    plain: phrases(`
      de civil, civil, sin uniforme, sin uniformes, de particular, de civiles, civiles, de
      paisano, vestidos normal, vestido normal, ropa normal, ropa de calle, de jeans, ropa
      civil, vestidos de civil, vestido de civil, ropa casual, ropa común, jeans, no traen
      uniforme, no llevan uniforme, no tienen uniforme, no traían uniforme, no traian
      uniforme, no llevaban uniforme, encubiertos, encubierto, sin ropa de, pantalón de
      mezclilla, de mezclilla, sudadera, sudaderas, como civiles, playera, vestidos como
      cualquiera, como gente normal, no tenian uniforme, vestidas normal, playeras, no
      andan uniformados, no venían uniformados, no van uniformados, no estan uniformados,
      ropa regular, ropa comun y corriente, de ropa normal, vestidos de normal, de
      pantalon, no traen uniformes, no llevan uniformes, no venian uniformados, no traian
      uniformes, ningun uniforme, vestidos de paisano, gorra y sudadera, sin el uniforme,
      de ropa civil, no anda uniformado, no trae uniforme, no traia uniforme, no tiene
      uniforme, no lleva uniforme, sin insignia, sin insignias, sin identificacion, sin
      identificarse, no traen insignias, de ropa de calle, shorts, ropa de trabajo, de
      cachucha, ropa deportiva, pants`),
    mixed: phrases(`
      uno no, dos no, tres no, los otros no, mixto, mixtos, mezclado, de los dos, mezclados,
      otros no, algunos no, unos no, otro no, los demás no`),
    military: phrases(`
      militar, militares, soldado, soldados, guardia nacional, camuflaje, ejército,
      camuflajeados, camuflageados, uniformes militares, uniforme militar, tipo militar,
      camuflados, como soldados, vestidos de soldados, verde olivo, marinos, ropa militar`),
    marked: phrases(`
      de verde, vestidos de verde, chamarras que dicen, gorras de ice, uniforme,
      uniformes, uniformado, uniformados, chaleco, chalecos, uniformada, con uniforme, con
      uniformes, uniformadas, de uniforme, de uniformes, chamarras de, dice ice, dice
      police, dicen ice, dicen police, dice policía, dicen policía, que dice, que dicen
      ice, que dicen police, letras de, insignia, insignias, bien uniformados, chaqueta de
      ice, chaquetas de ice, que digan, logo, logos, equipo táctico, chalecos de, uniforme
      verde, uniformes verdes, chalecos antibalas, que decia ice, que decian ice, que
      decia police, con letras, chamarra de, gafete, gafetes, chaleco antibalas, traen
      uniforme, traen uniformes, que decian police, unifrome, en la espalda, en el
      chaleco, en los chalecos, en la chamarra, en las chamarras, en la gorra, chamarra
      que dice, chaleco que dice, chalecos que dicen, gorra que dice, casco, cascos, placa
      en el cinturon, placas en el cinturon, parche, parches, chalecos tacticos, chaleco
      tactico`),
  },
  equipment: {
    weapons: phrases(`
      arma, armas, armado, armados, fusil, fusiles, pistola, pistolas, armas largas, rifle,
      rifles, cuernos, metralleta, metralletas, ametralladora, ametralladoras, escopeta,
      escopetas, bien armados, pistoludos, armada, macana, macanas, tolete, toletes, gas
      pimienta, gas lacrimógeno, cuerno de chivo, armamento, arma larga`),
    drone: phrases("dron, drones, drone, dronss"),
    vans: phrases(`
      camioneta, camionetas, adentro de una camioneta, dentro de una camioneta, furgoneta,
      furgonetas, minivan, minivans, vans, combi, combis, la van, una van, las vans, van
      blanca, van negra, van gris, con van, en van, de van, van azul, unas vans, vagoneta,
      vagonetas, van oscura, un van, el van, esa van, otra van, su van, y van, van grande,
      microbús, busitos, busito, panel blanca, camioneta tipo van, paneles, van verde, vanes`),
    vehicles: phrases(`
      adentro de un carro, dentro de un carro, adentro del carro, dentro del carro,
      adentro de una troca, dentro de una troca, adentro de la troca, adentro de su carro,
      adentro de una patrulla, carro, carros, coche, coches, auto, autos, camión,
      camiones, troca, trocas, vehículo, vehículos, patrulla, patrullas, troka, trokas,
      suburban, suburbans, pickup, pick up, tahoe, tahoes, explorer, charger, suv, suvs,
      moto, motos, camionetón, camionetones, automóvil, automóviles, blindado, blindados,
      unidades, convoy, caravana, durango, expedition, silverado, motocicleta, jeep,
      motocicletas, troque, troques, trocona, trocotas, carrito, tanqueta, carritos,
      troquita, picop, picops, pikop, sedan, ford, dodge, chevy, camry, nissan, parando
      todos los carros, revisando todos los carros, checando carros, revisando carros,
      revisando los carros, checando todos los carros, parando cada carro, detuvieron el
      carro, detuvieron un carro, parando carros, detuvieron mi carro, detuvieron una
      troca, autobús, autobuses, camionzote, camion de la migra, un bus, buses, tanque,
      tanques, vehiculo blindado, carro patrulla, carros patrulla, ranfla, nave, cherokee,
      mustang, toyota, honda, ram, lobo`),
    none: phrases("nada, ninguno, ninguna, a pie, sin nada"),
  },
  persons: phrases(`
    agente, agentes, oficial, oficiales, hombre, hombres, personas, policías, tipos, soldados,
    uniformados`),
  openings: phrases(`
    el, la, los, las, hay, vi, veo, vimos, están, en, cerca, frente, migra, policía, alguien,
    unos, unas, varios, varias, posible, acabo, creo, gente`),
  placePrepositions: phrases("en"),
};

/** Sobre un reporte enviado o empezado: correcciones y cierre. (Second thoughts, and the end.) */
export const talk: TalkWords = {
  left: [
    ...["ya se fueron", "se fueron", "ya se fue", "ya se van", "se retiraron", "ya se retiraron"],
    ...["ya no están", "ya no hay nadie", "ya no hay nada", "se marcharon", "ya se marcharon"],
    ...["ya se acabó", "ya terminó", "ya pasó todo", "ya no está la migra", "se fue la migra"],
  ],
  mistakes: [
    ...[
      "me equivoqué",
      "fue un error",
      "era un error",
      "fue error mío",
      "mi error",
      "falsa alarma",
    ],
    ...["no era la migra", "no es la migra", "no era ice", "no eran ellos", "no era nada"],
    ...["no fue nada", "olvídelo", "ignórelo", "bórrelo", "borre mi reporte", "retiro mi reporte"],
    ...["quiero retirarlo", "cancele mi reporte", "cancelar por favor", "cancelar mi reporte"],
    ...["me confundí", "estaba en un error"],
  ],
  righting: phrases(`
    perdón, disculpe, quise decir, quería decir, más bien, mejor dicho, corrección, corrijo,
    me equivoqué, en realidad, digo`),
  wrongPlaces: phrases(`
    me equivoqué de lugar, me equivoqué de calle, me equivoqué de zona, me equivoqué de esquina,
    me equivoqué de dirección, lugar equivocado, calle equivocada, zona equivocada, no es ahí,
    no es allí, no es aquí, no era ahí, no era aquí, no fue ahí, es en otro lugar,
    es en otra calle, es en otra parte, no es ese lugar, no es esa calle`),
  itIs: phrases("es, está, están, eso es, fue, era, son"),
  besides: phrases("también, además, otra redada, otro retén, una más, uno más"),
  closing: [
    ...["es todo", "eso es todo", "nada más", "ya es todo", "no gracias", "listo", "ya", "ok"],
    ...["nada", "sería todo", "así está bien"],
  ],
  noNames: ["no es un nombre", "no es nombre", "no son nombres", "sin nombres"],
};
