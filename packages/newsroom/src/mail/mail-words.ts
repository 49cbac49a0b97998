import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';

/** What a message says besides the headline it is about. */
interface MailWords {
  releaseFailed: { subject: string; text: string };
  withdrawn: { subject: string; text: string };
}

/** `{headline}`, `{locale}` and `{link}` are filled in. */
export const mailWords = {
  fr: {
    releaseFailed: {
      subject: 'Non publié : {headline}',
      text: 'La parution prévue de « {headline} » ({locale}) n’a pas eu lieu. Le texte approuvé est intact ; la raison et les suites possibles sont ici :\n{link}',
    },
    withdrawn: {
      subject: 'Retiré : {headline}',
      text: '« {headline} » ({locale}) n’est plus lisible sur le site. Un avis a pris sa place :\n{link}',
    },
  },
  en: {
    releaseFailed: {
      subject: 'Not published: {headline}',
      text: 'The planned publication of “{headline}” ({locale}) did not happen. The approved text is safe; the reason and what to do next are here:\n{link}',
    },
    withdrawn: {
      subject: 'Withdrawn: {headline}',
      text: '“{headline}” ({locale}) can no longer be read on the site. A notice stands in its place:\n{link}',
    },
  },
  ar: {
    releaseFailed: {
      subject: 'لم يُنشر: {headline}',
      text: 'لم يتم النشر المقرر لـ«{headline}» ({locale}). النص المعتمد محفوظ، والسبب والخطوة التالية هنا:\n{link}',
    },
    withdrawn: {
      subject: 'سُحب: {headline}',
      text: 'لم يعد «{headline}» ({locale}) متاحًا للقراء على الموقع، وحلّ محله إشعار:\n{link}',
    },
  },
  es: {
    releaseFailed: {
      subject: 'Sin publicar: {headline}',
      text: 'La publicación prevista de «{headline}» ({locale}) no se hizo. El texto aprobado está a salvo; el motivo y los pasos siguientes están aquí:\n{link}',
    },
    withdrawn: {
      subject: 'Retirado: {headline}',
      text: '«{headline}» ({locale}) ya no puede leerse en el sitio. Un aviso ocupa su lugar:\n{link}',
    },
  },
} as const satisfies Record<InterfaceLanguage, MailWords>;

export type MailSubject = keyof MailWords;
