/** Where a comment stands on its page. */
export const commentAnchor = (id: string): string => `comment-${id}`;
