import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'المكوّنات',
  words: 'كل ما تتكون منه الواجهة، باللغة والمظهر المختارين.',
  sample: {
    headline: 'في الميناء تصمت الرافعة ظهرًا',
    sentence: 'عاد عمال الميناء إلى العمل في الرابعة والنصف بعد 12 يومًا.',
    name: 'إيناس مركيتي',
    label: 'حقل',
    hint: 'إشارة حيث تفيد.',
    error: 'ما الخطأ وكيف يُصلح.',
    one: 'واحد',
    two: 'اثنان',
    three: 'ثلاثة',
    act: 'نفّذ',
  },
  groups: {
    type: 'الحروف',
    colour: 'الألوان',
    acts: 'الأفعال',
    fields: 'الحقول',
    choices: 'الخيارات',
    overlays: 'الطبقات',
    states: 'الحالات',
    lists: 'القوائم',
    messages: 'الرسائل',
  },
};
