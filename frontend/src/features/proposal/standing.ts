/** The id of what tells how a proposal stands: the keyboard goes there when the act that had it is done and gone. */
export const STATE_ID = 'how-it-stands';
