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
      tumbando puerta, tumbando puertas, tumbando las puertas, rompiendo puertas, rompiendo la
      puerta, pateando puertas, pateando la puerta, quiere entrar a, quiere entrar, tratan de
      entrar, tratando de entrar, quieren meterse, redada, redadas, operativo, operativos,
      allanamiento, allanamientos, cateo, cateos, allanando, allanaron, cateando, catearon,
      entraron, entro la migra, se metieron, se metio, se estan metiendo, estan entrando,
      entrando, irrumpieron, rodearon, rodeando, tumbaron la puerta, tiraron la puerta,
      rodeado, rompieron la puerta, estan adentro, estan dentro, tienen rodeado, tienen
      rodeada, reventaron la puerta, patearon la puerta, barrida, razia, ya entraron, rodeada,
      entran a, quieren entrar, se metio la migra, meterse a, esculcando, registrando,
      tumbando la puerta, tirando la puerta, adentro del, adentro de la, dentro del, dentro de
      la tienda, dentro de la fabrica, redad, entrando a, se metieron a, cayo la migra, les
      cayo la migra, nos cayo la migra, cayeron a la, adentro de mi, dentro de la, adentro de
      un, adentro de una`),
    detention: phrases(`
      detención, detenciones, detenido, detenida, detenidos, detenidas, detienen, deteniendo,
      detuvieron, detuvo, detiene, detener, arresto, arrestos, arrestan, arrestando,
      arrestaron, arresta, arrestado, arrestados, arrestada, se llevaron, se llevan, se llevo,
      se lleva, llevaron a, llevandose, llevarse, se los llevaron, se lo llevaron, se la
      llevaron, se las llevaron, llevaronse, se estan llevando, estan llevando, llevando a, se
      andan llevando, llevando gente, se lo llevan, se los llevan, se la llevan, me llevaron,
      nos llevaron, lo llevaron, se quieren llevar, llevar a, llevaron, agarraron, agarrando,
      agarran, agarro a, agarrar a, agarraron a, agarrado, agarrados, agarró, atraparon,
      atrapando, capturaron, capturando, esposaron, esposado, esposados, esposaron a,
      esposando, subieron a, subieron al, los subieron, lo subieron, la subieron, subiendo
      gente, subiendo a, los estan subiendo, secuestraron, secuestrando, levantaron a,
      levantando, levantaron, apañaron, pescaron, cargaron con, tienen detenido, tienen
      detenidos, lo tienen, los tienen, la tienen, arrastraron, arrastrando, jalaron, jalando,
      en el piso, en el suelo, lo tiraron, los tiraron, sometieron, sometiendo, entamboron,
      metieron a la van, metieron a la camioneta, metieron en la, metieron en una, apresaron,
      lo metieron, los metieron, la metieron, metieron a mi, metieron a un, metieron a una,
      los detuvieron, se llevaron a, aprehendieron, aprehendiendo, encadenados, torcieron,
      metiendo gente, subieron a la, se estan llevando a, deportando, se yevaron, se yeban, se
      lleban, se llebaron, agararon, detubieron, bajaron del carro, lo bajaron, los bajaron,
      en la van a, se estan llevando gente, subieron en una, subieron en la, metieron a, lo
      tiene, la tiene, los tiene, las tiene, me lo tienen, tienen agarrado, tienen agarrados`),
    checkpoint: phrases(`
      retén, retenes, puesto de control, punto de control, puesto de revisión, puesto de
      revision, bloqueo, bloqueando la calle, parando todos los carros, revisando todos los
      carros, parando a todos, checando carros, revisando carros, parando todo, punto de
      revisión, volanta, alcoholimetro, revisando los carros, checando todos los carros,
      parando cada carro, bloqueada la calle, checkpoint`),
    stop: phrases(`
      tienen parado, tienen parada, tienen parados, tienen paradas, parada, pararon, paran,
      parando, paro a, pararon a, me pararon, lo pararon, los pararon, nos pararon, la
      pararon, me paro, lo paro, orillaron, orillando, me orillaron, lo orillaron, parada de
      tráfico, paró, detuvieron el carro, nos paro, detuvieron un carro, estan parando,
      parando carros, parando gente, le pararon, hicieron la parada, marcaron el alto, marcó
      el alto, parado a, han parado, le marcaron, detuvieron mi carro, detuvieron una
      camioneta, detuvieron una troca, hicieron parar`),
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
      adentro de un carro, dentro de un carro, adentro del carro, dentro del carro, adentro de
      una troca, dentro de una troca, adentro de la troca, adentro de una camioneta, dentro de
      una camioneta, adentro de su carro, adentro de una patrulla, sentados adentro,
      presencia, estacionado, estacionada, estacionados, estacionadas, esperando, patrullando,
      vigilando, rondando, vigilancia, patrullaje, parqueado, parqueada, parqueados,
      parqueadas, dando vueltas, dando la vuelta, dando rondas, se pararon, se paro, se paran,
      estan parados, estan paradas, parados, paradas, parado, nomas viendo, nomás parados,
      viendo, mirando, observando, espiando, asechando, acechando, merodeando, circulando,
      caminando, sentados, sentado, tomando fotos, sacando fotos, tomando video, grabando,
      anda la migra, andan, anda rondando, anda, volando, sobrevolando, sin hacer nada, no
      hacen nada, no estan haciendo nada, llegando, llegaron, llego la migra, llegó,
      bajandose, bajando, pasando, pasaron, paso la migra, ahi estan, aqui estan, estan aqui,
      estan afuera, viene la migra, vienen, viene, reunidos, juntandose, reuniendose,
      apostados, estacionandose, estasionados, comiendo, se ve, se ven, haciendo guardia,
      cuidando, recorriendo, manejando despacio, nomas estan, comprando, se estacionaron, se
      estaciono, se parquearon, se bajaron, monitoreando`),
  },
  uniform: {
    plain: phrases(`
      de civil, civil, sin uniforme, sin uniformes, de particular, de civiles, civiles, de
      paisano, vestidos normal, vestido normal, ropa normal, ropa de calle, de jeans, ropa
      civil, vestidos de civil, vestido de civil, ropa casual, ropa común, jeans, no traen
      uniforme, no llevan uniforme, no tienen uniforme, no traían uniforme, no traian
      uniforme, no llevaban uniforme, encubiertos, encubierto, sin ropa de, pantalón de
      mezclilla, de mezclilla, sudadera, sudaderas, como civiles, playera, vestidos como
      cualquiera, como gente normal, no tenian uniforme, vestidas normal, playeras, no andan
      uniformados, no venían uniformados, no van uniformados, no estan uniformados, ropa
      regular, ropa comun y corriente, de ropa normal, vestidos de normal, de pantalon, no
      traen uniformes, no llevan uniformes, no venian uniformados, no traian uniformes, ningun
      uniforme, vestidos de paisano, gorra y sudadera, sin el uniforme, de ropa civil, no anda
      uniformado, no trae uniforme, no traia uniforme, no tiene uniforme, no lleva uniforme`),
    mixed: phrases(`
      uno no, dos no, tres no, los otros no, mixto, mixtos, mezclado, de los dos, mezclados,
      otros no, algunos no, unos no, otro no, los demás no`),
    military: phrases(`
      militar, militares, soldado, soldados, guardia nacional, camuflaje, ejército,
      camuflajeados, camuflageados, uniformes militares, uniforme militar, tipo militar,
      camuflados, como soldados, vestidos de soldados, verde olivo, marinos, ropa militar`),
    marked: phrases(`
      de verde, vestidos de verde, chamarras que dicen, gorras de ice, uniforme, uniformes,
      uniformado, uniformados, chaleco, chalecos, uniformada, con uniforme, con uniformes,
      uniformadas, de uniforme, de uniformes, chamarras de, dice ice, dice police, dicen ice,
      dicen police, dice policía, dicen policía, que dice, que dicen ice, que dicen police,
      letras de, insignia, insignias, bien uniformados, chaqueta de ice, chaquetas de ice, que
      digan, logo, logos, equipo táctico, chalecos de, uniforme verde, uniformes verdes,
      chalecos antibalas, que decia ice, que decian ice, que decia police, con letras,
      chamarra de, gafete, gafetes, chaleco antibalas, traen uniforme, traen uniformes, que
      decian police, unifrome`),
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
      microbús, busitos, busito, panel blanca, camioneta tipo van, paneles, van verde`),
    vehicles: phrases(`
      adentro de un carro, dentro de un carro, adentro del carro, dentro del carro, adentro de
      una troca, dentro de una troca, adentro de la troca, adentro de su carro, adentro de una
      patrulla, carro, carros, coche, coches, auto, autos, camión, camiones, troca, trocas,
      vehículo, vehículos, patrulla, patrullas, troka, trokas, suburban, suburbans, pickup,
      pick up, tahoe, tahoes, explorer, charger, suv, suvs, moto, motos, camionetón,
      camionetones, automóvil, automóviles, blindado, blindados, unidades, convoy, caravana,
      durango, expedition, silverado, motocicleta, jeep, motocicletas, troque, troques,
      trocona, trocotas, carrito, tanqueta, carritos, troquita, picop, picops, pikop, sedan,
      ford, dodge, chevy, camry, nissan, parando todos los carros, revisando todos los carros,
      checando carros, revisando carros, revisando los carros, checando todos los carros,
      parando cada carro, detuvieron el carro, detuvieron un carro, parando carros, detuvieron
      mi carro, detuvieron una troca`),
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
  closing: [
    ...["es todo", "eso es todo", "nada más", "ya es todo", "no gracias", "listo", "ya", "ok"],
    ...["nada", "sería todo", "así está bien"],
  ],
  noNames: ["no es un nombre", "no es nombre", "no son nombres", "sin nombres"],
};
