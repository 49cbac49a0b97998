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
    words: 'تختار غرفة الأخبار لكل عمل أفضل محرك متاح هنا.',
    translation: 'الترجمة',
    summary: 'التلخيص',
    pairs: 'اللغات',
    none: 'لا شيء',
    available: 'متاح',
    unavailable: 'غير متاح',
    better: 'للحصول على محرك أفضل',
    betterWords: 'ضع ANTHROPIC_API_KEY أو OPENAI_API_KEY أو عنوان خادم متوافق في الإعدادات ثم أعد التشغيل.',
    unknown: 'لم تبلغ خدمة المهام بعد عن محركاتها.',
  },
};
