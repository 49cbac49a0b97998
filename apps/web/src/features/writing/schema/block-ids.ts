import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { UniqueID } from '@tiptap/extension-unique-id';
import { newBlockId, reservedIds } from '@marbre/story/document/block-identity';
import { identifiedNodeTypes } from '@marbre/story/document/story-node';

/** Gives each new block its id, and a copied block another one. Only what is typed here: others do their own. */
export const BlockIds = UniqueID.configure({
  attributeName: 'id',
  types: [...identifiedNodeTypes],
  generateID: ({ node }: { node: { type: { name: string } } }) =>
    reservedIds[node.type.name as keyof typeof reservedIds] ?? newBlockId(),
  filterTransaction: (transaction) => !isChangeOrigin(transaction),
});
