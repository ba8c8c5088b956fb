/** Where a comment stands on its page. */
export const commentAnchor = (id: string): string => `comment-${id}`;

const ANCHOR = /^comment-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The comment that an address leads to by what stands behind its sign; null where it leads to none. */
export const commentIn = (hash: string): string | null => ANCHOR.exec(hash)?.[1] ?? null;
