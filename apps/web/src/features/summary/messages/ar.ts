import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'الملخصات',
  words: 'تشير كل جملة إلى الفقرات التي تستند إليها. لا يُنشر شيء دون قبول.',
  act: 'لخّص',
  requested: 'طُلب الملخص',
  kinds: {
    standfirst: 'المقدمة',
    key_points: 'أبرز النقاط',
    social_text: 'نص للشبكات',
    push_alert: 'تنبيه',
    briefing: 'موجز',
  },
  which: 'المطلوب',
  accept: 'قبول',
  reject: 'استبعاد',
  accepted: 'مقبول',
  rejected: 'مستبعد',
  proposed: 'مقترح',
  stale:
    'تغيّر النص منذئذ: {count, plural, zero {لا جمل} one {جملة واحدة} two {جملتان} few {# جمل} many {# جملة} other {# جملة}} للمراجعة',
  show: 'أظهر في النص',
  progress: 'الملخص قيد الإعداد',
  failed: 'فشل الملخص: {reason}',
  copy: 'نسخ',
};
