import { factBox, heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const tripoliTruce: SampleStory = {
  section: 'monde',
  original: 'fr',
  bylines: ['Samir Hadjadj'],
  topics: ['Libye', 'ONU'],
  sourcesNote: 'Récit inventé pour la rédaction d’exemple ; aucune des personnes citées n’existe.',
  editions: {
    fr: storyText(
      'À Tripoli, une trêve de six heures pour sortir les blessés du sud de la ville',
      'Après quatre jours de combats qui ont fait au moins 23 morts, la mission de l’ONU a obtenu un couloir pour les ambulances. Les deux camps se préparent déjà à reprendre.',
      paragraph(
        'Les tirs se sont tus peu après 8 h, dimanche 15 novembre, le long de la route de l’aéroport de Tripoli. Pour la première fois depuis mercredi, des ambulances du Croissant-Rouge libyen ont pu entrer dans les quartiers de Khallat al-Fourjan et d’Aïn Zara. Elles en ont sorti 61 blessés et 340 habitants avant la fin de la trêve, à 14 h.',
      ),
      paragraph(
        'Selon le ministère de la Santé, les combats ont fait au moins 23 morts et 118 blessés en quatre jours. L’Organisation mondiale de la santé (OMS) dit avoir livré 2,4 tonnes de matériel chirurgical à trois hôpitaux de la capitale, où « il ne restait que deux jours de réserves ».',
      ),
      heading('Un accord arraché dans la nuit'),
      paragraph(
        'La Mission d’appui des Nations unies en Libye (Manul) négociait cette pause depuis vendredi. Elle a été acceptée vers 3 h du matin par l’état-major du gouvernement et par les brigades venues de l’Est, qui ne se parlent plus directement depuis le 2 octobre.',
      ),
      quotation(
        '« Six heures, ce n’est pas la paix. C’est le temps qu’il faut pour ne pas laisser mourir des gens que l’on sait soigner. »',
        'Salma Ben Othmane, chirurgienne à l’hôpital d’Abou Salim',
      ),
      paragraph(
        'Le porte-parole des forces gouvernementales, le colonel Moussa al-Tarhouni, a assuré que ses hommes tiendraient parole « tant qu’aucun véhicule armé ne franchira la ligne ». En face, le commandant Idris al-Mabrouk a accusé des milices de Tripoli d’avoir déplacé quatre mortiers pendant la pause, ce que la Manul n’a pas confirmé.',
      ),
      heading('L’aéroport, clé du front sud'),
      paragraph(
        'L’aéroport international, fermé aux vols civils depuis 2014, a changé deux fois de mains cette semaine. Sa piste de 3 600 mètres commande l’entrée sud de la capitale : qui la tient reçoit ses renforts de Gharyan, à 80 kilomètres, en une heure et demie.',
      ),
      paragraph(
        'Les prix suivent la ligne de front. Le sac de farine de 50 kilos est passé de 140 à 210 dinars en une semaine, soit une hausse de 50 %, et le courant n’est rétabli que cinq heures par jour dans le sud de la ville.',
      ),
      factBox(
        'Ce que prévoit la trêve',
        'L’arrêt des tirs de 8 h à 14 h, heure locale (de 6 h à 12 h GMT).',
        'Le passage libre de 14 ambulances et de 6 autocars.',
        'Deux observateurs de la Manul à chaque bout du couloir.',
      ),
      paragraph(
        'Une nouvelle rencontre est annoncée pour le mardi 17 novembre à Ghadamès. Haïthem al-Zintani, qui conduit la délégation de l’Ouest, dit s’y rendre « sans illusion, mais avec une liste de 200 prisonniers à échanger ».',
      ),
    ),
    en: storyText(
      'In Tripoli, a six-hour truce to bring the wounded out of the south of the city',
      'After four days of fighting that left at least 23 dead, the UN mission has won a corridor for ambulances. Both sides are already preparing to resume.',
      paragraph(
        'The guns fell silent shortly after 8 a.m. on Sunday 15 November along Tripoli’s airport road. For the first time since Wednesday, Libyan Red Crescent ambulances were able to enter the districts of Khallat al-Furjan and Ain Zara. They brought out 61 wounded and 340 residents before the truce ended at 2 p.m.',
      ),
      paragraph(
        'According to the health ministry, the fighting has left at least 23 dead and 118 wounded in four days. The World Health Organization (WHO) says it delivered 2.4 tonnes of surgical supplies to three hospitals in the capital, where “only two days of reserves were left”.',
      ),
      heading('A deal wrested in the night'),
      paragraph(
        'The United Nations Support Mission in Libya (UNSMIL) had been negotiating the pause since Friday. It was accepted at around 3 a.m. by the government’s general staff and by the brigades from the east, which have not spoken to each other directly since 2 October.',
      ),
      quotation(
        '“Six hours is not peace. It is the time it takes not to let people die whom we know how to treat.”',
        'Salma Ben Othmane, surgeon at Abu Salim hospital',
      ),
      paragraph(
        'The spokesman for the government forces, Colonel Moussa al-Tarhouni, said his men would keep their word “as long as no armed vehicle crosses the line”. On the other side, Commander Idris al-Mabrouk accused Tripoli militias of moving four mortars during the pause, which UNSMIL has not confirmed.',
      ),
      heading('The airport, key to the southern front'),
      paragraph(
        'The international airport, closed to civilian flights since 2014, changed hands twice this week. Its 3,600-metre runway commands the southern entrance to the capital: whoever holds it gets reinforcements from Gharyan, 80 kilometres away, in an hour and a half.',
      ),
      paragraph(
        'Prices follow the front line. A 50-kilo sack of flour has gone from 140 to 210 dinars in a week, a rise of 50%, and power is back for only five hours a day in the south of the city.',
      ),
      factBox(
        'What the truce provides for',
        'No firing from 8 a.m. to 2 p.m. local time (6 a.m. to 12 noon GMT).',
        'Free passage for 14 ambulances and 6 coaches.',
        'Two UNSMIL observers at each end of the corridor.',
      ),
      paragraph(
        'Another meeting is announced for Tuesday 17 November in Ghadames. Haïthem al-Zintani, who leads the western delegation, says he will go “without illusions, but with a list of 200 prisoners to exchange”.',
      ),
    ),
    ar: storyText(
      'هدنة من ست ساعات في طرابلس لإخراج الجرحى من جنوب المدينة',
      'بعد أربعة أيام من معارك أوقعت 23 قتيلًا على الأقل، حصلت بعثة الأمم المتحدة على ممر لسيارات الإسعاف. والطرفان يستعدان منذ الآن لاستئناف القتال.',
      paragraph(
        'سكتت المدافع بعد الساعة 8 صباحًا بقليل، يوم الأحد 15 نوفمبر، على امتداد طريق مطار طرابلس. ولأول مرة منذ الأربعاء، تمكنت سيارات إسعاف الهلال الأحمر الليبي من دخول حيي خلة الفرجان وعين زارة، فأخرجت منهما 61 جريحًا و340 من السكان قبل انتهاء الهدنة عند الساعة 14.',
      ),
      paragraph(
        'وقالت وزارة الصحة إن المعارك أوقعت 23 قتيلًا على الأقل و118 جريحًا في أربعة أيام. وذكرت منظمة الصحة العالمية أنها سلّمت 2,4 طن من المعدات الجراحية إلى ثلاثة مستشفيات في العاصمة حيث «لم يبق سوى ما يكفي يومين».',
      ),
      heading('اتفاق انتُزع ليلًا'),
      paragraph(
        'كانت بعثة الأمم المتحدة للدعم في ليبيا (أنسميل) تفاوض على هذا التوقف منذ الجمعة. وقد قبلته نحو الساعة 3 فجرًا رئاسة أركان الحكومة والكتائب القادمة من الشرق، وهما لا تتخاطبان مباشرة منذ 2 أكتوبر.',
      ),
      quotation(
        '«ست ساعات ليست سلامًا. إنها الوقت اللازم لكي لا نترك أناسًا يموتون ونحن نعرف كيف نعالجهم».',
        'سلمى بن عثمان، جرّاحة في مستشفى أبو سليم',
      ),
      paragraph(
        'وأكد الناطق باسم القوات الحكومية العقيد موسى الترهوني أن رجاله سيلتزمون «ما دامت لا تعبر الخط أي آلية مسلحة». وفي المقابل، اتهم القائد إدريس المبروك ميليشيات من طرابلس بنقل أربعة مدافع هاون أثناء التوقف، وهو ما لم تؤكده البعثة.',
      ),
      heading('المطار مفتاح الجبهة الجنوبية'),
      paragraph(
        'انتقلت السيطرة على المطار الدولي، المغلق أمام الرحلات المدنية منذ 2014، مرتين هذا الأسبوع. ويتحكم مدرجه البالغ طوله 3600 متر في المدخل الجنوبي للعاصمة: فمن يمسك به تصله التعزيزات من غريان، على بعد 80 كيلومترًا، في ساعة ونصف.',
      ),
      paragraph(
        'والأسعار تتبع خط الجبهة. فقد ارتفع سعر كيس الدقيق زنة 50 كيلوغرامًا من 140 إلى 210 دنانير في أسبوع، أي بنسبة 50%، ولا يعود التيار الكهربائي سوى خمس ساعات في اليوم جنوبي المدينة.',
      ),
      factBox(
        'ما تنص عليه الهدنة',
        'وقف إطلاق النار من الساعة 8 إلى الساعة 14 بالتوقيت المحلي (من 6 إلى 12 بتوقيت غرينتش).',
        'حرية المرور لـ14 سيارة إسعاف و6 حافلات.',
        'مراقبان من البعثة عند كل طرف من الممر.',
      ),
      paragraph(
        'وأُعلن عن لقاء جديد يوم الثلاثاء 17 نوفمبر في غدامس. ويقول هيثم الزنتاني، رئيس وفد الغرب، إنه ذاهب إليه «بلا أوهام، ولكن بقائمة من 200 أسير للتبادل».',
      ),
    ),
  },
  keyPoints: {
    fr: [
      { text: 'La trêve a permis de sortir 61 blessés et 340 habitants entre 8 h et 14 h.', blockId: 's01' },
      { text: 'Les combats ont fait au moins 23 morts et 118 blessés en quatre jours.', blockId: 's02' },
      { text: 'L’aéroport international a changé deux fois de mains cette semaine.', blockId: 's10' },
    ],
    en: [
      { text: 'The truce let 61 wounded and 340 residents out before 2 p.m.', blockId: 's01' },
      { text: 'The fighting has left at least 23 dead and 118 wounded in four days.', blockId: 's02' },
      { text: 'The international airport changed hands twice this week.', blockId: 's10' },
    ],
    ar: [
      { text: 'أتاحت الهدنة إخراج 61 جريحًا و340 من السكان قبل الساعة 14.', blockId: 's01' },
      { text: 'أوقعت المعارك 23 قتيلًا على الأقل و118 جريحًا في أربعة أيام.', blockId: 's02' },
      { text: 'انتقلت السيطرة على المطار الدولي مرتين هذا الأسبوع.', blockId: 's10' },
    ],
  },
};
