import type * as Y from 'yjs';
import { storyFragmentName } from '../document/live-fragment';
import type { StoryNode } from '../document/story-node';
import { readMarkedChild } from '../document/yjs-mapping';
import { listSuggestions } from './list-suggestions';

/** One outermost block of a live text with what is suggested of it; several nodes where words lie loose. */
export type MarkedPart = readonly StoryNode[];

/**
 * True where a character is written in two halves, as ships and smiles are. Yjs replaces it when an update, of
 * any other block even, points between them, and calls nothing changed: such a part is read each time.
 */
function hasPairs(part: MarkedPart): boolean {
  return part.some(({ text, content }) => /[\ud800-\udfff]/.test(text ?? '') || hasPairs(content ?? []));
}

/** A live text part by part, each read again only when something in it has changed. */
export class MarkedParts {
  private readonly fragment: Y.XmlFragment;
  private readonly known = new WeakMap<object, MarkedPart>();
  private readonly ids = new WeakMap<MarkedPart, readonly string[]>();

  constructor(private readonly ydoc: Y.Doc) {
    this.fragment = ydoc.getXmlFragment(storyFragmentName);
    ydoc.on('afterTransaction', this.forget);
  }

  close(): void {
    this.ydoc.off('afterTransaction', this.forget);
  }

  /** Every part in reading order; one that has not changed since the last time is the same object. */
  list(): MarkedPart[] {
    return this.fragment.toArray().map((child) => {
      const part = this.known.get(child) ?? readMarkedChild(child);
      if (!hasPairs(part)) this.known.set(child, part);
      return part;
    });
  }

  /** The ids of everything suggested in the text. */
  suggestionIds(): Set<string> {
    return new Set(this.list().flatMap((part) => this.idsIn(part)));
  }

  private idsIn(part: MarkedPart): readonly string[] {
    const ids =
      this.ids.get(part) ?? listSuggestions({ type: 'doc', content: [...part] }).map(({ id }) => id);
    this.ids.set(part, ids);
    return ids;
  }

  private readonly forget = ({ changed }: Y.Transaction): void => {
    for (let type of changed.keys() as Iterable<Y.AbstractType<unknown> | null>) {
      while (type && type.parent !== this.fragment) type = type.parent;
      if (type) this.known.delete(type);
    }
  };
}
