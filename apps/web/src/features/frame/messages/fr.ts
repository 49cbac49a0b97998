import type { messages as source } from './en';

export const messages: typeof source = {
  brand: 'Marbre',
  skip: 'Aller au contenu',
  navigation: 'Rédaction',
  rooms: {
    desk: 'Desk',
    translations: 'Traductions',
    languages: 'Langues',
    people: 'Équipe',
    jobs: 'Tâches',
    settings: 'Réglages',
    account: 'Mon compte',
    components: 'Composants',
    site: 'Voir le site',
  },
  search: 'Chercher ou commander',
  palette: {
    label: 'Recherche et commandes',
    placeholder: 'Un titre, un lieu, un acte…',
    nothing: 'Rien ne correspond.',
    stories: 'Articles',
    here: 'Sur cette page',
    places: 'Aller à',
    acts: 'Faire',
    newStory: 'Nouvel article',
    importStory: 'Importer un article',
    theme: 'Thème : {theme}',
    language: 'Langue : {language}',
  },
  connection: {
    online: 'En direct',
    connecting: 'Connexion…',
    offline: 'Hors ligne',
    onlineNote: 'Les changements des autres arrivent aussitôt.',
    offlineNote:
      'Les listes datent de la dernière connexion. Le texte que vous écrivez est gardé sur cet appareil.',
  },
  person: {
    menu: 'Votre menu, {name}',
    language: 'Langue de l’interface',
    theme: 'Thème',
    signOut: 'Se déconnecter',
  },
  theme: {
    system: 'Selon l’appareil',
    light: 'Clair',
    dark: 'Sombre',
  },
  acts: {
    save: 'Enregistrer',
    cancel: 'Annuler',
    close: 'Fermer',
    retry: 'Réessayer',
    undo: 'Annuler',
    more: 'Afficher la suite',
    copy: 'Copier',
    copied: 'Copié',
    open: 'Ouvrir',
    back: 'Retour',
    remove: 'Retirer {name}',
    reload: 'Recharger',
  },
  notices: 'Avis',
  loading: 'Chargement…',
  saved: 'Enregistré',
  timeZone: 'Fuseau horaire',
  failure: {
    title: 'Cette page n’a pas pu s’afficher',
    words:
      'L’incident est consigné. Ce qui était enregistré est intact. Réessayez ; si cela persiste, prévenez un administrateur.',
  },
  lost: {
    title: 'Rien à cette adresse',
    words: 'La page a été supprimée, ou le lien est incomplet.',
    desk: 'Aller au desk',
  },
  ended: {
    title: 'Session terminée',
    words:
      'Vos droits ont changé ou votre session a pris fin. Reconnectez-vous pour continuer ; ce qui était enregistré est intact.',
  },
};
