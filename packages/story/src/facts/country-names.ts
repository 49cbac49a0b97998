/**
 * Countries as newspapers call them where the runtime has another name: country code: English | French | Spanish |
 * Arabic.
 */
export const countryNames = `
TR: turkey | | |
GB: britain, great britain | grande bretagne, royaume uni | gran bretaña | بريطانيا
CZ: czech republic | république tchèque | república checa | جمهورية التشيك
CI: ivory coast, côte d ivoire | côte d ivoire | costa de marfil | ساحل العاج
MM: burma, myanmar | birmanie | birmania | بورما
SZ: swaziland | swaziland | suazilandia | سوازيلاند
CV: cape verde | cap vert | cabo verde | الرأس الأخضر
TL: east timor | timor oriental | timor oriental | تيمور الشرقية
MK: macedonia | macédoine | macedonia | مقدونيا
BY: belarus | biélorussie, bélarus | bielorrusia | روسيا البيضاء, بيلاروس
MD: moldova, moldavia | moldavie | moldavia | مولدوفا
KG: kyrgyzstan | kirghizistan, kirghizie | kirguistán | قرغيزستان, قيرغيزستان
NL: holland | hollande | holanda | هولندا
PS: palestine | palestine | palestina | فلسطين
CD: congo, drc | congo, rdc | congo | الكونغو
CG: congo | congo | congo | الكونغو
VA: vatican, holy see | vatican, saint siège | vaticano, santa sede | الفاتيكان
US: america | amérique | américa | أمريكا, أميركا
AE: emirates, uae | émirats | emiratos | الإمارات
HU: | | | المجر
GR: | | | اليونان
TW: formosa | taïwan | taiwán | تايوان
LK: ceylon | ceylan | ceilán | سيلان
IR: persia | perse | persia | فارس
HK: hong kong | hong kong | hong kong | هونغ كونغ, هونج كونج
`;
