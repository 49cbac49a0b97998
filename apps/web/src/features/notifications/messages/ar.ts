import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'الإشعارات',
  bell: 'الإشعارات: {count, plural, zero {لا جديد} one {واحد غير مقروء} two {اثنان غير مقروءين} few {# غير مقروءة} many {# غير مقروءًا} other {# غير مقروء}}',
  all: 'تعليم الكل كمقروء',
  empty: 'لا شيء لك. تصل هنا الإشارات إليك والردود والنقاشات المسندة إليك.',
  somebody: 'أحد الزملاء',
  untitled: 'بلا عنوان',
  unread: 'غير مقروء',
  digest: 'أرسلوا إليّ بالبريد ما لم أره خلال ربع ساعة',
  kinds: {
    comment: 'تعليق من {name} على مادتك',
    mention: 'إشارة إليك من {name}',
    reply: 'رد من {name}',
    assigned: 'نقاش مسند إليك من {name}',
    resolved: 'حُلّ نقاش: {name}',
    release_failed: 'لم يتم النشر المقرر',
  },
};
