/** What can stand beside the text of a story, in the order of its tabs. */
export const panelNames = [
  'review',
  'comments',
  'suggestions',
  'details',
  'languages',
  'summary',
  'facts',
  'history',
] as const;

export type PanelName = (typeof panelNames)[number];
