import type { messages as source } from './en';

export const messages: typeof source = {
  translation: {
    label: 'Pour un traducteur extérieur',
    words:
      'Un fichier XLIFF que tout outil de traduction sait ouvrir. Ce qui en revient n’écrase jamais ce qui a changé ici entre-temps.',
    send: 'Enregistrer en XLIFF',
    bring: 'Reprendre un XLIFF…',
    written: '{count, plural, =0 {Aucun bloc modifié.} one {# bloc écrit.} other {# blocs écrits.}}',
    suggested:
      '{count, plural, one {# modifié ici entre-temps : proposé à côté.} other {# modifiés ici entre-temps : proposés à côté.}}',
    untranslated:
      '{count, plural, one {# non traduit dans le fichier.} other {# non traduits dans le fichier.}}',
    unknown: '{count, plural, one {# disparu de l’original.} other {# disparus de l’original.}}',
  },
  memory: {
    send: 'Enregistrer en TMX',
    bring: 'Ajouter un TMX…',
    sent: '{count, plural, =0 {La mémoire de cette paire est vide} one {# paire enregistrée} other {# paires enregistrées}}',
    brought:
      '{added, plural, =0 {Aucune paire ajoutée} one {# paire ajoutée} other {# paires ajoutées}} ; {known} déjà connues, {unusable} inutilisables',
  },
  terms: {
    send: 'Enregistrer en TBX',
    bring: 'Ajouter un TBX…',
    brought:
      '{added, plural, =0 {Aucun terme ajouté} one {# terme ajouté} other {# termes ajoutés}} ; {known} déjà connus, {unusable} inutilisables',
  },
};
