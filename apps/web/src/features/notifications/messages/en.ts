export const messages = {
  title: 'Notifications',
  bell: 'Notifications: {count, plural, one {# unread} other {# unread}}',
  all: 'Mark all as read',
  empty: 'Nothing for you. Mentions, replies and threads you are asked to see to arrive here.',
  somebody: 'Somebody',
  untitled: 'Untitled',
  unread: 'Unread',
  digest: 'Mail me what I have not seen after a quarter of an hour',
  kinds: {
    comment: '{name} commented on your story',
    mention: '{name} mentioned you',
    reply: '{name} replied',
    assigned: '{name} asks you to see to a thread',
    resolved: '{name} resolved a thread',
    release_failed: 'The planned publication did not happen',
  },
};
