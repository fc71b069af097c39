/**
 * Palabras de todos los días que parecen un error de otra palabra de aquí y no lo son. (Spanish
 * words of every day that look or sound like a slip of a word in the tables here, and are none.
 * Found by holding the 40,000 most frequent words of wordfreq 3.1 (Speer 2022, CC BY-SA 4.0)
 * against the tables.)
 */
import { words } from "../../word-list.ts";

export const ownWords = words(`
  abogados abonado abras abuelas abuelos acabados acabar acabas acabemos acaben acaso actos
  acuda acudan acude adentra adora aereas afable afueras agarra agarramos agarras agarre agarren
  agora agradecidos agradecio aguda ahoga ahogado ahorra ajenas ajustada ajustado alaba alaban
  alabo algun allanar almas altos alude amaba amaban amables amado amados amargado amarrar
  americanas americano amigas andar andas anden anses apagaron apena aportados apostado
  apostamos aprender aprendido aprendiendo aprendieron aprox aptos arado ardor arepas armamos
  arman aromas arrastrado artes asustados asustando atajo atenas atrae atrapa atrapado atrapan
  atraso autor auxilios avenidas avido avisa avisan avisas avise avisos avivar ayudara ayudarme
  ayudas ayuden ayudes ayudo bajado bajos balas banca bancas bancos banos barreda barriada
  barrido barriga basandose bastante bastos bendita besito besitos blanda blandas blando blandos
  blasco blindada bloque bloquea bloqueadas bloqueado bloquee bloqueos bloques bolsillos borde
  bordes boxeo brindado bronce brote busto bustos cagaron cagas caigo cajas caliente calientes
  calla callas callo callos calme calpe camara camargo camaron camas camina caminado camine
  caminos canas canino cansas cantaron cantas cante cantos capas capote captura capturado
  capturan capturas caras caravanas carga carino carles carlitos caros carrio carrizo casan
  casar casio castas castidad causalidad causas caza cazas cazo cen cer cera cercado cercas
  cerco cerda ceros cerraba cerradas cerrados cerrara cerraran cerre cerrito cerros chaco chale
  chama chamo chango chatarra chato chaval chaves checa checo checos chido chinga chingon chinos
  choca chocando chola chorros choto choza chozas chupe cierro cierta ciervo cinico cinto circo
  claros clava clavos clero clienta clinico cloro cobre cocinera cofre cogiendo coman comas
  comen comentan comentar comentas comente comento cometa comienzo compa companeras comparando
  compi comprado compras comprendo comuna conste construccion conta contaran conteo conto
  controla controle controlo copas corra corren correo corres corri corrientes cortaron cosas
  costaron coste cotas cuadros cualquier cuarzo cuenca cuenco cuentan cuerdo cuero cuerpo
  cuerpos cuervo cuervos cuesta cueto cuidad cuidada cuidador cuidados culero cuneta cuota
  cuotas curada curado curro cusco damas danado dardo debas debia decias decida decidan decima
  dejas demasiadas demasiado denuncia denuncian denuncias deportado deporte deportes deportivas
  deportivo derechas derecho derribado desconocidas desden desea desechos deseos despacho
  despacito deteccion detuve dices dieran digale diganle digas digna dijeran dijieron diran
  disculpa disculpo documenta documento donantes dones dudas duden ejercido ejercio ejercitos
  elevan elfos emergencias emm empezara empezare empezas empleada empleadas empleador empleando
  encadenado encubierta encubiertas enfrenta enfrento enmascarado enteran enterar enteraron
  enteren entero entrado entrana entrara entraran entras entres equipos escalada escucha
  escuchar escuchas escuchen escuches escucho escuelas espada espaldas espanola espanyol espasa
  esperado esperanto esperar esperas esperen espesa espeso esquinas esquiva estados estais
  estano estara estare estemos esten estuche estudiaste expedicion explorar extranas extrano
  fabrican fabricar fabricas fabrico fase fetos fiera filtra focos formando formaron foros
  forzado fosil fosiles foto frentes fronterizas fronterizo fuente fueras fuere fueros fuerzas
  fulano funcion funcional funcionan funcionar funcione funciono ganes garra garras gastes
  gentes giras giros golpeado gorda gordas gorro gorros grabado gracia grandes granma grano
  grasas grato griegos gringas gringo grupos guapo guarda guardas guarde guardo guarida guemes
  gueto habemos haber habias habida habiendo habil habita habitan hablado hablan habra habran
  habria habrian haceros hacha hacian hacias halla hambre haremos haria harian harias harto haya
  helio heras hice hicieran hielos higos hilos hinchado hinchados hirieron hitos hnos hombro
  hombros hondo honra horda hordas horta huelo hunda incide individuales inglesa inspeccion
  interceptar interrogado irrumpe joden junco junte justa justos laborar labores largar largos
  larvas letal letra levanta levantado levantara levantas llaga llano llegaban llegado llegaran
  llegas llenaban llenar llenarse llevaba llevado llevara llevare llevarle llevarme llevarte
  llevase lleven llueva locos logros lomos loros machos madres malas malla mallas malos mames
  manada manas manco mando manejado marca marche marchen marcho mareo marinas masas matos mechas
  mediar medica medico medida medido medios mella mensajes menton meterle meterme meterte metido
  mezclada mezcladas mezclando mides midio miedos migas migrante milita millan minuta mirado
  miras mires misma mismos mixta mixtas mocho mocos modos montan monto monzon moros mozos
  muchisima muchisimo mueres mundi mundos muuuuy muuuy navia navio necesita necesitados necesite
  necesitemos negar nenas nidos nieve ninfas nisman noria nosotras noten notese novena novias
  novios novoa observado oliva olivos operativa operativas orbita ordena ordene ordeno orilla
  orillas orina oscuras oscuro padece padel padron pagadas pagado pagados pagar pagas paguen
  pagues paises pajas palas pampas panal panales panos papel papeleo papis paquito paraba
  parador paramo paramos parara parda pardo pardos parecen parecer pareces parido parir parpados
  particula particulas pasaba pasados pasara pasaran pasean pasen pases pasos patadas patan
  patas patrono patrullero pavadas pecas pegue peligros pelis penado perdona perdonas peron
  peros perras persigue pesada pesan pesando picas pidan pides pidiendome pimiento pinos pipas
  pisan pisando pitos plaga plagas planas planto platos playas plazas plazca plebe podamos podia
  podian podra podran podremos podrias podrida polaca pollo pondria pondrian ponemos porche
  poros porra porros posada posando poste postea posteo postes pozos prados pregunta preguntado
  preguntaran preguntes presenciar presencias presencio presente presuntas primas prisa prision
  prisma priva progres progresa progreso progresos pudiendo pudieron pudre pueda puedan puedes
  puertos puestas puestos puntero puntos quiebre quieran quieto quisieran quisieras quiten rabia
  reciben recortando recortar recorte recortes recto recurriendo regalar registrado regula
  regulan rehen rehenes remision reparte repartido repartidos reparto reporta reportado reportan
  resorte resortes resta restos reunidas reunido reunimos revisa revisado revisar revisen rieles
  rinda rindan rindas rodada rodado rodeaba rodeadas rodeados roldan ronca rondon rumba rumbos
  rumorea sabeis sabino sabio sables sabor sabremos sacado sacar sacaran sacas salada salados
  saldos salen salia salidas salidos salina saluda saludo secuestrado segui seguido seguidos
  segundas seguras semana semanal senado senoria senos sensores sentada sentadas sentamos
  sentando sentido sentidos sequia seras serbio serias serios serlo serna servian severa severas
  sien siente siento significan significar significo sigues sirio sixto sobra sobres sobria
  sobrinos sobrio soleado solida soltado sometida sometidas sometio sonoras sospechosas subes
  subia subido subio subira subire sueco suegros suela sueldo suele suelos suelto sueno sujeta
  sujetas supieran tactica tacticas tarado tarados tarda tardas tardo tecla tememos temes temian
  temprana tempranos tendemos tendra tenes tenga tengan tenia tenias tenso termico termine
  terminos ticos tienden tiendo tienes tienta tinte tintes tirada tiradas tirador tiramos
  tiranos tiros tlcan toc tocado tocar todxs tomado toman tomaron tomes tomos tonos topes toque
  toques toros toser traba trabado trabaja trabajado trabajados trabaje trabajos traer traes
  traga tragando tragico traida traiga traigan trama transito transporta transporte tratado
  tratar tratas traza trazando troika tropa tropas troya truco trucos tte tumbado vacias vacios
  vagos vales varas varia varian variar vasos vasto vecinal veian vemos vencedor vencedores
  vendan vende vender vendes vendian venga vengan venia vente verbo verga vergas verian verias
  verle verles verlo verme verso verte vertidas vertido vertidos vestida vestidor viejitos viena
  viento viese vigila vigilado vigilar vih vinedo vinos violando visibles visito viste vistio
  vistos vivos voces volado volante votando votos vuela vuelca vuelto vuelva vuelvas zonal`);
