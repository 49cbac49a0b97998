/**
 * Everyday words by their stems, to tell which sentence stands for which: English | French | Spanish | Arabic,
 * alternatives by commas. A word matches when it begins with a stem; three letters and fewer must match whole.
 */
export const commonWords = `
people, person, human | personne, gens, humain, habitant | persona, gente, humano, habitante | شخص, أشخاص, ناس, الناس, بشر, إنسان, سكان
child, children, kid | enfant | niño, niña, hijo | طفل, أطفال, ابن, أبناء
woman, women, girl | femme, fille | mujer, chica, niña | امرأة, نساء, المرأة, فتاة, بنت
man, men, boy | homme, garçon | hombre, chico | رجل, رجال, صبي, ولد
family, parents, mother, father | famille, parent, mère, père | familia, padre, madre | عائل, أسر, والد, أب, أم
student, pupil | étudiant, élève | estudiant, alumno | طالب, طلاب
scientist, researcher | scientifique, chercheur | científic, investigador | عالم, علماء, باحث
police, officer | police, policier, agent | policía, agente | شرط
government, official | gouvernement, fonctionnaire, responsable | gobierno, funcionario | حكوم, مسؤول
president | président | president | رئيس
minister | ministre | ministr | وزير, وزراء
attack, bomb, explosion | attaque, attentat, bombe, explosion | ataque, atentado, bomba, explosi | هجوم, هاجم, قنبل, انفجار, تفجير
kill, dead, death, die, died | tué, mort, mourir, décéd, décès | muert, matar, mató, murió, falleci | قتل, موت, مات, وفا, توفي
injur, wound, hurt | bless | herid, lesion | جرح, إصاب, أصيب, مصاب
war, battle, fight | guerre, bataille, combat | guerra, batalla, lucha, combate | حرب, معرك, قتال
army, military, soldier, troop | armée, militaire, soldat, troupe | ejército, militar, soldado, tropa | جيش, عسكر, جند, جنود, قوات
ship, boat, vessel | navire, bateau, vaisseau | barco, buque, nave | سفين, سفن, قارب
plane, aircraft, flight | avion, aéronef, vol, vols | avión, avion, aeronave, vuelo | طائر, رحل
train, railway | train, ferroviaire | tren, ferrocarril | قطار
car, vehicle, driver | voiture, véhicule, conducteur | coche, auto, vehículo, conductor | سيار, مركب, سائق
road, street, route | route, rue | carretera, calle, ruta | طريق, شارع, طرق
travel, trip, journey, tourist, visitor, visit | voyage, touriste, visit | viaj, turista, visit | سفر, سافر, سائح, سياح, زيار, زائر, زوار
hotel, room | hôtel, chambre | hotel, habitación | فندق, غرف
restaurant, food, eat, meal | restaurant, nourriture, manger, repas, aliment | restaurante, comida, comer, alimento | مطعم, طعام, أكل, وجب
water | eau, eaux | agua | مياه, ماء, الماء
river, lake | rivière, fleuve, lac | río, lago | نهر, بحير
sea, ocean, beach, coast | mer, océan, plage, côte | mar, océano, playa, costa | بحر, محيط, شاطئ, ساحل
island | île, îles | isla | جزير, جزر
mountain, hill | montagne, colline | montaña, monte, colina | جبل, جبال, تل
forest, tree, wood | forêt, arbre, bois | bosque, selva, árbol, madera | غاب, شجر, خشب
animal, species, bird | animal, animaux, espèce, oiseau | animal, especie, ave, pájaro | حيوان, نوع, أنواع, طير, طيور, طائر
plant | plante, végét | planta, vegetal | نبات
fish | poisson, pêch | pez, peces, pescado, pesca | سمك, أسماك
city, town, village | ville, village | ciudad, pueblo | مدين, مدن, قري, بلد
country, countries, nation | pays, nation | país, nación | دول, بلد, بلاد
capital | capitale | capital | عاصم
house, home, building | maison, domicile, bâtiment, immeuble | casa, hogar, edificio | منزل, منازل, بيت, بيوت, مبن
church, religio, god | église, relig, dieu | iglesia, relig, dios | كنيس, دين, ديان, إله
language, speak, word | langue, parle, mot, mots | lengua, idioma, habla, palabra | لغ, كلم, تحدث
book, write, written, read | livre, écri, lire | libro, escri, leer | كتاب, كتب, قرأ
film, movie, actor | film, acteur | película, actor | فيلم, أفلام, ممثل
music, song | musique, chanson | música, canción | موسيق, أغني
game, play, player, match | jeu, jouer, joueur, match | juego, jugar, jugador, partido | لعب, ألعاب, لاعب, مبارا
team, sport | équipe, sport | equipo, deporte | فريق, رياض
win, won, victory | gagn, victoire, remport | gan, victoria, triunf | فاز, فوز, ربح
race, run | course, couru | carrera, corr | سباق, جري
school, university, teacher | école, université, enseignant, professeur | escuela, universidad, profesor, maestro | مدرس, جامع, معلم, أستاذ
money, pay, cost, price | argent, payer, coût, prix | dinero, pag, cost, precio | مال, أموال, دفع, تكلف, سعر, أسعار
company, business, market | société, entreprise, marché | empresa, compañía, negocio, mercado | شرك, أعمال, سوق, أسواق
work, job, worker | travail, emploi, travaill | trabaj, empleo, obra | عمل, عامل, وظيف
energy, power, electric | énergie, électri | energía, eléctri | طاق, كهرب
oil, gas | pétrole, gaz | petróleo, gas | نفط, غاز
light, sun, solar | lumière, soleil, solaire | luz, sol, solar | ضوء, شمس, نور
earth, planet, moon, space | terre, planète, lune, espace | tierra, planeta, luna, espacio | أرض, كوكب, قمر, فضاء
star, galaxy | étoile, galaxie | estrella, galaxia | نجم, نجوم, مجر
storm, rain, wind, weather | tempête, pluie, vent, météo | tormenta, lluvia, viento, tiempo | عاصف, مطر, أمطار, رياح, طقس
snow, ice, cold, winter | neige, glace, froid, hiver | nieve, hielo, frío, invierno | ثلج, ثلوج, جليد, بارد, شتاء
hot, heat, summer, temperature, fire | chaud, chaleur, été, température, feu, incendie | calor, calient, verano, temperatura, fuego, incendio | حار, حرار, صيف, نار, حريق
disease, illness, patient, doctor, hospital, health | maladie, malade, patient, médecin, docteur, hôpital, santé | enfermedad, paciente, médico, doctor, hospital, salud | مرض, أمراض, مريض, طبيب, أطباء, مستشف, صح
virus, infect, cancer, drug | virus, infect, cancer, médicament, drogue | virus, infec, cáncer, medicamento, droga | فيروس, عدوى, سرطان, دواء, أدوي, مخدر
cell, body, brain, blood | cellule, corps, cerveau, sang | célula, cuerpo, cerebro, sangre | خلي, خلايا, جسم, دماغ, مخ, دم
law, court, judge, trial, legal | loi, tribunal, cour, juge, procès, légal | ley, tribunal, corte, juez, juicio, legal | قانون, محكم, قاض, محاكم
prison, arrest, crime, criminal, suspect | prison, arrêt, crime, crimin, suspect | prisión, cárcel, arrest, deten, crimen, delit, sospech | سجن, اعتق, جريم, مجرم, مشتبه
vote, election, party, candidate | vot, élect, parti, candidat | vot, elecc, partido, candidat | تصويت, صوت, انتخاب, حزب, مرشح
report, news, newspaper, media | rapport, nouvelle, journal, média | informe, noticia, periódico, medio, prensa | تقرير, أخبار, خبر, صحيف, إعلام
say, said, says, state, announce, told | dit, dire, déclar, annonc, affirm | dijo, dice, declar, anunci, afirm | قال, يقول, صرح, أعلن, ذكر, أفاد
year | année, ans, an | año | عام, سن, أعوام, سنوات
day, today, daily | jour, journée, aujourd | día, diari, hoy | يوم, أيام
month, week | mois, semaine | mes, meses, semana | شهر, أشهر, أسبوع, أسابيع
hour, minute | heure, minute | hora, minuto | ساع, دقيق, دقائق
century, history, ancient, historic | siècle, histoire, ancien, antique, historique | siglo, historia, antigu, histórico | قرن, تاريخ, قديم
king, queen, emperor, empire | roi, reine, empereur, empire | rey, reina, emperador, imperio | ملك, إمبراطور
technology, computer, internet, phone | technolog, ordinateur, internet, téléphone | tecnolog, computador, ordenador, internet, teléfono | تكنولوج, تقني, حاسوب, كمبيوتر, إنترنت, هاتف
photo, image, picture, camera | photo, image, appareil, caméra | foto, imagen, cámara | صور, كاميرا
machine, engine, device | machine, moteur, appareil, dispositif | máquina, motor, aparato, dispositivo | آل, محرك, جهاز, أجهز
system, network | système, réseau | sistema, red | نظام, أنظم, شبك
group, member | groupe, membre | grupo, miembro | مجموع, عضو, أعضاء
problem, danger, risk | problème, danger, risque | problema, peligro, riesgo | مشكل, خطر, مخاطر
large, big, great | grand, gros, vaste | gran, grande | كبير, كبر, أكبر, ضخم, عظيم
small, little | petit | pequeñ | صغير
new | nouveau, nouvel, neuf | nuev | جديد
old | vieux, vieil, ancien, âgé | viej, antigu, mayor | قديم, عجوز, كبير
high, tall | haut, élevé | alt, elevad | عال, مرتفع, ارتفاع
important | important, essentiel | important, esencial | مهم, هام, أهم
different | différent, divers | diferent, distint | مختلف, اختلاف
possible, may, might, could | possible, peut, pourr, pouv | posible, puede, pued, podr | ممكن, يمكن, قد
example | exemple | ejemplo | مثل, مثال
many, most, several | nombreux, beaucoup, plupart, plusieurs | much, mayoría, varios, vari | كثير, معظم, عديد, عدد
north | nord | norte | شمال
south | sud | sur | جنوب
east | est, orient | este, orient | شرق
west | ouest, occident | oeste, occident | غرب
air | air | aire | هواء, جو, جوي
park, nature, wild | parc, nature, sauvage | parque, natur, silvestre, salvaje | متنزه, منتزه, حديق, طبيع, بري
culture, art, museum | culture, art, musée | cultura, arte, museo | ثقاف, فن, متحف
land, area, region | terrain, terre, région, zone | tierra, terreno, zona, región | أرض, أراض, منطق, مناطق
peace, agreement, treaty | paix, accord, traité | paz, acuerdo, tratado | سلام, اتفاق, معاهد
leader, chief, head | dirigeant, chef, leader | líder, jefe, dirigente | زعيم, قائد, رئيس
begin, start, began | commenc, début | comenz, comienz, empez, inici | بدأ, بداي, بدء
end, finish | fin, termin, achev | fin, final, termin | انته, نهاي
world | monde, mondial | mundo, mundial | عالم
life, live, lives | vie, vivre, viv | vida, viv | حيا, عاش, يعيش
love, friend | amour, ami, amis | amor, amig | حب, صديق, أصدقاء
help, support | aide, aider, soutien, soutenir | ayud, apoy | ساعد, مساعد, دعم
know, known, learn | savoir, sait, connu, apprendre | saber, conoc, aprend | عرف, معروف, تعلم, علم
think, believe | pens, croi, croire | pens, cre, cree | اعتق, فكر, ظن, رأي
see, view, look | voir, vue, regard | ver, vista, mir | رأى, مشاهد, شاهد, نظر
use, used | utilis, usage | us, utiliz, uso | استخدم, استعم
find, found, discover | trouv, découv | encontr, descubr, hall | وجد, عثر, اكتشف
show | montr | mostr, muestr | أظهر, عرض
build, built, construct | constru, bât | constru | بناء, بنى, بني, شيد
form, shape | forme | form | شكل, أشكال
move, movement | mouvement, déplac | mov, movimiento | حرك, تحرك, انتقل
change | chang, modifi | cambi, modific | تغير, تغيير
cause, reason | cause, raison | caus, razón | سبب, أسباب
result, effect | résultat, effet | resultado, efecto | نتيج, نتائج, أثر, تأثير
study, research | étude, recherche | estudio, investigaci | دراس, بحث, أبحاث
number | nombre, numéro | número, cantidad | عدد, رقم, أرقام
skate, ski, skiing | ski, patin | esquí, patin | تزلج
clothes, wear | vêtement, porter | ropa, vest | ملابس, ارتد
night, evening | nuit, soir | noche | ليل, مساء
morning | matin | mañana | صباح
black | noir | negr | أسود, سود
white | blanc | blanc | أبيض, بيض
red | rouge | roj | أحمر, حمر
green | vert | verd | أخضر, خضر
blue | bleu | azul | أزرق, زرق
gold, metal, iron | or, métal, fer | oro, metal, hierro | ذهب, معدن, معادن, حديد
stone, rock | pierre, roche, rocher | piedra, roca | حجر, صخر, صخور
atom, nuclear, particle | atome, nucléaire, particule | átomo, nuclear, partícula | ذر, نوو, جسيم
election | élection | elección | انتخاب
airport, station | aéroport, gare, station | aeropuerto, estación | مطار, محط
border, visa, passport | frontière, visa, passeport | frontera, visa, pasaporte | حدود, تأشير, جواز
victim | victime | víctima | ضحي, ضحايا
quake, earthquake | séisme, tremblement | terremoto, sismo | زلزال, هز
flood | inondation | inundaci | فيضان
hold, held | tenu, organis | celebr, organiz | عقد, أقيم
letter, mail | lettre, courrier | carta, correo | رسال, بريد
door, wall | porte, mur | puerta, muro, pared | باب, جدار, سور
hand, arm | main, bras | mano, brazo | يد, ذراع
head, face | tête, visage | cabeza, cara, rostro | رأس, وجه
eye | œil, yeux, oculaire | ojo, ocular | عين, عيون
foot, leg | pied, jambe | pie, pierna | قدم, ساق
horse | cheval, chevaux | caballo | حصان, خيول, خيل
dog | chien | perro | كلب, كلاب
cat, lion, tiger | chat, lion, tigre | gato, león, tigre | قط, قطط, أسد, أسود, نمر`;
