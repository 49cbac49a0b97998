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
