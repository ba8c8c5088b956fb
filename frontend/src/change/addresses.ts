/** Where a draft is written on. */
export const draftAddress = (number: number): string => `/suggest?draft=${number}`;

/** Where the next patch set of an open proposal is written. */
export const amendAddress = (number: number): string => `/suggest?amend=${number}`;
