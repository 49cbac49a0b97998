import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';

/** What is mailed when it is not seen in the newsroom. */
export type DigestKind = 'comment' | 'mention' | 'reply' | 'assigned';

interface DigestWords {
  /** `{count}` is filled in. */
  subject: (count: number) => string;
  /** `{headline}` is filled in. */
  about: string;
  /** `{name}` is filled in. */
  kinds: Record<DigestKind, string>;
  desk: string;
  somebody: string;
  untitled: string;
  footer: string;
}

const arabicPlural = new Intl.PluralRules('ar');

export const digestWords: Record<InterfaceLanguage, DigestWords> = {
  fr: {
    subject: (count) => (count === 1 ? 'Un commentaire vous attend' : '{count} commentaires vous attendent'),
    about: '« {headline} »',
    kinds: {
      comment: '{name} commente votre article :',
      mention: '{name} vous a mentionné :',
      reply: '{name} a répondu :',
      assigned: '{name} vous confie :',
    },
    desk: 'desk',
    somebody: 'Quelqu’un',
    untitled: 'Sans titre',
    footer:
      'Vous recevez ce message parce que vous n’avez pas encore lu ces commentaires. Il s’arrête dans Mon compte.',
  },
  en: {
    subject: (count) => (count === 1 ? 'A comment awaits you' : '{count} comments await you'),
    about: '“{headline}”',
    kinds: {
      comment: '{name} commented on your story:',
      mention: '{name} mentioned you:',
      reply: '{name} replied:',
      assigned: '{name} asks you to see to this:',
    },
    desk: 'desk',
    somebody: 'Somebody',
    untitled: 'Untitled',
    footer:
      'You receive this because you have not read these comments yet. You can turn it off under My account.',
  },
  ar: {
    subject: (count) =>
      ({
        zero: 'تعليقات بانتظارك',
        one: 'تعليق بانتظارك',
        two: 'تعليقان بانتظارك',
        few: '{count} تعليقات بانتظارك',
        many: '{count} تعليقًا بانتظارك',
        other: '{count} تعليق بانتظارك',
      })[arabicPlural.select(count)],
    about: '«{headline}»',
    kinds: {
      comment: 'تعليق من {name} على مادتك:',
      mention: 'إشارة إليك من {name}:',
      reply: 'رد من {name}:',
      assigned: 'مهمة مسندة إليك من {name}:',
    },
    desk: 'القسم',
    somebody: 'أحد الزملاء',
    untitled: 'بلا عنوان',
    footer: 'وصلتك هذه الرسالة لأنك لم تقرأ هذه التعليقات بعد. يمكنك إيقافها من «حسابي».',
  },
  es: {
    subject: (count) => (count === 1 ? 'Le espera un comentario' : 'Le esperan {count} comentarios'),
    about: '«{headline}»',
    kinds: {
      comment: '{name} comenta su artículo:',
      mention: '{name} le ha mencionado:',
      reply: '{name} ha respondido:',
      assigned: '{name} le encarga esto:',
    },
    desk: 'mesa',
    somebody: 'Alguien',
    untitled: 'Sin título',
    footer: 'Recibe este mensaje porque aún no ha leído estos comentarios. Puede desactivarlo en Mi cuenta.',
  },
};

/** Puts values in the places named `{so}`. */
export function fillWords(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
