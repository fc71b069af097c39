/**
 * Palabras en español con las que se lee una frase entera. (Words by which a sentence is read:
 * `common` are the closed classes of the grammar without those that English spells alike; the rest
 * was gathered by hand from how people of Mexico and Central America text.)
 */
import type { ReadingWords } from "../../reading-words.ts";
import { phrases } from "../../word-list.ts";
import { ownWords } from "./own-words.ts";

export const reading: ReadingWords = {
  common: phrases(`
    el, la, los, las, un, una, unos, unas, y, o, pero, de, del, al, en, con, por, para, sin,
    cerca, afuera, adentro, frente, atrás, enfrente, yo, tú, usted, él, ella, nosotros, ellos,
    mi, mis, su, sus, tu, se, te, lo, le, les, nos, esto, eso, este, esta, ese, esa, esos,
    aquí, ahí, allí, allá, acá, es, son, está, están, era, eran, fue, hay, había, soy, estoy,
    estamos, ser, estar, tiene, tienen, traen, trae, qué, que, q, dónde, cuándo, quién, cómo,
    como, por qué, sí, favor, porfa, porfavor, ayuda, auxilio, hola, gracias, hace, ahora,
    ahorita, orita, ya, vi, veo, dice, dicen, dos, tres, cuatro, cinco, seis, siete, ocho,
    nueve, diez, varios, varias, gente, hombres, hombre, mujer, señor, señora, calle, creo,
    tal, vez, todavía, si, porque, más, menos, muy, mucho, muchos, negra, negras, negro,
    negros, blanca, blancas, blanco, blancos, gris, tienda, iglesia, escuela, esquina, casa,
    edificio, ayúdenme, apúrense, apurense, dios, mio, mío, buenos, buenas, días, tardes,
    noches, nada, nadie, algo, todos, quiero, necesito, puede, pueden, llevaron, viene,
    vienen, anda, andan, también, hasta, desde, entre, sobre, tengo, somos, otro, otra, otros,
    cada, par, media, docena, minutos, minuto, hora, horas, rato, minutitos, carros, trabajo,
    fábrica, parada, camión, salida, puerta, puertas, chingo, montón, mero, nomás, nomas, ahi,
    pos, pues, ay, oiga, oigan, bueno, claro, puro, cuidado, ojo, raza, vecinos, español,
    inglés, reportar, anoche, ayer, hoy, mañana, ustedes, muchachos, la migra, agentes,
    agente, oficiales, policías, policía, redada, saben, sabe`),
  ofThem: phrases("de ellos, de ellas, de esos, de los agentes"),
  notHere: phrases("van, once upon, come, me in, ten, once agents, plus, sin, red, pan"),
  sounds: [
    ...([
      ["qu(?=[ei])", "k"],
      ["c(?=[ei])", "s"],
      ["c(?!h)", "k"],
      ["z", "s"],
    ] as const),
    ...([
      ["ll", "y"],
      ["v", "b"],
      ["(?<!c)h", ""],
      ["g(?=[ei])", "j"],
    ] as const),
    ...([
      ["w", "gu"],
      ["gu(?=[ei])", "g"],
    ] as const),
  ],
  ownWords,
  negations: phrases(`
    no, ni, nunca, jamás, nadie, ningún, ninguno, ninguna, sin, tampoco, todavía no, aún no,
    ya no, no hay, no es, no son, no eran, no era, no han, no sé si, no se si, en vez de, en
    lugar de`),
  contrasts: phrases(`
    pero, sino, nomás, nomas, solo, solamente, nada más, aunque, nada mas, no hace ni, no
    tiene ni, ni hace`),
  assent: {
    yes: phrases(`
      sí, si, sii, siii, sip, sipi, s, simón, claro, claro que sí, órale, dale, listo, lista,
      envíalo, envíala, envíelo, envíela, enviar, envía, envíe, mándalo, mándala, mándelo,
      mándela, manda, mandar, mande, mándenlo, correcto, correcta, exacto, exactamente, así
      es, así mero, eso, eso es, eso mero, va, sale, sale y vale, vale, bueno, está bien, ta
      bien, ta bueno, de acuerdo, por supuesto, confirmo, confirmado, afirmativo, perfecto,
      adelante, hágalo, hazlo, ándale, okey, okay, oki, ok, seguro, desde luego, cierto, es
      correcto, está correcto, todo bien, así está bien, claro sí, cómo no, arre, fierro, ya,
      envíenlo, compártelo, compártalo, súbelo, publícalo, jalo, cabal, cheque, lo confirmo,
      estoy de acuerdo, ya está, ya quedó, pues sí, simon, claro está, asi esta bien, esta
      bien, bien, mandela, orale pues, yes, es verdad, positivo, a huevo, a güevo, ya vas, ya
      estás, con gusto, cómo de que no, sí señor, obvio, efectivamente, eso mismo`),
    no: phrases(`
      no, nop, nel, nones, nah, para nada, todavía no, aún no, ahora no, no no, no gracias, no
      lo mande, no lo mandes, no lo envíe, no lo envíes, no mandes, no enviar, negativo,
      nunca, jamás, espere, espera, espérate, mejor no, ni, está mal, no está bien,
      incorrecto, no es correcto, así no, claro que no, falso, no es cierto, no es verdad,
      nada, de ninguna manera, ni modo, tampoco, mal, no quiero, no está correcto, no es así,
      no así no, aguante, aguanta, nel pastel`),
    filler: phrases(`
      por favor, porfa, porfavor, gracias, ya, por, favor, lo, la, el, reporte, ahora,
      ahorita, todo, todos, así, es, está, pues, que, quiero, enviarlo, mandarlo, rápido,
      plis, a, mucho, muchas, señor, señora, amigo, pos, y, está bien, bien, muy, puede,
      enviar, mandar, nomás, le, se, te, de una vez, urgente, cuanto antes, no más, oiga,
      mire, eso, con, gusto, sea, tan, amable, la verdad, de verdad, honestamente`),
    harmless: phrases(`
      cómo no, no hay problema, sin problema, no hay pedo, no se preocupe, no te preocupes,
      por qué no, no hay duda, sin duda, no hay bronca, sin bronca, sin eso, sin el nombre,
      sin nombre, sin nombres, sin los nombres, sin el número, sin la dirección`),
  },
  notKnown: phrases(`
    no sé, nose, no lo sé, ni idea, no tengo idea, no estoy seguro, no estoy segura,
    desconocido, quién sabe, sepa, no sabría decir, no sabría, no sabría decirle, a saber, no
    se ve, no alcanzo a ver, no veo bien, no vi, no me fijé, no pude ver, ns, nc, no puedo
    ver, no alcancé a ver, saber, no recuerdo, no me acuerdo, no c, sepa la bola, yo no sé,
    pues no sé, la verdad no sé, no estoy muy seguro, no estoy muy segura, no ce, no sabemos,
    no se sabe, no tengo ni idea, ni la menor idea, no lo vi, no los vi bien, no supe, no supe
    cuantos, no sé cuántos, no sé cuantos, no sé dónde, no lo recuerdo`),
  uniforms: phrases("uniforme*, uniformad*"),
  single: phrases("un, una"),
  amounts: {
    couple: phrases("un par de, un par, par de, un parcito de, un parcito"),
    few: phrases(`
      unos cuantos, unas cuantas, unos pocos, unas pocas, pocos, unos poquitos, dos que tres,
      un puño de, un puñado de`),
    several: phrases("varios, varias"),
    halfDozen: phrases("media docena de, media docena"),
    dozen: phrases("una docena de, una docena, docena"),
    many: phrases(`
      muchos, muchas, un chingo de, un chingo, un montón de, un montón, bastantes, muchísimos,
      muchísimas, un putero de, un resto de, un titipuchal de, hartos, hartas, un vergo de, un
      vergazo de, un pocotón de, decenas de, docenas de, cientos de, un grupo grande de, un
      bonche de, un ejército de, un madral de, un mundo de, un chorro de, un chingamadral de,
      demasiados, montones de, un hervidero de, cantidad de, un montonal de, un chinguero de,
      un grupo de, un guato de, chingos de, mucha migra, un desmadre de,
      una bola de, un buen de, un friego de, un cachimbo de, un pijo de, un vergal de, un
      reguero de, un titipuchal, un chorro, un putero, un buen`),
  },
  ordinals: phrases("ra, ro, da, do, er, ta, to, va, vo, ma, mo, a, o"),
  limits: {
    moreThan: phrases("más de, arriba de, pasan de, mas que, más que"),
    atLeast: phrases("al menos, por lo menos, mínimo, cuando menos, no menos de"),
    lessThan: phrases("menos de, cuando mucho, a lo mucho, como mucho, no más de"),
    orMore: phrases("o más, y pico, y tantos, tal vez más, o hasta más, para arriba, y cacho"),
    between: phrases("entre"),
    to: phrases("a, o, u, o tal vez, hasta, o hasta"),
    and: phrases("y"),
  },
  who: {
    agent: phrases(`
      agente, agentes, oficial, oficiales, policía, policías, federal, federales, migras,
      uniformados, uniformado, soldado, soldados, guardias, elementos, polis, alguacil,
      alguaciles, encapuchados, enmascarados, chotas, hombres enmascarados, hombres
      encapuchados, policias federales, oficialas, patrulleros, señores de la migra, hombres
      de la migra, gente de la migra, agentes de la migra, agentes de ice, oficiales de ice,
      sheriffs, sherifes, militares, ajentes, ajente, ofisiales, de la migra, de ice, del ice,
      de inmigración, de migración, de la patrulla fronteriza, de la border patrol, de hielo,
      de cbp`),
    agency: phrases(`
      migra, la migra, anda la migra, llego la migra, paso la migra, viene la migra, entro la
      migra, se metio la migra, cayo la migra, les cayo la migra, nos cayo la migra, ice, el
      ice, hielo, inmigración, migración, patrulla fronteriza, border patrol, la chota, chota,
      cbp, hsi, dhs, fbi, guardia nacional, sheriff, la poli, poli, la jura, los verdes,
      deportación, deportar, los del ice, los de la migra, los de ice, los de inmigracion,
      seguridad nacional, la migracion`),
    person: phrases(`
      hombre, hombres, tipo, tipos, vato, vatos, sujeto, sujetos, persona, personas, bato,
      batos, señores, individuos, individuo, weyes, güeyes, cuates, gente, de ellos, güeros,
      gringos, gabachos, cabrones, compas, bolillos, americanos, desconocidos, extraños,
      plebes, manes, maes, cheros, culeros, fulanos`),
    bystander: phrases(`
      trabajador, trabajadores, trabajadora, trabajadoras, jornalero, jornaleros, niño, niños,
      niña, niñas, señora, señoras, señor, mujer, mujeres, esposo, esposa, marido, hermano,
      hermanos, hermana, hermanas, mamá, papá, papás, madre, padre, hijo, hijos, hija, hijas,
      tío, tía, primo, prima, primos, vecino, vecinos, vecina, vecinas, familia, familias,
      estudiante, estudiantes, joven, jóvenes, muchacho, muchachos, muchacha, muchachas,
      chavo, chavos, chava, vendedor, vendedores, vendedora, amigo, amigos, amiga, compañero,
      compañeros, paisano, paisanos, alguien, cuñado, cuñada, sobrino, sobrina, abuelo,
      abuela, empleado, empleados, cliente, clientes, chofer, jardinero, jardineros, patrón,
      cocinero, cocineros, lavaplatos, nuera, yerno, suegro, suegra, novio, novia, raza,
      viejito, viejita, señor mayor, cipote, cipotes, patojo, patojos, albañiles, albañil,
      paletero, tamalera, elotero, repartidor, jefe, jefa, migrantes, esposos`),
  },
  noise: phrases(`
    parada del camión, parada de camión, parada del bus, parada de bus, parada de autobús,
    parada del autobús, parada de camiones, parada del tren, parada del metro, parada de los
    camiones, parada, mi carro, lavado de carros, taller de carros, autolavado, venta de
    carros, estación de policía, camión de tacos, troca de tacos, trabajo de, mi troca, va en
    camino, van a, van por, van para, van rumbo, la van a, lo van a, los van a, tipo de,
    estacionamiento de carros, manejando mi carro, me van a, se van, ya se van, nos van a,
    baja del camión, bajan del camión, bajando del camión, bajar del camión, sube al camión,
    suben al camión, subiendo al camión, baja del bus, bajan del bus, bajando del bus,
    cada uno, uno de, alto de, carro bomba, anda mi, papeles para, en el carro, paro cardiaco,
    sin parar, camión de bomberos, camión de la basura, camion escolar, y van a, y van por, y
    van para, y van como, y van hacia, que van, cuántos, cuántas, en camión`),
  counted: phrases(`
    cuadra, cuadras, milla, millas, metros, calle, calles, avenida, piso, pisos, minuto,
    minutos, min, mins, hora, horas, día, días, veces, puertas, casas, apartamentos,
    departamentos, edificios, cuartos, salida, perros, segundos, semanas, minutitos, años,
    año, pm, am, de la mañana, de la tarde, de la noche, tiendas`),
  links: phrases(`
    de, la, del, los, las, con, en, son, eran, vestidos, y, que, es, el, a, adentro,
    afuera, aquí, ahí, tocando, por, cerca, caminando, parados, revisando, entrando,
    armados, uniformados, juntos`),
  countsBefore: phrases(`
    hay, hay como, ay, ay como, son, eran, son como, eran como, vi, veo, como, unos, unas,
    están, andan,
    cuento, conté, más o menos, aproximadamente, alrededor de, vienen, llegaron, son unos,
    eran unos, hay unos, había, habían, vimos, vienen como, en total, como unos, más de, menos
    de, serán, serían, van como, se ven, ya son, casi`),
  totals: phrases("en total, en todo, por todos, por todo, todos juntos, total"),
  holds: phrases(`
    tienen a, tiene a, se quedaron con, traen a, trae a, echaron a, aventaron a, treparon a,
    encerraron a,
    empujaron a, forzaron a, arrancaron a, sacaron a, sacando a, cargaron a, trepando a,
    echando a, aventando a`),
  doers: phrases("por"),
  passive: phrases("fueron, fue, están siendo, han sido, estan, quedaron, siendo, van"),
  places: {
    articles: phrases("el, la, los, las"),
    before: phrases(`
      en, por, cerca de, cerca del, afuera de, afuera del, frente a, frente al, enfrente de,
      enfrente del, atrás de, atrás del, adentro de, adentro del, a un lado de, al lado de, al
      lado del, junto a, junto al, hacia, rumbo a, saliendo de, esquina de, dentro de, dentro
      del, fuera de, fuera del, a la vuelta de, acá en, allá en, aquí en`),
    crossings: phrases("y, con, esquina con"),
    slash: phrases("diagonal, barra"),
    streets: {
      street: phrases("calle, c"),
      avenue: phrases("avenida, av, avda, ave"),
      boulevard: phrases("bulevar, blvd"),
      road: phrases("camino, carretera"),
      drive: phrases("paseo"),
      lane: phrases("callejón"),
      way: phrases("vía"),
    },
    nouns: phrases("lugar, dirección, calle, zona, nombre, dónde, exactamente, barrio, colonia"),
    toward: phrases(`
      hacia, rumbo a, con rumbo a, en dirección a, van para, viene para, vienen para, iban
      para, van hacia, camino a`),
    somewhere: phrases(`
      no sé dónde, no sé en dónde, no sé el lugar, no sé la dirección, no sé qué calle, no sé
      la calle, no conozco, no sé cómo se llama, no sé en qué calle, no sé ni dónde`),
  },
  time: {
    agoBefore: phrases(`
      hace, ase, hase, hará, hacen, hace ya, no hace ni, hace ni, no tiene ni, hace
      apenas, hace como, hara como, hace menos de`),
    agoBehind: phrases("atrás, antes, hace que"),
    about: phrases("como, unos, unas, casi, más o menos, alrededor de, aproximadamente, ya"),
    half: phrases("media, medio"),
    andHalf: phrases("y media, y medio"),
    quarter: phrases("un cuarto de, cuarto de"),
    clockBefore: phrases("a las, a la, como a las, desde las, a eso de las, como a la, tipo"),
    now: phrases(`
      ahora, ahora mismo, ahorita, ahorita mismo, orita, horita, ahoritita, en este momento,
      en estos momentos, acaban de, acaba de, recién, ahora mero, en este instante, siguen
      aquí, sigue aquí, siguen ahí, sigue ahí, todavía están, todavía está, ya mismo, todavía
      siguen, apenas, en este mero momento, aún están, siguen aqui, ahora están, ya mero, ahi
      siguen, aqui siguen, están pasando, está pasando, justo ahora, orita mismo, acabo de,
      todavía andan, acabamos de, en estos instantes, hace un instante, hace un segundo, hace
      un minuto, hace un minutito, al momento, todavia aqui`),
    aWhile: phrases(`
      hace un rato, hace rato, hace ratito, hace un ratito, hace poco, hace un momento, hace
      unos minutos, hace tantito, hace unos momentos, hace poquito, más temprano, rato, un
      rato, hace unos minutitos, hace algunos minutos, endenantes, temprano, denantes, hace un
      buen rato, hace ya rato, hace como un rato`),
    dayBefore: phrases(`
      anoche, ayer, ayer en la noche, la noche pasada, ayer por la tarde, antier`),
    over: phrases(`
      ya se fueron, se fueron, ya se fue, ya no están, ya no hay, ya se van, ya pasó, se han
      ido, se retiraron, ya se retiraron, ya terminó, ya acabó, ya no está, se van ya, se
      están yendo, ya no andan, ya iban, se acaban de ir, ya jalaron, ya agarraron camino`),
    morning: phrases(`
      de la mañana, en la mañana, am, por la mañana, de la madrugada, esta mañana`),
    afternoon: phrases(`
      de la tarde, en la tarde, de la noche, en la noche, pm, por la tarde, esta tarde`),
  },
  talk: {
    greeting: phrases(`
      hola, holaa, holi, buenas, buenos días, buenas tardes, buenas noches, buen día, qué tal,
      qué onda, saludos, quihubo, qué pasó, cómo está, cómo están, ola, alo, bueno, oiga,
      disculpe, disculpen, hay alguien, hay alguien ahí, alguien ahí, aló, que hay, cómo
      estás, buenas buenas, empezar, que hubo, me escuchan, hola buenas`),
    thanks: phrases(`
      gracias, muchas gracias, mil gracias, muchísimas gracias, grasias, se lo agradezco, te
      lo agradezco, le agradezco, dios le bendiga, dios los bendiga, dios te bendiga, grax,
      bendiciones, agradecido, agradecida, dios se lo pague, que dios los bendiga, muy amable`),
    help: phrases(`
      ayuda, ayúdame, ayúdeme, ayúdenme, auxilio, socorro, necesito ayuda, emergencia, no sé
      qué hacer, qué hago, qué puedo hacer, qué debo hacer, tengo miedo, me ayudan, ayúdennos,
      estoy en peligro, me puede ayudar, me pueden ayudar, necesito un abogado, un abogado,
      qué hacemos, tenemos miedo, alguien que me ayude, estoy asustada, ayudame, estoy
      asustado, mis derechos, necesitamos ayuda, no sabemos qué hacer, urge ayuda, sos, por
      favor ayuda, apúrense, apurense, a quien llamo, a quién llamo, tengo mucho miedo`),
    question: phrases(`
      es cierto, es verdad, será cierto, será verdad, hay noticias, alguna noticia, por qué,
      cuál, alguien sabe, saben si, sabe si, me puede decir, me pueden decir, puedo, podemos,
      se puede, hay algo, saben algo, quiero saber, quisiera saber, sabes si, me dice si, me
      dicen si, qué hay, a qué hora, será que, es seguro, está seguro, están seguros, de
      casualidad, hay reportes, me podría decir, me podrían decir, dígame si, díganme si, que
      se sabe, qué se sabe, cuáles, hay reporte, supieron, han visto, han sabido, en serio, es
      real, alguien ha visto, qué pasó, qué está pasando, qué pasa, cómo puedo, cómo está,
      cómo están, dónde está, dónde están, dónde hay, dónde andan, cuándo fue, cuántos son,
      cuántos hay, quién es, quiénes son, qué es, qué son, qué significa, para qué, qué áreas,
      qué zonas, cómo funciona, cómo le hago, cómo se, qué debo, qué tan`),
    maybeQuestion: phrases(`
      hay, está, están, sigue, siguen, es, son, fue, anda, andan, vienen, algo, qué, dónde,
      cuándo, cómo, quién, cuántos, ya se fueron, pueden, hubo, se fueron, puedo`),
    conditional: phrases(`
      si viene, si vienen, si llega, si llegan, si me, en caso de, qué pasa si, si la migra,
      si ice, si nos, si tocan, por si`),
    wantsToReport: phrases(`
      quiero reportar, quisiera reportar, necesito reportar, para reportar, quiero denunciar,
      quiero avisar, quiero hacer un reporte, voy a reportar, reportando, hacer un reporte,
      vengo a reportar, cómo reporto, cómo reportar, deseo reportar, algo está pasando, está
      pasando algo, vi algo, sospechoso, sospechosa, sospechosos, denunciar, les aviso`),
    areHere: phrases(`
      están aquí, aquí están, ya están aquí, ya llegaron, acaban de llegar, ya vienen, vienen para
      acá, vienen para aca, están afuera, están adentro, están abajo, están en la puerta, están
      en mi, están en la casa, tocan la puerta, tocando la puerta, tocando a la puerta, ya
      entraron, están entrando, se metieron, andan por aquí, andan aquí, andan afuera, están por
      todos lados, están acá, ya están acá, acá están, ahí están, ya regresaron, otra vez están,
      están tocando, ya andan`),
    secondHand: phrases(`
      dicen que, dicen q, me dijeron, nos dijeron, me dijo, escuché que, escuché, oí que, me
      contaron, me avisaron, según, segun, supuestamente, rumor, rumores, parece que dicen, en
      facebook, en el face, en whatsapp, en instagram, en tiktok, vi en, me mandaron, dice mi,
      dice una, dice un, me cuenta, dicen los, dicen las, andan diciendo, se dice, están
      diciendo, me pasaron, me llegó un mensaje, nos avisaron, nos contaron, se comenta, mi
      prima dice, mi primo dice, mi vecina dice, mi vecino dice, mi amiga dice, me platicaron,
      mi amigo dice, mi hermana dice, mi hermano dice, mi mamá dice, corre el rumor, me dicen,
      un amigo me, una amiga me, una vecina me, un vecino me, es cierto, alguien dijo, dicen`),
  },
};
