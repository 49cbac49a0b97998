import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Componentes',
  words: 'Todo lo que compone la interfaz, en el idioma y tema elegidos.',
  sample: {
    headline: 'En el puerto, la grúa calla a mediodía',
    sentence: 'Los estibadores volvieron al trabajo a las 16.30, tras 12 días.',
    name: 'Inés Marchetti',
    label: 'Campo',
    hint: 'Una indicación, cuando sirve.',
    error: 'Qué está mal y cómo arreglarlo.',
    one: 'Uno',
    two: 'Dos',
    three: 'Tres',
    act: 'Actuar',
  },
  groups: {
    type: 'Tipos',
    colour: 'Colores',
    acts: 'Acciones',
    fields: 'Campos',
    choices: 'Opciones',
    overlays: 'Superposiciones',
    states: 'Estados',
    lists: 'Listas',
    messages: 'Mensajes',
  },
};
