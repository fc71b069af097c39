/** Nombres, lo que los anuncia, números y letras dichos. (Names, numbers and letters as said.) */
import type { NameWords, SpokenWords } from "../../privacy-words.ts";
import { words } from "../../word-list.ts";

export const names: NameWords = {
  taken: words(`
    llevaron_a llevan_a llevó_a llevando_a llevaron_al llevan_al detuvieron_a detuvieron_al
    detienen_a detuvo_a agarraron_a agarraron_al agarran_a agarró_a arrestaron_a arrestaron_al
    arrestan_a subieron_a subieron_al suben_a tienen_a tienen_al tienen_detenido_a
    tienen_detenida_a levantaron_a levantaron_al levantan_a pararon_a pararon_al esposaron_a
    esposan_a golpearon_a deportaron_a capturaron_a secuestraron_a sacaron_a sacaron_al sacan_a
    buscan_a buscando_a preguntan_por pregunten_por pregunte_por preguntar_por preguntaron_por
    interrogan_a soltaron_a liberaron_a jalaron_a`),
  kept: words("soy es fue está tienen vi vieron con a y para yo_soy habla"),
  called: words(`
    se_llama se_llaman se_llamaba me_llamo llamado llamada nombre_es nombre_completo_es
    mi_nombre_es su_nombre_es de_nombre nombre_completo`),
  tags: words(`
    gafete_dice gafete_decia gafete_decía placa_dice_nombre apellida apellido_es apellido apellidos
    gafete_con_nombre parche_dice identificación_dice identificacion_dice chaleco_es apellidaba`),
  titles: words(`
    señor señora señorita sr sra srta don doña dr dra doctor doctora licenciado licenciada lic
    ingeniero agente oficial sargento comandante capitán teniente juez jueza abogado abogada
    supervisor supervisora padre pastor pastora maestro maestra profesor profesora detective
    hermana hermano`),
  relations: words(`
    esposo esposa marido mujer hermano hermana hijo hija mamá papá madre padre primo prima tío
    tía sobrino sobrina vecino vecina amigo amiga novio novia pareja compañero compañera jefe
    jefa abuelo abuela cuñado cuñada suegro suegra yerno nuera compadre comadre padrino madrina
    nieto nieta patrón patrona bebé niño niña muchacho muchacha`),
  ownThings: [],
  particles: words("de del la las los y"),
  givenNames: words(`
    juan josé maría luis carlos jorge jesús miguel pedro francisco antonio manuel alejandro
    ricardo fernando roberto eduardo javier rafael daniel david sergio raúl mario arturo alberto
    enrique gerardo óscar héctor víctor martín rubén armando jaime marco guillermo alfredo ramón
    salvador gustavo ernesto gabriel andrés felipe ignacio pablo rodrigo diego iván omar hugo
    alfonso julio césar adrián agustín joaquín santiago tomás esteban emilio gonzalo leonardo
    mauricio nicolás noé orlando rogelio saúl samuel sebastián simón ulises vicente wilmer wilber
    walter kevin bryan byron brayan jonathan yeison jeison darwin elmer edwin erick franklin
    herlindo marvin milton nelson nery osmán selvin denis dennis fredy freddy gilberto abel
    abraham adolfo aldo ángel ariel arnulfo benito benjamín bernardo camilo claudio cristian
    cristóbal efraín efrén elías emiliano emmanuel everardo ezequiel fabián federico fidel germán
    gregorio heriberto hernán horacio isaac isidro ismael israel jacinto jacobo jeremías leonel
    lorenzo lucas marcelo marcos mateo matías maximiliano melvin misael moisés octavio oswaldo
    rené reynaldo rigoberto rolando román ruperto silvestre teodoro tobías valentín wilson xavier
    guadalupe lupe chuy beto toño pancho paco pepe memo nacho lalo chucho quique kike nando neto
    chava chema chayo chabela concha cuca lucha nena rosa ana juana margarita josefina verónica
    leticia teresa patricia alicia martha marta elena yolanda gloria silvia adriana alejandra
    alma andrea araceli beatriz blanca brenda carmen carolina catalina cecilia claudia cristina
    daniela delia diana dolores elizabeth elsa elvira emma esperanza esther eva fabiola fernanda
    flor francisca gabriela graciela guillermina hilda inés irene irma isabel itzel ivonne
    jacqueline jazmín jessica jimena josefa juanita julia karen karina karla laura leonor lidia
    liliana lilia lorena lourdes lucía lucila luisa luz magdalena maribel maricela marina marisol
    maritza martina matilde mayra mercedes micaela miriam mónica nancy natalia nayeli noemí norma
    nora olga olivia paola paula perla pilar raquel rebeca reyna rocío rosalía rosario rosaura
    ruth sandra sara sofía sonia susana tania valeria vanessa victoria virginia viviana wendy
    xiomara xóchitl yadira yanira yesenia yessica yuri zoila tere rosy caty conchita estela
    fátima alondra dulce heidi keyla yamileth domingo candelaria petrona tomasa eulalia pascual
    baltazar gaspar`),
  surnames: words(`
    garcía hernández martínez lópez gonzález pérez rodríguez sánchez ramírez cruz flores gómez
    morales vázquez vásquez jiménez reyes torres díaz gutiérrez ruiz mendoza aguilar ortiz
    castillo moreno romero álvarez chávez rivera juárez ramos domínguez méndez castro guzmán
    herrera medina vargas salazar guerrero muñoz ortega delgado contreras estrada rojas soto vega
    luna ríos cabrera campos maldonado escobar fuentes lara mejía molina navarro orellana pacheco
    padilla peña pineda portillo quintero rivas robles rosales salinas sandoval santos serrano
    silva solís solano suárez tapia trejo trujillo valdez valencia velasco velásquez villanueva
    zamora zavala zúñiga cardona barrios xol choc caal tzoc ajú coc chub ixchop sac bautista
    barrera bonilla cáceres calderón carrillo cervantes córdova coronado cortés espinoza figueroa
    gallegos galván ibarra lemus leiva lozano macías marroquín montes nava núñez ochoa olvera
    osorio palacios parra paz ponce quiroz rangel rosas rubio sosa tovar urbina valle villegas
    zepeda`),
  placeNouns: words(`
    parque escuela iglesia primaria secundaria preparatoria prepa colegio universidad clínica
    hospital puente plaza mercado centro edificio mural estatua jardín tienda panadería
    restaurante taquería supermercado carnicería parroquia catedral capilla misión barrio colonia
    ciudad condado playa río lago cerro pueblo estadio aeropuerto biblioteca gimnasio cancha
    campo panteón monumento museo teatro estación parada gasolinera llantera lavandería salón`),
  placeBefore: words(`
    en por cerca_de frente_a junto_a desde hasta hacia entre esquina san santa santo nuestra
    señora virgen nuestra_señora_de de del la el los las ciudad villa puerto`),
  noNames: words(`
    migra policía inmigración patrulla fronteriza federal federales gobierno ejército marina
    mexicano mexicana mexicanos guatemalteco hondureño salvadoreño hispano latino latina lunes
    martes miércoles jueves viernes sábado domingo hoy mañana ayer navidad dios cristo virgen un
    una unos unas uno dos tres cuatro cinco seis siete ocho nueve diez varias varios algunos
    algunas muchos muchas todos todas todo toda nadie alguien nada gente persona personas señor
    señora señores hombre hombres mujer mujeres joven jóvenes muchacho muchacha niño niña
    trabajador trabajadores vecino vecina vecinos vecinas otro otra otros otras mi mis su sus tu
    la el los las ese esa eso este esta esto aquel ella él ellos ellas me te se le les nos lo que
    quien cual cuando donde como así no sí ya aún también tampoco muy más menos bien mal aquí
    allí ahí allá adentro afuera ahora ahorita luego después antes gracias ayuda favor abogado
    abogada licencia papeles documentos teléfono desconocido desconocida anónimo privado parte
    todavía esposado esposada detenido detenida detenidos adulto menor grupo testigo dueño dueña
    emergencia atención igual diferente grande chico pasó dijo salió vino fue iba era estaba
    encargado encargada`),
};

