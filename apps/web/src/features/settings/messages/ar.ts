import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'الإعدادات',
  tabs: {
    label: 'الإعدادات',
    sections: 'الأقسام',
    topics: 'المواضيع',
    engines: 'المحركات',
  },
  sections: {
    add: 'قسم جديد',
    edit: 'تعديل «{name}»',
    change: 'تعديل',
    slug: 'الرابط',
    slugHint: 'أحرف صغيرة وأرقام وشرطات.',
    name: 'الاسم ({language})',
    saved: 'حُفظ القسم',
    empty: 'يحدد القسم أين يظهر المقال. أنشئ القسم الأول.',
    readOnly: 'وحده المدير يغيّر الأقسام.',
  },
  topics: {
    words: 'ينشأ الموضوع حين يحمله مقال. هذه هي المواضيع.',
    search: 'ابحث عن موضوع',
    empty: 'لا مواضيع.',
  },
  engineRules: {
    words:
      'أيّ المحرّكات تترجم من لغة إلى أخرى وبأيّ ترتيب. ما لا يستطيعه أحدها أو لا يُسمح له به ينتقل إلى التالي. يسري التغيير من المهمة التالية.',
    readOnly: 'لا يغيّر المحرّكات إلا مدير.',
    caption: 'المحرّكات بحسب زوج اللغات',
    pair: 'اللغتان',
    from: 'من {source} إلى {target}',
    engines: 'المحرّكات بالترتيب',
    best: 'أفضل المتاح',
    none: 'لا شيء',
    today: 'اليوم',
    characters:
      '{count, plural, zero {لا حروف} one {حرف واحد} two {حرفان} few {# حروف} many {# حرفًا} other {# حرف}}',
    quality: 'ما غيّره المحرّرون',
    changed:
      '{engine}: {share, number, percent} من الكلمات، {count, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرةً} other {# فقرة}}',
    change: 'تغيير',
    edit: 'تغيير المحرّكات، {pair}',
    first: 'المحرّك الأول',
    then: 'ثم',
    timeout: 'ثوانٍ لكل فقرة',
    limit: 'حروف في اليوم',
    limitHint: 'فارغ: بلا حدّ.',
    note: 'التكلفة',
    noteHint: 'لمن يقرّر، بكلماتك.',
    saved: 'حُفظت المحرّكات',
  },
  houseStyle: {
    title: 'أسلوب التحرير',
    words: 'بضع جمل عن طريقة الكتابة في هذه الصحيفة بكل لغة. تُعطى لنماذج اللغة مع كل ترجمة.',
    notes: 'بـ{language}',
    saved: 'حُفظ الأسلوب',
  },
  engines: {
    names: {
      apertium: 'أبرتيوم',
      firefox: 'فايرفوكس',
      'language-model': 'نموذج لغوي',
      extractive: 'مقتطفات من النص',
    },
    words: 'تختار غرفة الأخبار لكل عمل أفضل محرك متاح هنا. هذه محركات آخر المهام.',
    job: 'العمل',
    engine: 'المحرك',
    last: 'آخر مرة',
    result: 'النتيجة',
    better: 'للحصول على محرك أفضل',
    betterWords:
      'ضع LANGUAGE_MODEL و LANGUAGE_MODEL_KEY، أو LANGUAGE_MODEL_URL لخادم متوافق، في إعدادات خدمة المهام ثم أعد التشغيل.',
    unknown: 'لم تُنفذ أي مهمة بعد؛ ستظهر المحركات المستعملة مع الأولى.',
  },
};
