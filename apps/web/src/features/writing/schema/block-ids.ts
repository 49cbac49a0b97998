import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { UniqueID } from '@tiptap/extension-unique-id';
import { reservedIds } from '@marbre/story/document/block-identity';
import { identifiedNodeTypes } from '@marbre/story/document/story-node';

/** 72 random bits; `crypto.randomUUID` does not exist on a newsroom's own network without a certificate. */
function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives each new block its id, and a copied block another one. Only what is typed here: others do their own. */
export const BlockIds = UniqueID.configure({
  attributeName: 'id',
  types: [...identifiedNodeTypes],
  generateID: ({ node }: { node: { type: { name: string } } }) =>
    reservedIds[node.type.name as keyof typeof reservedIds] ?? newBlockId(),
  filterTransaction: (transaction) => !isChangeOrigin(transaction),
});
