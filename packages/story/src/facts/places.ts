/**
 * Places that languages call by names of their own, beside the countries that the runtime knows:
 * English | French | Spanish | Arabic, alternatives by commas.
 */
export const places = `
London | Londres | Londres | لندن
Moscow | Moscou | Moscú | موسكو
Beijing, Peking | Pékin, Beijing | Pekín, Beijing | بكين, بيجين
Cairo | Caire, Le Caire | Cairo, El Cairo | القاهرة
Algiers | Alger | Argel | الجزائر, العاصمة الجزائرية
Tunis | Tunis | Túnez | تونس
Damascus | Damas | Damasco | دمشق
Jerusalem | Jérusalem | Jerusalén | القدس, أورشليم
Mecca | Mecque, La Mecque | Meca, La Meca | مكة
Medina | Médine | Medina | المدينة
Aleppo | Alep | Alepo | حلب
Mosul | Mossoul | Mosul | الموصل
Baghdad | Bagdad | Bagdad | بغداد
Tripoli | Tripoli | Trípoli | طرابلس
Benghazi | Benghazi | Bengasi | بنغازي
Casablanca | Casablanca | Casablanca | الدار البيضاء
Rabat | Rabat | Rabat | الرباط
Fez | Fès | Fez | فاس
Tangier | Tanger | Tánger | طنجة
Gaza | Gaza | Gaza | غزة
West Bank | Cisjordanie | Cisjordania | الضفة الغربية
Khartoum | Khartoum | Jartum | الخرطوم
Riyadh | Riyad | Riad | الرياض
Kuwait | Koweït | Kuwait | الكويت
Dubai | Dubaï | Dubái | دبي
Alexandria | Alexandrie | Alejandría | الإسكندرية
Athens | Athènes | Atenas | أثينا
Rome | Rome | Roma | روما
Venice | Venise | Venecia | البندقية
Florence | Florence | Florencia | فلورنسا
Milan | Milan | Milán | ميلانو
Naples | Naples | Nápoles | نابولي
Turin | Turin | Turín | تورينو
Vienna | Vienne | Viena | فيينا
Warsaw | Varsovie | Varsovia | وارسو
Prague | Prague | Praga | براغ
Brussels | Bruxelles | Bruselas | بروكسل
Antwerp | Anvers | Amberes | أنتويرب
Hague, The Hague | Haye, La Haye | Haya, La Haya | لاهاي
Geneva | Genève | Ginebra | جنيف
Basel | Bâle | Basilea | بازل
Zurich | Zurich | Zúrich | زيورخ, زيوريخ
Cologne | Cologne | Colonia | كولونيا
Munich | Munich | Múnich | ميونيخ, ميونخ
Hamburg | Hambourg | Hamburgo | هامبورغ
Copenhagen | Copenhague | Copenhague | كوبنهاغن
Lisbon | Lisbonne | Lisboa | لشبونة
Seville, Sevilla | Séville | Sevilla | إشبيلية
Granada | Grenade | Granada | غرناطة
Cordoba | Cordoue | Córdoba | قرطبة
Saragossa, Zaragoza | Saragosse | Zaragoza | سرقسطة
Barcelona | Barcelone | Barcelona | برشلونة
Hungary | Hongrie | Hungría | المجر, هنغاريا
Kyiv, Kiev | Kiev, Kyiv | Kiev, Kyiv | كييف
Istanbul | Istanbul | Estambul | إسطنبول, اسطنبول
Tehran | Téhéran | Teherán | طهران
Seoul | Séoul | Seúl | سول, سيول
Tokyo | Tokyo | Tokio | طوكيو
Mumbai, Bombay | Bombay, Mumbai | Bombay, Mumbai | مومباي, بومباي
Delhi, New Delhi | Delhi, New Delhi | Delhi, Nueva Delhi | دلهي, نيودلهي
Singapore | Singapour | Singapur | سنغافورة
New York | New York | Nueva York | نيويورك
New Orleans | Nouvelle-Orléans, La Nouvelle-Orléans | Nueva Orleans | نيو أورلينز
Philadelphia | Philadelphie | Filadelfia | فيلادلفيا
Mexico City | Mexico | Ciudad de México | مكسيكو سيتي, مكسيكو
Havana | Havane, La Havane | Habana, La Habana | هافانا
Cape Town | Le Cap, Cap | Ciudad del Cabo | كيب تاون
England | Angleterre | Inglaterra | إنجلترا, إنكلترا, انجلترا, انكلترا
Scotland | Écosse | Escocia | اسكتلندا, إسكتلندا
Wales | Pays de Galles, Galles | Gales | ويلز
Ireland | Irlande | Irlanda | أيرلندا, إيرلندا
Britain, Great Britain, UK | Grande-Bretagne, Royaume-Uni | Gran Bretaña, Reino Unido | بريطانيا, المملكة المتحدة
America, USA, US | Amérique, États-Unis, USA | América, Estados Unidos, EE UU, EEUU | أمريكا, أميركا, الولايات المتحدة
Holland, Netherlands | Hollande, Pays-Bas | Holanda, Países Bajos | هولندا
Soviet Union | Union soviétique | Unión Soviética | الاتحاد السوفياتي, الاتحاد السوفييتي
Burma, Myanmar | Birmanie, Myanmar | Birmania, Myanmar | بورما, ميانمار
Ivory Coast | Côte d’Ivoire | Costa de Marfil | ساحل العاج, كوت ديفوار
Cape Verde | Cap-Vert | Cabo Verde | الرأس الأخضر
Congo | Congo | Congo | الكونغو
Korea | Corée | Corea | كوريا
Bavaria | Bavière | Baviera | بافاريا
Catalonia | Catalogne | Cataluña | كتالونيا, كاتالونيا
Andalusia | Andalousie | Andalucía | الأندلس
Brittany | Bretagne | Bretaña | بريتاني
Burgundy | Bourgogne | Borgoña | بورغندي
Normandy | Normandie | Normandía | نورماندي
Sicily | Sicile | Sicilia | صقلية
Sardinia | Sardaigne | Cerdeña | سردينيا
Corsica | Corse | Córcega | كورسيكا
Crete | Crète | Creta | كريت
Cyprus | Chypre | Chipre | قبرص
Crimea | Crimée | Crimea | القرم
Siberia | Sibérie | Siberia | سيبيريا
Caucasus | Caucase | Cáucaso | القوقاز
Balkans | Balkans | Balcanes | البلقان
Scandinavia | Scandinavie | Escandinavia | اسكندنافيا
Sahara | Sahara | Sáhara, Sahara | الصحراء الكبرى, الصحراء
Sahel | Sahel | Sahel | الساحل
Maghreb | Maghreb | Magreb | المغرب العربي, المغرب
Levant | Levant | Levante | الشام, المشرق
Mesopotamia | Mésopotamie | Mesopotamia | بلاد ما بين النهرين, الرافدين
Himalayas, Himalaya | Himalaya | Himalaya | الهيمالايا, هيمالايا
Alps | Alpes | Alpes | الألب
Andes | Andes | Andes | الأنديز
Rockies, Rocky Mountains | Rocheuses | Rocosas | الروكي
Mediterranean | Méditerranée | Mediterráneo | المتوسط
Atlantic | Atlantique | Atlántico | الأطلسي, الاطلنطي, الأطلنطي
Pacific | Pacifique | Pacífico | الهادئ, الهادي
Arctic | Arctique | Ártico | القطب الشمالي, القطبية الشمالية, القطبي
Antarctic, Antarctica | Antarctique | Antártico, Antártida | القطب الجنوبي, القطبية الجنوبية, أنتاركتيكا
Baltic | Baltique | Báltico | البلطيق
Caribbean | Caraïbes, Caraïbe | Caribe | الكاريبي
Thames | Tamise | Támesis | التايمز
Seine | Seine | Sena | السين
Rhine | Rhin | Rin | الراين
Danube | Danube | Danubio | الدانوب
Nile | Nil | Nilo | النيل
Euphrates | Euphrate | Éufrates | الفرات
Tigris | Tigre | Tigris | دجلة
Amazon | Amazone, Amazonie | Amazonas, Amazonia | الأمازون
Middle East | Moyen-Orient, Proche-Orient | Oriente Medio, Oriente Próximo, Medio Oriente | الشرق الأوسط
Europe | Europe | Europa | أوروبا, اوروبا, أوربا
Africa | Afrique | África | أفريقيا, إفريقيا, افريقيا
Asia | Asie | Asia | آسيا
Oceania | Océanie | Oceanía | أوقيانوسيا
Earth | Terre | Tierra | الأرض
Moon | Lune | Luna | القمر
Sun | Soleil | Sol | الشمس
Mars | Mars | Marte | المريخ
Venus | Vénus | Venus | الزهرة
Jupiter | Jupiter | Júpiter | المشتري
Saturn | Saturne | Saturno | زحل
Hawaii | Hawaï, Hawaii | Hawái, Hawaii | هاواي
California | Californie | California | كاليفورنيا
Florida | Floride | Florida | فلوريدا
Georgia | Géorgie | Georgia | جورجيا
Virginia | Virginie | Virginia | فرجينيا, فيرجينيا
Pennsylvania | Pennsylvanie | Pensilvania | بنسلفانيا
Carolina | Caroline | Carolina | كارولاينا, كارولينا
Dakota | Dakota | Dakota | داكوتا
Quebec | Québec | Quebec | كيبيك
Tasmania | Tasmanie | Tasmania | تسمانيا
Tuscany | Toscane | Toscana | توسكانا
Kremlin | Kremlin | Kremlin | الكرملين
White House | Maison-Blanche, Maison Blanche | Casa Blanca | البيت الأبيض
Pentagon | Pentagone | Pentágono | البنتاغون, البنتاجون
Vatican | Vatican | Vaticano | الفاتيكان
Wall Street | Wall Street | Wall Street | وول ستريت
Kurdistan | Kurdistan | Kurdistán | كردستان
Chechnya | Tchétchénie | Chechenia | الشيشان
Persia | Perse | Persia | فارس
Babylon | Babylone | Babilonia | بابل
Constantinople | Constantinople | Constantinopla | القسطنطينية
Troy | Troie | Troya | طروادة
Sparta | Sparte | Esparta | إسبرطة`;
