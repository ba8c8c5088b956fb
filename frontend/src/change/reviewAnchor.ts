/** As an address names a review on its page. */
export const reviewAnchor = (id: string): string => `review-${id}`;
