/**
 * What people and things of a country are called, where it is not plain from spelling alone: country code:
 * English | French | Spanish | Arabic stem. English writes these with a capital, French and Spanish seldom do.
 */
export const peoples = `
US: american, americans, usa, us | américain, américaine, américains, américaines, états unien, étatsunien | estadounidense, estadounidenses, norteamericano, norteamericana, norteamericanos, americano, americana, americanos | أمريكي, أميركي, امريكي
GB: british, briton, britons, brit, brits | britannique, britanniques | británico, británica, británicos, británicas | بريطاني
EN: english, englishman, englishmen | anglais, anglaise, anglaises | inglés, inglesa, ingleses, inglesas | إنجليزي, إنكليزي, انجليزي, الإنجليز
SC: scottish, scots, scot | écossais, écossaise, écossaises | escocés, escocesa, escoceses | اسكتلندي
WA: welsh | gallois, galloise | galés, galesa, galeses | ويلزي
IE: irish | irlandais, irlandaise | irlandés, irlandesa, irlandeses | أيرلندي, إيرلندي
FR: french, frenchman, frenchmen | français, française, françaises | francés, francesa, franceses, francesas | فرنسي
DE: german, germans, germanic | allemand, allemande, allemands, allemandes | alemán, alemana, alemanes, alemanas, germano | ألماني, المان
ES: spanish, spaniard, spaniards | espagnol, espagnole, espagnols, espagnoles | español, española, españoles, españolas | إسباني, اسباني, إسبان
IT: italian, italians | italien, italienne, italiens, italiennes | italiano, italiana, italianos | إيطالي
PT: portuguese | portugais, portugaise, portugaises | portugués, portuguesa, portugueses | برتغالي
NL: dutch, dutchman | néerlandais, néerlandaise, hollandais, hollandaise | neerlandés, neerlandesa, neerlandeses, holandés, holandesa, holandeses | هولندي
BE: belgian, belgians | belge, belges | belga, belgas | بلجيكي
CH: swiss | suisse, suisses | suizo, suiza, suizos, suizas | سويسري
AT: austrian, austrians | autrichien, autrichienne, autrichiens | austriaco, austriaca, austriacos | نمساوي
SE: swedish, swede, swedes | suédois, suédoise | sueco, sueca, suecos | سويدي
NO: norwegian, norwegians | norvégien, norvégienne, norvégiens | noruego, noruega, noruegos | نرويجي
DK: danish, dane, danes | danois, danoise | danés, danesa, daneses | دنماركي, دانماركي
FI: finnish, finn, finns | finlandais, finlandaise, finnois | finlandés, finlandesa, finés | فنلندي
IS: icelandic, icelander | islandais, islandaise | islandés, islandesa | آيسلندي, أيسلندي
PL: polish, pole, poles | polonais, polonaise | polaco, polaca, polacos | بولندي
CZ: czech, czechs | tchèque, tchèques | checo, checa, checos | تشيكي
HU: hungarian, hungarians | hongrois, hongroise | húngaro, húngara, húngaros | مجري, هنغاري
RO: romanian, romanians | roumain, roumaine, roumains | rumano, rumana, rumanos | روماني
BG: bulgarian, bulgarians | bulgare, bulgares | búlgaro, búlgara, búlgaros | بلغاري
GR: greek, greeks | grec, grecque, grecs, grecques | griego, griega, griegos, griegas | يوناني, إغريق
TR: turkish, turk, turks | turc, turque, turcs, turques | turco, turca, turcos, turcas | تركي, أتراك
RU: russian, russians | russe, russes | ruso, rusa, rusos, rusas | روسي, الروس
UA: ukrainian, ukrainians | ukrainien, ukrainienne, ukrainiens | ucraniano, ucraniana, ucranianos | أوكراني
RS: serbian, serb, serbs | serbe, serbes | serbio, serbia, serbios | صربي, الصرب
HR: croatian, croat, croats | croate, croates | croata, croatas | كرواتي
AL: albanian, albanians | albanais, albanaise | albanés, albanesa, albaneses | ألباني
SU: soviet, soviets | soviétique, soviétiques | soviético, soviética, soviéticos | سوفياتي, سوفييتي, سوفيتي
CN: chinese | chinois, chinoise, chinoises | chino, china, chinos, chinas | صيني
JP: japanese | japonais, japonaise, japonaises | japonés, japonesa, japoneses | ياباني
KR: korean, koreans | coréen, coréenne, coréens, nord coréen, sud coréen | coreano, coreana, coreanos, norcoreano, norcoreana, surcoreano, surcoreana | كوري
IN: indian, indians | indien, indienne, indiens, indiennes | indio, india, indios, hindú | هندي, الهنود
PK: pakistani, pakistanis | pakistanais, pakistanaise | pakistaní, pakistaníes | باكستاني
AF: afghan, afghans | afghan, afghane, afghans | afgano, afgana, afganos | أفغاني, الأفغان
IR: iranian, iranians, persian | iranien, iranienne, iraniens, perse, persan, persane | iraní, iraníes, persa, persas | إيراني, فارسي, الفرس
IQ: iraqi, iraqis | irakien, irakienne, irakiens, iraquien | iraquí, iraquíes, irakí | عراقي
SY: syrian, syrians | syrien, syrienne, syriens | sirio, siria, sirios | سوري
LB: lebanese | libanais, libanaise | libanés, libanesa, libaneses | لبناني
IL: israeli, israelis | israélien, israélienne, israéliens | israelí, israelíes | إسرائيلي
PS: palestinian, palestinians | palestinien, palestinienne, palestiniens | palestino, palestina, palestinos | فلسطيني
EG: egyptian, egyptians | égyptien, égyptienne, égyptiens | egipcio, egipcia, egipcios | مصري
LY: libyan, libyans | libyen, libyenne, libyens | libio, libia, libios | ليبي
TN: tunisian, tunisians | tunisien, tunisienne, tunisiens | tunecino, tunecina, tunecinos | تونسي
DZ: algerian, algerians | algérien, algérienne, algériens | argelino, argelina, argelinos | جزائري
MA: moroccan, moroccans | marocain, marocaine, marocains | marroquí, marroquíes | مغربي
SA: saudi, saudis | saoudien, saoudienne, saoudiens | saudí, saudita, sauditas | سعودي
AU: australian, australians, aussie | australien, australienne, australiens | australiano, australiana, australianos | أسترالي, استرالي
NZ: kiwi, kiwis, zealander, zealanders | néo zélandais, néozélandais, zélandais, zélandaise | neozelandés, neozelandesa, neocelandés | نيوزيلندي
CA: canadian, canadians | canadien, canadienne, canadiens | canadiense, canadienses | كندي
MX: mexican, mexicans | mexicain, mexicaine, mexicains | mexicano, mexicana, mexicanos | مكسيكي
BR: brazilian, brazilians | brésilien, brésilienne, brésiliens | brasileño, brasileña, brasileños | برازيلي
AR: argentine, argentinian, argentinians | argentin, argentine, argentins | argentino, argentina, argentinos | أرجنتيني
CU: cuban, cubans | cubain, cubaine, cubains | cubano, cubana, cubanos | كوبي
PH: filipino, filipinos, philippine | philippin, philippine, philippins | filipino, filipina, filipinos | فلبيني
TH: thai, thais | thaïlandais, thaïlandaise, thaï | tailandés, tailandesa, tailandeses | تايلاندي
VN: vietnamese | vietnamien, vietnamienne, vietnamiens | vietnamita, vietnamitas | فيتنامي
ET: ethiopian, ethiopians | éthiopien, éthiopienne, éthiopiens | etíope, etíopes | إثيوبي, أثيوبي
GL: european, europeans | européen, européenne, européens, européennes | europeo, europea, europeos, europeas | أوروبي, أوربي
GA: african, africans | africain, africaine, africains, africaines | africano, africana, africanos | أفريقي, إفريقي
GS: asian, asians | asiatique, asiatiques | asiático, asiática, asiáticos | آسيوي
GX: arab, arabs, arabic, arabian | arabe, arabes | árabe, árabes | عربي, العرب
RO1: roman, romans | romain, romaine, romains, romaines | romano, romana, romanos, romanas | روماني, الرومان
LA: latin, latino, latinos | latin, latine, latins | latino, latina, latinos | لاتيني
JE: jewish, jew, jews, hebrew | juif, juive, juifs, juives, hébreu, hébraïque | judío, judía, judíos, hebreo | يهود, عبري, العبرية
MU: muslim, muslims, islamic, islam, moslem | musulman, musulmane, musulmans, islamique, islam | musulmán, musulmana, musulmanes, islámico, islámica, islam | مسلم, إسلام, اسلام
CR: christian, christians, christianity, christ | chrétien, chrétienne, chrétiens, christianisme, christ | cristiano, cristiana, cristianos, cristianismo, cristo | مسيح
CT: catholic, catholics | catholique, catholiques | católico, católica, católicos | كاثوليك
PR: protestant, protestants | protestant, protestante, protestants | protestante, protestantes | بروتستانت
OR: orthodox | orthodoxe, orthodoxes | ortodoxo, ortodoxa, ortodoxos | أرثوذكس
BU: buddhist, buddhists, buddhism, buddha | bouddhiste, bouddhistes, bouddhisme, bouddha | budista, budistas, budismo, buda | بوذ
HI: hindu, hindus, hinduism | hindou, hindoue, hindous, hindouisme | hindú, hindúes, hinduismo | هندوس
KU: kurdish, kurd, kurds | kurde, kurdes | kurdo, kurda, kurdos | كردي, الأكراد
NZ2: nazi, nazis | nazi, nazie, nazis | nazi, nazis | نازي`;