export const { spoken, letters, repeats }: SpokenWords = {
  spoken: {
    ...{ "0": ["cero"], "1": ["uno", "un", "una"], "2": ["dos"], "3": ["tres"], "4": ["cuatro"] },
    ...{ "5": ["cinco"], "6": ["seis"], "7": ["siete"], "8": ["ocho"], "9": ["nueve"] },
    ...{ "10": ["diez"], "11": ["once"], "12": ["doce"], "13": ["trece"], "14": ["catorce"] },
    ...{ "15": ["quince"], "16": ["dieciséis"], "17": ["diecisiete"], "18": ["dieciocho"] },
    ...{ "19": ["diecinueve"], "20": ["veinte"], "21": ["veintiuno", "veintiún", "veintiuna"] },
    ...{ "22": ["veintidós"], "23": ["veintitrés"], "24": ["veinticuatro"] },
    ...{ "25": ["veinticinco"], "26": ["veintiséis"], "27": ["veintisiete"] },
    ...{ "28": ["veintiocho"], "29": ["veintinueve"], "30": ["treinta"], "40": ["cuarenta"] },
    ...{ "50": ["cincuenta"], "60": ["sesenta"], "70": ["setenta"], "80": ["ochenta"] },
    ...{ "90": ["noventa"], "100": ["cien", "ciento"], "200": ["doscientos", "doscientas"] },
    ...{ "300": ["trescientos", "trescientas"], "400": ["cuatrocientos", "cuatrocientas"] },
    ...{ "500": ["quinientos", "quinientas"], "600": ["seiscientos", "seiscientas"] },
    ...{ "700": ["setecientos", "setecientas"], "800": ["ochocientos", "ochocientas"] },
    ...{ "900": ["novecientos", "novecientas"] },
  },
  letters: {
    ...{ A: ["alfa"], B: ["be", "be grande", "be de burro"], C: ["ce"], D: ["de"] },
    ...{ F: ["efe"], G: ["ge"], H: ["hache"], J: ["jota"], K: ["ka", "ca"], L: ["ele"] },
    ...{ M: ["eme"], N: ["ene"], P: ["pe"], Q: ["cu"], R: ["erre", "ere"], S: ["ese"] },
    ...{ T: ["te"], V: ["ve", "uve", "ve chica"], W: ["doble u", "doble ve", "doble uve"] },
    ...{ X: ["equis"], Y: ["ye", "i griega"], Z: ["zeta"] },
  },
  repeats: { "2": ["doble"], "3": ["triple"] },
};
