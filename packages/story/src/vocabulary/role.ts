/** What a person is employed to do; the policy decides what that lets them do. */
export const roles = ['administrator', 'editor', 'reporter', 'translator'] as const;

export type Role = (typeof roles)[number];
