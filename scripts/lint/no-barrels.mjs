// A barrel hides where things are and drags whole rooms into a bundle: a module imports what it needs from
// where it is. Passing on one thing by name is allowed where a module is a door; passing on only is not a module.

/** @type {import('eslint').Rule.RuleModule} */
export const noBarrels = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      star: 'Do not re-export everything: import from the file that has it.',
      index: 'A file named index gathers others: name files after what they hold.',
    },
  },
  create(context) {
    return {
      Program(node) {
        if (/(^|\/)index\.tsx?$/.test(context.filename)) context.report({ node, messageId: 'index' });
      },
      ExportAllDeclaration(node) {
        context.report({ node, messageId: 'star' });
      },
    };
  },
};
