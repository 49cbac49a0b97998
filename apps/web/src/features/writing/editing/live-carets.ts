import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { HocuspocusProvider } from '@hocuspocus/provider';
import { personColour } from '@marbre/ui/person-colour';
import { keepNameInView } from './keep-name-in-view';

export interface CaretPerson {
  id: string;
  name: string;
}

const idOf = (user: Record<string, unknown>) => (typeof user.id === 'string' ? user.id : '');
const nameOf = (user: Record<string, unknown>) =>
  typeof user.name === 'string' ? user.name.slice(0, 120) : '';

/** Other people's carets and selections, each in the colour that is theirs on every screen. */
export function liveCarets(provider: HocuspocusProvider, person: CaretPerson) {
  return CollaborationCaret.configure({
    provider,
    user: { id: person.id, name: person.name },
    render(user) {
      const caret = document.createElement('span');
      caret.className = 'other-caret';
      caret.style.setProperty('--person', personColour(idOf(user)));
      const label = document.createElement('span');
      label.className = 'other-caret-name';
      label.textContent = nameOf(user);
      label.dir = 'auto';
      caret.append(label);
      keepNameInView(label);
      return caret;
    },
    selectionRender: (user) => ({
      nodeName: 'span',
      class: 'other-selection',
      style: `--person: ${personColour(idOf(user))}`,
    }),
  });
}
